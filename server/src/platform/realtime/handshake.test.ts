// Who gets a socket: every form of origin, with a fresh, a used and no ticket. Only our own page with its own
// fresh ticket is let in.
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import type { Socket } from 'socket.io-client';
import { aPerson } from '../../../testing/builders.js';
import { ask, closeSockets, connect, next, pause, ticketFor, type Manner } from '../../../testing/sockets.js';
import { startHub, type Session, type TestHub } from '../../../testing/start-hub.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { SocketDesk } from './socket.desk.js';
import { POLLING_PER_PERSON, SOCKETS_PER_PERSON } from './socket.door.js';

let hub: TestHub;
let ye: Session;
beforeAll(async () => {
  hub = await startHub();
  await aPerson(hub.app, { login: 'ye' });
  ye = await hub.signInAs('ye');
});
afterEach(async () => {
  closeSockets();
  await pause(50);
});
afterAll(() => hub.close());

const letIn = (deed: Promise<Socket>): Promise<boolean> => deed.then(() => true, () => false);

describe('origin', () => {
  const forms = (url: string): [string, Manner, boolean][] => [
    ['our own', {}, true],
    ['our own, and the browser says same-origin', { headers: { 'sec-fetch-site': 'same-origin' } }, true],
    ['null', { origin: 'null' }, false],
    ['missing', { origin: null }, false],
    ['missing, though it says same-origin', { origin: null, headers: { 'sec-fetch-site': 'same-origin' } }, false],
    ['another site', { origin: 'https://evil.example' }, false],
    ['a sub-domain of ours', { origin: url.replace('127.0.0.1', 'evil.127.0.0.1') }, false],
    ['another port', { origin: 'http://127.0.0.1:1' }, false],
    ['another scheme', { origin: url.replace('http:', 'https:') }, false],
    ['our name in another script', { origin: 'http://xn--127-dma.0.0.1' }, false],
    ['our own with something behind it', { origin: `${url}.evil.example` }, false],
    ['our own, but the browser says cross-site', { headers: { 'sec-fetch-site': 'cross-site' } }, false],
  ];
  test('twelve forms, each with a fresh, a used and no ticket', async () => {
    const outcomes: Record<string, boolean[]> = {};
    for (const [name, manner] of forms(hub.url)) {
      const fresh = await ticketFor(hub, ye);
      const used = await letIn(connect(hub, ye, { ...manner, ticket: fresh })).then(async (first) => [first, await letIn(connect(hub, ye, { ...manner, ticket: fresh }))]);
      outcomes[name] = [...used, await letIn(connect(hub, ye, { ...manner, ticket: 'x'.repeat(32) })), await letIn(connect(hub, ye, { ...manner, ticket: '' }))];
      closeSockets();
      await pause(20);
    }
    expect(outcomes).toEqual(Object.fromEntries(forms(hub.url).map(([name, , good]) => [name, [good, false, false, false]])));
  }, 30_000);
});

describe('without a living session', () => {
  test.each<[string, () => Promise<Socket>]>([
    ['no cookie', () => connect(hub, null)],
    ['a cookie that is no session', async () => connect(hub, { cookie: `gongyan=${'b'.repeat(43)}` }, { ticket: await ticketFor(hub, ye) })],
    ['the ticket of somebody else', async () => {
      await aPerson(hub.app, { login: 'other' });
      return connect(hub, ye, { ticket: await ticketFor(hub, await hub.signInAs('other')) });
    }],
    ['a secure cookie name over plain http', () => connect(hub, { cookie: ye.cookie.replace('gongyan=', '__Host-gongyan=') }, { ticket: 'x'.repeat(32) })],
  ])('%s: nobody is let in', async (_name, open) => {
    expect(await letIn(open())).toBe(false);
  });
});

test('an older protocol is told to load the page anew', async () => {
  await expect(connect(hub, ye, { proto: 0 })).rejects.toMatchObject({ message: 'coedit.oldClient', data: { status: 426, code: 'coedit.oldClient' } });
});

test('long polling is the way in where websockets are blocked, by the same rules', async () => {
  const polling = { transports: ['polling'] as ('polling')[] };
  const sameOrigin = { origin: null, headers: { 'sec-fetch-site': 'same-origin' } };
  expect(await letIn(connect(hub, ye, polling))).toBe(true);
  expect(await letIn(connect(hub, ye, { ...polling, ...sameOrigin }))).toBe(true);
  expect(await letIn(connect(hub, ye, { ...polling, origin: null }))).toBe(false);
  expect(await letIn(connect(hub, ye, { ...polling, origin: 'https://evil.example' }))).toBe(false);
});

test('ten sockets for one person, and not one more', async () => {
  for (let at = 0; at < SOCKETS_PER_PERSON; at += 1) await connect(hub, ye);
  await expect(connect(hub, ye)).rejects.toMatchObject({ message: 'request.tooMany' });
});

test('fewer of them by polling, and a websocket still finds room', async () => {
  const polling = { transports: ['polling'] as ('polling')[] };
  ye = await hub.signInAs('ye');
  for (let at = 0; at < POLLING_PER_PERSON; at += 1) await connect(hub, ye, polling);
  await expect(connect(hub, ye, polling)).rejects.toMatchObject({ message: 'request.tooMany' });
  expect(await letIn(connect(hub, ye))).toBe(true);
});

describe('when a session ends', () => {
  const endedWithin = async (socket: Socket, deed: () => Promise<unknown>): Promise<number> => {
    const [told, gone] = [next(socket, 'srv:ended'), next(socket, 'disconnect')];
    await deed();
    const since = performance.now();
    await Promise.all([told, gone]);
    return performance.now() - since;
  };

  test('by signing out, its sockets close at once and no other', async () => {
    const [mine, other] = [await hub.signInAs('ye'), await hub.signInAs('ye')];
    const [socket, stays] = [await connect(hub, mine), await connect(hub, other)];
    expect(await endedWithin(socket, () => hub.call(peopleRoutes.signOut, { body: {} }, mine))).toBeLessThan(200);
    expect(stays.connected).toBe(true);
    await expect(connect(hub, mine)).rejects.toThrow();
  });

  test('by 退出全部设备, all of them', async () => {
    const [mine, other] = [await hub.signInAs('ye'), await hub.signInAs('ye')];
    const socket = await connect(hub, other);
    expect(await endedWithin(socket, () => hub.call(peopleRoutes.endAllSessions, { body: {} }, mine))).toBeLessThan(200);
    ye = await hub.signInAs('ye');
  });

  test('by another node or at the database, within a second', async () => {
    const mine = await hub.signInAs('ye');
    const socket = await connect(hub, mine);
    const work = hub.app.get(UnitOfWork);
    const hash = mine.cookie.slice('gongyan='.length);
    const took = await endedWithin(socket, () => work.manager.query("delete from session where token_hash = sha256(convert_to($1, 'utf8'))", [hash]));
    expect(took).toBeLessThan(1_000);
    expect(hub.app.get(SocketDesk).allLinks().size).toBe(0);
  });
});

test('a socket in use keeps its session from going idle', async () => {
  const mine = await hub.signInAs('ye');
  const socket = await connect(hub, mine);
  const links = [...hub.app.get(SocketDesk).allLinks()];
  for (const link of links) link.active = false;
  await ask(socket, 'live:unwatch', { topic: 'person:00000000-0000-4000-8000-000000000000' });
  expect(links.map((link) => link.active)).toEqual([true]);
});
