// Two-step verification and the proof asked for again, through the routes: what lets in, what is good once, what is kept and how, and that
// two nodes agree. Sockets of sessions that were ended on one node are shut on the other within a second.
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { proofRoutes } from '@gongyan/shared/people/proof/proof.contract';
import type { Socket } from 'socket.io-client';
import { bytesOf, codeShownBy } from '../../../testing/authenticator.js';
import { aPerson, PASSWORD } from '../../../testing/builders.js';
import { closeSockets, connect } from '../../../testing/sockets.js';
import { startHub, type Refused, type Session, type TestHub } from '../../../testing/start-hub.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { SecondFactors } from './second.factors.js';

const KEY = Buffer.alloc(32, 7).toString('base64');
let here: TestHub;
let there: TestHub;
let now = new Date('2026-11-30T01:00:00Z');
let made = 0;
const sql = (text: string, values?: unknown[]): Promise<Record<string, unknown>[]> => here.app.get(UnitOfWork).manager.query(text, values);

beforeAll(async () => {
  here = await startHub({ settings: { dataKey: KEY } });
  there = await startHub({ beside: here, settings: { dataKey: KEY } });
});
afterAll(async () => {
  await there.close();
  await here.close();
});
afterEach(closeSockets);
beforeEach(async () => {
  turn(60);
  await sql('delete from sign_in_guess');
});

/** Both nodes' clocks go on: the authenticator shows another code. */
const turn = (seconds: number): void => {
  now = new Date(now.getTime() + seconds * 1_000);
  for (const hub of [here, there]) hub.setNow(now);
};
const refused = (deed: Promise<unknown>): Promise<string> => deed.then(() => 'done', (error: Refused) => error.code);
const shows = (secret: string): string => codeShownBy(secret, now);
const enter = async (hub: TestHub, login: string, code?: string): Promise<Session> => {
  const response = await hub.fetch('/api/sign-in', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: PASSWORD, ...(code === undefined ? {} : { code }) }) });
  if (!response.ok) throw Object.assign(new Error('refused'), { code: (await response.json()).code });
  return { cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
};
const old = (session: Session) => sql("update session set proven_at = now() - interval '11 minutes' where token_hash = sha256(convert_to($1, 'utf8'))", [session.cookie.slice('gongyan='.length)]);

/** Somebody with an authenticator. */
const withFactor = async () => {
  const login = `two-${(made += 1)}`;
  const person = await aPerson(here.app, { login });
  const session = await here.signInAs(login);
  const { secret, address, svg } = await here.call(proofRoutes.begin, { body: {} }, session);
  const { codes } = await here.call(proofRoutes.confirm, { body: { code: shows(secret) } }, session);
  turn(60);
  return { login, person, session, secret, address, svg, codes };
};

