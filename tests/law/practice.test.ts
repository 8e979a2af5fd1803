// The figures of docs/security/practice.md against the program's own, and the algorithms in use against those that it lists.
import { Password } from '@gongyan/shared/people/people.contract';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { servedRoutes } from '../../server/src/app.routes.js';
import { BREACHED_COUNT } from '../../server/src/people/account/breached.passwords.js';
import { SECRETS } from '../../server/src/platform/config.js';
import { ZIP_LIMITS } from '../../server/src/platform/files/zip.js';
import { SESSION, TICKET_SECONDS } from '../../server/src/platform/sign-in/session.limits.js';

const ROOT = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const text = read('docs/security/practice.md');
const MIB = 1_024 ** 2;

/** The figures that a source names, in their order. */
const figures = (file: string, pattern: RegExp): string[] => {
  const found = pattern.exec(read(`server/src/${file}`));
  if (found === null) throw new Error(`${file} has changed: ${String(pattern)}`);
  return found.slice(1).map((figure) => figure.replaceAll('_', ''));
};

const [perAccount, perAddress, minutes] = figures('platform/sign-in/guesses.ts', /perAccount: (\d+), perAddress: (\d+), windowMinutes: (\d+)/);
const [sockets] = figures('platform/realtime/socket.door.ts', /SOCKETS_PER_PERSON = (\d+)/);
const [polling] = figures('platform/realtime/socket.door.ts', /POLLING_PER_PERSON = (\d+)/);
const [memory, times, lanes, atOnce, queue] = figures('platform/sign-in/passwords.ts', /memoryCost: ([\d_]+), timeCost: (\d+), parallelism: (\d+)[^]*AT_ONCE = (\d+);\nconst QUEUE = (\d+)/);
const [megapixels] = figures('platform/files/picture.ts', /MEGAPIXELS = (\d+)/);
const [quota] = figures('document/image/image.service.ts', /QUOTA_MB = (\d+)/);
const [pool] = figures('platform/config.ts', /DATABASE_POOL: [^\n]*default\((\d+)\)/);
const side = (file: string): string => {
  const [heap, ms, waiting] = figures(file, /new SideThread\(\{ heapMb: (\d+), ms: ([\d_]+), waiting: (\d+) \}\)/);
  return `1（${String(heap)} MB，${Number(ms) / 1_000} 秒） | ${String(waiting)} |`;
};

test.each<[string, string]>([
  ['sessions', `${SESSION.idleHours} 小时不用就结束，最长 ${SESSION.absoluteDays} 天，一个人至多 ${SESSION.perPerson} 台设备`], ['proofs', `${SESSION.provenMinutes} 分钟内的再次确认`],
  ['tickets', `once, ${TICKET_SECONDS} seconds`], ['guesses', `账号 ${String(perAccount)} 次、地址 ${String(perAddress)} 次，${String(minutes)} 分钟`],
  ['sockets', `每人 ${String(sockets)} 个，轮询 ${String(polling)} 个`], ['passwords', `argon2id (${Number(memory) / 1_024} MiB, ${String(times)}, ${String(lanes)})`],
  ['hashing', `| 密码散列 password hashes | ${String(atOnce)} | ${String(queue)} |`], ['archives', `${ZIP_LIMITS.bytes / MIB} MiB, ${ZIP_LIMITS.entries} entries and ${ZIP_LIMITS.ratio} times`],
  ['pictures', `12 MiB，${Number(megapixels) * 100} 万像素 | 每份文稿 ${String(quota)} MB`], ['the pool', `${String(pool)} 个连接（DATABASE_POOL）`],
  ['Word', side('document/intake/intake.reader.ts')], ['sheets in', side('platform/sheet/read/table.reader.ts')], ['sheets out', side('platform/sheet/sheet.maker.ts')], ['PDF', side('platform/paper/pdf.maker.ts')],
])('%s: it says what the program does', (_what, said) => {
  expect(text).toContain(said);
});

test('passwords may be as long as it says, and as many are known as it says', () => {
  expect(text).toContain('至少 8 个字符、至多 200 个');
  expect([Password.safeParse('长'.repeat(200)).success, Password.safeParse('长'.repeat(201)).success]).toEqual([true, false]);
  expect(text).toContain('more than 17,000');
  expect(BREACHED_COUNT).toBeGreaterThan(17_000);
});

test('every upload is in it, with its limit', () => {
  const limits = Object.values(servedRoutes.tables).flatMap((table) => Object.values(table)).flatMap(({ upload }) => (upload === undefined ? [] : [upload.maxBytes / MIB]));
  const said = /## 上传[^]*?(?=\n## )/.exec(text)?.[0] ?? '';
  expect([...new Set([...said.matchAll(/\| (\d+) MiB/g)].map(([, size]) => Number(size)))].sort()).toEqual([...new Set(limits)].sort());
});

test('every secret is in it', () => {
  // Those of a connection stand in the table of connections; the demo's is none in production.
  const written: Readonly<Record<string, string>> = { DATABASE_URL: '节点 | PostgreSQL', SMTP_URL: '节点 | 邮件服务器' };
  expect(SECRETS.filter((name) => name !== 'DEMO_PASSWORD' && !text.includes(written[name] ?? name))).toEqual([]);
});

test('nothing is hashed, sealed, signed or drawn by chance in a way that it does not list', () => {
  const sources = execFileSync('git', ['ls-files', 'server/src'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('server/src/seed/'));
  const said = sources.map((file) => read(file)).join('\n');
  const named = (pattern: RegExp): string[] => [...new Set([...said.matchAll(pattern)].map(([, name = '']) => name))].sort();
  expect(named(/createHash\('?([^')]+)/g)).toEqual(['sha256']);
  expect(named(/createHmac\('?([^',]+)/g)).toEqual(['hash', 'sha256']);
  expect(named(/create(?:Cipher|Decipher)iv\('?([^',]+)/g)).toEqual(['aes-256-gcm']);
  expect(named(/generateKeyPairSync\('?([^')]+)/g)).toEqual(['ed25519']);
  // When a message is tried again, and the port of the embedded database: no secrets.
  expect(sources.filter((file) => /Math\.random|pseudoRandomBytes/.test(read(file)))).toEqual(['server/src/people/webhook/webhook.turn.ts', 'server/src/platform/database/embedded/port.ts']);
});
