// The database as infra/deploy sets it up, for real: made by run.sh, followed by its synchronous standby, backed up, lost, promoted and
// restored to an instant. Left out where PostgreSQL's own programs are missing; that its settings are known words is asked everywhere.
import { chooseUser } from '@gongyan/server/platform/database/embedded/run-as';
import { runnableBinaries } from '@gongyan/server/platform/database/embedded/binaries';
import { migrate } from '@gongyan/server/platform/database/migrate';
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { newHub, stopAll } from '../testing/hub.js';
import { OwnPostgres, type Server } from '../testing/own-postgres.js';
import { DEPLOY, readDeploy } from '../testing/deploy-files.js';
import { describeWith, run, systemPostgres } from '../testing/tool.js';

jest.setTimeout(120_000);

test('gongyan.conf has only settings that PostgreSQL knows, with values that it takes', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongyan-conf-'));
  try {
    chmodSync(folder, 0o755);
    const user = chooseUser('');
    const data = mkdtempSync(path.join(folder, 'data-'));
    if (user.uid !== undefined && user.gid !== undefined) chownSync(data, user.uid, user.gid);
    const ask = (text: string): { readonly ok: boolean } => {
      const file = path.join(folder, 'gongyan.conf');
      writeFileSync(file, text);
      return run(runnableBinaries(user, folder).postgres, ['-D', data, '-C', 'archive_mode', '-c', `config_file=${file}`], { ...user, cwd: '/' });
    };
    expect(ask(readDeploy('postgres/gongyan.conf'))).toMatchObject({ ok: true, said: expect.stringMatching(/^on$/m) });
    expect(ask(`${readDeploy('postgres/gongyan.conf')}\nmax_conections = 10\n`)).toMatchObject({ ok: false });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

const postgres = systemPostgres();
describeWith([postgres])('a primary and its standby', () => {
  let own: OwnPostgres;
  let primary: Server;
  let standby: Server;

  beforeAll(async () => {
    own = new OwnPostgres(postgres.file ?? '');
    primary = await own.start('primary', 'primary');
    standby = await own.start('standby', 'standby', { PRIMARY: '127.0.0.1', PRIMARY_PORT: String(primary.port) });
  });

  afterAll(async () => {
    await stopAll();
    await own?.tidyUp();
  });

  test('the hub migrates as the owner, runs as a role that owns nothing, and starts in production', async () => {
    await expect(migrate(own.url(primary))).resolves.toBe('-c role=gongyan_app');
    expect(own.psql(primary, '-c', "select rolname, rolsuper, rolcreaterole, rolreplication from pg_roles where rolname like 'gongyan%' order by 1")).toBe('gongyan|f|f|f\ngongyan_app|f|f|f\ngongyan_copy|f|f|t');
    expect(own.psql(primary, '-c', 'show data_checksums')).toBe('on');
    const hub = await newHub({ databaseUrl: own.url(primary), env: { NODE_ENV: 'production', PUBLIC_URL: 'https://gongyan.example.edu.cn', DEMO_PASSWORD: '' } });
    await (await hub.start()).kill('SIGTERM');
  });

  test('without its passwords no database is made', () => {
    writeFileSync(own.place('empty'), '');
    for (const file of ['empty', 'not-there']) {
      expect(own.script('run.sh', ['primary'], { PGDATA: own.place('never'), OWNER_PASSWORD_FILE: own.place(file) })).toMatchObject({ ok: false, said: expect.stringMatching(/a password is empty|not-there/) });
    }
    expect(readdirSync(own.folder).filter((name) => name.startsWith('never'))).toEqual([]);
  });

  test('what it refuses stands in its log without rows, texts and parameters', async () => {
    own.psql(primary, '-c', "create table kept_out (name text check (name <> '林晚秋'))");
    expect(() => own.psql(primary, '-c', "insert into kept_out values ('林晚秋')")).toThrow();
    while (!primary.log().includes('violates check constraint')) await new Promise((done) => setTimeout(done, 20));
    expect(primary.log()).not.toContain('林晚秋');
    expect(['log_parameter_max_length', 'log_parameter_max_length_on_error'].map((name) => own.psql(primary, '-c', `show ${name}`))).toEqual(['0', '0']);
  });

  test('once it is said that the standby counts, it counts', async () => {
    own.psql(primary, '-f', path.join(DEPLOY, 'postgres/synchronous.sql'));
    for (let state = ''; state !== 'gongyan_standby|streaming|sync'; await new Promise((done) => setTimeout(done, 50))) {
      state = own.psql(primary, '-c', 'select application_name, state, sync_state from pg_stat_replication');
    }
  });

  /** Rows that PostgreSQL said yes to, while somebody goes on writing. */
  const write = (client: pg.Client): { readonly acknowledged: number[]; readonly over: Promise<void> } => {
    const acknowledged: number[] = [];
    const over = (async (): Promise<void> => {
      for (let n = 1; ; n += 1) {
        await client.query('insert into kept (n) values ($1)', [n]);
        acknowledged.push(n);
      }
    })().catch(() => undefined);
    return { acknowledged, over };
  };
  const enough = async (acknowledged: readonly number[], count: number): Promise<void> => {
    while (acknowledged.length < count) await new Promise((done) => setTimeout(done, 10));
  };

  let instant = '';
  test('backed up while it is written to, and killed with -9: the promoted standby has every acknowledged row', async () => {
    const client = await own.connect(primary);
    await client.query('create table kept (n int)');
    const { acknowledged, over } = write(client);
    const backup = own.script('backup.sh', [], { PGHOST: '127.0.0.1', PGPORT: String(primary.port), PGUSER: 'gongyan_copy' });
    expect(backup).toMatchObject({ ok: true, said: expect.stringContaining('backup: 1 kept') });
    expect(own.psql(primary, '-d', 'gongyan', '-c', 'select kind, clock_timestamp() - at < interval \'1 minute\' from hub_backup')).toBe('base|t');
    // A backup is named by the full second after its end.
    const named = Number(/base-(\d+)T(\d+)Z/.exec(readdirSync(own.place('backup')).join())?.slice(1).join(''));
    while (Number(own.psql(primary, '-c', "select to_char(now() at time zone 'utc', 'YYYYMMDDHH24MISS')")) <= named) await enough(acknowledged, acknowledged.length + 1);
    instant = own.psql(primary, '-c', 'select clock_timestamp()');
    const before = acknowledged.length;
    await enough(acknowledged, before + 200);
    own.psql(primary, '-c', 'select pg_switch_wal()');
    await enough(acknowledged, before + 300);
    await own.kill(primary, 'SIGKILL');
    await over;
    const since = Date.now();
    const promoted = own.script('promote.sh', [], { PGHOST: own.place('socket'), PGPORT: String(standby.port), PGUSER: 'postgres', PGDATABASE: 'postgres' });
    expect(promoted).toMatchObject({ ok: true });
    const after = await own.connect(standby);
    await after.query('insert into kept (n) values (0)');
    const { rows } = await after.query<{ n: number }>('select n from kept');
    await after.end();
    const there = new Set(rows.map(({ n }) => n));
    process.stdout.write(`standby: ${acknowledged.length} acknowledged, ${acknowledged.filter((n) => !there.has(n)).length} lost; written to again ${Date.now() - since} ms after the promotion began\n`);
    expect(acknowledged.filter((n) => !there.has(n))).toEqual([]);
    expect(own.script('promote.sh', [], { PGHOST: own.place('socket'), PGPORT: String(standby.port), PGUSER: 'postgres', PGDATABASE: 'postgres' })).toMatchObject({ ok: false, said: expect.stringContaining('this is no standby') });
  });

  test('restored to the instant: what was there then, and nothing of what came after', async () => {
    expect(own.script('restore.sh', [instant, own.place('restored')])).toMatchObject({ ok: true });
    const restored = await own.start('primary', 'restored');
    // Until the instant is reached it only reads, and so it is found as a rule: what comes after a restore waits for it.
    own.psql(restored, '-d', 'gongyan', '-f', path.join(DEPLOY, 'postgres/after-restore.sql'));
    expect(own.psql(restored, '-c', 'select pg_is_in_recovery()')).toBe('f');
    const client = await own.connect(restored);
    const { rows } = await client.query<{ last: number; count: string }>('select max(n) as last, count(*) as count from kept');
    await client.end();
    expect(Number(rows[0]?.count)).toBe(rows[0]?.last);
    process.stdout.write(`restore: to ${instant}, row ${rows[0]?.last} the last of it\n`);
    expect(own.script('restore.sh', [instant, own.place('restored')])).toMatchObject({ ok: false, said: expect.stringContaining('is not empty') });
    expect(own.script('restore.sh', ['2020-01-01 00:00:00+08', own.place('nothing')])).toMatchObject({ ok: false, said: expect.stringContaining('no backup is older') });
  });

  test('the archive keeps a segment once, and refuses another of its name', () => {
    const [first = ''] = readdirSync(own.place('archive')).filter((name) => /^[0-9A-F]{24}$/.test(name));
    expect(own.script('archive-wal.sh', [own.place(`archive/${first}`), first])).toMatchObject({ ok: true });
    expect(own.script('archive-wal.sh', [own.place('owner'), first])).toMatchObject({ ok: false, said: expect.stringContaining('differs') });
  });

  test('after 35 days a backup and the WAL before the next one are gone, but never the last that is older', () => {
    const [base = ''] = readdirSync(own.place('backup')).filter((name) => name.startsWith('base-'));
    for (const old of ['base-20260101T000000Z', 'base-20260102T000000Z']) run('cp', ['-a', own.place(`backup/${base}`), own.place(`backup/${old}`)]);
    writeFileSync(own.place('archive/000000010000000000000000'), 'from before all backups');
    const backup = own.script('backup.sh', [], { PGHOST: '127.0.0.1', PGPORT: String(standby.port), PGUSER: 'gongyan_copy' });
    expect(backup).toMatchObject({ ok: true, said: expect.stringContaining('oldest base-20260102T000000Z') });
    expect(readdirSync(own.place('backup'))).not.toContain('base-20260101T000000Z');
    expect(readdirSync(own.place('archive'))).not.toContain('000000010000000000000000');
  });
});
