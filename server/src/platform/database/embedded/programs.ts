// Runs one of PostgreSQL's programs to its end with a clean environment. Refuses to let PG* variables or a
// foreign language of the caller change what initdb and postgres do.
import { spawn } from 'node:child_process';
import type { RunAs } from './run-as.js';

export interface Errand {
  program: string;
  args: string[];
  user: RunAs;
  cwd: string;
  input?: string;
  signal: AbortSignal;
}

export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|NODE_|TZ$)/.test(name));
  // macOS aborts a postmaster without a valid LC_ALL; TZ spares initdb a search through every time zone.
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  return { ...Object.fromEntries(kept), LC_ALL: locale, TZ: 'UTC' };
}

/** Resolves with what was said on both channels; rejects with the same text when the program fails or is aborted. */
export function runProgram(errand: Errand): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(errand.program, errand.args, {
      ...errand.user,
      cwd: errand.cwd,
      env: cleanEnvironment(),
      stdio: 'pipe',
      windowsHide: true,
      signal: errand.signal,
      killSignal: 'SIGTERM',
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdin.on('error', () => undefined);
    child.stdin.end(errand.input ?? '');
    child.once('error', reject);
    child.once('close', (code, signal) => (code === 0 ? resolve(said) : reject(new Error(said.trim() || `${errand.program}: ${signal ?? code}`))));
  });
}
