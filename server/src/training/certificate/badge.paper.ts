// The certificate as an Open Badges 3.0 credential: a JWT whose payload is the credential itself (OB 3.0 §8.2), signed with the hub's key,
// whose public half stands in its head. Says nothing that is not frozen in the award. Its state is asked at the verify address.
import { hoursText } from '@gongyan/shared/training/certificate/certificate.rules';
import type { AwardRow } from './certificate.table.js';
import type { SigningKey } from './signing.key.js';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Seconds, from the beginning of the day of issue in Shanghai. */
const sinceOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

const achievementOf = ({ snapshot, levelId }: AwardRow, origin: string) => ({
  id: `${origin}/certificates/levels/${levelId}`,
  type: ['Achievement'],
  achievementType: 'Certificate',
  name: `${snapshot.scheme.name} ${snapshot.level.name}`,
  description: `${snapshot.scheme.name}（${snapshot.level.name}），规则第 ${snapshot.ruleVersion} 版`,
  criteria: { narrative: snapshot.requirements.map(({ code, need, got }) => `${code}: ${got}/${need}`).join('; ') || snapshot.level.name },
  creditsAvailable: snapshot.half / 2,
  inLanguage: 'zh',
});

export const credentialOf = (award: AwardRow, origin: string) => {
  const { snapshot, serial, code, issuedOn, id } = award;
  const verify = `${origin}/verify/${code}`;
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: `urn:uuid:${id}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `${snapshot.level.name} ${serial}`,
    issuer: { id: origin, type: ['Profile'], name: snapshot.issuer, url: origin },
    validFrom: sinceOf(issuedOn).toISOString(),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash: snapshot.name, identityType: 'name' }],
      creditsEarned: snapshot.half / 2,
      achievement: achievementOf(award, origin),
    },
    evidence: [{ id: verify, type: ['Evidence'], name: serial, narrative: `${hoursText(snapshot.half)} 学时；在线核验 ${verify}` }],
  };
};

export const badgeOf = (award: AwardRow, origin: string, key: SigningKey): string => {
  const { kty, crv, x, kid } = key.present;
  const credential = credentialOf(award, origin);
  const payload = { ...credential, iss: credential.issuer.id, jti: credential.id, nbf: Math.floor(sinceOf(award.issuedOn).getTime() / 1_000) };
  const text = `${part({ alg: 'EdDSA', typ: 'JWT', kid, jwk: { kty, crv, x } })}.${part(payload)}`;
  return `${text}.${key.sign(text)}`;
};
