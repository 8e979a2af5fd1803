// Signing in through a provider outside, through the routes: nobody gets an account by it, one identity is one person's on all nodes, the
// second factor is still asked, and whoever is suspended stays out.
import { identityRoutes } from '@gongyan/shared/people/identity/identity.contract';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { proofRoutes } from '@gongyan/shared/people/proof/proof.contract';
import { aPerson, aResearcher } from '../../../testing/builders.js';
import { CLIENT, startFakeProvider, type FakeProvider } from '../../../testing/fake-provider.js';
import { OutsideBrowser } from '../../../testing/outside-browser.js';
import { startHub, type Refused, type Session, type TestHub } from '../../../testing/start-hub.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { SecondFactors } from '../proof/second.factors.js';

let provider: FakeProvider;
let here: TestHub;
let there: TestHub;
let staff: Session;
let made = 0;

beforeAll(async () => {
  provider = await startFakeProvider();
  const dataKey = Buffer.alloc(32, 9).toString('base64');
  const settings = { dataKey, identities: { oidc: { ...CLIENT, name: '云岚通', issuer: provider.issuer, staffClaim: 'staff_no' } } };
  here = await startHub({ settings });
  there = await startHub({ beside: here, settings });
  await aResearcher(here.app, { login: 'staff' });
  staff = await here.signInAs('staff');
});
afterAll(async () => {
  await there.close();
  await here.close();
  await provider.close();
});
beforeEach(() => sql('delete from sign_in_guess'));

const sql = (text: string, values?: unknown[]): Promise<Record<string, unknown>[]> => here.app.get(UnitOfWork).manager.query(text, values);
const refused = (deed: Promise<unknown>): Promise<string> => deed.then(() => 'done', (error: Refused) => error.code);
/** Imported and never signed in, with a join code. */
const imported = async (more: { readonly state?: 'suspended' } = {}) => {
  const staffNo = `2026${String((made += 1)).padStart(3, '0')}`;
  const person = await aPerson(here.app, { login: staffNo, staffNo, passwordHash: null, mustChangePassword: true, ...more });
  const { code } = await here.call(identityRoutes.giveJoinCode, { params: { personId: person.id }, body: {} }, staff);
  return { person, staffNo, code, sub: `sub-${staffNo}` };
};
/** Bound already; its browser is signed in. */
const bound = async () => {
  const one = await imported();
  const browser = new OutsideBrowser(here);
  await browser.round(provider, { sub: one.sub });
  await browser.join(one.staffNo, one.code);
  return { ...one, browser };
};

test('the sign-in page names the ways that are set up, and no other opens', async () => {
  expect((await here.call(peopleRoutes.hub, {})).ways).toEqual([{ provider: 'oidc', name: '云岚通' }]);
  expect(await new OutsideBrowser(here).leave('dingtalk')).toBe('identity.gone');
});

test('whoever is sent there carries state, nonce and a challenge, and comes back to one address only', async () => {
  const [one, two] = [new URL(await new OutsideBrowser(here).leave()), new URL(await new OutsideBrowser(here).leave())];
  expect(Object.fromEntries(one.searchParams)).toMatchObject({ response_type: 'code', client_id: 'gongyan', scope: 'openid profile', redirect_uri: `${here.url}/login/from/oidc`, code_challenge_method: 'S256' });
  for (const name of ['state', 'nonce', 'code_challenge']) expect([one.searchParams.get(name)?.length, one.searchParams.get(name) === two.searchParams.get(name)]).toEqual([43, false]);
});

