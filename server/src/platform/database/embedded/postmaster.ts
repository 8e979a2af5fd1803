// One running PostgreSQL: start it, know when it is ready, stop it. Refuses to report a database that does not answer yet,
// and to give up while only the remains of a killed predecessor are in the way.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import type { Folders } from './folders.js';
import { freePort } from './port.js';
import { readPostmasterNote } from './postmaster-file.js';
import { orphansOf } from './processes.js';
import { cleanEnvironment } from './programs.js';
import { refusals } from './refusal.js';
import type { RunAs } from './run-as.js';
import { settingArguments } from './settings.js';

export interface StartOrder {
  folders: Folders;
  binaries: Binaries;
  user: RunAs;
  settings: Record<string, string>;
  /** null: any free one. */
  port: number | null;
  signal: AbortSignal;
}

export interface Postmaster {
  pid: number;
  port: number;
  exited: Promise<string>;
  stop(): Promise<void>;
}

const predecessorPatience = 30_000;
const portPatience = 10_000;
const orphanPatience = 1_500;

export async function startPostmaster(order: StartOrder): Promise<Postmaster> {
  const since = Date.now();
  for (;;) {
    const port = order.port ?? (await freePort());
    const logStart = existsSync(order.folders.log) ? statSync(order.folders.log).size : 0;
    const postmaster = launch(order, port);
    if (await ready(order, postmaster)) return postmaster;
    const said = readFileSync(order.folders.log).subarray(logStart).toString();
    if (!worthAnotherTry(order, said, Date.now() - since)) throw refusals.startFailed(said.trim(), order.folders.log);
    await sleep(60);
  }
}

function launch(order: StartOrder, port: number): Postmaster {
  const { folders, binaries, user, settings } = order;
  // A file, not a pipe: PostgreSQL must be able to speak after its keeper was killed.
  const log = openSync(folders.log, 'a', 0o644);
  const args = ['-D', folders.cluster, ...settingArguments(settings, port)];
  const options = { ...user, cwd: folders.dataDir, env: cleanEnvironment(), windowsHide: true };
  const child = spawn(binaries.postgres, args, { ...options, stdio: ['ignore', log, log] });
  closeSync(log);
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(String(signal ?? code)));
  });
  return { pid: child.pid ?? 0, port, exited, stop: () => stop(child, exited, order) };
}

async function ready(order: StartOrder, postmaster: Postmaster): Promise<boolean> {
  let over = false;
  void postmaster.exited.then(() => (over = true));
  while (!over) {
    if (order.signal.aborted) {
      await postmaster.stop();
      order.signal.throwIfAborted();
    }
    const note = readPostmasterNote(order.folders.cluster);
    if (note?.pid === postmaster.pid && note.ready) return true;
    await sleep(15);
  }
  return false;
}

function worthAnotherTry(order: StartOrder, said: string, waited: number): boolean {
  if (/could not bind|could not create any TCP/.test(said)) return waited < portPatience;
  if (!/pre-existing shared memory|lock file "postmaster.pid"/.test(said)) return false;
  // Their postmaster is dead, so nothing of theirs can be saved any more; a busy one may not notice for a long time.
  if (waited > orphanPatience) orphansOf(order.folders.cluster).forEach((pid) => process.kill(pid, 'SIGQUIT'));
  return waited < predecessorPatience;
}

async function stop(child: ChildProcess, exited: Promise<string>, order: StartOrder): Promise<void> {
  if (process.platform === 'win32') {
    // Windows has no signals: pg_ctl sets the event that stands for SIGINT.
    await promisify(execFile)(order.binaries.pgCtl, ['stop', '-D', order.folders.cluster, '-m', 'fast']).catch(() => undefined);
  }
  const steps: [NodeJS.Signals, number][] = [['SIGINT', 60_000], ['SIGQUIT', 10_000], ['SIGKILL', 10_000]];
  for (const [signal, patience] of steps) {
    if (process.platform !== 'win32' || signal === 'SIGKILL') child.kill(signal);
    if (await Promise.race([exited.then(() => true), sleep(patience, false, { ref: false })])) return;
  }
}
