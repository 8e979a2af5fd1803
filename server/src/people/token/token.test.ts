// Personal tokens through the routes: made once shown, used, seen, revoked, over, and dead with their person; on every node at once.
import type { Scope } from '@gongyan/shared/kit/scope';
import { TOKEN_PACE } from '@gongyan/shared/kit/scope';
import { adminRoutes } from '@gongyan/shared/people/admin/admin.contract';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { TOKENS_EACH, tokenRoutes } from '@gongyan/shared/people/token/token.contract';
import { latestDay } from '@gongyan/shared/people/token/token.rules';
import { ProblemBody } from '@gongyan/shared/kit/problem';
import { anAppointment, aPerson, aResearcher } from '../../../testing/builders.js';
import { closeSockets, connect } from '../../../testing/sockets.js';
import { startHub, type Refused, type Session, type TestHub } from '../../../testing/start-hub.js';
import { askWith, aToken, inDays } from '../../../testing/tokens.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { withToken } from '../../platform/audit/token.at.hand.js';
import { ApiTokens, isWellMade } from '../../platform/sign-in/api.tokens.js';
import { Sessions } from '../../platform/sign-in/sessions.js';

let here: TestHub;
let there: TestHub;
let staff: Session;
let chief: Session;
let made = 0;
beforeAll(async () => {
  here = await startHub();
  there = await startHub({ beside: here });
  await aResearcher(here.app, { login: 'shen', name: '沈知微' });
  const administrator = await aPerson(here.app, { login: 'jiang', name: '江望舒' });
  await anAppointment(here.app, administrator.id, { role: 'administrator' });
  [staff, chief] = [await here.signInAs('shen'), await here.signInAs('jiang')];
});
afterAll(async () => {
  closeSockets();
  await there.close();
  await here.close();
});

const sql = (text: string, values?: unknown[]): Promise<Record<string, unknown>[]> => here.app.get(UnitOfWork).manager.query(text, values);
const refused = (deed: Promise<unknown>): Promise<string> => deed.then(() => 'done', (error: Refused) => error.code);
const told = async (asked: Promise<Response>): Promise<string> => {
  const response = await asked;
  return response.ok ? 'done' : ProblemBody.parse(await response.json()).code;
};
const somebody = async () => {
  const person = await aPerson(here.app, { login: `maker-${(made += 1)}`, name: `制令${'甲乙丙丁戊己庚辛壬癸子丑寅卯'[made] ?? '人'}` });
  return { person, session: await here.signInAs(`maker-${made}`) };
};
const make = (session: Session, scopes: Scope[] = ['district:read'], lastDay = inDays(30)) => here.call(tokenRoutes.make, { body: { name: '校务系统', scopes, lastDay } }, session);

describe('a token', () => {
  test('is shown once, kept as a hash, and tells who it is of', async () => {
    const { person, session } = await somebody();
    const { token, made: row } = await make(session, ['hours:read', 'district:read', 'hours:read']);
    expect(token).toMatch(/^gyk_[0-9A-Za-z]{42}$/);
    expect(isWellMade(token)).toBe(true);
    expect(row).toMatchObject({ name: '校务系统', scopes: ['hours:read', 'district:read'], ending: token.slice(-4), usedAt: null, expired: false });
    const kept = JSON.stringify([await here.call(tokenRoutes.list, {}, session), await sql("select *, encode(token_hash, 'escape') as hash from api_token"), await sql('select * from audit_entry')]);
    expect(kept).not.toContain(token.slice(4, 40));
    const about = await (await askWith(there, token)('/api/token')).json();
    expect(about).toMatchObject({ person: { id: person.id, name: person.name }, token: { id: row.id, scopes: ['hours:read', 'district:read'] } });
    expect((await here.call(tokenRoutes.list, {}, session))[0]?.usedAt).not.toBeNull();
  });

  test('reads what it was made for, without a page, an origin or a cookie', async () => {
    const { session } = await somebody();
    const { token } = await make(session);
    expect(await told(askWith(here, token)('/api/schools'))).toBe('done');
    expect(await told(askWith(here, token)('/api/me'))).toBe('token.closed');
    expect(await told(askWith(here, (await make(session, ['hours:read'])).token)('/api/schools'))).toBe('token.scope');
  });

  test('is refused beside a session, whoever’s it is', async () => {
    const { session } = await somebody();
    const { token } = await make(session);
    for (const cookie of [session.cookie, staff.cookie, 'gongyan=nonsense']) expect(await told(askWith(here, token)('/api/schools', { headers: { cookie } }))).toBe('token.mixed');
  });

  test.each(['gyk_', `gyk_${'0'.repeat(42)}`, `gyk_${'a'.repeat(500)}`, "gyk_' or 1=1 --", 'gyk_%00'])('that nobody made (%s) is nobody', async (token) => {
    expect(await told(askWith(here, token)('/api/schools'))).toMatch(/token\.dead|signIn\.needed/);
  });

  test('with one letter changed is not looked up', async () => {
    const { session } = await somebody();
    const { token } = await make(session);
    const other = token.replace(/.(?=.{8}$)/, (letter) => (letter === 'a' ? 'b' : 'a'));
    expect([isWellMade(other), await told(askWith(here, other)('/api/schools'))]).toEqual([false, 'token.dead']);
    expect((await askWith(here, other)('/api/schools')).headers.get('www-authenticate')).toContain('Bearer');
  });

  test('opens no socket and signs nobody in', async () => {
    const { session } = await somebody();
    const { token } = await make(session);
    await expect(connect(here, { cookie: `gongyan=${token}` })).rejects.toThrow();
    expect(await told(here.fetch('/api/me', {}, { cookie: `gongyan=${token}` }))).toBe('signIn.needed');
  });

  test('asks so often and no more, and costs its person nothing of his own', async () => {
    const { session } = await somebody();
    const { token } = await make(session);
    const answers = await Promise.all(Array.from({ length: TOKEN_PACE + 10 }, () => told(askWith(here, token)('/api/token'))));
    expect(answers.filter((answer) => answer === 'request.tooMany').length).toBeGreaterThan(0);
    expect(await refused(here.call(peopleRoutes.schools, {}, session))).toBe('done');
  });
});