describe('the first time', () => {
  test('nobody is in: he is asked for number and join code, and no account was made', async () => {
    const before = await sql('select count(*) from person');
    const browser = new OutsideBrowser(here);
    expect(await browser.round(provider, { sub: 'stranger', claims: { staff_no: '7' } })).toEqual({ step: 'join', label: '统一账号', staffNo: '7' });
    expect([browser.token, await sql('select count(*) from person'), await browser.post(peopleRoutes.socketTicket)]).toEqual([undefined, before, 'signIn.needed']);
  });

  test('with both he is in, where he wanted to go, proven, bound and told; the code is used up', async () => {
    const { person, staffNo, code, sub } = await imported();
    const browser = new OutsideBrowser(here);
    await browser.round(provider, { sub, claims: { staff_no: staffNo } });
    expect(await browser.join(staffNo, ` ${code.toLowerCase().replaceAll('-', ' ')} `)).toEqual({ step: 'in', next: '/hours' });
    expect(await here.call(peopleRoutes.me, {}, browser.session)).toMatchObject({ person: { id: person.id }, hasPassword: false, mustChangePassword: false });
    expect(await browser.isProven()).toBe(true);
    expect(await here.call(identityRoutes.mine, {}, browser.session)).toMatchObject([{ provider: 'oidc', label: '统一账号' }]);
    expect(await sql('select kind, link from notice where person_id = $1', [person.id])).toEqual([{ kind: 'account.bound', link: '/me' }]);
    expect((await sql('select act from audit_entry where subject = $1 order by id', [person.id])).map(({ act }) => act)).toEqual(['people.joinCodeGiven', 'people.identityBound']);
    const other = new OutsideBrowser(there);
    await other.round(provider, { sub: `${sub}-other` });
    expect(await other.join(staffNo, code)).toBe('identity.wrongJoin');
  });

  test('a number that the provider gives cannot be another’s, whatever code is brought', async () => {
    const [mine, theirs] = [await imported(), await imported()];
    const browser = new OutsideBrowser(here);
    await browser.round(provider, { sub: mine.sub, claims: { staff_no: mine.staffNo } });
    expect(await browser.join(theirs.staffNo, theirs.code)).toBe('identity.otherNumber');
    expect(await browser.join(mine.staffNo, theirs.code)).toBe('identity.wrongJoin');
  });

  test('an old code, a code that was replaced, and the code of somebody suspended lead nowhere', async () => {
    const [old, replaced, away] = [await imported(), await imported(), await imported()];
    await sql("update join_code set ends_at = now() - interval '1 second' where person_id = $1", [old.person.id]);
    await here.call(identityRoutes.giveJoinCode, { params: { personId: replaced.person.id }, body: {} }, staff);
    await sql("update person set state = 'suspended' where id = $1", [away.person.id]);
    const answers: unknown[] = [];
    for (const { sub, staffNo, code } of [old, replaced, away]) {
      const browser = new OutsideBrowser(here);
      await browser.round(provider, { sub });
      answers.push(await browser.join(staffNo, code));
    }
    expect(answers).toEqual(['identity.wrongJoin', 'identity.wrongJoin', 'signIn.suspended']);
    expect(await sql('select count(*)::int as n from person_identity where person_id = $1', [away.person.id])).toEqual([{ n: 0 }]);
  });

  test('guesses are limited by number on all nodes, and one does not go round it with a fresh sign-in', async () => {
    const { staffNo, code } = await imported();
    const answers: unknown[] = [];
    for (let at = 0; at < 6; at += 1) {
      const browser = new OutsideBrowser([here, there][at % 2] ?? here);
      await browser.round(provider, { sub: `guess-${at}` });
      answers.push(await browser.join(staffNo, at === 5 ? code : 'AAAA-BBBB-CCCC-DDDD'));
    }
    expect(answers).toEqual([...Array.from({ length: 5 }, () => 'identity.wrongJoin'), 'signIn.tooMany']);
  });
});

describe('on two nodes at once', () => {
  test('one identity becomes one person’s, and the other keeps his code', async () => {
    const [one, two] = [await imported(), await imported()];
    const browsers = [new OutsideBrowser(here), new OutsideBrowser(there)];
    for (const browser of browsers) await browser.round(provider, { sub: 'shared' });
    const answers = await Promise.all([one, two].map(({ staffNo, code }, at) => browsers[at]?.join(staffNo, code)));
    expect(answers.map((answer) => (typeof answer === 'string' ? answer : answer?.step)).sort()).toEqual(['identity.taken', 'in']);
    expect(await sql("select count(*)::int as n from person_identity where subject = 'shared'")).toEqual([{ n: 1 }]);
    expect(await sql('select count(*)::int as n from join_code where person_id = any ($1)', [[one.person.id, two.person.id]])).toEqual([{ n: 1 }]);
  });

  test('one code binds one identity', async () => {
    const { person, staffNo, code } = await imported();
    const browsers = [new OutsideBrowser(here), new OutsideBrowser(there)];
    await Promise.all(browsers.map((browser, at) => browser.round(provider, { sub: `either-${at}` })));
    const answers = await Promise.all(browsers.map((browser) => browser.join(staffNo, code)));
    expect(answers.map((answer) => (typeof answer === 'string' ? answer : answer.step)).sort()).toEqual(['identity.wrongJoin', 'in']);
    expect(await sql('select count(*)::int as n from person_identity where person_id = $1', [person.id])).toEqual([{ n: 1 }]);
  });
});

