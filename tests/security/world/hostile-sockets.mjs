// Hostile sockets in a process of their own, so that what they cost is the hub's cost and not the measuring one's: pages that never read, lines that are only half
// opened, and floods. Refuses to stay: it ends with its standard input.
import { connect } from 'node:net';
import { io } from 'socket.io-client';

/** @type {{ url: string, doc: string, proto: number, schema: number, cookies: string[], paused: number, halfOpen: number, flooders: number }} */
const { url, doc, proto, schema, cookies, paused, halfOpen, flooders } = JSON.parse(process.argv[2] ?? '{}');
const told = { paused: 0, halfOpen: 0, floods: 0, hungUp: 0, refused: 0 };

/** @param {string} cookie @returns {Promise<import('socket.io-client').Socket>} */
const page = async (cookie) => {
  const reply = await fetch(`${url}/api/socket-ticket`, { method: 'POST', body: '{}', headers: { origin: url, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', cookie } });
  const { ticket } = await reply.json();
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { cookie, origin: url }, auth: { ticket, proto, schema } });
  await new Promise((done, fail) => {
    socket.once('connect', () => done(undefined));
    socket.once('connect_error', fail);
  });
  return socket;
};
const cookieOf = (/** @type {number} */ at) => cookies[at % cookies.length] ?? '';

/** It is told everything, and takes nothing from the wire. @param {number} at */
const neverRead = async (at) => {
  const socket = await page(cookieOf(at));
  await socket.emitWithAck('doc:join', { doc, schema });
  Reflect.get(socket.io.engine.transport, 'ws')?._socket?.pause();
  told.paused += 1;
};

/** Begins a request and does not go on. */
const halfOpened = () => {
  const line = connect({ host: new URL(url).hostname, port: Number(new URL(url).port) });
  line.on('error', () => undefined);
  line.on('connect', () => {
    told.halfOpen += 1;
    line.write('GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: hub\r\nX-');
  });
};

/** Sends until it is hung up on, and comes again. @param {number} at */
const flood = async (at) => {
  for (;;) {
    const socket = await page(cookieOf(at)).catch(() => null);
    if (socket === null) told.refused += 1;
    else {
      const gone = new Promise((done) => socket.once('disconnect', done));
      const timer = setInterval(() => {
        for (let n = 0; n < 100; n += 1) socket.emit('aw:set', { doc, caret: 'x'.repeat(100), section: null, status: 'active' });
        told.floods += 100;
      }, 20);
      await gone;
      clearInterval(timer);
      told.hungUp += 1;
    }
    await new Promise((done) => setTimeout(done, 250));
  }
};

process.stdin.on('end', () => {
  process.stdout.write(`${JSON.stringify(told)}\n`, () => process.exit(0));
}).resume();
await Promise.all(Array.from({ length: paused }, (_, at) => neverRead(at)));
for (let at = 0; at < halfOpen; at += 1) halfOpened();
for (let at = 0; at < flooders; at += 1) void flood(at);
process.stdout.write('ready\n');
