// Whoever was given a password by somebody else can do nothing but choose his own: every route of the hub refuses him and so does the
// socket, on an open session and on a new one. Whoever has no password at all owes none.
import type { RouteSpec } from '@gongyan/shared/kit/route';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { aResearcher, PASSWORD } from '../../../testing/builders.js';
import { closeSockets, connect, ticketFor } from '../../../testing/sockets.js';
import { startHub, type Refused, type TestHub } from '../../../testing/start-hub.js';
import { initOf, addressOf } from '../../../testing/verdicts.js';
import { servedRoutes } from '../../app.routes.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Operator } from './operator.js';

const GIVEN = 'Drei-Linden-im-Tal';
const OWN = 'Vier-Birken-am-Hang';
const ANY = '00000000-0000-4000-8000-000000000001';
let hub: TestHub;

beforeAll(async () => {
  hub = await startHub();
  await aResearcher(hub.app, { login: 'owes' });
  await hub.app.get(Operator).resetPassword('owes', GIVEN);
});
afterEach(closeSockets);
afterAll(() => hub.close());

const refused = (deed: Promise<unknown>): Promise<string> => deed.then(() => 'done', (error: Refused) => error.code);
const routes = Object.values(servedRoutes.tables).flatMap((table) => Object.values(table)).filter((route: RouteSpec) => route.access.policy !== 'anyone' && route !== peopleRoutes.signOut);
/** Every name of its address filled in: he is refused before anybody looks at it. */
const codeOf = async (route: RouteSpec, cookie: string): Promise<string> => {
  const names = Object.fromEntries([...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, ANY]));
  const reply = await hub.fetch(addressOf(route, names), initOf(route, {}), { cookie });
  const body: unknown = await reply.json();
  return reply.ok ? 'done' : String(Object(body)['code']);
};

test('every route that asks who he is refuses him, but those by which he sees that, changes it or leaves', async () => {
  const { cookie } = await hub.signInAs('owes', GIVEN);
  const open: string[] = [];
  for (const route of routes) if ((await codeOf(route, cookie)) !== 'signIn.changeFirst') open.push(`${route.method} ${route.path}`);
  expect(open.sort()).toEqual(['GET /me', 'POST /me/password']);
  expect(routes.length).toBeGreaterThan(200);
  expect(await refused(hub.call(peopleRoutes.signOut, { body: {} }, { cookie }))).toBe('done');
});

test('no socket opens for him, also with a ticket from before', async () => {
  await aResearcher(hub.app, { login: 'owes-later' });
  const session = await hub.signInAs('owes-later');
  const ticket = await ticketFor(hub, session);
  await hub.app.get(UnitOfWork).manager.query("update person set must_change_password = true where login = 'owes-later'");
  await expect(connect(hub, session, { ticket })).rejects.toThrow();
  expect(await refused(ticketFor(hub, session))).toBe('signIn.changeFirst');
});

test('the given password is no password of his own; with another everything opens, on the same session', async () => {
  const session = await hub.signInAs('owes', GIVEN);
  expect(await refused(hub.call(peopleRoutes.changePassword, { body: { current: GIVEN, next: GIVEN } }, session))).toBe('signIn.samePassword');
  await hub.call(peopleRoutes.changePassword, { body: { current: GIVEN, next: OWN } }, session);
  expect([await refused(hub.call(peopleRoutes.schools, {}, session)), (await hub.call(peopleRoutes.me, {}, session)).mustChangePassword]).toEqual(['done', false]);
  await expect(connect(hub, session)).resolves.toMatchObject({ connected: true });
});

test('whoever has no password at all owes none', async () => {
  const person = await aResearcher(hub.app, { login: 'none' });
  const session = await hub.signInAs('none', PASSWORD);
  await hub.app.get(UnitOfWork).manager.query('update person set must_change_password = true, password_hash = null where id = $1', [person.id]);
  expect(await refused(hub.call(peopleRoutes.schools, {}, session))).toBe('done');
});

test('a given password that nobody used in its days opens nothing more, and only the right one hears of it', async () => {
  await aResearcher(hub.app, { login: 'late' });
  await hub.app.get(Operator).resetPassword('late', GIVEN);
  await hub.app.get(UnitOfWork).manager.query("update person set password_until = now() - interval '1 minute' where login = 'late'");
  expect([await refused(hub.signInAs('late', GIVEN)), await refused(hub.signInAs('late', OWN))]).toEqual(['signIn.lapsed', 'signIn.wrong']);
  await hub.app.get(Operator).resetPassword('late', GIVEN);
  const session = await hub.signInAs('late', GIVEN);
  await hub.call(peopleRoutes.changePassword, { body: { current: GIVEN, next: OWN } }, session);
  expect(await hub.app.get(UnitOfWork).manager.query("select password_until, must_change_password from person where login = 'late'")).toEqual([{ password_until: null, must_change_password: false }]);
});
