// Ten thousand forged certificates: every one a real one with something changed; none verifies. The seed is printed.
import { readConfig } from '../../platform/config.js';
import type { AwardRow } from './certificate.table.js';
import { newCode, sealedText } from './certificate.seal.js';
import { SigningKey } from './signing.key.js';
import fc from 'fast-check';
import { createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const FORGERIES = 10_000;
let folder = '';
let key: SigningKey;
const keyIn = (dataDir: string, more: Record<string, string> = {}) => new SigningKey(readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir, ...more }));

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gongyan-key-'));
  key = keyIn(folder);
  process.stdout.write(`forged certificates: seed ${seed}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const real = (): AwardRow => {
  const row = {
    id: randomUUID(), personId: randomUUID(), levelId: randomUUID(), turn: 0, ruleSetId: randomUUID(), cohortId: randomUUID(), serial: 'ABC-C-2026-000001', code: newCode(), keyId: key.id, signature: '',
    snapshot: { name: '李晓明', school: '云岚小学', scheme: { code: 'abc', name: '心理健康教育教师' }, level: { code: 'C', name: 'C 证' }, cohort: '第12期', half: 80, ruleVersion: 1, issuer: '指导中心', requirements: [{ code: 'attendance', need: 8, got: 9 }], evidence: ['attendance:1', 'result:2'] },
    proposedBy: randomUUID(), issuedBy: randomUUID(), issuedOn: '2026-11-28', issuedAt: new Date('2026-11-28T01:00:00Z'),
  } as AwardRow;
  return { ...row, signature: key.sign(sealedText(row)) };
};

/** Every place of the award that is signed, and another value for it. */
const SIGNED = ['id', 'personId', 'levelId', 'ruleSetId', 'cohortId', 'serial', 'code', 'issuedOn', 'proposedBy', 'issuedBy', 'snapshot.name', 'snapshot.school', 'snapshot.half', 'snapshot.cohort', 'snapshot.issuer', 'snapshot.ruleVersion', 'snapshot.level.name', 'snapshot.scheme.code', 'snapshot.requirements', 'snapshot.evidence'] as const;
const changed = (award: AwardRow, place: string, other: string | number): AwardRow => {
  const copy = structuredClone(award);
  const parts = place.split('.');
  const last = parts.pop() ?? '';
  const owner = parts.reduce<object>((at, part) => Reflect.get(at, part) as object, copy);
  const before: unknown = Reflect.get(owner, last);
  Reflect.set(owner, last, Array.isArray(before) ? [...before, String(other)] : typeof before === 'number' ? before + 1 + Math.abs(Number(other) || 0) : `${String(before)}${other === '' ? '改' : other}`);
  return copy;
};
const flipped = (award: AwardRow, at: number): AwardRow => {
  const bytes = Buffer.from(award.signature, 'base64url');
  bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7));
  return { ...award, signature: bytes.toString('base64url') };
};

test('none of ten thousand verifies, and every real one does', () => {
  const award = real();
  const stranger = generateKeyPairSync('ed25519');
  const other = keyIn(folder, { CERTIFICATE_KEY: stranger.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() });
  const forgery = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...SIGNED), fc.oneof(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.nat(1_000))).map(([place, to]) => changed(award, place, to)) },
    { weight: 3, arbitrary: fc.nat(511).map((bit) => flipped(award, bit)) },
    { weight: 1, arbitrary: fc.constantFrom(`${award.signature}A`, '', award.signature.slice(2), `${award.signature}==`).map((signature) => ({ ...award, signature })) },
    { weight: 1, arbitrary: fc.constant({ ...award, signature: other.sign(sealedText(award)) }) },
    { weight: 1, arbitrary: fc.constant({ ...award, keyId: other.id, signature: other.sign(sealedText(award)) }) },
  );
  const [verified, said] = [{ forged: 0, tried: 0 }, (one: AwardRow) => key.verify(sealedText(one), one)];
  fc.assert(fc.property(forgery, (one) => {
    verified.tried += 1;
    if (said(one)) verified.forged += 1;
  }), { seed, numRuns: FORGERIES });
  expect(verified).toEqual({ forged: 0, tried: FORGERIES });
  expect(Array.from({ length: 50 }, () => said(real())).every((whole) => whole)).toBe(true);
});

test('the key lies outside the database, for its owner alone, and is the same after a restart', () => {
  expect(statSync(path.join(folder, 'certificate-key/private.pem')).mode & 0o777).toBe(0o600);
  expect(keyIn(folder).id).toBe(key.id);
});

test('what an older key signed goes on being verified while its public half lies beside the new one', () => {
  const award = real();
  const elsewhere = mkdtempSync(path.join(os.tmpdir(), 'gongyan-key-'));
  const next = keyIn(elsewhere);
  expect(next.verify(sealedText(award), award)).toBe(false);
  const jwk = key.present;
  writeFileSync(path.join(elsewhere, 'certificate-key/2026.pub.pem'), createPublicKey({ key: { kty: jwk.kty, crv: jwk.crv, x: jwk.x }, format: 'jwk' }).export({ type: 'spki', format: 'pem' }));
  expect(keyIn(elsewhere).verify(sealedText(award), award)).toBe(true);
  rmSync(elsewhere, { recursive: true, force: true });
});

test('a key of another kind is refused, without being shown', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  for (const text of ['nonsense', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()]) expect(() => keyIn(folder, { CERTIFICATE_KEY: text })).toThrow('Ed25519');
});
