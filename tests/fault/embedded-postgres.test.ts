// The embedded database under fire: every process of it killed with -9, numbers of dead processes taken by strangers, a first start cut
// off in the middle. Refuses to lose a single acknowledged row, and to let a stranger be signalled.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import {
  type Ready, type User, closeOwner, isAlive, keeperOf, launchOwner, newFolder, query, startOwner, tidyUp, unfinishedIn, waitFor,
} from './database-owner.js';

/** Said aloud instead of counted as passed. */
const leftOut = (title: string, _body: () => unknown): void => void process.stderr.write(`\n*** LEFT OUT (not root): ${title} ***\n\n`);

afterAll(tidyUp);

const isRoot = process.getuid?.() === 0;
const nobody: User = { uid: 65534, gid: 65534 };
const canBeNobody = isRoot && spawnSync(process.execPath, ['-e', `require('fs').readFileSync(${JSON.stringify(__filename)})`], nobody).status === 0;
const users: [string, User][] = [[isRoot ? 'as root' : 'as this user', {}]];
if (canBeNobody) users.push(['as a normal user', nobody]);
else if (isRoot) process.stderr.write('\n*** LEFT OUT: a normal user cannot reach this checkout or node ***\n\n');

/** Writes row after row until the connection breaks; returns the last number the database acknowledged. */
async function writeUntilBroken(url: string, started: () => void): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const first = Number((await client.query<{ n: string }>('SELECT coalesce(max(n), 0) AS n FROM row')).rows[0]?.n);
  for (let n = first + 1; ; n += 1) {
    try {
      await client.query('INSERT INTO row VALUES ($1)', [n]);
    } catch {
      return n - 1;
    }
    if (n === first + 20) started();
  }
}

/** Rows written while `kill` happened, checked at the address `again` hands out. */
async function expectNothingLost(url: string, kill: () => void, again: () => Promise<string>): Promise<void> {
  const acknowledged = await writeUntilBroken(url, kill);
  const [found] = await query<{ count: number; last: number }>(await again(), 'SELECT count(*)::int AS count, max(n)::int AS last FROM row');
  expect(acknowledged).toBeGreaterThan(0);
  expect(found?.last).toBeGreaterThanOrEqual(acknowledged);
  expect(found?.count).toBe(found?.last);
}

const kill9 = (...pids: number[]) => pids.forEach((pid) => process.kill(pid, 'SIGKILL'));

/** The address stays the same; the database behind it comes back. */
async function whenBack(url: string): Promise<string> {
  let back = false;
  const ask = () => query(url, 'SELECT 1').then(() => (back = true), () => setTimeout(ask, 50));
  void ask();
  await waitFor('the database to come back', () => back);
  return url;
}

