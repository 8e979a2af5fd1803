// The stage of the restore drill: a PostgreSQL that archives with our own script, a hub on it with the invented district, and what can be
// asked of a database to compare it with another. Refuses to outlive its test.
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@gongyan/server/platform/database/embedded/embedded-postgres';
import { foldersOf } from '@gongyan/server/platform/database/embedded/folders';
import { chooseUser } from '@gongyan/server/platform/database/embedded/run-as';
import { chmodSync, chownSync, copyFileSync, cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { baseBackup } from '../testing/base-backup.js';
import { DEPLOY } from '../testing/deploy-files.js';
import { newDataDir } from '../testing/hub.js';
import { run } from '../testing/tool.js';

export class Stage {
  readonly home = newDataDir();
  private readonly user = chooseUser('');
  private readonly scripts = path.join(this.home, 'lib');
  private readonly archive = path.join(this.home, 'archive');
  private readonly backups = path.join(this.home, 'backup');
  private running: EmbeddedPostgres | null = null;

  constructor() {
    // As root the database runs as another user, and a checkout may lie in a closed home.
    cpSync(path.join(DEPLOY, 'postgres'), this.scripts, { recursive: true });
    run('chmod', ['-R', 'a+rX', this.scripts]);
    for (const folder of [this.archive, this.backups]) {
      mkdirSync(folder);
      if (this.user.uid !== undefined && this.user.gid !== undefined) chownSync(folder, this.user.uid, this.user.gid);
    }
  }

  private data(name: string): string {
    return path.join(this.home, name);
  }

  get url(): string {
    return this.running?.url ?? '';
  }

  async start(name: string, settings: Record<string, string>): Promise<EmbeddedPostgres> {
    this.running = await startEmbeddedPostgres({ dataDir: this.data(name), settings });
    return this.running;
  }

  /** With the settings of gongyan.conf that make an archive, and its script. */
  startArchiving(name: string): Promise<EmbeddedPostgres> {
    const command = `ARCHIVE_DIR='${this.archive}' '${this.scripts}/archive-wal.sh' "%p" "%f"`;
    return this.start(name, { wal_level: 'replica', archive_mode: 'on', archive_timeout: '1s', archive_command: command });
  }

  backUp(name: string): Promise<string> {
    return baseBackup(this.url, { cluster: foldersOf(this.data(name)).cluster, backups: this.backups, user: this.user });
  }

  /** Killed where it stands, and its disk with it. */
  async destroy(name: string): Promise<void> {
    const pid = this.running?.postmasterPid();
    if (typeof pid === 'number') process.kill(pid, 'SIGKILL');
    await this.running?.stop();
    rmSync(this.data(name), { recursive: true, force: true, maxRetries: 5 });
  }

  /** By restore.sh, with the password of the database's user that was kept. */
  restore(instant: string, name: string, password: string): { readonly ok: boolean; readonly said: string } {
    const data = this.data(name);
    mkdirSync(data);
    if (this.user.uid !== undefined && this.user.gid !== undefined) chownSync(data, this.user.uid, this.user.gid);
    chmodSync(data, 0o755);
    copyFileSync(password, path.join(data, 'password'));
    return run(path.join(this.scripts, 'restore.sh'), [instant, path.join(data, 'cluster')], { ...this.user, cwd: '/', env: { ...process.env, BACKUP_DIR: this.backups, ARCHIVE_DIR: this.archive } });
  }

  /** What is needed to enter, kept apart as an operator keeps it. */
  keepPassword(name: string): string {
    const kept = path.join(this.home, 'kept-password');
    copyFileSync(foldersOf(this.data(name)).password, kept);
    return kept;
  }

  statements(file: string): string {
    return readFileSync(path.join(this.scripts, file), 'utf8');
  }

  async stop(): Promise<void> {
    await this.running?.stop();
  }
}

export const connected = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

/** Each table with the number of its rows and one hash over all that they say; but for those that are of no use after a crash and come back
 *  empty by their own making (unlogged). */
export const everyTable = async (sql: pg.Client): Promise<Record<string, string>> => {
  const { rows: tables } = await sql.query<{ name: string }>("select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence = 'p' order by 1");
  const said: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows: [row] } = await sql.query<{ said: string }>(`select count(*) || ' ' || md5(coalesce(string_agg(line, '' order by line), '')) as said from (select md5(t::text) as line from "${name}" t) l`);
    said[name] = row?.said ?? '';
  }
  return said;
};

/** Half-hours of each teacher. */
export const sumsOf = async (sql: pg.Client): Promise<unknown[]> => (await sql.query('select person_id, sum(half)::int as half from hours_entry group by 1 order by 1')).rows;
