// The hub's command line as an operator runs it: a process of its own, with its exit code and what it said.
import { spawn } from 'node:child_process';
import path from 'node:path';

const CLI = path.resolve(__dirname, '../../infra/cli.mjs');
/** What whoever runs the tests asks of his own Node is not the hub's: reading a list of certificates alone is 80 ms of a start. */
export const PLAIN = { NODE_ENV: 'development', NODE_OPTIONS: '', NODE_EXTRA_CA_CERTS: '', LOG_LEVEL: 'error' };

export interface Spoken {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Does not hold up the test's own process, in which pages may be open. */
export const gongyan = (words: readonly string[], env: Readonly<Record<string, string>>): Promise<Spoken> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [CLI, ...words], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...PLAIN, ...env } });
    let [out, err] = ['', ''];
    child.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (err += bytes.toString()));
    child.once('close', (code) => done({ code, out, err }));
  });
