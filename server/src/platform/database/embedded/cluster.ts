// Makes the cluster once: initdb into a folder of its own, then one rename, so that a start cut off in the middle leaves
// nothing behind that the next start could mistake for a database. Refuses to touch files it did not make.
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries.js';
import { type Folders, syncFolder } from './folders.js';
import { runProgram } from './programs.js';
import { EmbeddedRefusal, refusals } from './refusal.js';
import type { RunAs } from './run-as.js';

export const databaseUser = 'gongyan';
export const databaseName = 'gongyan';
const unfinished = '.init-';

export interface ClusterOrder {
  folders: Folders;
  binaries: Binaries;
  user: RunAs;
  signal: AbortSignal;
}

/** Returns the password of the database user. Only to be called while the keeper's lock is held. */
export async function ensureCluster(order: ClusterOrder): Promise<string> {
  clearUnfinished(order.folders.dataDir);
  const { cluster, password } = order.folders;
  if (existsSync(path.join(cluster, 'PG_VERSION'))) {
    if (existsSync(password)) return readFileSync(password, 'utf8').trim();
    return await renewPassword(order);
  }
  if (existsSync(cluster)) {
    if (readdirSync(cluster).length > 0) throw refusals.notACluster(cluster);
    rmdirSync(cluster);
  }
  return await makeCluster(order);
}

function clearUnfinished(dataDir: string): void {
  for (const name of readdirSync(dataDir).filter((entry) => entry.startsWith(unfinished))) {
    try {
      rmSync(path.join(dataDir, name), { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // An initdb that outlived its keeper may still be writing there; what stays is swept next time.
    }
  }
}

async function makeCluster(order: ClusterOrder): Promise<string> {
  const { folders, user } = order;
  const workshop = mkdtempSync(path.join(folders.dataDir, unfinished));
  if (user.uid !== undefined && user.gid !== undefined) chownSync(workshop, user.uid, user.gid);
  chmodSync(workshop, 0o700);
  const password = newPassword(folders.password);
  const fresh = path.join(workshop, 'cluster');
  const passwordCopy = path.join(workshop, 'password');
  writeFileSync(passwordCopy, password, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) chownSync(passwordCopy, user.uid, user.gid);
  try {
    await initialise(order, { fresh, passwordCopy });
  } catch (error) {
    rmSync(workshop, { recursive: true, force: true, maxRetries: 5 });
    throw error instanceof EmbeddedRefusal ? error : refusals.initFailed((error as Error).message);
  }
  renameSync(fresh, folders.cluster);
  syncFolder(folders.dataDir);
  rmSync(workshop, { recursive: true, force: true });
  return password;
}

async function initialise(order: ClusterOrder, made: { fresh: string; passwordCopy: string }): Promise<void> {
  const { binaries, user, signal, folders } = order;
  const args = ['-D', made.fresh, '--encoding=UTF8', ...localeArguments(), '-k', '--auth=scram-sha-256'];
  args.push(`--pwfile=${made.passwordCopy}`, `--username=${databaseUser}`);
  await runProgram({ program: binaries.initdb, args, user, cwd: folders.dataDir, signal });
  await sayAlone(order, made.fresh, `CREATE DATABASE ${databaseName};`);
}

// pg_trgm sees no Chinese when the character type is C, hence C.UTF-8; where the system lacks it, PostgreSQL's own.
function localeArguments(): string[] {
  if (process.platform === 'linux') return ['--locale=C.UTF-8'];
  const builtin = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  return process.platform === 'darwin' ? ['--locale=en_US.UTF-8', '--lc-collate=C', ...builtin] : ['--locale=C', ...builtin];
}

function newPassword(file: string): string {
  const password = randomBytes(24).toString('base64url');
  writeFileSync(`${file}.new`, `${password}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return password;
}

/** The password file was lost, e.g. by restoring only the cluster: whoever may read these files may set a new one. */
async function renewPassword(order: ClusterOrder): Promise<string> {
  const password = newPassword(`${order.folders.password}.renewed`);
  await sayAlone(order, order.folders.cluster, `ALTER ROLE ${databaseUser} PASSWORD '${password}';`);
  renameSync(`${order.folders.password}.renewed`, order.folders.password);
  return password;
}

/** One statement in PostgreSQL's single-user mode: no port is opened and no password asked. */
async function sayAlone(order: ClusterOrder, cluster: string, statement: string): Promise<void> {
  const { binaries, user, signal, folders } = order;
  const said = await runProgram({ program: binaries.postgres, args: ['--single', '-D', cluster, 'postgres'], user, cwd: folders.dataDir, input: `${statement}\n`, signal });
  if (/ERROR:|FATAL:/.test(said)) throw refusals.initFailed(said.trim());
}
