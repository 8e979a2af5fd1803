// Starts, kills and watches database-owner.mjs, the stand-in for a server with an embedded database. Refuses to leave a process or a
// folder behind.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export interface User {
  uid?: number;
  gid?: number;
}
export type OwnerEvent =
  | { kind: 'ready'; url: string; postmaster: number; took: number }
  | { kind: 'refused'; message: string }
  | { kind: 'log'; line: string }
  | { kind: 'closed'; lastQuery: string };
export interface Owner {
  child: ChildProcess;
  pid: number;
  events: OwnerEvent[];
  exited: Promise<void>;
}
export type Ready = Owner & Extract<OwnerEvent, { kind: 'ready' }>;

const program = path.join(__dirname, 'database-owner.mjs');
const owners = new Set<Owner>();
const folders: string[] = [];

export function newFolder(user: User = {}): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongyan-fault-'));
  chmodSync(folder, 0o755);
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  folders.push(folder);
  return path.join(folder, 'database');
}

export function launchOwner(dataDir: string, user: User = {}): Owner {
  const child = spawn(process.execPath, [program, dataDir], { ...user, cwd: '/', detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const owner: Owner = { child, pid: child.pid ?? 0, events: [], exited };
  createInterface({ input: child.stdout }).on('line', (line) => owner.events.push(JSON.parse(line) as OwnerEvent));
  owners.add(owner);
  void exited.then(() => owners.delete(owner));
  return owner;
}

export async function startOwner(dataDir: string, user: User = {}): Promise<Ready> {
  const owner = launchOwner(dataDir, user);
  const answer = await waitFor('ready or refused', () => owner.events.find(({ kind }) => kind === 'ready' || kind === 'refused'));
  if (answer.kind !== 'ready') throw new Error(`the database did not start: ${JSON.stringify(answer)}`);
  return { ...owner, ...answer };
}

export async function closeOwner(owner: Owner): Promise<void> {
  owner.child.kill('SIGTERM');
  await owner.exited;
}

export const keeperOf = (dataDir: string) => Number.parseInt(readFileSync(path.join(dataDir, 'keeper.lock'), 'utf8'), 10);

export const unfinishedIn = (dataDir: string) => readdirSync(dataDir).filter((name) => name.startsWith('.init-'));

export function isAlive(pid: number): boolean {
  try {
    // A zombie counts as dead: nobody may be there to reap it.
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return process.platform !== 'linux' && answersSignals(pid);
  }
}

function answersSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

export async function waitFor<T>(what: string, look: () => T | undefined | null | false): Promise<T> {
  const until = Date.now() + 15_000;
  while (Date.now() < until) {
    const found = look();
    if (found !== undefined && found !== null && found !== false) return found;
    await sleep(10);
  }
  throw new Error(`waited 15 s in vain for: ${what}`);
}

export async function query<T extends pg.QueryResultRow>(url: string, statement: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(statement)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function endOwner(owner: Owner): Promise<void> {
  const patience = setTimeout(() => owner.child.kill('SIGKILL'), 5_000);
  await closeOwner(owner);
  clearTimeout(patience);
}

/** To be called in afterAll: ends what a failed test left running. */
export async function tidyUp(): Promise<void> {
  await Promise.all([...owners].map(endOwner));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
