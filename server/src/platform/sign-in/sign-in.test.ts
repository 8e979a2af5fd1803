// Signing in: who is let in, how guesses are stopped on every node, and that nothing tells which accounts exist.
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { SESSION } from './session.limits.js';
import { aPerson, PASSWORD } from '../../../testing/builders.js';
import { startHub, type Refused, type TestHub } from '../../../testing/start-hub.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Guesses, GUESSES } from './guesses.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.js';
import { Tickets } from './tickets.js';

let hub: TestHub;
let sql: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
beforeAll(async () => {
  hub = await startHub();
  const work = hub.app.get(UnitOfWork);
  sql = (text, values) => work.manager.query(text, values);
  await aPerson(hub.app, { login: 'Ye.Siyuan' });
  await aPerson(hub.app, { login: 'gone', state: 'suspended' });
  await aPerson(hub.app, { login: 'new', passwordHash: null });
});
afterAll(() => hub.close());
beforeEach(() => sql('delete from sign_in_guess'));

const refused = async (deed: Promise<unknown>): Promise<string> => deed.then(() => 'let in', (error: Refused) => error.code);
const signIn = (login: string, password = PASSWORD) => refused(hub.signInAs(login, password));

describe('who is let in', () => {
  test('the right password, whatever the case of the login', async () => {
    expect(await signIn('Ye.Siyuan')).toBe('let in');
    expect(await signIn('ye.siyuan')).toBe('let in');
    expect(await signIn('  ye.siyuan ')).toBe('let in');
  });
  test('nobody with a wrong password, an unknown account or no password yet: one answer for all', async () => {
    expect([await signIn('ye.siyuan', 'wrong-password'), await signIn('nobody'), await signIn('new')]).toEqual(['signIn.wrong', 'signIn.wrong', 'signIn.wrong']);
  });
  test('a suspended account is told so only by its own password', async () => {
    expect([await signIn('gone', 'wrong-password'), await signIn('gone')]).toEqual(['signIn.wrong', 'signIn.suspended']);
  });
  test('the cookie is out of reach of scripts and of other sites', async () => {
    const response = await hub.fetch('/api/sign-in', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login: 'ye.siyuan', password: PASSWORD }) });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^gongyan=[\w-]{43}; .*Path=\/.*HttpOnly; SameSite=Strict/);
    expect(cookie).not.toMatch(/Domain|Secure/);
    const token = cookie.slice('gongyan='.length, 'gongyan='.length + 43);
    expect(await sql('select 1 from session where token_hash = $1', [Buffer.from(token)])).toEqual([]);
  });
  test('signing in again ends what this browser had before', async () => {
    const first = await hub.signInAs('ye.siyuan');
    await hub.fetch('/api/sign-in', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login: 'ye.siyuan', password: PASSWORD }) }, first);
    expect(await refused(hub.call(peopleRoutes.me, {}, first))).toBe('signIn.needed');
  });
});

