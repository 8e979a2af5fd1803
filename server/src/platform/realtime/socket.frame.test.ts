// Frames written past socket.io, between events sent the ordinary way, on real sockets in every state in which
// a page may be: order kept, nothing lost, nothing doubled.
import { io, type Socket } from 'socket.io-client';
import { PROTOCOL } from '@gongyan/shared/coedit/coedit.protocol';
import { aPerson } from '../../../testing/builders.js';
import { closeSockets, connect, next, ticketFor } from '../../../testing/sockets.js';
import { startHub, type TestHub } from '../../../testing/start-hub.js';
import { SocketDesk } from './socket.desk.js';
import { DirectWire, prepareFrame } from './socket.frame.js';
import type { HubSocket, SocketLink } from './socket.link.js';

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub();
  await aPerson(hub.app, { login: 'ye' });
});
afterEach(async () => {
  const gone = allLinks().map((link) => new Promise<void>((done) => link.onClose(done)));
  closeSockets();
  await Promise.all(gone);
});
afterAll(() => hub.close());

const allLinks = (): SocketLink[] => [...hub.app.get(SocketDesk).allLinks()];
const onlyLink = (): SocketLink => {
  const [link, ...more] = allLinks();
  if (link === undefined || more.length > 0) throw new Error('not exactly one socket');
  return link;
};
const hubEnd = (link: SocketLink): HubSocket => Reflect.get(link, 'socket') as HubSocket;
const isDirect = (link: SocketLink): boolean => new DirectWire(hubEnd(link).conn).free() !== null;

interface Heard {
  readonly numbers: number[];
  upTo: (last: number) => Promise<void>;
}
const hear = (socket: Socket): Heard => {
  const numbers: number[] = [];
  let told = (): void => undefined;
  socket.on('n', ({ n }: { n: number }) => {
    numbers.push(n);
    told();
  });
  return { numbers, upTo: (last) => new Promise((done) => (told = () => numbers.at(-1) === last && done())) };
};
const page = async (transports: ('websocket' | 'polling')[]): Promise<{ socket: Socket; heard: Heard; link: SocketLink }> => {
  const socket = await connect(hub, await hub.signInAs('ye'), { transports });
  return { socket, heard: hear(socket), link: onlyLink() };
};
const body = (n: number, fat = 0) => ({ n, text: '课'.repeat(fat) });
const run = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

/** Frames and ordinary events in turn, of lengths with every kind of header. */
const speak = (link: SocketLink, from: number, to: number): void => {
  for (const n of run(from, to)) {
    const payload = body(n, n % 50 === 3 ? 30_000 : n % 7 === 2 ? 60 : 0);
    if (n % 3 === 0) link.emit('n', payload);
    else link.send(prepareFrame('n', payload));
  }
};

test('an idle websocket is written to directly, and each frame arrives once and in order', async () => {
  const { heard, link } = await page(['websocket']);
  const all = heard.upTo(299);
  for (const n of run(0, 300)) {
    await new Promise(setImmediate);
    expect(isDirect(link)).toBe(true);
    link.send(prepareFrame('n', body(n, n % 3 === 0 ? 30_000 : n % 3 === 1 ? 60 : 0)));
  }
  await all;
  expect(heard.numbers).toEqual(run(0, 300));
}, 20_000);

test('behind events that still wait in a queue, in one turn', async () => {
  const { heard, link } = await page(['websocket']);
  const all = heard.upTo(399);
  speak(link, 0, 400);
  await all;
  expect(heard.numbers).toEqual(run(0, 400));
});

test('by long polling, which has no wire of its own', async () => {
  const { heard, link } = await page(['polling']);
  expect(isDirect(link)).toBe(false);
  const all = heard.upTo(199);
  for (const part of run(0, 10)) {
    speak(link, part * 20, part * 20 + 20);
    await new Promise(setImmediate);
  }
  await all;
  expect(heard.numbers).toEqual(run(0, 200));
});

test('while a page goes over from polling to a websocket', async () => {
  const session = await hub.signInAs('ye');
  const socket = io(hub.url, {
    transports: ['polling', 'websocket'], forceNew: true, reconnection: false, extraHeaders: { origin: hub.url, cookie: session.cookie },
    auth: { ticket: await ticketFor(hub, session), proto: PROTOCOL, schema: 1 },
  });
  const heard = hear(socket);
  let upgraded = false;
  socket.io.once('open', () => socket.io.engine.once('upgrade', () => (upgraded = true)));
  await new Promise<void>((done) => socket.once('connect', done));
  const link = onlyLink();
  let n = 0;
  for (; !(upgraded && isDirect(link)); n += 5) {
    speak(link, n, n + 5);
    await new Promise(setImmediate);
  }
  const all = heard.upTo(n + 99);
  speak(link, n, n + 100);
  await all;
  expect(heard.numbers).toEqual(run(0, n + 100));
  socket.disconnect();
}, 20_000);

/** The TCP socket of a page under its websocket. */
const tcpOf = (socket: Socket): { pause: () => void; resume: () => void } => Reflect.get(Reflect.get(socket.io.engine.transport, 'ws') as object, '_socket') as ReturnType<typeof tcpOf>;

test('to a page that does not read for a while', async () => {
  const { socket, heard, link } = await page(['websocket']);
  tcpOf(socket).pause();
  for (const n of run(0, 120)) {
    if (n % 3 === 0) link.emit('n', body(n, 10_000));
    else link.send(prepareFrame('n', body(n, 10_000)));
    await new Promise(setImmediate);
  }
  const all = heard.upTo(119);
  tcpOf(socket).resume();
  await all;
  expect(heard.numbers).toEqual(run(0, 120));
}, 20_000);

test('to a socket that is being closed: what came before arrives, what comes after does not, and nobody falls', async () => {
  const { socket, heard, link } = await page(['websocket']);
  const gone = next(socket, 'disconnect');
  speak(link, 0, 30);
  link.hangUp();
  speak(link, 30, 60);
  await gone;
  speak(link, 60, 90);
  expect(isDirect(link)).toBe(false);
  expect(heard.numbers).toEqual(run(0, 30));
});
