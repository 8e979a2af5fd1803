// Who is behind a process number? A number found in a file may meanwhile belong to a stranger, so nobody
// is signalled before this file has looked. Refuses to guess: "cannot tell" is its own answer.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** `argv` has one entry per argument on Linux, one for the whole line elsewhere, and is null when nothing could be learnt. */
export type Sighting = { alive: false } | { alive: true; argv: string[] | null };

export function sight(pid: number): Sighting {
  if (!answers(pid)) return { alive: false };
  if (process.platform === 'linux') return sightInProc(pid);
  try {
    return { alive: true, argv: [process.platform === 'win32' ? windowsLine(pid) : unixLine(pid)] };
  } catch {
    return answers(pid) ? { alive: true, argv: null } : { alive: false };
  }
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function sightInProc(pid: number): Sighting {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // A zombie still answers signals; in a container whose first process never reaps, it does so for ever.
    if (status.slice(status.lastIndexOf(')') + 2).startsWith('Z')) return { alive: false };
    const argv = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter((part) => part !== '');
    return { alive: true, argv };
  } catch {
    return answers(pid) ? { alive: true, argv: null } : { alive: false };
  }
}

function unixLine(pid: number): string {
  return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

function windowsLine(pid: number): string {
  const ask = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`;
  return execFileSync('powershell', ['-NoProfile', '-Command', ask], { encoding: 'utf8', windowsHide: true }).trim();
}

/** Does this command line carry exactly this word, e.g. a folder, as one of its arguments? */
export function mentions(argv: string[], word: string): boolean {
  if (argv.length !== 1) return argv.includes(word);
  const line = argv[0] ?? '';
  const at = line.indexOf(word);
  const edges = [line[at - 1], line[at + word.length]];
  return at >= 0 && edges.every((edge) => edge === undefined || /[\s"']/.test(edge));
}

/** True or false when certain that `pid` is the postmaster of `clusterDir`, or is not; null when it cannot be told. */
export function isPostmasterOf(clusterDir: string, pid: number): boolean | null {
  const seen = sight(pid);
  if (!seen.alive) return false;
  if (seen.argv === null) return null;
  const program = path.basename((seen.argv[0] ?? '').split(/\s-/)[0] ?? '').replace(/["']/g, '');
  if (!/^postgres(\.exe)?$/i.test(program)) return false;
  return mentions(seen.argv, clusterDir) || worksIn(clusterDir, pid);
}

/** Backends that outlived their postmaster keep the shared memory, and with it the next start, waiting. Linux only. */
export function orphansOf(clusterDir: string): number[] {
  if (process.platform !== 'linux') return [];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  return pids.filter((pid) => {
    const seen = sight(pid);
    return seen.alive && (seen.argv?.[0] ?? '').startsWith('postgres:') && worksIn(clusterDir, pid);
  });
}

function worksIn(folder: string, pid: number): boolean {
  try {
    const here = statSync(folder);
    const there = statSync(`/proc/${pid}/cwd`);
    return here.dev === there.dev && here.ino === there.ino;
  } catch {
    return false;
  }
}
