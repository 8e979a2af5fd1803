// Reads PostgreSQL's own postmaster.pid and clears the way for a new postmaster. Refuses to signal a process that is not
// certainly the postmaster of this very cluster, and to remove the lock that guards its shared memory.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isPostmasterOf, sight } from './processes.js';
import { refusals } from './refusal.js';

export interface PostmasterNote {
  pid: number;
  ready: boolean;
}

const fileOf = (cluster: string) => path.join(cluster, 'postmaster.pid');

/** Layout as in PostgreSQL's pidfile.h: line 1 the process, line 8 its state. */
export function readPostmasterNote(cluster: string): PostmasterNote | null {
  try {
    const lines = readFileSync(fileOf(cluster), 'utf8').split('\n');
    const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
    return Number.isNaN(pid) ? null : { pid, ready: lines[7]?.trim() === 'ready' };
  } catch {
    return null;
  }
}

/** Stops the postmaster a former run left behind; makes a note that points at a stranger harmless. */
export async function clearTheWay(cluster: string, log: (line: string) => void): Promise<void> {
  const note = readPostmasterNote(cluster);
  if (!note) return;
  // Dead, or a zombie that nobody reaps: PostgreSQL takes the latter for a living server.
  if (!sight(note.pid).alive) return disown(cluster);
  const verdict = isPostmasterOf(cluster, note.pid);
  if (verdict === null) throw refusals.unknownProcess(note.pid, cluster);
  if (!verdict) {
    log(`postmaster.pid names process ${note.pid}, which is not this PostgreSQL: left alone`);
    disown(cluster);
    return;
  }
  log(`stopping the PostgreSQL of a former run (process ${note.pid})`);
  await stopOld(cluster, note.pid);
}

// PostgreSQL takes a note that carries its own parent's number for stale, but still checks the shared memory named further
// down. Deleting the file would lose that check. Windows knows no parent and keeps no such memory.
function disown(cluster: string): void {
  const file = fileOf(cluster);
  if (process.platform === 'win32') return rmSync(file, { force: true });
  const rest = readFileSync(file, 'utf8').split('\n').slice(1);
  writeFileSync(file, [String(process.pid), ...rest].join('\n'));
}

async function stopOld(cluster: string, pid: number): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [['SIGINT', 20_000], ['SIGQUIT', 10_000], ['SIGKILL', 5_000]];
  for (const [signal, patience] of steps) {
    // Looked at again before every signal: between two of them the number may have changed hands.
    if (!isPostmasterOf(cluster, pid)) return;
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw refusals.oldStays(pid);
    }
    if (await gone(cluster, pid, patience)) return;
  }
  throw refusals.oldStays(pid);
}

async function gone(cluster: string, pid: number, patience: number): Promise<boolean> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    if (!isPostmasterOf(cluster, pid)) return true;
    await sleep(20);
  }
  return false;
}
