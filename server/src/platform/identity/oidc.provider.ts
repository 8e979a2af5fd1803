// Any provider of OpenID Connect: code flow with PKCE, state, nonce and the issuer that answers. Its signature is checked although the answer
// comes straight from it. Refuses plain http but on this machine, and an answer that is meant for another hub, another time or another way.
import * as client from 'openid-client';
import { PROVEN_MINUTES } from '@gongyan/shared/kit/route';
import { Problem } from '../contract/problem.js';
import { isOwnMachine } from '../own.machine.js';
import { PATIENCE_MS } from './identity.ask.js';
import type { Errand, Handed, IdentityProvider, OutsideIdentity } from './identity.provider.js';
import type { OidcSettings } from './identity.settings.js';

/** Its clock and ours may differ by this much. */
const SKEW_SECONDS = 60;
/** Whoever proved himself there longer ago does it again; and it then says when he did. */
const MAX_AGE_SECONDS = 12 * 60 * 60;
/** What it says about itself is asked again after this time. */
const KNOWN_MS = 60 * 60_000;

const said = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : typeof value === 'number' ? String(value) : null);

/** An error and what it says it came from. */
const causesOf = (error: unknown): readonly object[] => {
  const found: object[] = [];
  for (let at = error; typeof at === 'object' && at !== null && found.length < 5; at = Reflect.get(at, 'cause')) found.push(at);
  return found;
};
/** Nobody there, too slow, or its own fault; anything else is an answer that does not hold. */
const isDown = (error: unknown): boolean =>
  causesOf(error).some((at) => Number(Reflect.get(at, 'status')) >= 500 || Reflect.get(at, 'code') === 'OAUTH_TIMEOUT' || Reflect.get(at, 'message') === 'fetch failed');
const told = (error: unknown): Problem => new Problem(isDown(error) ? 'identity.down' : 'identity.refused');

export class OidcProvider implements IdentityProvider {
  readonly id = 'oidc';
  private known: { readonly configuration: Promise<client.Configuration>; readonly until: number } | null = null;

  constructor(private readonly settings: OidcSettings) {}

  get name(): string {
    return this.settings.name;
  }

  async authorise({ redirectUri, state, nonce, verifier }: Errand): Promise<string> {
    const configuration = await this.configuration();
    const asked = { redirect_uri: redirectUri, scope: 'openid profile', state, nonce, code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256', max_age: String(MAX_AGE_SECONDS) };
    return client.buildAuthorizationUrl(configuration, asked).href;
  }

  async exchange({ redirectUri, state, nonce, verifier }: Errand, { code, iss }: Handed): Promise<OutsideIdentity> {
    const configuration = await this.configuration();
    const back = new URL(redirectUri);
    for (const [name, value] of [['code', code], ['state', state], ['iss', iss]] as const) if (value !== undefined) back.searchParams.set(name, value);
    try {
      const tokens = await client.authorizationCodeGrant(configuration, back, { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true });
      return await this.identityIn(configuration, tokens);
    } catch (error) {
      throw told(error);
    }
  }

  private async identityIn(configuration: client.Configuration, tokens: Awaited<ReturnType<typeof client.authorizationCodeGrant>>): Promise<OutsideIdentity> {
    const claims = tokens.claims();
    if (claims === undefined) throw new Problem('identity.refused');
    const { staffClaim } = this.settings;
    const lacking = said(claims['name']) === null || (staffClaim !== '' && said(claims[staffClaim]) === null);
    const asked = lacking && configuration.serverMetadata().userinfo_endpoint !== undefined ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub) : {};
    const all: Readonly<Record<string, unknown>> = { ...asked, ...claims };
    const since = typeof claims['auth_time'] === 'number' ? Date.now() / 1_000 - claims['auth_time'] : Infinity;
    return {
      issuer: claims.iss, subject: claims.sub, label: (said(all['name']) ?? said(all['preferred_username']) ?? claims.sub).slice(0, 60),
      staffNo: staffClaim === '' ? null : said(all[staffClaim]), fresh: since < PROVEN_MINUTES * 60,
    };
  }

  private configuration(): Promise<client.Configuration> {
    if (this.known === null || performance.now() > this.known.until) this.known = { configuration: this.discovered(), until: performance.now() + KNOWN_MS };
    return this.known.configuration;
  }

  /** What could not be learned is asked again with the next sign-in. */
  private async discovered(): Promise<client.Configuration> {
    const { issuer, client: id, secret } = this.settings;
    const authentication: client.ClientAuth = (server, ...rest) => (server.token_endpoint_auth_methods_supported?.includes('client_secret_basic') === false ? client.ClientSecretPost(secret) : client.ClientSecretBasic(secret))(server, ...rest);
    const server = new URL(issuer);
    const ways = [client.enableNonRepudiationChecks, ...(server.protocol === 'http:' && isOwnMachine(server) ? [client.allowInsecureRequests] : [])];
    try {
      return await client.discovery(server, id, { [client.clockTolerance]: SKEW_SECONDS }, authentication, { execute: ways, timeout: PATIENCE_MS / 1_000 });
    } catch (error) {
      this.known = null;
      throw told(error);
    }
  }
}
