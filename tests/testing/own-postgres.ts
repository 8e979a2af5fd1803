// PostgreSQL of the system's own packages, run by the scripts of infra/deploy as a container runs them: what a test may promote, kill and
// restore. Refuses to outlive its test, and to run as root.
import { spawn, type ChildProcess } from 'node:child_process';
import { chooseUser } from '@gongyan/server/platform/database/embedded/run-as';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { DEPLOY } from './deploy-files.js';
import { freePort } from './hub.js';
import { run } from './tool.js';

export const PASSWORDS = { owner: 'owner-of-a-test', copy: 'copy-of-a-test' };

export interface Server {
  readonly port: number;
  readonly child: ChildProcess;
  readonly log: () => string;
}

export class OwnPostgres {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'gongyan-own-'));
  private readonly user = chooseUser('');
  private readonly servers: Server[] = [];
  private readonly env: NodeJS.ProcessEnv;

  constructor(bin: string) {
    // Whoever the database runs as must reach the scripts, and a checkout may lie in a closed home.
    cpSync(path.join(DEPLOY, 'postgres'), this.place('lib'), { recursive: true });
    for (const name of ['archive', 'backup', 'socket']) mkdirSync(this.place(name));
    for (const [name, text] of Object.entries(PASSWORDS)) writeFileSync(this.place(name), text);
    run('chmod', ['-R', 'a+rX', this.folder]);
    if (this.user.uid !== undefined && this.user.gid !== undefined) for (const name of ['.', 'archive', 'backup', 'socket']) chownSync(this.place(name), this.user.uid, this.user.gid);
    chmodSync(this.folder, 0o755);
    this.env = {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))), LC_ALL: 'C.UTF-8', HOME: this.folder, PATH: `${bin}:${process.env['PATH'] ?? ''}`,
      OWNER_PASSWORD_FILE: this.place('owner'), COPY_PASSWORD_FILE: this.place('copy'), GONGYAN_HOME: this.place('lib'), ARCHIVE_DIR: this.place('archive'), BACKUP_DIR: this.place('backup'),
    };
  }

  place(name: string): string {
    return path.join(this.folder, name);
  }

  /** One of the scripts, to its end. */
  script(name: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): { readonly ok: boolean; readonly said: string } {
    return run(this.place(`lib/${name}`), args, { ...this.user, cwd: '/', env: { ...this.env, ...env } });
  }

  /** By run.sh, with the settings of gongyan.conf but for what a test's machine has less of. */
  async start(role: 'primary' | 'standby', data: string, env: NodeJS.ProcessEnv = {}): Promise<Server> {
    const port = await freePort();
    const settings = { port: String(port), unix_socket_directories: this.place('socket'), shared_buffers: '32MB', archive_command: `${this.place('lib/archive-wal.sh')} "%p" "%f"`, listen_addresses: '127.0.0.1' };
    const child = spawn(this.place('lib/run.sh'), [role, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])], { ...this.user, cwd: '/', env: { ...this.env, PGDATA: this.place(data), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
    const server = { port, child, log: () => log };
    this.servers.push(server);
    await this.ready(server);
    return server;
  }

  private async ready(server: Server): Promise<void> {
    const until = Date.now() + 30_000;
    while (!run('pg_isready', ['--quiet', '--host=127.0.0.1', `--port=${server.port}`], { env: this.env }).ok) {
      if (server.child.exitCode !== null || Date.now() > until) throw new Error(`PostgreSQL is not ready:\n${server.log()}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  /** What psql says as the superuser, over the socket. */
  psql(server: Server, ...more: readonly string[]): string {
    const { ok, said } = run('psql', ['-AtX', '-v', 'ON_ERROR_STOP=1', '-d', 'postgres', '-U', 'postgres', '-h', this.place('socket'), '-p', String(server.port), ...more], { ...this.user, cwd: '/', env: this.env });
    if (!ok) throw new Error(said);
    return said.trim();
  }

  url(server: Server): string {
    return `postgres://gongyan:${PASSWORDS.owner}@127.0.0.1:${server.port}/gongyan`;
  }

  async connect(server: Server): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.url(server) });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** The postmaster and, with it, everything that it had not yet written. */
  async kill(server: Server, signal: NodeJS.Signals): Promise<void> {
    if (server.child.exitCode !== null || server.child.signalCode !== null) return;
    const ended = once(server.child, 'exit');
    server.child.kill(signal);
    await ended;
  }

  read(file: string): string {
    return readFileSync(this.place(file), 'utf8');
  }

  async tidyUp(): Promise<void> {
    for (const server of this.servers) await this.kill(server, 'SIGINT');
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
