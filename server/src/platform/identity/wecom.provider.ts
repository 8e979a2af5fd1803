// 企业微信 as its documents describe it: the application's own token, and with it who brought the code. Not tried against the real service.
// Refuses whoever is no member of the company (they have an openid and no userid).
import { z } from 'zod';
import { Problem } from '../contract/problem.js';
import { askProvider } from './identity.ask.js';
import type { Errand, Handed, IdentityProvider, OutsideIdentity } from './identity.provider.js';
import type { WeComSettings } from './identity.settings.js';

const Token = z.object({ errcode: z.literal(0), access_token: z.string().min(1).max(1_000), expires_in: z.number().positive() });
const Failed = z.object({ errcode: z.number().int() });
const Who = z.union([z.object({ errcode: z.literal(0), userid: z.string().min(1).max(200).optional() }), Failed]);
/** Its words for a token that has run out or was replaced. */
const STALE: readonly number[] = [40014, 42001];
const MARGIN_MS = 60_000;

export class WeComProvider implements IdentityProvider {
  readonly id = 'wecom';
  readonly name = '';
  private token: { readonly text: string; readonly goodUntil: number } | null = null;

  constructor(private readonly settings: WeComSettings) {}

  authorise({ redirectUri, state }: Errand): Promise<string> {
    const { login, corp, agent } = this.settings;
    const asked = new URLSearchParams({ login_type: 'CorpApp', appid: corp, agentid: agent, redirect_uri: redirectUri, state });
    return Promise.resolve(`${login}/wwlogin/sso/login?${asked.toString()}`);
  }

  async exchange(_errand: Errand, { code }: Handed): Promise<OutsideIdentity> {
    let who = await this.whoBrought(code);
    if (STALE.includes(who.errcode)) {
      this.token = null;
      who = await this.whoBrought(code);
    }
    if (who.errcode !== 0 || !('userid' in who) || who.userid === undefined) throw new Problem('identity.refused');
    return { issuer: this.settings.corp, subject: who.userid, label: who.userid.slice(0, 60), staffNo: null, fresh: false };
  }

  private async whoBrought(code: string): Promise<z.output<typeof Who>> {
    const asked = new URLSearchParams({ access_token: await this.ownToken(), code });
    return askProvider({ address: `${this.settings.api}/cgi-bin/auth/getuserinfo?${asked.toString()}` }, Who);
  }

  /** Good for two hours, and asking for it often is punished. */
  private async ownToken(): Promise<string> {
    if (this.token !== null && performance.now() < this.token.goodUntil) return this.token.text;
    const asked = new URLSearchParams({ corpid: this.settings.corp, corpsecret: this.settings.secret });
    const { access_token: text, expires_in } = await askProvider({ address: `${this.settings.api}/cgi-bin/gettoken?${asked.toString()}` }, Token);
    this.token = { text, goodUntil: performance.now() + expires_in * 1_000 - MARGIN_MS };
    return text;
  }
}