describe('once bound', () => {
  test('he is straight in on every node; it proves nothing unless the provider asked him just now', async () => {
    const { sub, person } = await bound();
    const [late, now] = [new OutsideBrowser(there), new OutsideBrowser(here)];
    expect(await late.round(provider, { sub })).toEqual({ step: 'in', next: '/hours' });
    expect(await now.round(provider, { sub, claims: { auth_time: Math.floor(Date.now() / 1_000) } })).toEqual({ step: 'in', next: '/hours' });
    expect([await late.isProven(), await now.isProven()]).toEqual([false, true]);
    expect((await here.call(peopleRoutes.me, {}, late.session)).person.id).toBe(person.id);
    expect(await late.post(proofRoutes.prove, { body: { password: 'whatever-it-is' } })).toBe('proof.noPassword');
  });

  test('a suspended person stays out', async () => {
    const { sub, person } = await bound();
    await sql("update person set state = 'suspended' where id = $1", [person.id]);
    const browser = new OutsideBrowser(here);
    expect([await browser.round(provider, { sub }), browser.token]).toEqual(['signIn.suspended', undefined]);
  });

  test('a second factor is still asked for, guesses at it count, and its code proves that it is he', async () => {
    const { sub, person } = await bound();
    await here.app.get(SecondFactors).begin(person.id);
    await sql('update second_factor set confirmed_at = now() where person_id = $1', [person.id]);
    const [recovery = ''] = await here.app.get(SecondFactors).renewCodes(person.id);
    const browser = new OutsideBrowser(here);
    expect([await browser.round(provider, { sub }), browser.token]).toEqual([{ step: 'code' }, undefined]);
    expect([await browser.post(identityRoutes.code, { body: { code: '000000' } }), browser.token]).toEqual(['secondFactor.wrong', undefined]);
    expect(await browser.post(identityRoutes.code, { body: { code: recovery } })).toEqual({ step: 'in', next: '/hours' });
    expect(await browser.isProven()).toBe(true);
    expect(await browser.post(identityRoutes.code, { body: { code: recovery } })).toBe('identity.expired');
  });

  test('staff may release it: his sessions end and the next time he is asked for a code again', async () => {
    const { sub, person, browser } = await bound();
    await here.call(identityRoutes.release, { params: { personId: person.id }, body: { reason: '换了手机' } }, staff);
    expect(await refused(here.call(peopleRoutes.me, {}, browser.session))).toBe('signIn.needed');
    expect(await new OutsideBrowser(here).round(provider, { sub })).toMatchObject({ step: 'join' });
    expect(await refused(here.call(identityRoutes.release, { params: { personId: person.id }, body: { reason: '我来' } }, await here.signInAs((await aPerson(here.app)).login ?? '')))).toBe('access.notYours');
  });
});

describe('from his own page', () => {
  const own = async () => {
    const person = await aPerson(here.app);
    return { person, browser: new OutsideBrowser(here, await here.signInAs(person.login ?? '')) };
  };
  const bind = async (browser: OutsideBrowser, sub: string) => {
    const going = await browser.post(identityRoutes.bind, { params: { provider: 'oidc' } });
    return typeof going === 'string' ? going : browser.arrive(provider.agree(going.address, { sub }));
  };

  test('he binds one of each kind, after a proof, and it lets him in', async () => {
    const { person, browser } = await own();
    await sql("update session set proven_at = now() - interval '11 minutes' where person_id = $1", [person.id]);
    expect(await bind(browser, 'own-1')).toBe('signIn.proveAgain');
    await sql('update session set proven_at = now() where person_id = $1', [person.id]);
    expect(await bind(browser, 'own-1')).toEqual({ step: 'bound' });
    expect(await bind(browser, 'own-2')).toBe('identity.twice');
    expect(await new OutsideBrowser(here).round(provider, { sub: 'own-1' })).toMatchObject({ step: 'in' });
    expect(await bind((await own()).browser, 'own-1')).toBe('identity.taken');
  });

  test('what was begun in one session is not bound to another one’s person', async () => {
    const [one, other] = [await own(), await own()];
    const going = await one.browser.post(identityRoutes.bind, { params: { provider: 'oidc' } });
    const handed = provider.agree(typeof going === 'string' ? '' : going.address, { sub: 'crossed' });
    // The same browser, in which somebody else has signed in meanwhile.
    const mixed = new OutsideBrowser(here, { cookie: other.browser.session.cookie });
    const errand = /gongyan-errand=([^;]+)/.exec(one.browser.session.cookie)?.[1] ?? '';
    const reply = await here.fetch('/api/sign-in/with/oidc/return', { method: 'POST', body: JSON.stringify(handed), headers: { 'content-type': 'application/json' } }, { cookie: `${mixed.session.cookie}; gongyan-errand=${errand}` });
    expect(Object(await reply.json())['code']).toBe('identity.expired');
    expect(await one.browser.arrive(handed)).toEqual({ step: 'bound' });
  });

  test('he releases it; the last way in only after he has a password', async () => {
    const { browser } = await bound();
    const [identity] = await here.call(identityRoutes.mine, {}, browser.session);
    const end = () => refused(here.call(identityRoutes.unbind, { params: { identityId: identity?.id } }, browser.session));
    expect(await end()).toBe('identity.lastWay');
    expect([await browser.post(identityRoutes.firstPassword, { body: { next: '12345678' } }), await browser.post(identityRoutes.firstPassword, { body: { next: '晨读-七点二十五分' } }), await browser.post(identityRoutes.firstPassword, { body: { next: '晨读-七点三十五分' } })])
      .toEqual(['signIn.weakPassword', { done: true }, 'account.hasPassword']);
    expect([await end(), await end()]).toEqual(['done', 'request.notFound']);
    const { browser: strange } = await own();
    expect(await refused(here.call(identityRoutes.unbind, { params: { identityId: identity?.id } }, strange.session))).toBe('request.notFound');
  });
});
