// Events that are taken from a websocket at once: nothing else is, in whatever shape it comes; a page notices no difference.
import { message } from '@gongyan/shared/kit/event';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { aPerson } from '../../../testing/builders.js';
import { ask, closeSockets, connect } from '../../../testing/sockets.js';
import { startHub, type TestHub } from '../../../testing/start-hub.js';
import { SocketDesk } from './socket.desk.js';
import { eventIn, listenAtOnce } from './socket.ear.js';

const event = (text: string) => eventIn(Buffer.from(text));

test.each<[string, { name: string; body: unknown } | null]>([
  ['42["doc:push",{"doc":"情绪"}]', { name: 'doc:push', body: { doc: '情绪' } }], ['42["alone"]', { name: 'alone', body: undefined }],
  ['4217["asks",{}]', null], ['42/admin,["other",{}]', null], ['451-["bytes",{}]', null], ['40{}', null], ['3', null], ['42["broken",{', null], ['42[]', null], ['42[7,{}]', null], ['42["three",1,2]', null], ['42{"0":"x"}', null],
])('%s', (text, found) => expect(event(text)).toEqual(found));

test('a transport that is no websocket, or that somebody else listens to, is left as it is', () => {
  for (const transport of [{ name: 'polling' }, { name: 'websocket', socket: {} }, { name: 'websocket', socket: { listeners: () => [() => undefined, () => undefined], removeAllListeners: () => { throw new Error('touched'); }, on: () => undefined } }]) {
    expect(() => listenAtOnce({ transport }, { open: () => true, hear: () => undefined })).not.toThrow();
  }
});

describe('a page', () => {
  const note = message({ name: 'test:note', access: { policy: 'signedIn', perMinute: 6_000 }, body: z.strictObject({ n: z.number() }), reply: z.object({}) });
  const heard: number[] = [];
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startHub();
    hub.app.get(SocketDesk).serve(note, ({ n }) => (heard.push(n), {}));
    await aPerson(hub.app, { login: 'ye' });
  });
  beforeEach(() => void heard.splice(0));
  afterEach(closeSockets);
  afterAll(() => hub.close());

  test.each(['websocket', 'polling'] as const)('is heard in the order in which it spoke, over %s, and what it asks is answered', async (transport) => {
    const socket = await connect(hub, await hub.signInAs('ye'), { transports: [transport] });
    for (let n = 0; n < 200; n += 1) socket.emit('test:note', { n });
    expect(await ask(socket, 'test:note', { n: 200 })).toEqual({ ok: true, reply: {} });
    expect(heard).toEqual(Array.from({ length: 201 }, (_, n) => n));
  });

  test('that says what nobody can read is hung up on', async () => {
    const socket = await connect(hub, await hub.signInAs('ye'));
    const gone = new Promise<string>((done) => socket.once('disconnect', done));
    const wire: unknown = Reflect.get(Object(Reflect.get(socket.io.engine.transport, 'ws')), 'send');
    if (typeof wire !== 'function') throw new Error('no wire');
    wire.call(Reflect.get(socket.io.engine.transport, 'ws'), `42["test:note",${randomUUID()}`);
    expect(await gone).toMatch(/transport close|parse error/);
    expect(heard).toEqual([]);
  });
});
