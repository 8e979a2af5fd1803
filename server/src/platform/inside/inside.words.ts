// Why a connection to another part of the installation was not made, in words for whoever runs it. Refuses to guess: what it does not know it
// leaves to whoever asked.
import { errorCode } from '../error.code.js';

const UNKNOWN: ReadonlySet<string> = new Set([
  'SELF_SIGNED_CERT_IN_CHAIN', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'CERT_SIGNATURE_FAILURE', 'CERT_UNTRUSTED', 'INVALID_CA', 'INVALID_PURPOSE',
]);
const OUT_OF_TIME: ReadonlySet<string> = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);
/** What a server without TLS says to somebody who begins with it: PostgreSQL's driver in words, others with what is no TLS. */
const NO_TLS = /does not support SSL|WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|before secure TLS connection/;

export const whyNotInside = (error: unknown): string | null => {
  const code = errorCode(error);
  const message = error instanceof Error ? error.message : '';
  if (UNKNOWN.has(code)) return `对方的证书不是 INTERNAL_CA 指明的机构签发的。Its certificate is not of the authority that INTERNAL_CA names. (${code})`;
  if (OUT_OF_TIME.has(code)) return `对方的证书过期了或还没有生效；也请看两台机器的钟。Its certificate has expired or is not valid yet; look at both clocks too. (${code})`;
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return `对方的证书上没有所连的主机名或地址。Its certificate does not name the host or address that was asked for. (${code})`;
  if (NO_TLS.test(`${code} ${message}`)) return '对方没有开启 TLS，所以没有连接。It does not speak TLS, so nothing was said to it.';
  if (code === '28000' && message.includes('no encryption')) return '数据库只接受加密的连接：请写 ?sslmode=verify-full，并以 INTERNAL_CA 指明证书机构。The database takes encrypted connections only: write ?sslmode=verify-full, and name the authority in INTERNAL_CA.';
  if (/^(WRONGPASS|NOAUTH)\b/.test(message)) return 'Redis 的口令不对：请看 REDIS_URL。The password of Redis is wrong: look at REDIS_URL.';
  return null;
};