describe('making one', () => {
  test('needs a proof, a scope, a day within a year, and room', async () => {
    const { person, session } = await somebody();
    const today = inDays(0);
    expect([await refused(make(session, ['district:read'], today)), await refused(make(session, ['district:read'], latestDay(inDays(2))))]).toEqual(['token.days', 'token.days']);
    for (const scopes of [[], ['accounts:write'], ['any']]) {
      const body = JSON.stringify({ name: '校务系统', scopes, lastDay: inDays(30) });
      expect(await told(here.fetch('/api/me/tokens', { method: 'POST', headers: { 'content-type': 'application/json' }, body }, session))).toBe('request.invalid');
    }
    for (let at = 0; at < TOKENS_EACH; at += 1) await aToken(here, person.id, ['district:read']);
    expect(await refused(make(session))).toBe('token.tooMany');
    await sql("update session set proven_at = now() - interval '11 minutes' where person_id = $1", [person.id]);
    expect(await refused(make(session))).toBe('signIn.proveAgain');
  });

  test('twenty at once are not twenty-one', async () => {
    const { person, session } = await somebody();
    for (let at = 0; at < TOKENS_EACH - 2; at += 1) await aToken(here, person.id, ['district:read']);
    const answers = await Promise.all([here, there, here, there].map((hub) => refused(hub.call(tokenRoutes.make, { body: { name: '同时', scopes: ['district:read'], lastDay: inDays(9) } }, session))));
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(2);
  });
});

