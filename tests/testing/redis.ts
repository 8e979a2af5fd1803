// A Redis of one's own for suites with several server nodes. Refuses to let such a suite pass in silence where there is no Redis:
// what was left out is said aloud and counted as left out.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface TestRedis {
  url: string;
  stop(): Promise<void>;
}

export function findRedis(): string | null {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/bin', '/opt/homebrew/bin'];
  return folders.map((folder) => path.join(folder, 'redis-server')).find((file) => existsSync(file)) ?? null;
}

/** `describe` when there is a Redis; else the suite is left out, loudly. */
export function describeWithRedis(title: string, body: () => void): void {
  if (findRedis()) {
    describe(title, body);
    return;
  }
  process.stderr.write(`\n*** LEFT OUT: “${title}” needs redis-server (Debian: apt-get install redis-server) ***\n\n`);
  describe.skip(title, body);
}

export async function startRedis(): Promise<TestRedis> {
  const program = findRedis();
  if (!program) throw new Error('redis-server not found: use describeWithRedis.');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongyan-test-redis-'));
  const port = await freePort();
  const child = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // A test run that ends early must not leave it behind.
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  await waitForPort(port, child);
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      process.off('exit', kill);
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function waitForPort(port: number, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`redis-server ended with ${child.exitCode}`);
    if (await opens(port)) return;
    await sleep(25);
  }
  throw new Error(`redis-server did not open port ${port}`);
}

function opens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