describe.each(users)('killed with -9, %s', (_who, user) => {
  const dataDir = newFolder(user);
  let owner: Ready;

  const restart = async () => {
    owner = await startOwner(dataDir, user);
    return owner.url;
  };

  beforeAll(async () => {
    await query(await restart(), 'CREATE TABLE row (n int PRIMARY KEY)');
  });
  afterAll(() => closeOwner(owner));

  it('the server: PostgreSQL stops by itself, and the next start finds every acknowledged row', async () => {
    const { postmaster, pid } = owner;
    await expectNothingLost(owner.url, () => kill9(pid), async () => {
      await waitFor('PostgreSQL to stop', () => !isAlive(postmaster));
      return await restart();
    });
  });

  it('the server, and the next start does not wait for the old database to be gone', async () => {
    const { pid } = owner;
    await expectNothingLost(owner.url, () => kill9(pid), restart);
  });

  it('PostgreSQL: it comes back at the same address', async () => {
    const { postmaster, url } = owner;
    await expectNothingLost(url, () => kill9(postmaster), () => whenBack(url));
  });

  it('the keeper: another takes over at the same address, and still stops PostgreSQL when the server is killed', async () => {
    const { url, pid } = owner;
    const first = keeperOf(dataDir);
    await expectNothingLost(url, () => kill9(first), () => whenBack(url));
    const second = keeperOf(dataDir);
    expect(second).not.toBe(first);
    const postmaster = Number(readFileSync(path.join(dataDir, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);
    kill9(pid);
    await waitFor('PostgreSQL to stop', () => !isAlive(postmaster) && !isAlive(second));
    await restart();
  });

  it('server and keeper: the next start stops the PostgreSQL they left behind', async () => {
    const { url, pid, postmaster } = owner;
    await expectNothingLost(url, () => {
      kill9(keeperOf(dataDir), pid);
      setTimeout(() => void restart(), 50);
    }, async () => {
      await waitFor('another PostgreSQL', () => owner.postmaster !== postmaster);
      return owner.url;
    });
    expect(isAlive(postmaster)).toBe(false);
  });

  it('all three at once', async () => {
    const { url, pid, postmaster } = owner;
    await expectNothingLost(url, () => kill9(keeperOf(dataDir), pid, postmaster), restart);
  });
});

describe('what is not ours is left alone', () => {
  const dataDir = newFolder();
  const note = path.join(dataDir, 'cluster/postmaster.pid');

  /** A note as a crash leaves it, but with another process number. */
  async function crashAndRename(pid: number): Promise<void> {
    const owner = await startOwner(dataDir);
    kill9(keeperOf(dataDir), owner.pid, owner.postmaster);
    await waitFor('the end of all', () => !isAlive(owner.postmaster));
    writeFileSync(note, [String(pid), ...readFileSync(note, 'utf8').split('\n').slice(1)].join('\n'));
  }

  it('a stranger of the same user who now has the old number', async () => {
    await closeOwner(await startOwner(dataDir));
    const { uid, gid } = statSync(path.join(dataDir, 'cluster'));
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore', ...(isRoot && { uid, gid }) });
    await crashAndRename(stranger.pid ?? 0);
    await closeOwner(await startOwner(dataDir));
    expect(isAlive(stranger.pid ?? 0)).toBe(true);
    stranger.kill('SIGKILL');
  });

  it('a PostgreSQL that works on another folder', async () => {
    const other = await startOwner(newFolder());
    await crashAndRename(other.postmaster);
    await closeOwner(await startOwner(dataDir));
    // Not only answering: its keeper would have brought it back.
    expect(isAlive(other.postmaster)).toBe(true);
    await closeOwner(other);
  });

  it('a running server on the same folder: the second one is refused in words', async () => {
    const first = await startOwner(dataDir);
    const second = launchOwner(dataDir);
    await second.exited;
    const refusal = await waitFor('a refusal', () => second.events.find(({ kind }) => kind === 'refused'));
    expect(refusal).toMatchObject({ message: expect.stringMatching(/另一个正在运行的共研[\s\S]*DATA_DIR[\s\S]*Another running Gongyan/) });
    expect(await query(first.url, 'SELECT 1')).toHaveLength(1);
    await closeOwner(first);
  });

  it('files that are no database', async () => {
    const folder = newFolder();
    mkdirSync(path.join(folder, 'cluster'), { recursive: true });
    writeFileSync(path.join(folder, 'cluster/letter.txt'), '给家长的信');
    await expect(startOwner(folder)).rejects.toThrow('not PostgreSQL data');
    expect(existsSync(path.join(folder, 'cluster/letter.txt'))).toBe(true);
  });
});

describe('starting and closing', () => {
  it.each([
    ['server and keeper', (pid: number, dataDir: string) => kill9(keeperOf(dataDir), pid)],
    ['the server alone', (pid: number) => kill9(pid)],
  ])('a first start cut off in the middle (%s) leaves nothing in the way', async (_who, kill) => {
    const dataDir = newFolder();
    const cut = launchOwner(dataDir);
    await waitFor('initdb at work', () => existsSync(dataDir) && unfinishedIn(dataDir).some((name) => existsSync(path.join(dataDir, name, 'cluster/base'))));
    kill(cut.pid, dataDir);
    expect(existsSync(path.join(dataDir, 'cluster'))).toBe(false);
    const owner = await startOwner(dataDir);
    expect(await query(owner.url, 'SELECT 1')).toHaveLength(1);
    await closeOwner(owner);
    await closeOwner(await startOwner(dataDir));
    expect(unfinishedIn(dataDir)).toEqual([]);
  });

  it('is quick on existing data, keeps durable settings, and listens on the loopback only', async () => {
    const dataDir = newFolder();
    await closeOwner(await startOwner(dataDir));
    const owner = await startOwner(dataDir);
    expect(owner.took).toBeLessThan(1_000);
    const names = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'listen_addresses', 'unix_socket_directories', 'server_encoding', 'lc_ctype', 'log_error_verbosity', 'log_min_error_statement', 'log_parameter_max_length', 'log_parameter_max_length_on_error'];
    const rows = await query<{ name: string; setting: string }>(owner.url, `SELECT name, setting FROM pg_settings WHERE name IN ('${names.join("','")}')`);
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toMatchObject({
      fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', data_checksums: 'on',
      listen_addresses: '127.0.0.1', unix_socket_directories: '', server_encoding: 'UTF8', log_error_verbosity: 'terse', log_min_error_statement: 'panic', log_parameter_max_length: '0', log_parameter_max_length_on_error: '0',
    });
    expect(statSync(path.join(dataDir, 'password')).mode & 0o777).toBe(0o600);
    await closeOwner(owner);
  });

  it.each([
    ['Ctrl-C reaches its whole process group', (owner: Ready) => process.kill(-owner.pid, 'SIGINT')],
    ['everything is told to end at once', (owner: Ready, keeper: number) => [owner.postmaster, keeper, owner.pid].forEach((pid) => process.kill(pid, 'SIGTERM'))],
  ])('lets the server finish its last query when %s', async (_what, tell) => {
    const dataDir = newFolder();
    const owner = await startOwner(dataDir);
    tell(owner, keeperOf(dataDir));
    await owner.exited;
    expect(await waitFor('a word of farewell', () => owner.events.find(({ kind }) => kind === 'closed'))).toEqual({ kind: 'closed', lastQuery: 'answered' });
    expect(isAlive(owner.postmaster)).toBe(false);
  });

  it('makes a new password when the file with the old one is lost', async () => {
    const dataDir = newFolder();
    await closeOwner(await startOwner(dataDir));
    rmSync(path.join(dataDir, 'password'));
    const owner = await startOwner(dataDir);
    expect(await query(owner.url, 'SELECT 1')).toHaveLength(1);
    await closeOwner(owner);
  });

  const asRoot = isRoot ? it : leftOut;
  asRoot('tells root which folder the database user cannot enter, and what to do', async () => {
    const dataDir = newFolder();
    mkdirSync(dataDir, { recursive: true });
    mkdirSync(path.join(dataDir, 'closed'), { mode: 0o700 });
    await expect(startOwner(path.join(dataDir, 'closed/data'))).rejects.toThrow(/进不了 .*closed.*DATA_DIR=[\s\S]*cannot enter .*closed/);
  });
});
