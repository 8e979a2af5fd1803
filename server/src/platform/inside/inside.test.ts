// What the settings say of the ways inside an installation: which are refused, which are only spoken of, and which driver is told what.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { selfSigned } from '../../../testing/self-signed.js';
import { inTheClear, insideOf } from './inside.settings.js';
import { whyNotInside } from './inside.words.js';

let folder: string;
let authority: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gongyan-inside-'));
  authority = path.join(folder, 'authority.pem');
  writeFileSync(authority, selfSigned.cert);
  writeFileSync(path.join(folder, 'letter.txt'), 'no certificate');
});
afterAll(() => rmSync(folder, { recursive: true }));

const AT = 'postgres://hub:Vier-Birken@10.77.0.11:5432/hub';
const REDIS = 'redis://:Vier-Birken@10.77.0.21:6379';

test('whoever asks for the check and names nobody has it done by the authority, and everything else stays as it was written', () => {
  expect(insideOf({ database: `${AT}?sslmode=verify-full`, redis: '', authority })).toEqual({ databaseUrl: `${AT}?sslmode=verify-full&sslrootcert=${encodeURIComponent(authority)}`, redisUrl: '', internalCa: selfSigned.cert });
  const own = `${AT}?sslmode=verify-full&sslrootcert=${authority}`;
  expect(insideOf({ database: own, redis: '', authority: '' })).toEqual({ databaseUrl: own, redisUrl: '', internalCa: '' });
  expect(insideOf({ database: AT, redis: REDIS, authority: '' })).toEqual({ databaseUrl: AT, redisUrl: REDIS, internalCa: '' });
  const near = 'postgres://hub:x@127.0.0.1:5432/hub';
  expect(insideOf({ database: near, redis: 'redis://127.0.0.1', authority })).toMatchObject({ databaseUrl: near, redisUrl: 'redis://127.0.0.1' });
});

test.each<[string, { readonly database?: string; readonly redis?: string }]>([
  ['no encryption', { database: AT }], ['encryption without a check', { database: `${AT}?sslmode=no-verify` }], ['one whose last word is another', { database: `${AT}?sslmode=verify-full&sslmode=no-verify` }],
  ['weaker words', { database: `${AT}?sslmode=require` }], ['another host behind this machine\'s name', { database: 'postgres://hub:x@127.0.0.1/hub?host=10.77.0.11' }], ['a plain Redis', { redis: REDIS }],
])('with an authority %s is refused, in both tongues and without the password', (_what, said) => {
  const refused = insideOf({ database: '', redis: '', authority, ...said });
  expect(refused).toMatch(/^(DATABASE_URL|REDIS_URL): .*[\u4e00-\u9fff].* is on another machine/);
  expect(refused).not.toContain('Birken');
});

test('an authority that is not there, or is none, is refused by name', () => {
  const none = path.join(folder, 'none.pem');
  expect(insideOf({ database: '', redis: '', authority: none })).toContain(`INTERNAL_CA: 读不到 ${none}`);
  expect(insideOf({ database: '', redis: '', authority: path.join(folder, 'letter.txt') })).toContain('is no certificate');
  expect(insideOf({ database: `${AT}?sslmode=verify-full&sslrootcert=${none}`, redis: '', authority: '' })).toContain('DATABASE_URL sslrootcert');
});

test('without one a production hub is told what is in the clear, and started all the same', () => {
  const said = (databaseUrl: string, redisUrl: string, production = true): number => inTheClear({ databaseUrl, redisUrl, production }).length;
  expect(inTheClear({ databaseUrl: AT, redisUrl: REDIS, production: true })).toEqual([expect.stringContaining('DATABASE_URL'), expect.stringContaining('REDIS_URL')]);
  expect([said(`${AT}?sslmode=verify-full`, REDIS.replace('redis:', 'rediss:')), said('postgres://hub:x@127.0.0.1/hub', 'redis://localhost:6379'), said('postgres:///hub?host=/var/run/postgresql', ''), said('', ''), said(AT, REDIS, false)]).toEqual([0, 0, 0, 0, 0]);
});

test.each<[string, Error, RegExp | null]>([
  ['another authority', Object.assign(new Error('x'), { code: 'SELF_SIGNED_CERT_IN_CHAIN' }), /不是 INTERNAL_CA.*not of the authority/],
  ['another name', Object.assign(new Error('x'), { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }), /没有所连的主机名.*does not name the host/],
  ['an end', Object.assign(new Error('x'), { code: 'CERT_HAS_EXPIRED' }), /过期.*expired/],
  ['no TLS', new Error('The server does not support SSL connections'), /没有开启 TLS.*does not speak TLS/],
  ['nothing else', Object.assign(new Error('no pg_hba.conf entry for host "10.0.0.1", no encryption'), { code: '28000' }), /只接受加密.*encrypted connections only/],
  ['a password', new Error('WRONGPASS invalid username-password pair'), /口令不对.*is wrong/],
  ['what is not about this', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), null],
])('%s is said in words', (_what, error, words) => {
  const why = whyNotInside(error);
  if (words === null) expect(why).toBeNull();
  else expect(why).toMatch(words);
});
