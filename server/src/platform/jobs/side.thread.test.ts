// Work beside: an answer, a piece that takes too long, one that takes too much memory, one that fails, and too many at once.
import { SideThread } from './side.thread.js';

const saying = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from 'node:worker_threads'; ${code}`)}`);
const ECHO = saying('parentPort.postMessage(workerData + 1)');
const thread = (limits: Partial<ConstructorParameters<typeof SideThread>[0]> = {}): SideThread => new SideThread({ heapMb: 32, ms: 20_000, waiting: 2, ...limits });

test.each<[string, URL, object]>([
  ['answers', ECHO, { kind: 'answer', answer: 8 }],
  ['fails', saying('throw new Error("no")'), { kind: 'died' }],
  ['says nothing', saying(''), { kind: 'died' }],
  ['takes too much memory', saying('const all = []; for (;;) all.push(new Array(1e5).fill(workerData));'), { kind: 'died' }],
])('a piece that %s', async (_name, address, outcome) => {
  expect(await thread().run({ module: address, input: 7 })).toEqual(outcome);
});

test('a piece that never ends is ended', async () => {
  expect(await thread({ ms: 500 }).run({ module: saying('for (;;);'), input: 0 })).toEqual({ kind: 'tooSlow' });
});

test('one at a time, in their order, and no more than may wait', async () => {
  const side = thread();
  const outcomes = [side.run({ module: ECHO, input: 1 }), side.run({ module: ECHO, input: 2 })];
  await expect(side.run({ module: ECHO, input: 3 })).rejects.toMatchObject({ code: 'server.busy' });
  expect(await Promise.all(outcomes)).toEqual([{ kind: 'answer', answer: 2 }, { kind: 'answer', answer: 3 }]);
  expect(await side.run({ module: ECHO, input: 4 })).toEqual({ kind: 'answer', answer: 5 });
});
