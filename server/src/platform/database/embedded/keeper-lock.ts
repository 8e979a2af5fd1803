// One keeper per data folder. The lock names the process that holds it, and is believed only while that process is seen to
// be a keeper of this folder. Refuses a second server on the same data; waits for one that is just closing.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Folders } from './folders.js';
import { mentions, sight } from './processes.js';
import { refusals } from './refusal.js';

type Lock = { pid: number; closing: boolean };

/** A keeper whose server was killed notices within milliseconds; one that is still open after this has a living server. */
const openPatience = 2_000;
const closingPatience = 90_000;

export async function claimLock(folders: Folders, signal: AbortSignal): Promise<void> {
  const since = Date.now();
  while (!tryClaim(folders)) {
    signal.throwIfAborted();
    const lock = readLock(folders);
    const waited = Date.now() - since;
    if (!lock || !isKeeper(lock.pid, folders)) stealLock(folders, lock);
    else if (waited > (lock.closing ? closingPatience : openPatience)) throw refusals.inUse(folders.dataDir, lock.pid);
    else await sleep(30);
  }
}

export function markClosing(folders: Folders): void {
  if (readLock(folders)?.pid === process.pid) writeLock(folders, { pid: process.pid, closing: true }, 'w');
}

export function releaseLock(folders: Folders): void {
  if (readLock(folders)?.pid === process.pid) rmSync(folders.lock, { force: true });
}

function tryClaim(folders: Folders): boolean {
  try {
    writeLock(folders, { pid: process.pid, closing: false }, 'wx');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw (error as NodeJS.ErrnoException).code === 'EACCES' ? refusals.foreignOwner(folders.dataDir) : error;
  }
}

function writeLock(folders: Folders, lock: Lock, flag: 'w' | 'wx'): void {
  writeFileSync(folders.lock, `${lock.pid} ${lock.closing ? 'closing' : 'open'}\n`, { flag });
}

function readLock(folders: Folders): Lock | null {
  try {
    const [pid, state] = readFileSync(folders.lock, 'utf8').trim().split(' ');
    return pid && state ? { pid: Number(pid), closing: state === 'closing' } : null;
  } catch {
    return null;
  }
}

function isKeeper(pid: number, folders: Folders): boolean {
  const seen = sight(pid);
  if (!seen.alive) return false;
  if (seen.argv === null) return true;
  return seen.argv.some((part) => part.includes('embedded-keeper')) && mentions(seen.argv, folders.dataDir);
}

/** Two starters may both find the lock stale: the rename lets one of them win, and what was taken is looked at again. */
function stealLock(folders: Folders, judged: Lock | null): void {
  const taken = `${folders.lock}.${process.pid}`;
  try {
    renameSync(folders.lock, taken);
  } catch {
    return;
  }
  const found = readLock({ ...folders, lock: taken });
  if (found && found.pid !== judged?.pid && isKeeper(found.pid, folders)) renameSync(taken, folders.lock);
  else rmSync(taken, { force: true });
}
