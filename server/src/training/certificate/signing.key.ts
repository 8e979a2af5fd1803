// The installation's own key: Ed25519, made on first start and kept outside the database, so that whoever can write rows cannot sign them.
// Several nodes share it through CERTIFICATE_KEY. Public keys of the past may lie beside it (`*.pub.pem`): what they signed goes on being
// verified. Refuses a key that is no Ed25519 key.
import { Inject, Injectable } from '@nestjs/common';
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Config, ConfigRefusal } from '../../platform/config.js';
import { errorCode } from '../../platform/error.code.js';

const Jwk = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() });
export interface PublicKey extends z.output<typeof Jwk> {
  readonly kid: string;
  readonly use: 'sig';
  readonly alg: 'EdDSA';
}

/** Its own fingerprint is its name (RFC 7638). */
const described = (key: KeyObject): PublicKey => {
  const jwk = Jwk.parse(key.export({ format: 'jwk' }));
  const kid = createHash('sha256').update(JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x })).digest('base64url');
  return { ...jwk, kid, use: 'sig', alg: 'EdDSA' };
};

@Injectable()
export class SigningKey {
  private readonly key: KeyObject;
  private readonly known: ReadonlyMap<string, KeyObject>;
  /** The present one first. */
  readonly published: readonly PublicKey[];

  constructor(@Inject(Config) config: Config) {
    const folder = path.join(config.dataDir, 'certificate-key');
    this.key = privateKey(config.certificateKey === '' ? fromFile(folder) : config.certificateKey);
    const all = [createPublicKey(this.key), ...retired(folder)];
    this.published = all.map(described);
    this.known = new Map(all.map((key) => [described(key).kid, key]));
  }

  get id(): string {
    return this.present.kid;
  }

  get present(): PublicKey {
    const [first] = this.published;
    if (first === undefined) throw new Error('A hub without a key');
    return first;
  }

  sign(text: string): string {
    return sign(null, Buffer.from(text), this.key).toString('base64url');
  }

  /** False also for a key that nobody here knows. */
  verify(text: string, { keyId, signature }: { readonly keyId: string; readonly signature: string }): boolean {
    const key = this.known.get(keyId);
    const bytes = Buffer.from(signature, 'base64url');
    // One signature has one way to be written.
    return key !== undefined && bytes.toString('base64url') === signature && verify(null, Buffer.from(text), key, bytes);
  }
}

const privateKey = (pem: string): KeyObject => {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below, without a word of the key.
  }
  throw new ConfigRefusal('CERTIFICATE_KEY: 需要 Ed25519 私钥（PKCS#8 PEM）。An Ed25519 private key in PKCS#8 PEM is needed.');
};


/** Two that start at once in one folder agree on the key of the first. */
const fromFile = (folder: string): string => {
  const file = path.join(folder, 'private.pem');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    const { privateKey: made } = generateKeyPairSync('ed25519');
    writeFileSync(file, made.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
};

const retired = (folder: string): KeyObject[] => {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.pub.pem')).sort().map((name) => createPublicKey(readFileSync(path.join(folder, name))));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
};