describe('a second factor', () => {
  test('is begun with a code to scan, drawn here, and on after one right code', async () => {
    const { login, session, secret, address, svg, codes } = await withFactor();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(decodeURIComponent(address)).toBe(`otpauth://totp/共研:${login}?secret=${secret}&issuer=共研`);
    expect(svg).toMatch(/^<svg/);
    expect(new Set(codes).size).toBe(10);
    expect(await here.call(proofRoutes.open, {}, session)).toMatchObject({ on: true, codesLeft: 10 });
  });

  test('asks for its code at the door, on every node, and takes each code once', async () => {
    const { login, secret } = await withFactor();
    expect(await refused(enter(here, login))).toBe('secondFactor.codeNeeded');
    const code = shows(secret);
    const both = await Promise.all([here, there].map((hub) => refused(enter(hub, login, code))));
    expect(both.sort()).toEqual(['done', 'secondFactor.wrong']);
    turn(30);
    expect(await refused(enter(there, login, shows(secret)))).toBe('done');
    turn(30);
    // An earlier one is not taken after a later one.
    expect(await refused(enter(here, login, codeShownBy(secret, new Date(now.getTime() - 30_000))))).toBe('secondFactor.wrong');
  });

  test('is not heard of by whoever does not know the password', async () => {
    const { login } = await withFactor();
    expect(await refused(here.signInAs(login, 'wrong-password'))).toBe('signIn.wrong');
  });

  test('lets nobody guess codes: the password alone gives no attempt back', async () => {
    const { login, secret } = await withFactor();
    const answers: string[] = [];
    for (let at = 0; at < 8; at += 1) {
      answers.push(await refused(enter(here, login, '000000')));
      await refused(enter(here, login));
    }
    expect(answers.filter((answer) => answer === 'secondFactor.wrong')).toHaveLength(5);
    expect(answers.at(-1)).toBe('signIn.tooMany');
    expect(await refused(enter(there, login, shows(secret)))).toBe('signIn.tooMany');
  });

  test('a recovery code lets in once, however it is typed; a new set makes the old worthless', async () => {
    const { login, session, codes } = await withFactor();
    const [first = '', second = ''] = codes;
    for (const code of codes) expect(code).toMatch(/^[A-Z2-7]{4}(-[A-Z2-7]{4}){5}$/);
    const twice = await Promise.all([here, there].map((hub) => refused(enter(hub, login, ` ${first.toLowerCase().replaceAll('-', ' ')} `))));
    expect(twice.sort()).toEqual(['done', 'secondFactor.wrong']);
    expect(await here.call(proofRoutes.open, {}, session)).toMatchObject({ codesLeft: 9 });
    const { codes: fresh } = await here.call(proofRoutes.renewCodes, { body: {} }, session);
    expect([await refused(enter(here, login, second)), await refused(enter(here, login, fresh[0]))]).toEqual(['secondFactor.wrong', 'done']);
  });

  test('ends every other session when it is switched on', async () => {
    const login = `two-${(made += 1)}`;
    await aPerson(here.app, { login });
    const [mine, other] = [await here.signInAs(login), await there.signInAs(login)];
    const { secret } = await here.call(proofRoutes.begin, { body: {} }, mine);
    expect(await refused(here.call(proofRoutes.confirm, { body: { code: '000000' } }, mine))).toBe('secondFactor.wrong');
    await here.call(proofRoutes.confirm, { body: { code: shows(secret) } }, mine);
    expect([await refused(here.call(peopleRoutes.me, {}, mine)), await refused(here.call(peopleRoutes.me, {}, other))]).toEqual(['done', 'signIn.needed']);
  });

  test('cannot be begun twice, confirmed without a beginning, or ended when it is off', async () => {
    const { session } = await withFactor();
    expect(await refused(here.call(proofRoutes.begin, { body: {} }, session))).toBe('secondFactor.on');
    expect(await refused(here.call(proofRoutes.confirm, { body: { code: '123456' } }, session))).toBe('secondFactor.on');
    await here.call(proofRoutes.end, {}, session);
    expect([await refused(here.call(proofRoutes.end, {}, session)), await refused(here.call(proofRoutes.renewCodes, { body: {} }, session)), await refused(here.call(proofRoutes.confirm, { body: { code: '123456' } }, session))])
      .toEqual(['secondFactor.off', 'secondFactor.off', 'secondFactor.notBegun']);
  });

  test('leaves nothing in the database by which one could sign in, and stands in the audit', async () => {
    const { person, secret, codes } = await withFactor();
    const rows = JSON.stringify(await sql("select encode(secret, 'escape') as secret, encode(secret, 'base64') as b from second_factor where person_id = $1 union all select encode(code_hash, 'escape'), encode(code_hash, 'base64') from recovery_code where person_id = $1", [person.id]));
    for (const word of [secret, bytesOf(secret).toString('base64').slice(0, 20), ...codes]) expect(rows).not.toContain(word);
    await here.app.get(SecondFactors).end(person.id, 'command line');
    expect((await sql('select act from audit_entry where subject = $1 order by id', [person.id])).map(({ act }) => act)).toEqual(['people.secondFactorOn', 'people.secondFactorOff']);
  });
});