describe('guesses', () => {
  const guess = (login: string, times: number) => Promise.all(Array.from({ length: times }, () => signIn(login, 'wrong-password')));

  test('five at one account, then even the right password must wait', async () => {
    const answers = await guess('ye.siyuan', 8);
    expect(answers.filter((answer) => answer === 'signIn.wrong')).toHaveLength(GUESSES.perAccount);
    expect(await signIn('ye.siyuan')).toBe('signIn.tooMany');
    expect(await signIn('new')).toBe('signIn.wrong');
    await sql("update sign_in_guess set since = since - interval '15 minutes', blocked_until = blocked_until - interval '15 minutes'");
    expect(await signIn('ye.siyuan')).toBe('let in');
  });

  test('an account that does not exist is blocked in the same way', async () => {
    await guess('nobody', 6);
    expect(await signIn('nobody')).toBe('signIn.tooMany');
  });

  test('twenty from one address, then waits that grow', async () => {
    for (let at = 0; at < GUESSES.perAddress; at += 1) expect(await signIn(`someone-${at}`)).toBe('signIn.wrong');
    const waits: unknown[] = [];
    for (let at = 0; at < 6; at += 1) {
      const answer = await hub.signInAs(`another-${at}`).catch((error: Refused) => error.problem);
      waits.push('facts' in answer ? answer.facts['minutes'] : 0);
      await sql("update sign_in_guess set blocked_until = now() - interval '1 second' where blocked_until is not null");
    }
    expect(waits).toEqual([1, 2, 4, 8, 15, 15]);
  });

  test('right passwords cost an address nothing', async () => {
    for (let at = 0; at < GUESSES.perAddress + 5; at += 1) expect(await signIn('ye.siyuan')).toBe('let in');
  });

  test('are counted in PostgreSQL, so a second node knows them', async () => {
    await guess('ye.siyuan', 6);
    const other = new Guesses(hub.app.get(UnitOfWork));
    await expect(other.attempt('YE.siyuan', '10.0.0.9')).rejects.toMatchObject({ code: 'signIn.tooMany' });
    expect(JSON.stringify(await sql('select * from sign_in_guess'))).not.toContain('siyuan');
  });

  test('of 1,000 from 50 addresses at one account, at most five reach the password', async () => {
    const guesses = hub.app.get(Guesses);
    const outcomes = await Promise.allSettled(Array.from({ length: 1_000 }, (_, at) => guesses.attempt('victim', `10.1.0.${at % 50}`)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(GUESSES.perAccount);
  });
});

test('a rush of passwords is answered two at a time, and beyond fifty waiting with a request to come back', async () => {
  const passwords = new Passwords();
  const outcomes = await Promise.allSettled(Array.from({ length: 60 }, () => passwords.verify(null, 'x')));
  const turnedAway = outcomes.filter((outcome) => outcome.status === 'rejected' && outcome.reason.code === 'server.busy');
  expect(turnedAway).toHaveLength(8);
});

describe('a session', () => {
  const alive = async (session: { cookie: string }) => (await refused(hub.call(peopleRoutes.me, {}, session))) === 'let in';
  const age = (cookie: string, change: string) => {
    const hash = "sha256(convert_to($1, 'utf8'))";
    return sql(`update session set ${change} where token_hash = ${hash}`, [cookie.slice('gongyan='.length)]);
  };

  test('ends after eight hours without use, and is kept alive by use', async () => {
    const session = await hub.signInAs('ye.siyuan');
    await age(session.cookie, `seen_at = now() - interval '${SESSION.idleHours} hours' + interval '5 minutes'`);
    expect(await alive(session)).toBe(true);
    const [row] = await sql("select max(seen_at) > now() - interval '10 seconds' as fresh from session");
    expect(row).toEqual({ fresh: true });
    await age(session.cookie, `seen_at = now() - interval '${SESSION.idleHours} hours'`);
    expect(await alive(session)).toBe(false);
  });

  test('ends after a week, however busy', async () => {
    const session = await hub.signInAs('ye.siyuan');
    await age(session.cookie, 'ends_at = now()');
    expect(await alive(session)).toBe(false);
  });

  test('of a suspended person counts for nothing', async () => {
    const person = await aPerson(hub.app, { login: 'leaving' });
    const session = await hub.signInAs('leaving');
    await sql("update person set state = 'suspended' where id = $1", [person.id]);
    expect(await alive(session)).toBe(false);
  });

  test('beyond ten ends the one that was not seen for longest', async () => {
    await aPerson(hub.app, { login: 'many' });
    const sessions = [];
    for (let at = 0; at <= SESSION.perPerson; at += 1) sessions.push(await hub.signInAs('many'));
    expect(await Promise.all(sessions.map(alive))).toEqual([false, ...Array.from({ length: SESSION.perPerson }, () => true)]);
  });

  test('is swept away when it is dead', async () => {
    await hub.signInAs('ye.siyuan');
    await sql("update session set ends_at = now() - interval '1 second'");
    await hub.app.get(Sessions).sweep();
    expect(await sql('select 1 from session')).toEqual([]);
  });
});

test('a socket ticket works once, for its own session, within a minute', async () => {
  const person = await aPerson(hub.app);
  const [mine, other] = [await hub.app.get(Sessions).begin(person.id, 'x', 'x'), await hub.app.get(Sessions).begin(person.id, 'x', 'x')];
  const tickets = hub.app.get(Tickets);
  const first = await tickets.issue(mine.id);
  expect([await tickets.redeem(first, mine.id), await tickets.redeem(first, mine.id)]).toEqual([true, false]);
  expect(await tickets.redeem(await tickets.issue(mine.id), other.id)).toBe(false);
  const brought = await tickets.issue(mine.id);
  expect((await Promise.all([1, 2, 3].map(() => tickets.redeem(brought, mine.id)))).filter((good) => good)).toHaveLength(1);
  const gone = await hub.app.get(Sessions).begin(person.id, 'x', 'x');
  await hub.app.get(Sessions).end(person.id, gone.id);
  const [none, some] = await Promise.all([tickets.issue(gone.id), tickets.issue(mine.id)]);
  expect([await tickets.redeem(none, gone.id), await tickets.redeem(some, mine.id)]).toEqual([false, true]);
  const late = await tickets.issue(mine.id);
  await sql("update socket_ticket set ends_at = now()");
  expect(await tickets.redeem(late, mine.id)).toBe(false);
});

describe('behind https', () => {
  let secure: TestHub;
  const origin = 'https://gongyan.example.cn';
  const post = (address: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(secure.url + address, { method: 'POST', headers: { origin, 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  beforeAll(async () => {
    secure = await startHub({ settings: { publicUrl: new URL(origin), trustedProxies: 1 } });
    await aPerson(secure.app, { login: 'ye' });
  });
  afterAll(() => secure.close());

  test('the cookie is bound to this very host, and a plain one from a neighbour is not looked at', async () => {
    const response = await post('/api/sign-in', { login: 'ye', password: PASSWORD });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-gongyan=[\w-]{43}; .*Path=\/.*HttpOnly; Secure; SameSite=Strict/);
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    const pair = cookie.split(';')[0] ?? '';
    const statuses = await Promise.all([pair, pair.replace('__Host-', '')].map(async (one) => (await fetch(`${secure.url}/api/me`, { headers: { cookie: one } })).status));
    expect(statuses).toEqual([200, 401]);
  });

  test('only the public address is our own, whatever the Host header says', async () => {
    expect((await post('/api/sign-in', { login: 'ye', password: PASSWORD }, { origin: secure.url })).status).toBe(403);
    expect((await post('/api/sign-in', { login: 'ye', password: PASSWORD }, { origin: 'http://gongyan.example.cn' })).status).toBe(403);
  });

  test('the caller is whom the one trusted proxy names, not what he says of himself', async () => {
    await post('/api/sign-in', { login: 'ye', password: PASSWORD }, { 'x-forwarded-for': '6.6.6.6, 10.2.3.4' });
    const rows: { address: string }[] = await secure.app.get(UnitOfWork).manager.query('select address from session order by started_at desc limit 1');
    expect(rows).toEqual([{ address: '10.2.3.4' }]);
  });

  test('an unknown account costs as much as a wrong password, and as one that has none yet', async () => {
    await aPerson(secure.app, { login: 'new', passwordHash: null });
    // The processor's time of this process, hub and asker both: other work on the machine does not count.
    const cost = async (login: string, at: number): Promise<number> => {
      await secure.app.get(UnitOfWork).manager.query('delete from sign_in_guess');
      const began = process.cpuUsage();
      const response = await post('/api/sign-in', { login, password: 'a wrong guess' }, { 'x-forwarded-for': `10.9.${at}.${login.length}` });
      const { user, system } = process.cpuUsage(began);
      expect(response.status).toBe(401);
      return (user + system) / 1_000;
    };
    const samples: Record<string, number[]> = { ye: [], nobody: [], new: [] };
    for (let at = 0; at < 40; at += 1) for (const [login, costs] of Object.entries(samples)) costs.push(await cost(login, at));
    const sorted = Object.values(samples).map((costs) => costs.sort((a, b) => a - b));
    // A collection of garbage only ever adds: the lower half of the distributions is compared, point by point.
    for (const share of [0.1, 0.25, 0.5]) {
      const [known = 0, unknown = 0, without = 0] = sorted.map((costs) => costs[Math.floor(costs.length * share)]);
      const tolerance = Math.max(3, known * 0.2);
      expect({ share, off: Math.abs(known - unknown) < tolerance, offWithout: Math.abs(known - without) < tolerance }).toEqual({ share, off: true, offWithout: true });
    }
  }, 30_000);
});
