// What somebody tries who wants to be another: each is refused, nobody is signed in, and nothing is bound.
import { identityRoutes } from '@gongyan/shared/people/identity/identity.contract';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { aPerson } from '../../../testing/builders.js';
import { CLIENT, startFakeProvider, type FakeProvider, type Grant } from '../../../testing/fake-provider.js';
import { OutsideBrowser } from '../../../testing/outside-browser.js';
import { startHub, type Refused, type TestHub } from '../../../testing/start-hub.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

let provider: FakeProvider;
let hub: TestHub;
const sub = 'victim';

beforeAll(async () => {
  provider = await startFakeProvider();
  const dingtalk = { client: 'ding', secret: 'geheim', login: provider.issuer, api: provider.issuer };
  hub = await startHub({ settings: { identities: { oidc: { ...CLIENT, name: '云岚通', issuer: provider.issuer, staffClaim: '' }, dingtalk } } });
  const person = await aPerson(hub.app);
  await sql("insert into person_identity (id, person_id, provider, issuer, subject, label) values (gen_random_uuid(), $1, 'oidc', $2, $3, '')", [person.id, provider.issuer, sub]);
});
afterAll(async () => {
  await hub.close();
  await provider.close();
});

const sql = (text: string, values?: unknown[]): Promise<Record<string, unknown>[]> => hub.app.get(UnitOfWork).manager.query(text, values);
const refused = (deed: Promise<unknown>): Promise<string> => deed.then(() => 'done', (error: Refused) => error.code);
const browser = () => new OutsideBrowser(hub);

test('the way as it should be lets in: what follows differs from it in one thing each', async () => {
  const visitor = browser();
  expect(await visitor.round(provider, { sub })).toEqual({ step: 'in', next: '/hours' });
});

describe('the way back', () => {
  test('of another browser is none: an attacker’s code does not sign a victim in as him, nor is it used up', async () => {
    const attacker = browser();
    const handed = provider.agree(await attacker.leave(), { sub });
    const [stranger, onItsWay] = [browser(), browser()];
    await onItsWay.leave();
    expect([await stranger.arrive(handed), await onItsWay.arrive(handed), stranger.token, onItsWay.token]).toEqual(['identity.expired', 'identity.expired', undefined, undefined]);
    expect(await attacker.arrive(handed)).toMatchObject({ step: 'in' });
  });

  test('is good once, also when it comes twice at once', async () => {
    const visitor = browser();
    const handed = provider.agree(await visitor.leave(), { sub });
    const before = provider.exchanges();
    const answers = await Promise.all([visitor.arrive(handed), visitor.arrive(handed)]);
    expect(answers.map((answer) => (typeof answer === 'string' ? answer : answer.step)).sort()).toEqual(['identity.expired', 'in']);
    expect([await visitor.arrive(handed), provider.exchanges() - before]).toEqual(['identity.expired', 1]);
  });

  test.each([['no state', { state: '' }], ['a made-up state', { state: 'A'.repeat(43) }]])('with %s leads nowhere, and no code is asked about', async (_what, wrong) => {
    const visitor = browser();
    const handed = provider.agree(await visitor.leave(), { sub });
    const before = provider.exchanges();
    expect([await visitor.arrive({ ...handed, ...wrong }), provider.exchanges() - before, visitor.token]).toEqual(['identity.expired', 0, undefined]);
  });

  test('after ten minutes is over', async () => {
    const visitor = browser();
    const handed = provider.agree(await visitor.leave(), { sub });
    await sql("update identity_errand set ends_at = now() - interval '1 second'");
    expect(await visitor.arrive(handed)).toBe('identity.expired');
  });

  test('through another provider’s door is closed, and an answer that says it is of another issuer, or of none', async () => {
    const mixed = browser();
    expect(await mixed.arrive(provider.agree(await mixed.leave('oidc'), { sub }), 'dingtalk')).toBe('identity.expired');
    for (const iss of ['https://evil.example', undefined]) {
      const visitor = browser();
      const before = provider.exchanges();
      const handed = { ...provider.agree(await visitor.leave(), { sub }), iss };
      expect([await visitor.arrive(handed), provider.exchanges() - before, visitor.token]).toEqual(['identity.refused', 0, undefined]);
    }
  });

  test('with a code of another way is refused by its challenge', async () => {
    const [one, other] = [browser(), browser()];
    const stolen = provider.agree(await other.leave(), { sub });
    const own = provider.agree(await one.leave(), { sub: 'nobody' });
    expect([await one.arrive({ ...own, code: stolen.code }), one.token]).toEqual(['identity.refused', undefined]);
  });

  test('without a code, or with the person’s no, says so', async () => {
    const answers: unknown[] = [];
    for (const said of [{ error: 'access_denied' }, {}, { error: 'server_error' }]) {
      const visitor = browser();
      const { state } = provider.agree(await visitor.leave(), { sub });
      answers.push(await visitor.arrive({ state, ...said }));
    }
    expect(answers).toEqual(['identity.cancelled', 'identity.cancelled', 'identity.refused']);
  });
});

