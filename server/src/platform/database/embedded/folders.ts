// The places inside one data folder, and making them. Everything a cluster needs lives under `dataDir`, so that moving or
// backing up means one folder. Refuses a place it cannot write to; whether the database user may enter is asked in run-as.ts.
import { accessSync, chmodSync, closeSync, constants, existsSync, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { refusals } from './refusal.js';
import { isRoot } from './run-as.js';

export interface Folders {
  dataDir: string;
  cluster: string;
  password: string;
  lock: string;
  log: string;
}

const logLimit = 4 * 1024 * 1024;

export function prepareFolders(wanted: string): Folders {
  try {
    const first = mkdirSync(path.resolve(wanted), { recursive: true });
    // Under a strict umask, folders made by root would shut out the user the database runs as.
    if (first && isRoot()) openUp(first, path.resolve(wanted));
    accessSync(wanted, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw refusals.unwritable(path.resolve(wanted), (error as NodeJS.ErrnoException).code ?? '');
  }
  const folders = foldersOf(wanted);
  if (existsSync(folders.log) && statSync(folders.log).size > logLimit) renameSync(folders.log, `${folders.log}.old`);
  return folders;
}

export function foldersOf(dataDir: string): Folders {
  // The real path: the same folder must look the same in a process list, whichever link led to it.
  const real = realpathSync(path.resolve(dataDir));
  return {
    dataDir: real,
    cluster: path.join(real, 'cluster'),
    password: path.join(real, 'password'),
    lock: path.join(real, 'keeper.lock'),
    log: path.join(real, 'postgres.log'),
  };
}

function openUp(first: string, last: string): void {
  for (let place = last; place.length >= first.length; place = path.dirname(place)) chmodSync(place, 0o755);
}

/** A rename is only safe against a power cut once the folder itself is on disk. Windows cannot do this and needs no telling. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
