// 钉钉 as its documents describe it: a code for the person's own token, the token for who he is. Not tried against the real service. It knows
// neither nonce nor verifier: the state and the secret of the application carry that.
import { z } from 'zod';
import { askProvider } from './identity.ask.js';
import type { Errand, Handed, IdentityProvider, OutsideIdentity } from './identity.provider.js';
import type { DingTalkSettings } from './identity.settings.js';

const Token = z.object({ accessToken: z.string().min(1).max(2_000) });
const Myself = z.object({ unionId: z.string().min(1).max(200), nick: z.string().default('') });

export class DingTalkProvider implements IdentityProvider {
  readonly id = 'dingtalk';
  readonly name = '';

  constructor(private readonly settings: DingTalkSettings) {}

  authorise({ redirectUri, state }: Errand): Promise<string> {
    const { login, client } = this.settings;
    const asked = new URLSearchParams({ client_id: client, redirect_uri: redirectUri, response_type: 'code', scope: 'openid', prompt: 'consent', state });
    return Promise.resolve(`${login}/oauth2/auth?${asked.toString()}`);
  }

  async exchange(_errand: Errand, { code }: Handed): Promise<OutsideIdentity> {
    const { api, client, secret } = this.settings;
    const { accessToken } = await askProvider({ address: `${api}/v1.0/oauth2/userAccessToken`, body: { clientId: client, clientSecret: secret, code, grantType: 'authorization_code' } }, Token);
    const { unionId, nick } = await askProvider({ address: `${api}/v1.0/contact/users/me`, headers: { 'x-acs-dingtalk-access-token': accessToken } }, Myself);
    return { issuer: 'dingtalk', subject: unionId, label: nick.slice(0, 60), staffNo: null, fresh: false };
  }
}
