// A provider of OpenID Connect that does what a test tells it, also what none should: wrong names, wrong keys, old tokens. What the hub must
// send (client, secret, redirect, verifier, a code once) it checks itself.
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';

export const CLIENT = { client: 'gongyan', secret: 'geheim7nur7hier' } as const;

export interface Grant {
  readonly sub: string;
  /** Instead of what is right. */
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly alg?: 'none' | 'HS256' | 'foreignKey';
}
interface Issued extends Grant {
  readonly nonce: string;
  readonly challenge: string;
  readonly redirect: string;
}

export interface FakeProvider {
  readonly issuer: string;
  /** The person agrees: what his browser brings back from this address. */
  readonly agree: (address: string, grant: Grant) => { readonly state: string; readonly code: string; readonly iss: string };
  /** From now on every answer has this status; null: as it should be. */
  readonly fail: (status: number | null) => void;
  /** How often tokens were asked for. */
  readonly exchanges: () => number;
  readonly close: () => Promise<void>;
}

export const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString();
};
export const answer = (response: ServerResponse, status: number, body: unknown): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
export const listening = async (server: Server): Promise<string> => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  return `http://127.0.0.1:${typeof at === 'object' && at !== null ? String(at.port) : ''}`;
};
export const closing = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

export const startFakeProvider = async (): Promise<FakeProvider> => {
  const [own, foreign] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwks = { keys: [{ ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] };
  const codes = new Map<string, Issued>();
  let [status, exchanges]: [number | null, number] = [null, 0];
  let issuer = '';

  const tokenOf = async ({ sub, nonce, claims = {}, alg }: Issued): Promise<string> => {
    const now = Math.floor(Date.now() / 1_000);
    const payload: JWTPayload = { iss: issuer, aud: CLIENT.client, sub, nonce, iat: now, exp: now + 300, auth_time: now - 3_600, ...claims };
    if (alg === 'none') return new UnsecuredJWT(payload).encode();
    if (alg === 'HS256') return new SignJWT(payload).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(CLIENT.secret.padEnd(32, '.')));
    return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(alg === 'foreignKey' ? foreign.privateKey : own.privateKey);
  };
  const token = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    exchanges += 1;
    const asked = new URLSearchParams(await bodyOf(request));
    const issued = codes.get(asked.get('code') ?? '');
    codes.delete(asked.get('code') ?? '');
    const fits = issued !== undefined && issued.redirect === asked.get('redirect_uri') && issued.challenge === createHash('sha256').update(asked.get('code_verifier') ?? '').digest('base64url');
    const known = request.headers.authorization === `Basic ${Buffer.from(`${CLIENT.client}:${encodeURIComponent(CLIENT.secret)}`).toString('base64')}`;
    if (!fits || !known) return answer(response, known ? 400 : 401, { error: known ? 'invalid_grant' : 'invalid_client' });
    answer(response, 200, { access_token: issued.sub, token_type: 'Bearer', expires_in: 60, id_token: await tokenOf(issued) });
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0];
    if (status !== null) return answer(response, status, {});
    if (path === '/.well-known/openid-configuration') {
      return answer(response, 200, {
        issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks`, userinfo_endpoint: `${issuer}/me`, response_types_supported: ['code'],
        subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'], authorization_response_iss_parameter_supported: true,
      });
    }
    if (path === '/jwks') return answer(response, 200, jwks);
    if (path === '/me') return answer(response, 200, { sub: (request.headers.authorization ?? '').slice('Bearer '.length), name: '统一账号' });
    void token(request, response);
  });
  issuer = await listening(server);
  const agree: FakeProvider['agree'] = (address, grant) => {
    const asked = new URL(address).searchParams;
    const code = randomUUID();
    codes.set(code, { ...grant, nonce: asked.get('nonce') ?? '', challenge: asked.get('code_challenge') ?? '', redirect: asked.get('redirect_uri') ?? '' });
    return { state: asked.get('state') ?? '', code, iss: issuer };
  };
  return { issuer, agree, fail: (next) => void (status = next), exchanges: () => exchanges, close: () => closing(server) };
};
