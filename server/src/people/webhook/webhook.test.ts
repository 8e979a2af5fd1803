// Webhooks to a real receiver on this machine, opened by the operator's list: signed, once per commit, tried again for a day, dead after it,
// sent once by two nodes, and lost by none that dies.
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { Report } from '@gongyan/shared/kit/report';
import { webhookRoutes as routes, type WebhookId } from '@gongyan/shared/people/webhook/webhook.contract';
import { WAITS } from '@gongyan/shared/people/webhook/webhook.rules';
import { anAppointment, aPerson, aResearcher } from '../../../testing/builders.js';
import { startHub, type Refused, type Session, type TestHub } from '../../../testing/start-hub.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { readAllowed, type Allowed } from '../../platform/outward/outward.allow.js';
import { WebhookStore } from './webhook.store.js';
import { WebhookTurn } from './webhook.turn.js';

interface Got {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
const SOMEONE = '00000000-0000-4000-8000-0000000000b7';
const MEETING: Report = { kind: 'meeting.closed', data: { meetingId: SOMEONE } };

let here: TestHub;
let there: TestHub;
let staff: Session;
let server: Server;
let port: number;
let got: Got[];
let status: (path: string) => number | Promise<number>;
let now: Date;

const allowed = (text: string): Allowed => {
  const list = readAllowed(text);
  if (typeof list === 'string') throw new Error(list);
  return list;
};

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      got.push({ path: String(request.url), headers: request.headers, body });
      void Promise.resolve(status(String(request.url))).then((code) => response.writeHead(code).end());
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  port = typeof at === 'object' && at !== null ? at.port : 0;
  const settings = { webhookAllow: allowed(`127.0.0.1:${String(port)}`), dataKey: Buffer.alloc(32, 5).toString('base64') };
  here = await startHub({ settings });
  there = await startHub({ beside: here, settings });
  const administrator = await aPerson(here.app, { login: 'jiang', name: '江望舒' });
  await anAppointment(here.app, administrator.id, { role: 'administrator' });
  staff = await here.signInAs('jiang');
});
beforeEach(async () => {
  [got, status] = [[], () => 200];
  shows(new Date('2026-11-30T01:00:00Z'));
  await sql('delete from webhook_delivery');
  await sql('delete from webhook');
});
afterAll(async () => {
  await there?.close();
  await here?.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

const shows = (at: Date): void => {
  now = at;
  for (const hub of [here, there]) hub.setNow(at);
};
const later = (ms: number): void => shows(new Date(now.getTime() + ms));
const sql = (text: string, values?: unknown[]): Promise<Record<string, unknown>[]> => here.app.get(UnitOfWork).manager.query(text, values);
const refused = (deed: Promise<unknown>): Promise<string> => deed.then(() => 'done', (error: Refused) => error.code);
const add = (path = '/hook', kinds: Report['kind'][] = ['meeting.closed']) => here.call(routes.add, { body: { name: '校务系统', address: `http://127.0.0.1:${String(port)}${path}`, kinds } }, staff);
const happens = (...reports: Report[]): Promise<void> => here.app.get(UnitOfWork).run(() => Promise.resolve(here.app.get(UnitOfWork).report(...reports)));
const look = (hub = here) => hub.app.get(WebhookTurn).look();
const sent = async (webhookId: WebhookId) => (await here.call(routes.deliveries, { params: { webhookId } }, staff)).rows;
const change = (webhookId: WebhookId, state: 'on' | 'paused') => here.call(routes.change, { params: { webhookId }, body: { name: '校务系统', kinds: ['meeting.closed'], state } }, staff);
const signatureOf = (secret: string, { headers, body }: Got): string =>
  `v1,${createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64')).update(`${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`).digest('base64')}`;

test('what happened arrives after the commit, signed, with ids and nothing else', async () => {
  const { secret, made } = await add();
  await happens(MEETING);
  await look();
  const [first] = got;
  if (first === undefined) throw new Error('Nothing arrived');
  expect(JSON.parse(first.body)).toEqual({ type: 'meeting.closed', timestamp: now.toISOString(), data: { meetingId: SOMEONE } });
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(first.headers['webhook-signature']).toBe(signatureOf(secret, first));
  expect(first.headers['webhook-timestamp']).toBe(String(now.getTime() / 1_000));
  expect(first.headers['user-agent'] ?? '').toBe('');
  expect(await sent(made.id)).toMatchObject([{ id: first.headers['webhook-id'], state: 'arrived', answer: 'ok', tries: 1, nextAt: null }]);
  expect((await here.call(routes.list, {}, staff))[0]).toMatchObject({ state: 'on', sentAt: now, waiting: 0 });
});

test('a deed that failed is not told, nor what nobody asked for', async () => {
  await add();
  const work = here.app.get(UnitOfWork);
  await expect(work.run(() => {
    work.report(MEETING);
    return Promise.reject(new Error('the deed failed'));
  })).rejects.toThrow('the deed failed');
  await happens({ kind: 'lesson.published', data: { designId: SOMEONE } });
  await look();
  expect(got).toEqual([]);
  expect(() => work.report(MEETING)).toThrow('outside a unit of work');
});

test('what did not arrive is tried again with the same id and a new time, and no sooner', async () => {
  const { made } = await add();
  status = () => 503;
  await happens(MEETING);
  await look();
  expect(await sent(made.id)).toMatchObject([{ state: 'waiting', answer: '503', tries: 1 }]);
  status = () => 204;
  await look();
  expect(got).toHaveLength(1);
  later(6_000);
  await look(there);
  expect(got).toHaveLength(2);
  expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(new Set(got.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(2);
  expect(await sent(made.id)).toMatchObject([{ state: 'arrived', tries: 2 }]);
});

test('a receiver that takes nothing for a day is switched off, and what waited can be sent again', async () => {
  const { made } = await add();
  status = () => 500;
  await happens(MEETING);
  await look();
  for (const wait of WAITS) {
    later(wait * 1.11);
    await look();
  }
  expect(got).toHaveLength(WAITS.length + 1);
  const [dead] = await sent(made.id);
  if (dead === undefined) throw new Error('Nothing was sent');
  expect(dead).toMatchObject({ state: 'dead', answer: '500', nextAt: null });
  expect((await here.call(routes.list, {}, staff))[0]).toMatchObject({ state: 'off' });
  expect(await sql("select facts from audit_entry where act = 'hub.webhookOff' and subject = $1", [made.id])).toEqual([{ facts: { answer: '500' } }]);
  const again = () => here.call(routes.again, { params: { deliveryId: dead.id }, body: {} }, staff);
  expect(await refused(again())).toBe('webhook.notOn');
  status = () => 200;
  await change(made.id, 'on');
  expect(await again()).toMatchObject({ state: 'waiting', tries: 0 });
  await look();
  expect(await sent(made.id)).toMatchObject([{ state: 'arrived' }]);
});

test('one that says it is gone is not asked again', async () => {
  const { made } = await add();
  status = () => 410;
  await happens(MEETING, MEETING);
  await look();
  expect(got).toHaveLength(1);
  expect((await here.call(routes.list, {}, staff)).map(({ id, state }) => [id, state])).toEqual([[made.id, 'off']]);
});

test('one that is paused misses nothing', async () => {
  const { made } = await add();
  await change(made.id, 'paused');
  await happens(MEETING);
  await look();
  expect([got.length, (await here.call(routes.list, {}, staff))[0]?.waiting]).toEqual([0, 1]);
  await change(made.id, 'on');
  await look();
  expect(got).toHaveLength(1);
});

test('two nodes send each once', async () => {
  await add();
  await happens(...Array.from({ length: 30 }, () => MEETING));
  await Promise.all([look(), look(there), look(), look(there)]);
  expect([got.length, new Set(got.map(({ headers }) => headers['webhook-id'])).size]).toEqual([30, 30]);
});

test('one that dies while it sends loses nothing: another node sends it two minutes later', async () => {
  await add();
  await happens(MEETING);
  await look();
  await sql("update webhook_delivery set state = 'waiting', tries = 0, next_at = $1", [now]);
  got = [];
  const work = there.app.get(UnitOfWork);
  expect(await work.run(() => there.app.get(WebhookStore).claim(now, []))).toMatchObject({ tries: 1 });
  await look();
  expect(got).toHaveLength(0);
  later(121_000);
  await look();
  expect(got).toHaveLength(1);
});

test('a slow receiver holds up itself alone', async () => {
  await add('/slow');
  await add('/quick');
  let free: (code: number) => void = () => undefined;
  const held = new Promise<number>((done) => (free = done));
  const quick = new Promise<void>((done) => {
    status = (path) => {
      if (path === '/slow') return held;
      done();
      return 200;
    };
  });
  const beginning = happens(MEETING).then(() => look());
  await quick;
  free(200);
  await beginning;
  expect(got.map(({ path }) => path).sort()).toEqual(['/quick', '/slow']);
});

test('a secret is shown once, sealed where it lies, and worthless when it was renewed', async () => {
  const { secret, made } = await add('/hook?key=geheim');
  const renewed = await here.call(routes.renewSecret, { params: { webhookId: made.id }, body: {} }, staff);
  expect(await here.call(routes.test, { params: { webhookId: made.id }, body: {} }, staff)).toMatchObject({ kind: 'ping', state: 'arrived', answer: 'ok' });
  const [ping] = got;
  if (ping === undefined) throw new Error('Nothing arrived');
  expect([signatureOf(secret, ping) === ping.headers['webhook-signature'], signatureOf(renewed.secret, ping) === ping.headers['webhook-signature']]).toEqual([false, true]);
  const kept = JSON.stringify([await here.call(routes.list, {}, staff), await sent(made.id), await sql("select *, encode(secret, 'base64') as b, encode(secret, 'escape') as e from webhook"), await sql('select * from audit_entry')]);
  for (const one of [secret, renewed.secret]) expect(kept).not.toContain(one.slice(6, 40));
  expect(JSON.stringify(await sql('select * from audit_entry'))).not.toContain('geheim');
});

test('addresses that are none are refused, twenty are enough, and one that is removed is told nothing more', async () => {
  const wrong = ['ftp://a.cn/', 'https://me:pw@a.cn/', 'nothing', 'javascript:alert(1)'];
  for (const address of wrong) expect(await refused(here.call(routes.add, { body: { name: 'x', address, kinds: ['meeting.closed'] } }, staff))).toBe('webhook.badAddress');
  const { made } = await add();
  await happens(MEETING);
  await here.call(routes.remove, { params: { webhookId: made.id } }, staff);
  got = [];
  await happens(MEETING);
  await look();
  expect([got, await sql('select 1 from webhook_delivery')]).toEqual([[], []]);
  await sql("insert into webhook (id, name, address, secret, kinds, state, made_by, made_at) select gen_random_uuid(), 'x', 'https://a.cn/', '', '{meeting.closed}', 'paused', (select id from person limit 1), now() from generate_series(1, 20)");
  expect(await refused(add())).toBe('webhook.tooMany');
});

test('what was sent is forgotten after a month', async () => {
  await add();
  await happens(MEETING);
  await look();
  await here.app.get(WebhookStore).sweep(new Date(now.getTime() + 29 * 86_400_000));
  expect(await sql('select 1 from webhook_delivery')).toHaveLength(1);
  await here.app.get(WebhookStore).sweep(new Date(now.getTime() + 31 * 86_400_000));
  expect(await sql('select 1 from webhook_delivery')).toHaveLength(0);
});

test('a researcher neither sees nor makes one: what leaves the hub is an administrator’s', async () => {
  const { made } = await add();
  await aResearcher(here.app, { login: 'shen', name: '沈知微' });
  const researcher = await here.signInAs('shen');
  const params = { webhookId: made.id };
  expect([
    await refused(here.call(routes.list, {}, researcher)), await refused(here.call(routes.add, { body: { name: 'x', address: 'https://a.example.cn/', kinds: ['meeting.closed'] } }, researcher)),
    await refused(here.call(routes.test, { params, body: {} }, researcher)), await refused(here.call(routes.remove, { params }, researcher)),
  ]).toEqual(Array.from({ length: 4 }, () => 'access.notYours'));
});
