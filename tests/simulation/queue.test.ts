// The group commit on a virtual clock: a calm document does not wait for a busy one, and under chance nothing is lost, doubled or put
// out of order. QUEUE_SEED=<n> replays one schedule.
import type { Push } from '@gongyan/server/platform/coedit/coedit.log';
import { CommitQueue } from '@gongyan/server/platform/coedit/coedit.queue';
import { PushId } from '@gongyan/shared/coedit/coedit.protocol';
import { Chance } from './chance.js';
import { VirtualTime } from './virtual-time.js';

const SEEDS = process.env['QUEUE_SEED'] === undefined ? Array.from({ length: 60 }, (_, at) => at + 1) : [Number(process.env['QUEUE_SEED'])];

interface Answered {
  readonly doc: string;
  readonly waited: number;
  readonly seq: number | null;
}

class Desk {
  readonly time = new VirtualTime();
  readonly answered: Answered[] = [];
  /** Pushes in the order of the log. */
  readonly log: Push[] = [];
  commits = 0;
  private made = 0;
  private readonly queue: CommitQueue;

  constructor(commitMs: () => number, fails: () => boolean = () => false) {
    this.queue = new CommitQueue({
      timers: this.time,
      onCommit: (pushes) => this.log.push(...pushes),
      append: (pushes) => new Promise((done, fail) => {
        this.commits += 1;
        const from = this.log.length;
        this.time.after(commitMs(), () => (fails() ? fail(new Error('the log is gone')) : done(pushes.map((_, at) => ({ kind: 'committed', seq: from + at + 1, at: 0 })))));
      }),
    });
  }

  write(doc: string, name = `${doc}-${String((this.made += 1)).padStart(6, '0')}`): string {
    const at = this.time.now();
    const push: Push = { doc, epoch: 1, accessEpoch: 1, schema: 1, push: PushId.parse(name.padEnd(22, '0')), personId: '', sessionId: '', client: 1, from: 0, to: 1, bytes: new Uint8Array(8) };
    this.queue.add(push, (result) => this.answered.push({ doc, waited: this.time.now() - at, seq: result?.kind === 'committed' ? result.seq : null }));
    return push.push;
  }

  waits(doc: string): number[] {
    return this.answered.filter((one) => one.doc === doc).map(({ waited }) => waited).sort((one, other) => one - other);
  }

  drained = (): Promise<void> => this.queue.drained();
}

const middle = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? NaN;

/** Each of these documents writes so often, for so long. */
const live = async (desk: Desk, everyMs: Readonly<Record<string, number>>, ms: number): Promise<void> => {
  const next = new Map(Object.keys(everyMs).map((doc, at) => [doc, at * 7]));
  for (let now = 0; now < ms; now += 1) {
    for (const [doc, due] of next) {
      if (due > now) continue;
      desk.write(doc);
      next.set(doc, now + (everyMs[doc] ?? 1));
    }
    await desk.time.pass(1);
  }
  await desk.time.pass(200);
};

test('in a quiet hub each push is committed at once', async () => {
  const desk = new Desk(() => 3);
  await live(desk, { a: 200, b: 250 }, 4_000);
  expect(Math.max(...desk.waits('a'), ...desk.waits('b'))).toBeLessThanOrEqual(6);
});

test('a calm document does not wait with a busy one, and the busy one shares its commits', async () => {
  const desk = new Desk(() => 3);
  await live(desk, { busy: 5, calm: 250 }, 6_000);
  expect(middle(desk.waits('calm'))).toBeLessThanOrEqual(26);
  expect(middle(desk.waits('busy'))).toBeLessThanOrEqual(40);
  expect(Math.max(...desk.waits('busy'))).toBeLessThanOrEqual(80);
  expect(desk.log.length / desk.commits).toBeGreaterThan(5);
});

test('many calm documents are not committed one by one', async () => {
  const desk = new Desk(() => 3);
  await live(desk, Object.fromEntries(Array.from({ length: 80 }, (_, at) => [`d${at}`, 200])), 4_000);
  expect(middle(desk.answered.map(({ waited }) => waited).sort((one, other) => one - other))).toBeLessThanOrEqual(20);
  expect(desk.log.length / desk.commits).toBeGreaterThan(5);
});

test('commits that are slow leave no window to wait for', async () => {
  const desk = new Desk(() => 60);
  await live(desk, { busy: 5, calm: 250 }, 6_000);
  expect(Math.max(...desk.waits('busy').slice(0, -20), ...desk.waits('calm'))).toBeLessThanOrEqual(150);
});

test('the same push sent twice while it waits is one row and two answers', async () => {
  const desk = new Desk(() => 3);
  desk.write('a', 'again');
  desk.write('a', 'again');
  await desk.time.pass(50);
  expect([desk.log.length, desk.answered.length]).toEqual([1, 2]);
});

test.each(SEEDS)('seed %i: nothing is lost, doubled or out of order, whatever the pace', async (seed) => {
  const chance = new Chance(seed);
  const desk = new Desk(() => 1 + chance.below(chance.happens(0.1) ? 90 : 8), () => chance.happens(0.05));
  const docs = ['a', 'b', 'c', 'd'];
  const paces = new Map(docs.map((doc) => [doc, 0.01]));
  const sent = new Map<string, string[]>(docs.map((doc) => [doc, []]));
  for (let ms = 0; ms < 4_000; ms += 1) {
    if (chance.happens(0.002)) paces.set(chance.of(docs), chance.of([0.002, 0.02, 0.2, 0.9]));
    for (const doc of docs) if (chance.happens(paces.get(doc) ?? 0)) sent.get(doc)?.push(desk.write(doc));
    await desk.time.pass(1);
  }
  const drained = desk.drained();
  await desk.time.pass(1_000);
  await drained;
  const all = [...sent.values()].flat();
  expect(desk.answered.length).toBe(all.length);
  expect(new Set(desk.log.map(({ push }) => push)).size).toBe(desk.log.length);
  expect(desk.answered.filter(({ seq }) => seq !== null).length).toBe(desk.log.length);
  for (const doc of docs) {
    const written = desk.log.filter((push) => push.doc === doc).map(({ push }) => push);
    expect(written).toEqual((sent.get(doc) ?? []).filter((push) => written.includes(push)));
  }
});
