// Several machines, encrypted: PostgreSQL, its standby, its backups, Redis and the nodes, with the files of infra/deploy and certificates of an
// authority of one's own. What has another authority, another name or no encryption is refused, in words and soon. Loopback plays the inner network.
import { CoeditPool } from '@gongyan/server/platform/coedit/coedit.pool';
import { readConfig } from '@gongyan/server/platform/config';
import { connected } from '@gongyan/server/platform/database/connected';
import { openDataSource } from '@gongyan/server/platform/database/data-source';
import { certificateEnds } from '@gongyan/server/platform/inside/certificate.ends';
import { errorCode } from '@gongyan/server/platform/error.code';
import { askRedis } from '@gongyan/server/platform/nodes/bell.redis';
import { Ear } from '@gongyan/server/platform/nodes/bell.ear';
import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createServer } from 'node:tls';
import { gongyan, type Spoken } from '../testing/command-line.js';
import { freshDatabase, type TestDatabase } from '../testing/database.js';
import { readDeploy } from '../testing/deploy-files.js';
import { freePort, newDataDir, newHub, stopAll, type Hub } from '../testing/hub.js';
import { Authority, startSecretRedis, type SecretRedis } from '../testing/inside.js';
import { expectEqual } from '../testing/log-check.js';
import { OwnPostgres, type Server } from '../testing/own-postgres.js';
import { Page } from '../testing/page.js';
import { newRedis, redisTool } from '../testing/redis.js';
import { Teacher } from '../testing/teacher.js';
import { describeWith, run, systemPostgres, tool } from '../testing/tool.js';
import { HOST, newCircle, PASSWORD } from '../testing/writers.js';

jest.setTimeout(180_000);
const SOON_MS = 15_000;
const WORD = 'Vier-Birken-am-Hang';
const WATCHER = 'watching-0123456789abcdef0123456789abcdef';

const openssl = tool('openssl', 'openssl');
const postgres = systemPostgres();
const redisCli = tool('redis-cli', 'redis-tools');

describeWith([openssl])('certificates.sh', () => {
  let authority: Authority;
  beforeAll(() => (authority = new Authority()));
  afterAll(() => authority.tidyUp());

  test('makes keys for their owner alone, and no second authority in place of the first', () => {
    expect(authority.script(['machine', 'db-a', '10.77.0.11', 'db-a.inner', 'fd00::11'])).toEqual({ ok: true, said: '' });
    for (const name of ['authority.key', 'db-a.key']) expect(statSync(path.join(authority.folder, name)).mode & 0o777).toBe(0o600);
    expect(authority.script(['authority'])).toMatchObject({ ok: false, said: expect.stringContaining('has an authority already') });
    expect(authority.script(['machine', 'db-a', 'a,DNS:bank.example'])).toMatchObject({ ok: false, said: expect.stringContaining('is no name') });
    expect(authority.script([])).toMatchObject({ ok: false });
  });

  test('says until when they are good, fails a month before one ends, and makes it anew', () => {
    expect(authority.script(['dates'])).toMatchObject({ ok: true, said: expect.stringMatching(/authority\.pem notAfter=.*\ndb-a\.pem notAfter=/) });
    const before = readFileSync(path.join(authority.folder, 'db-a.pem'), 'utf8');
    authority.script(['machine', 'db-a', '10.77.0.11'], { DAYS: '20' });
    expect(authority.script(['dates'])).toMatchObject({ ok: false, said: expect.stringContaining('within 30 days') });
    authority.script(['machine', 'db-a', '10.77.0.11']);
    expect(authority.script(['dates']).ok).toBe(true);
    expect(readFileSync(path.join(authority.folder, 'db-a.pem'), 'utf8')).not.toBe(before);
  });
});

