// Whoever was given a password by somebody else can do nothing but choose his own, and whoever has an office that asks for a second factor
// nothing but add one: every route of the hub refuses him and so does the socket, on an open session and on a new one.
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { RouteSpec } from '@gongyan/shared/kit/route';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { proofRoutes } from '@gongyan/shared/people/proof/proof.contract';
import { tokenRoutes } from '@gongyan/shared/people/token/token.contract';
import { codeShownBy } from '../../../testing/authenticator.js';
import { anAppointment, aPerson, aResearcher, PASSWORD } from '../../../testing/builders.js';
import { closeSockets, connect, ticketFor } from '../../../testing/sockets.js';
import { startHub, type Refused, type Session, type TestHub } from '../../../testing/start-hub.js';
import { initOf, addressOf } from '../../../testing/verdicts.js';
import { servedRoutes } from '../../app.routes.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Operator } from './operator.js';

const GIVEN = 'Drei-Linden-im-Tal';
const OWN = 'Vier-Birken-am-Hang';
const ANY = '00000000-0000-4000-8000-000000000001';
let hub: TestHub;
/** The same database, seen by a hub that demands a second factor. */
let strict: TestHub;

beforeAll(async () => {
  hub = await startHub();
  strict = await startHub({ beside: hub, settings: { secondFactor: 'staff', dataKey: Buffer.alloc(32, 7).toString('base64') } });
  await aResearcher(hub.app, { login: 'owes' });
  await hub.app.get(Operator).resetPassword('owes', GIVEN);
});
afterEach(closeSockets);
afterAll(async () => {
  await strict.close();
  await hub.close();
});

const refused = (deed: Promise<unknown>): Promise<string> => deed.then(() => 'done', (error: Refused) => error.code);
const routes = Object.values(servedRoutes.tables).flatMap((table) => Object.values(table)).filter((route: RouteSpec) => route.access.policy !== 'anyone' && route !== peopleRoutes.signOut);
/** Every name of its address filled in: he is refused before anybody looks at it. */
const codeOf = async (of: TestHub, route: RouteSpec, cookie: string): Promise<string> => {
  const names = Object.fromEntries([...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, ANY]));
  const reply = await of.fetch(addressOf(route, names), initOf(route, {}), { cookie });
  const body: unknown = await reply.json();
  return reply.ok ? 'done' : String(Object(body)['code']);
};

/** The routes that do not refuse him for that. */
const openTo = async (of: TestHub, { cookie }: Session, why: string): Promise<string[]> => {
  const open: string[] = [];
  for (const route of routes) if ((await codeOf(of, route, cookie)) !== why) open.push(`${route.method} ${route.path}`);
  return open.sort();
};

test('every route that asks who he is refuses him, but those by which he sees that, changes it or leaves', async () => {
  const { cookie } = await hub.signInAs('owes', GIVEN);
  expect(await openTo(hub, { cookie }, 'signIn.changeFirst')).toEqual(['GET /me', 'POST /me/password']);
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

describe('where the hub demands a second factor of its staff', () => {
  test('every route refuses whoever has none, but those by which he adds one, changes his password or leaves; the socket and his programs too', async () => {
    await aResearcher(hub.app, { login: 'bare' });
    const [session, late] = [await strict.signInAs('bare'), await hub.signInAs('bare')];
    const { token } = await hub.call(tokenRoutes.make, { body: { name: '学时', scopes: ['hours:read'], lastDay: shanghaiDay(new Date(Date.now() + 7 * 86_400_000)) } }, late);
    const ticket = await ticketFor(hub, session);
    expect(await strict.call(peopleRoutes.me, {}, session)).toMatchObject({ mustAddFactor: true, mustChangePassword: false });
    const own = ['GET /me', 'GET /me/second-factor', 'POST /me/password', 'POST /me/proof', 'POST /me/second-factor', 'POST /me/second-factor/confirmation'];
    expect(await openTo(strict, session, 'signIn.factorFirst')).toEqual(own);
    await expect(connect(strict, session, { ticket })).rejects.toThrow();
    const program = await fetch(`${strict.url}/api/token`, { headers: { authorization: `Bearer ${token}` } });
    expect([program.status, await program.json()]).toMatchObject([401, { code: 'token.dead' }]);
    expect(await refused(strict.call(peopleRoutes.signOut, { body: {} }, session))).toBe('done');
  });

  test('with one everything opens on the same session, and it cannot be switched off while he has the office', async () => {
    const person = await aResearcher(hub.app, { login: 'armed' });
    const session = await strict.signInAs('armed');
    const { secret } = await strict.call(proofRoutes.begin, { body: {} }, session);
    await strict.call(proofRoutes.confirm, { body: { code: codeShownBy(secret, new Date()) } }, session);
    expect([await refused(strict.call(peopleRoutes.schools, {}, session)), (await strict.call(peopleRoutes.me, {}, session)).mustAddFactor, await refused(connect(strict, session))]).toEqual(['done', false, 'done']);
    expect(await strict.call(proofRoutes.open, {}, session)).toMatchObject({ on: true, demanded: true });
    expect(await refused(strict.call(proofRoutes.end, {}, session))).toBe('secondFactor.demanded');
    await hub.app.get(UnitOfWork).manager.query("update appointment set \"to\" = '2020-12-31' where person_id = $1", [person.id]);
    expect(await refused(strict.call(proofRoutes.end, {}, session))).toBe('done');
  });

  test('a teacher is not asked, nor somebody who has no password, nor staff where only administrators are', async () => {
    await aPerson(hub.app, { login: 'plain' });
    const outside = await aResearcher(hub.app, { login: 'outside' });
    const sessions = [await hub.signInAs('plain'), await hub.signInAs('outside')];
    await hub.app.get(UnitOfWork).manager.query('update person set password_hash = null where id = $1', [outside.id]);
    for (const session of sessions) expect(await refused(strict.call(peopleRoutes.schools, {}, session))).toBe('done');
    const milder = await startHub({ beside: hub, settings: { secondFactor: 'administrators' } });
    await aResearcher(hub.app, { login: 'staff' });
    const administrator = await aPerson(hub.app, { login: 'root' });
    await anAppointment(hub.app, administrator.id, { role: 'administrator' });
    const asked = async (login: string) => refused(milder.call(peopleRoutes.schools, {}, await milder.signInAs(login)));
    expect([await asked('staff'), await asked('root')]).toEqual(['done', 'signIn.factorFirst']);
    await milder.close();
    const strictest = await startHub({ beside: hub, settings: { secondFactor: 'everybody' } });
    expect(await refused(strictest.call(peopleRoutes.schools, {}, await strictest.signInAs('plain')))).toBe('signIn.factorFirst');
    await strictest.close();
  });
});