const now = (): number => Math.floor(Date.now() / 1_000);
test.each<[string, () => Omit<Grant, 'sub'>]>([
  ['another nonce', () => ({ claims: { nonce: 'A'.repeat(43) } })],
  ['no nonce', () => ({ claims: { nonce: undefined } })],
  ['another issuer', () => ({ claims: { iss: 'https://evil.example' } })],
  ['another hub’s audience', () => ({ claims: { aud: 'somebody-else' } })],
  ['its time over', () => ({ claims: { iat: now() - 900, exp: now() - 300 } })],
  ['no end', () => ({ claims: { exp: undefined } })],
  ['no signature', () => ({ alg: 'none' })],
  ['a foreign key’s signature', () => ({ alg: 'foreignKey' })],
  ['our own secret as its key', () => ({ alg: 'HS256' })],
])('a token with %s signs nobody in', async (_what, wrong) => {
  const visitor = browser();
  expect([await visitor.round(provider, { sub, ...wrong() }), visitor.token]).toEqual(['identity.refused', undefined]);
});

test('a clock that is some seconds off does no harm', async () => {
  expect(await browser().round(provider, { sub, claims: { iat: now() + 20, exp: now() - 20 } })).toMatchObject({ step: 'in' });
});

test.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/\t/evil.example', 'javascript:alert(1)', ''])('nobody is led to %j afterwards', async (next) => {
  expect(await browser().leave('oidc', next)).toBe('request.invalid');
});

test('a session that somebody planted before is worth nothing afterwards, and the new one is another', async () => {
  const planted = await aPerson(hub.app);
  const before = await hub.signInAs(planted.login ?? '');
  const visitor = new OutsideBrowser(hub, before);
  await visitor.round(provider, { sub });
  expect([visitor.session.cookie.includes(before.cookie), await refused(hub.call(peopleRoutes.me, {}, before))]).toEqual([false, 'signIn.needed']);
  expect((await hub.call(peopleRoutes.me, {}, visitor.session)).person.id).not.toBe(planted.id);
});

test('what was not begun cannot be gone on with', async () => {
  const visitor = browser();
  expect([await visitor.join('2026001', 'AAAA'), await visitor.post(identityRoutes.code, { body: { code: '123456' } })]).toEqual(['identity.expired', 'identity.expired']);
  // On the way, and nobody named yet.
  await visitor.leave();
  expect(await visitor.join('2026001', 'AAAA')).toBe('identity.expired');
});

test('nothing in the database lets anybody go on in a person’s place', async () => {
  const visitor = browser();
  const { state } = provider.agree(await visitor.leave(), { sub });
  const rows = JSON.stringify(await sql('select encode(state_hash, $1) as s, encode(browser_hash, $1) as b, next from identity_errand', ['escape']));
  for (const secret of [state, ...visitor.session.cookie.split('; ').map((part) => part.split('=')[1] ?? '')]) expect(rows).not.toContain(secret);
});

test('a provider that fails or is away is said to be away, and is there again as soon as it answers', async () => {
  const visitor = browser();
  const handed = provider.agree(await visitor.leave(), { sub });
  provider.fail(503);
  expect(await visitor.arrive(handed)).toBe('identity.down');
  provider.fail(null);
  expect(await browser().round(provider, { sub })).toMatchObject({ step: 'in' });
  const away = await startHub({ beside: hub, settings: { identities: { oidc: { ...CLIENT, name: '', issuer: 'http://127.0.0.1:1999', staffClaim: '' } } } });
  const said = await new OutsideBrowser(away).leave();
  await away.close();
  expect(said).toBe('identity.down');
});