describe('the end of one', () => {
  test('is at once and on every node', async () => {
    const { person, session } = await somebody();
    const { token, made: row } = await make(session);
    expect([await told(askWith(here, token)('/api/schools')), await told(askWith(there, token)('/api/schools'))]).toEqual(['done', 'done']);
    await here.call(tokenRoutes.end, { params: { apiTokenId: row.id } }, session);
    expect([await told(askWith(here, token)('/api/schools')), await told(askWith(there, token)('/api/schools'))]).toEqual(['token.dead', 'token.dead']);
    expect((await sql('select act from audit_entry where subject = $1 order by id', [person.id])).map(({ act }) => act)).toEqual(['people.tokenMade', 'people.tokenEnded']);
  });

  test('comes with its last day, and it is seen in the list for a month', async () => {
    const { session } = await somebody();
    const { token, made: row } = await make(session);
    await sql("update api_token set ends_at = now() - interval '1 second' where id = $1", [row.id]);
    expect(await told(askWith(here, token)('/api/schools'))).toBe('token.dead');
    expect((await here.call(tokenRoutes.list, {}, session)).map(({ expired }) => expired)).toEqual([true]);
    await sql("update api_token set ends_at = now() - interval '31 days' where id = $1", [row.id]);
    await here.app.get(Sessions).sweep();
    expect(await here.call(tokenRoutes.list, {}, session)).toEqual([]);
  });

  test('comes with the suspension of its person, also when it was written past the hub, and it stays dead', async () => {
    const { person, session } = await somebody();
    const { token } = await make(session);
    await sql("update person set state = 'suspended' where id = $1", [person.id]);
    expect(await told(askWith(there, token)('/api/schools'))).toBe('token.dead');
    await sql("update person set state = 'active' where id = $1", [person.id]);
    for (const state of ['suspended', 'active'] as const) await here.call(adminRoutes.setState, { params: { personId: person.id }, body: { state, reason: '离岗' } }, staff);
    expect(await told(askWith(here, token)('/api/schools'))).toBe('token.dead');
  });

  test('comes with signing out everywhere, and with a password that somebody else gave; not with another device', async () => {
    const { person, session } = await somebody();
    const token = await aToken(here, person.id, ['district:read']);
    await here.call(peopleRoutes.endOtherSessions, { body: {} }, session);
    expect(await told(askWith(here, token)('/api/schools'))).toBe('done');
    await here.call(adminRoutes.resetPassword, { params: { personId: person.id }, body: {} }, staff);
    expect(await told(askWith(here, token)('/api/schools'))).toBe('token.dead');
  });

  test('by an administrator has a reason and stands in the audit; nobody ends another’s by his own page, nor a researcher by his office', async () => {
    const { person, session } = await somebody();
    const { token, made: row } = await make(session);
    const other = await somebody();
    expect(await refused(here.call(tokenRoutes.end, { params: { apiTokenId: row.id } }, other.session))).toBe('request.notFound');
    expect(await refused(here.call(tokenRoutes.endAny, { params: { apiTokenId: row.id }, body: { reason: '程序停用' } }, staff))).toBe('access.notYours');
    expect(await refused(here.call(tokenRoutes.all, {}, staff))).toBe('access.notYours');
    const { rows } = await here.call(tokenRoutes.all, { query: { find: person.name } }, chief);
    expect(rows).toMatchObject([{ id: row.id, person: { id: person.id } }]);
    expect(JSON.stringify(rows)).not.toContain(token.slice(4, 40));
    await here.call(tokenRoutes.endAny, { params: { apiTokenId: row.id }, body: { reason: '程序停用' } }, chief);
    expect(await told(askWith(there, token)('/api/schools'))).toBe('token.dead');
    expect(await sql("select reason from audit_entry where act = 'people.tokenEnded' and subject = $1", [person.id])).toEqual([{ reason: '程序停用' }]);
    expect(await refused(here.call(tokenRoutes.endAny, { params: { apiTokenId: row.id }, body: { reason: '程序停用' } }, chief))).toBe('request.notFound');
  });

  test('the list of all goes on page by page', async () => {
    const { person } = await somebody();
    for (let at = 0; at < 35; at += 1) await aToken(here, person.id, ['district:read']);
    const first = await here.call(tokenRoutes.all, { query: { find: person.name } }, chief);
    const second = await here.call(tokenRoutes.all, { query: { find: person.name, after: String(first.next) } }, chief);
    expect([first.rows.length, second.rows.length, second.next, new Set([...first.rows, ...second.rows].map(({ id }) => id)).size]).toEqual([30, 5, null, 35]);
  });
});

test('a deed done with a token says with which, also when the token is gone; one of the hub itself does not', async () => {
  const { person } = await somebody();
  const token = await here.app.get(ApiTokens).find(await aToken(here, person.id, ['meetings:write']));
  if (token === null) throw new Error('A token that is not alive');
  const record = (actorId: typeof person.id | null) => here.app.get(UnitOfWork).run(() => here.app.get(AuditTrail).record({ act: 'meeting.planned', actorId, subject: person.id, reason: null, facts: { n: 1 } }));
  await record(person.id);
  await withToken(token, () => record(person.id));
  await withToken(token, () => record(null));
  await here.app.get(ApiTokens).end(token.id);
  const { rows } = await here.call(adminRoutes.audit, { query: { find: person.id } }, staff);
  expect(rows.map(({ actor, token: by, facts }) => [actor?.name ?? null, by, facts])).toEqual([[null, null, { n: 1 }], [person.name, { id: token.id, name: '测试程序' }, { n: 1 }], [person.name, null, { n: 1 }]]);
  expect((await here.call(adminRoutes.audit, { query: { find: '测试程序' } }, staff)).rows.length).toBeGreaterThan(0);
});