describe('a proof asked for again', () => {
  /** His session as it goes on afterwards. */
  const proves = async (session: Session, body: { password: string } | { code: string }): Promise<Session> => {
    const response = await here.fetch('/api/me/proof', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }, session);
    expect(response.status).toBe(200);
    return { cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
  };

  test('is needed some minutes after the door, and the password gives it', async () => {
    const login = `again-${(made += 1)}`;
    await aPerson(here.app, { login });
    const session = await here.signInAs(login);
    const may = (hub: TestHub, as = session) => refused(hub.call(proofRoutes.demand, { body: {} }, as));
    expect(await may(here)).toBe('done');
    await old(session);
    expect([await may(here), await may(there)]).toEqual(['signIn.proveAgain', 'signIn.proveAgain']);
    expect(await refused(here.call(proofRoutes.prove, { body: { password: 'wrong-password' } }, session))).toBe('signIn.wrong');
    expect(await may(here)).toBe('signIn.proveAgain');
    const after = await proves(session, { password: PASSWORD });
    expect([await may(here, after), await may(there, after)]).toEqual(['done', 'done']);
  });

  test('renews the token: the one before proves nothing, serves what is under way for a moment, and is then nobody\'s', async () => {
    const login = `again-${(made += 1)}`;
    const person = await aPerson(here.app, { login });
    const before = await here.signInAs(login);
    const after = await proves(before, { password: PASSWORD });
    expect(after.cookie).not.toBe(before.cookie);
    const as = async (session: Session) => [await refused(there.call(proofRoutes.open, {}, session)), await refused(there.call(proofRoutes.demand, { body: {} }, session))];
    expect([await as(after), await as(before)]).toEqual([['done', 'done'], ['done', 'signIn.proveAgain']]);
    await sql('update session set former_until = now() where person_id = $1', [person.id]);
    expect([await as(after), await as(before)]).toEqual([['done', 'done'], ['signIn.needed', 'signIn.needed']]);
  });

  test('is a code for whoever has a second factor: his password is not enough', async () => {
    const { session, secret } = await withFactor();
    await old(session);
    expect(await refused(here.call(proofRoutes.prove, { body: { password: PASSWORD } }, session))).toBe('secondFactor.codeNeeded');
    expect(await refused(here.call(proofRoutes.prove, { body: { code: '000000' } }, session))).toBe('secondFactor.wrong');
    expect(await refused(here.call(proofRoutes.demand, { body: {} }, session))).toBe('signIn.proveAgain');
    expect(await refused(here.call(proofRoutes.demand, { body: {} }, await proves(session, { code: shows(secret) })))).toBe('done');
  });

  test('counts for its own session only, and guesses at it are limited', async () => {
    const login = `again-${(made += 1)}`;
    await aPerson(here.app, { login });
    const [mine, other] = [await here.signInAs(login), await here.signInAs(login)];
    await Promise.all([mine, other].map(old));
    await proves(mine, { password: PASSWORD });
    expect(await refused(here.call(proofRoutes.demand, { body: {} }, other))).toBe('signIn.proveAgain');
    const guesses: string[] = [];
    for (let at = 0; at < 7; at += 1) guesses.push(await refused([here, there][at % 2]?.call(proofRoutes.prove, { body: { password: `guess-${at}` } }, other) ?? Promise.resolve()));
    expect(guesses).toEqual([...Array.from({ length: 5 }, () => 'signIn.wrong'), 'signIn.tooMany', 'signIn.tooMany']);
  });
});

describe('my devices', () => {
  const ended = (socket: Socket): Promise<number> => new Promise((done) => socket.once('disconnect', () => done(performance.now())));

  test('all others end on both nodes within a second, on open sockets too; this one stays', async () => {
    const login = `devices-${(made += 1)}`;
    await aPerson(here.app, { login });
    const [mine, second, third] = [await here.signInAs(login), await here.signInAs(login), await there.signInAs(login)];
    const [own, near, far] = [await connect(there, mine), await connect(here, second), await connect(there, third)];
    const gone = Promise.all([near, far].map(ended));
    const began = performance.now();
    await here.call(peopleRoutes.endOtherSessions, { body: {} }, mine);
    for (const at of await gone) expect(at - began).toBeLessThan(1_000);
    expect(own.connected).toBe(true);
    expect(await Promise.all([mine, second, third].map((session) => refused(there.call(peopleRoutes.me, {}, session))))).toEqual(['done', 'signIn.needed', 'signIn.needed']);
    expect((await here.call(peopleRoutes.sessions, {}, mine)).map(({ current, place, network }) => ({ current, place, network }))).toEqual([{ current: true, place: 'same', network: '' }]);
  });

  test('none is ended by whoever only sits down at an open page: a while after the door it is asked again who he is', async () => {
    const login = `devices-${(made += 1)}`;
    await aPerson(here.app, { login });
    const [mine, other] = [await here.signInAs(login), await here.signInAs(login)];
    await old(mine);
    const deeds = [here.call(peopleRoutes.endOtherSessions, { body: {} }, mine), here.call(peopleRoutes.endAllSessions, { body: {} }, mine)];
    for (const { id } of await here.call(peopleRoutes.sessions, {}, mine)) deeds.push(here.call(peopleRoutes.endSession, { params: { sessionId: id } }, mine));
    expect(await Promise.all(deeds.map(refused))).toEqual(Array.from({ length: 4 }, () => 'signIn.proveAgain'));
    expect(await refused(there.call(peopleRoutes.me, {}, other))).toBe('done');
  });

  test('one of them ends on the other node within a second', async () => {
    const login = `devices-${(made += 1)}`;
    await aPerson(here.app, { login });
    const [mine, other] = [await here.signInAs(login), await there.signInAs(login)];
    const gone = ended(await connect(there, other));
    const target = (await here.call(peopleRoutes.sessions, {}, mine)).find(({ current }) => !current);
    const began = performance.now();
    await here.call(peopleRoutes.endSession, { params: { sessionId: target?.id } }, mine);
    expect((await gone) - began).toBeLessThan(1_000);
  });
});
