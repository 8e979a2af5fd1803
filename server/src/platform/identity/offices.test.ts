// 钉钉 and 企业微信 against servers on this machine that answer as their documents say, errors included. The real services were not asked.
import { createServer, type Server } from 'node:http';
import { answer, bodyOf, closing, listening } from '../../../testing/fake-provider.js';
import { Problem } from '../contract/problem.js';
import { DingTalkProvider } from './dingtalk.provider.js';
import type { IdentityProvider, OutsideIdentity } from './identity.provider.js';
import { identitySettingsOf } from './identity.settings.js';
import { WeComProvider } from './wecom.provider.js';

const errand = { redirectUri: 'https://gongyan.example/login/from/x', state: 'S', nonce: 'N', verifier: 'V' };
let server: Server;
let url: string;
const asked: string[] = [];
/** By path; a text is no JSON. */
let answers: Record<string, { readonly status?: number; readonly body: unknown }[]> = {};

beforeAll(async () => {
  server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const path = (request.url ?? '').split('?')[0] ?? '';
      asked.push(`${request.method ?? ''} ${request.url ?? ''} ${body}${String(request.headers['x-acs-dingtalk-access-token'] ?? '')}`.trim());
      const [next] = (answers[path] ?? []).length > 1 ? (answers[path] ?? []).splice(0, 1) : (answers[path] ?? []);
      answer(response, next?.status ?? (next === undefined ? 404 : 200), next?.body ?? {});
    });
  });
  url = await listening(server);
});
beforeEach(() => void (asked.length = 0));
afterAll(() => closing(server));

const said = (provider: IdentityProvider, code = 'C'): Promise<OutsideIdentity | string> => provider.exchange(errand, { code, iss: undefined }).catch((error: unknown) => (error instanceof Problem ? error.code : String(error)));

describe('钉钉', () => {
  const provider = () => new DingTalkProvider({ client: 'ding', secret: 'geheim', login: 'https://login.dingtalk.com', api: url });
  const [token, me] = ['/v1.0/oauth2/userAccessToken', '/v1.0/contact/users/me'];

  test('is asked as its documents say', async () => {
    const address = new URL(await provider().authorise(errand));
    expect([address.origin + address.pathname, Object.fromEntries(address.searchParams)]).toEqual(['https://login.dingtalk.com/oauth2/auth', { client_id: 'ding', redirect_uri: errand.redirectUri, response_type: 'code', scope: 'openid', prompt: 'consent', state: 'S' }]);
    answers = { [token]: [{ body: { accessToken: 'T', refreshToken: 'R', expireIn: 7200, corpId: 'c' } }], [me]: [{ body: { nick: '叶思远', unionId: 'u-1', openId: 'o-1', mobile: '13800000000' } }] };
    expect(await said(provider())).toEqual({ issuer: 'dingtalk', subject: 'u-1', label: '叶思远', staffNo: null, fresh: false });
    expect(asked).toEqual([`POST ${token} ${JSON.stringify({ clientId: 'ding', clientSecret: 'geheim', code: 'C', grantType: 'authorization_code' })}`, `GET ${me} T`]);
  });

  test.each<[string, Record<string, { status?: number; body: unknown }[]>, string]>([
    ['a code that was used', { [token]: [{ status: 400, body: { code: 'invalidParameter.authCode.notFound', message: '不存在的临时授权码' } }] }, 'identity.refused'],
    ['nobody named', { [token]: [{ body: { accessToken: 'T' } }], [me]: [{ body: { nick: 'x' } }] }, 'identity.refused'],
    ['its own fault', { [token]: [{ status: 503, body: {} }] }, 'identity.down'],
    ['far too long an answer', { [token]: [{ body: { accessToken: 'T'.repeat(90_000) } }] }, 'identity.refused'],
  ])('%s lets nobody in', async (_what, given, code) => {
    answers = given;
    expect(await said(provider())).toBe(code);
  });
});

describe('企业微信', () => {
  const provider = () => new WeComProvider({ corp: 'ww1', agent: '1000002', secret: 'geheim', login: 'https://login.work.weixin.qq.com', api: url });
  const [token, who] = ['/cgi-bin/gettoken', '/cgi-bin/auth/getuserinfo'];
  const good = { body: { errcode: 0, errmsg: 'ok', access_token: 'T', expires_in: 7200 } };

  test('is asked as its documents say, and for its own token once', async () => {
    const one = provider();
    const address = new URL(await one.authorise(errand));
    expect([address.origin + address.pathname, Object.fromEntries(address.searchParams)]).toEqual(['https://login.work.weixin.qq.com/wwlogin/sso/login', { login_type: 'CorpApp', appid: 'ww1', agentid: '1000002', redirect_uri: errand.redirectUri, state: 'S' }]);
    answers = { [token]: [good], [who]: [{ body: { errcode: 0, errmsg: 'ok', userid: 'yesiyuan' } }] };
    expect(await said(one)).toEqual({ issuer: 'ww1', subject: 'yesiyuan', label: 'yesiyuan', staffNo: null, fresh: false });
    await said(one, 'D');
    expect(asked).toEqual([`GET ${token}?corpid=ww1&corpsecret=geheim`, `GET ${who}?access_token=T&code=C`, `GET ${who}?access_token=T&code=D`]);
  });

  test('a token that ran out is fetched anew, once', async () => {
    answers = { [token]: [good], [who]: [{ body: { errcode: 42001, errmsg: 'access_token expired' } }, { body: { errcode: 0, userid: 'a' } }] };
    expect(await said(provider())).toMatchObject({ subject: 'a' });
    expect(asked).toHaveLength(4);
  });

  test.each<[string, Record<string, { status?: number; body: unknown }[]>, string]>([
    ['whoever is no member of the company', { [token]: [good], [who]: [{ body: { errcode: 0, errmsg: 'ok', openid: 'o-1' } }] }, 'identity.refused'],
    ['a code that was used', { [token]: [good], [who]: [{ body: { errcode: 40029, errmsg: 'invalid code' } }] }, 'identity.refused'],
    ['a secret that is wrong', { [token]: [{ body: { errcode: 40001, errmsg: 'invalid credential' } }] }, 'identity.refused'],
    ['its own fault', { [token]: [{ status: 502, body: 'x' }] }, 'identity.down'],
  ])('%s is not let in', async (_what, given, code) => {
    answers = given;
    expect(await said(provider())).toBe(code);
  });
});

describe('what the operator sets', () => {
  test('nothing is nothing; the rest of one is filled in', () => {
    expect([identitySettingsOf(''), identitySettingsOf('{"wecom":{"corp":"ww1","agent":"1","secret":"s"}}')]).toEqual([{}, { wecom: { corp: 'ww1', agent: '1', secret: 's', login: 'https://login.work.weixin.qq.com', api: 'https://qyapi.weixin.qq.com' } }]);
  });
  test.each([
    ['{"dingtalk":{"client":"d-geheim"}}', 'dingtalk.secret'], ['{"oidc":{"issuer":"http://id.example","client":"c","secret":"geheim"}}', 'oidc.issuer'], ['{"oidc":{"issuer":"https://id.example/?x=1","client":"c","secret":"geheim"}}', 'oidc.issuer'],
    ['{"google":{"secret":"geheim"}}', 'JSON'], ['geheim', 'JSON'], ['[]', 'JSON'],
  ])('%s is told by its place, without what was set', (given, place) => {
    const said = String(identitySettingsOf(given));
    expect(said).toContain(`IDENTITY_PROVIDERS: ${place}`);
    expect(said).not.toContain('geheim');
  });
});