describeWith([openssl, postgres, redisTool, redisCli])('an installation on several machines', () => {
  let ours: Authority;
  let foreign: Authority;
  let own: OwnPostgres;
  let primary: Server;
  let standby: Server;
  let redis: SecretRedis;
  let plain: TestDatabase;
  /** Redis shows what it read at its start, whatever the files say since. */
  let redisEnd: number;
  const ca = (): string => own.place('tls/authority.pem');
  const foreignCa = (): string => own.place('foreign/authority.pem');
  const endOf = (file: string): number => Date.parse(new X509Certificate(readFileSync(file)).validTo) / 1_000;
  const withWords = (address: string, words: Readonly<Record<string, string>>): string => {
    const url = new URL(address);
    for (const [name, word] of Object.entries(words)) url.searchParams.set(name, word);
    return url.href;
  };
  const url = (): string => withWords(own.url(primary), { sslmode: 'verify-full' });
  const settings = (env: Readonly<Record<string, string>> = {}): Record<string, string> => ({ DATABASE_URL: url(), REDIS_URL: redis.url, INTERNAL_CA: ca(), ...env });
  const told = (words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Spoken> => gongyan(words, { DATA_DIR: newDataDir(), ...settings(env) });
  /** PostgreSQL is told to look at its files, and has. */
  const reload = (): void => {
    const since = own.psql(primary, '-c', 'select clock_timestamp()');
    own.psql(primary, '-c', 'select pg_reload_conf()');
    while (own.psql(primary, '-c', `select pg_conf_load_time() > '${since}'`) !== 't');
  };
  /** As on a renewal. */
  const serveAs = (name: string, addresses: readonly string[]): void => {
    ours.layOut(own.place('tls'), name, addresses);
    reload();
  };
  const soon = async <T>(job: Promise<T>): Promise<T> => {
    const since = performance.now();
    const outcome = await job;
    expect(performance.now() - since).toBeLessThan(SOON_MS);
    return outcome;
  };

  beforeAll(async () => {
    ours = new Authority();
    foreign = new Authority();
    own = new OwnPostgres(postgres.file ?? '');
    ours.layOut(own.place('tls'), 'db-a', ['127.0.0.1']);
    foreign.layOut(own.place('foreign'), 'db-a', ['127.0.0.1']);
    const lines = readDeploy('postgres/pg_hba.conf').split('\n').filter((line) => !/^host .*127\.0\.0\.1|172\.16/.test(line));
    writeFileSync(own.place('lib/pg_hba.conf'), lines.join('\n').replaceAll('10.0.0.0/8', '127.0.0.0/8'));
    const env = { TLS_DIR: own.place('tls') };
    primary = await own.start('primary', 'primary', env);
    standby = await own.start('standby', 'standby', { ...env, PRIMARY: '127.0.0.1', PRIMARY_PORT: String(primary.port) });
    redisEnd = endOf(own.place('tls/machine.pem'));
    redis = await startSecretRedis(own.place('tls'), WORD);
    plain = await freshDatabase();
  });
  afterAll(async () => {
    await stopAll();
    await redis?.stop();
    await own?.tidyUp();
    await plain?.drop();
    for (const one of [ours, foreign]) one?.tidyUp();
  });

  test('two nodes start, save, hear one another and ring the bell, and every connection of theirs is encrypted', async () => {
    const hubs: Hub[] = [];
    for (let at = 0; at < 2; at += 1) hubs.push(await (await newHub({ env: settings() })).start());
    const [one, other] = hubs.map((hub) => hub.url);
    const circle = await newCircle(one ?? '');
    const pages: Page[] = [];
    for (const node of [one, other]) pages.push(new Page(await (await new Teacher(node ?? '').signIn(HOST, PASSWORD)).socket(), circle.doc));
    await Promise.all(pages.map((page) => page.until('loaded', () => page.peer.loaded && page.peer.role === 'write')));
    pages[0]?.type('情绪温度计');
    await pages[1]?.until('what was typed at the other node', () => pages[1]?.text.includes('情绪温度计') === true);
    await pages[0]?.until('saved', () => pages[0]?.peer.outbox.empty === true);
    const { pushes } = await expectEqual(readConfig(settings()).databaseUrl, pages);
    expect(pushes.size).toBeGreaterThan(0);
    const seen = own.psql(primary, '-c', "select distinct application_name, ssl, version from pg_stat_ssl join pg_stat_activity using (pid) where usename = 'gongyan' order by 1").split('\n');
    expect(seen).toEqual(expect.arrayContaining(['gongyan|t|TLSv1.3', 'gongyan-bell|t|TLSv1.3', 'gongyan-coedit|t|TLSv1.3']));
    expect(seen.filter((line) => !line.endsWith('|t|TLSv1.3'))).toEqual([]);
    const { said } = run(redisCli.file ?? '', ['--tls', '--cacert', ca(), '-p', String(redis.port), '-a', WORD, '--no-auth-warning', 'XLEN', 'gongyan:bell']);
    expect(Number(said)).toBeGreaterThan(0);
    for (const page of pages) page.close();
    for (const teacher of circle.teachers) teacher.close();
    await stopAll();
  });

  test('the standby follows under TLS and nobody else, and backups come that way', () => {
    expect(own.psql(primary, '-c', "select application_name, ssl from pg_stat_ssl join pg_stat_replication using (pid)")).toBe('gongyan_standby|t');
    expect(own.psql(standby, '-c', 'show primary_conninfo')).toMatch(/sslmode='?verify-full'? .*sslrootcert/);
    const at = { PGHOST: '127.0.0.1', PGPORT: String(primary.port), PGUSER: 'gongyan_copy' };
    expect(own.script('backup.sh', [], { ...at, INTERNAL_CA: foreignCa() })).toMatchObject({ ok: false, said: expect.stringContaining('certificate verify failed') });
    expect(own.script('backup.sh', [], { ...at, PGSSLMODE: 'disable' })).toMatchObject({ ok: false, said: expect.stringContaining('no encryption') });
    expect(own.script('backup.sh', [], { ...at, INTERNAL_CA: ca() })).toMatchObject({ ok: true, said: expect.stringContaining('backup: 1 kept') });
    expect(own.script('standby.sh', ['127.0.0.1', own.place('astray')], { PRIMARY_PORT: String(primary.port), INTERNAL_CA: foreignCa() })).toMatchObject({ ok: false, said: expect.stringContaining('certificate verify failed') });
  });

  test.each<[string, () => Record<string, string>, RegExp]>([
    ['another authority', () => ({ INTERNAL_CA: foreignCa() }), /不是 INTERNAL_CA.*not of the authority/],
    ['no encryption', () => ({ DATABASE_URL: own.url(primary) }), /只接受加密的连接.*encrypted connections only/],
    ['a database without TLS', () => ({ DATABASE_URL: withWords(plain.url, { sslmode: 'verify-full' }) }), /没有开启 TLS.*does not speak TLS/],
  ])('%s: a node does not start, a command does nothing, and both say why', async (_what, change, words) => {
    const command = await soon(told(['verify-audit'], change()));
    expect(command).toMatchObject({ code: 1, err: expect.stringMatching(words) });
    await soon(expect((await newHub({ env: settings(change()) })).start()).rejects.toThrow(words));
  });

  test('a server under another name is refused, and the renewed certificate is taken without a restart', async () => {
    serveAs('db-z', ['10.77.0.99']);
    expect(await soon(told(['verify-audit']))).toMatchObject({ code: 1, err: expect.stringMatching(/没有所连的主机名.*does not name the host/) });
    serveAs('db-a', ['127.0.0.1']);
    expect(await told(['verify-audit'])).toMatchObject({ code: 0 });
  });

  test('each way in which the program opens a connection looks at the certificate', async () => {
    const { databaseUrl } = readConfig(settings({ INTERNAL_CA: foreignCa() }));
    const ways: Readonly<Record<string, () => Promise<unknown>>> = {
      job: () => connected(databaseUrl, 'astray', () => Promise.resolve()),
      rooms: () => openDataSource({ databaseUrl, databasePool: 2, databaseOptions: '' }, []),
      bell: () => new Ear(readConfig(settings({ INTERNAL_CA: foreignCa() })), { hear: () => Promise.resolve(), back: () => undefined }).open(3_000),
      coedit: async () => {
        const pool = new CoeditPool({ databaseUrl });
        await pool.query({ text: 'select 1', values: [] }).finally(() => pool.onModuleDestroy());
      },
    };
    for (const [way, open] of Object.entries(ways)) expect({ way, code: await soon(open().then(() => 'in', errorCode)) }).toEqual({ way, code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
  });

  test('Redis is asked for its certificate, and asks for the password', async () => {
    const internalCa = readFileSync(ca(), 'utf8');
    const open = await (await newRedis()).start();
    expect(await askRedis({ redisUrl: redis.url, internalCa })).toBeNull();
    for (const [redisUrl, authority, words] of [
      [redis.url, readFileSync(foreignCa(), 'utf8'), /不是 INTERNAL_CA/], [redis.url, '', /不是 INTERNAL_CA/], [redis.url.replace('127.0.0.1', 'localhost'), internalCa, /没有所连的主机名/],
      [redis.url.replace(WORD, 'Fichte'), internalCa, /口令不对/], [redis.url.replace(`:${WORD}@`, ''), internalCa, /口令不对/],
      [redis.url.replace('rediss:', 'redis:'), internalCa, /\S/], [open.url.replace('redis:', 'rediss:'), internalCa, /\S/],
    ] as const) expect({ redisUrl, why: await soon(askRedis({ redisUrl, internalCa: authority })) }).toEqual({ redisUrl, why: expect.stringMatching(words) });
    await open.kill();
  });

  test('a hub whose Redis is refused goes on without it and says so once; doctor says what is encrypted, and until when', async () => {
    const hub = await (await newHub({ env: settings({ REDIS_URL: redis.url.replace('127.0.0.1', 'localhost'), LOG_LEVEL: 'warn' }) })).start();
    while (!hub.output.includes('没有所连的主机名')) await new Promise((done) => setTimeout(done, 20));
    await stopAll();
    expect(hub.output.split('没有所连的主机名')).toHaveLength(2);
    expect(await told(['doctor'])).toMatchObject({ code: 0, out: expect.stringMatching(/✓ 内部证书机构.* 20\d\d-\d\d-\d\d[^]*✓ Redis（TLS）/) });
    expect(await told(['doctor'], { REDIS_URL: redis.url.replace(WORD, 'Fichte') })).toMatchObject({ code: 1, out: expect.stringContaining('✗ 连不上 Redis') });
  });

  test('a node tells when each certificate ends: its own, the earliest of its authorities, and those that the others show now', async () => {
    const bundle = own.place('both.pem');
    writeFileSync(bundle, `${readFileSync(ca(), 'utf8')}${readFileSync(own.place('tls/machine.pem'), 'utf8')}`);
    const door = { cert: own.place('tls/machine.pem'), key: own.place('tls/machine.key'), ca: ca() };
    const hub = await (await newHub({ tls: door, env: settings({ METRICS_TOKEN: WATCHER }) })).start();
    const ends = async (): Promise<string[]> => (await hub.ask('/metrics', { authorization: `Bearer ${WATCHER}` })).text.split('\n').filter((line) => line.startsWith('gongyan_certificate_ends'));
    while ((await ends()).length < 4) await new Promise((done) => setTimeout(done, 20));
    const machine = endOf(door.cert);
    expect(await ends()).toEqual([['door', machine], ['authority', endOf(ca())], ['database', machine], ['redis', redisEnd]].map(([of, at]) => `gongyan_certificate_ends_timestamp_seconds{of="${of}"} ${at}`));
    await stopAll();
    expect((await certificateEnds(readConfig(settings({ INTERNAL_CA: bundle })))).get('authority')).toEqual(new Date(machine * 1_000));
  });

  test('a certificate that is new is seen without a restart, one near its end is pointed at, and one that has ended is told as ended', async () => {
    ours.days = '20';
    serveAs('db-a', ['127.0.0.1']);
    const left = (await certificateEnds(readConfig(settings()))).get('database')?.getTime() ?? 0;
    expect(Math.round((left - Date.now()) / 86_400_000)).toBe(20);
    expect(await told(['doctor'])).toMatchObject({ code: 0, out: expect.stringMatching(/^! 数据库的证书有效至/m) });
    ours.days = '';
    serveAs('db-a', ['127.0.0.1']);
    expect(await told(['doctor'])).toMatchObject({ code: 0, out: expect.stringMatching(/^✓ 数据库的证书有效至/m) });
  });

  test('one that has ended is told as ended', async () => {
    foreign.days = '0';
    const folder = own.place('ended');
    foreign.layOut(folder, 'db-old', ['127.0.0.1']);
    const [cert, key] = ['machine.pem', 'machine.key'].map((name) => readFileSync(path.join(folder, name)));
    const port = await freePort();
    const server = createServer({ cert, key }).listen(port, '127.0.0.1');
    while (Date.parse(new X509Certificate(cert ?? '').validTo) > Date.now() - 1_000) await new Promise((done) => setTimeout(done, 50));
    const ended = (await certificateEnds(readConfig(settings({ INTERNAL_CA: path.join(folder, 'authority.pem'), REDIS_URL: `rediss://:x@127.0.0.1:${port}` })))).get('redis')?.getTime() ?? Infinity;
    expect(ended).toBeLessThanOrEqual(Date.now());
    server.close();
  });

  test('an installation from before there was an authority starts as it did, and is told', async () => {
    // The first step of an upgrade: PostgreSQL speaks TLS already, and still takes what does not. The address is another name for this machine than
    // those that are known to be its own.
    const rules = own.read('lib/pg_hba.conf');
    writeFileSync(own.place('lib/pg_hba.conf'), `host gongyan gongyan 127.0.0.0/8 scram-sha-256\n${rules}`);
    reload();
    const before = { NODE_ENV: 'production', PUBLIC_URL: 'https://gongyan.example.edu.cn', DEMO_PASSWORD: '', DATABASE_URL: own.url(primary).replace('127.0.0.1', '127.1'), REDIS_URL: '', INTERNAL_CA: '' };
    const hub = await (await newHub({ env: before })).start();
    expect(hub.output).toMatch(/提醒 Mind: DATABASE_URL: .*另一台机器上.*on another machine/);
    await stopAll();
    expect(await told(['doctor'], before)).toMatchObject({ code: 0, out: expect.stringMatching(/^! DATABASE_URL: .*另一台机器/m) });
    expect((await told(['doctor'], { ...before, INTERNAL_CA: ca() })).err).toMatch(/设置有误[^]*DATABASE_URL/);
    writeFileSync(own.place('lib/pg_hba.conf'), rules);
    reload();
    expect(await told(['doctor'], before)).toMatchObject({ code: 1, out: expect.stringContaining('只接受加密的连接') });
  });
});
