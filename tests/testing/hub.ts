// The built hub as a child process, on a free port, with data of its own: what a fault test may kill. It
// refuses to outlive its test: everything started here is ended in `stopAll`.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import https from 'node:https';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { hubFlags } from '../../infra/ground.mjs';
import { gongyan, PLAIN } from './command-line.js';
import { filledDatabase, type TestDatabase } from './database.js';

const ENTRY = path.resolve(__dirname, '../../infra/hub.mjs');
const START_MS = 90_000;

export interface HubOptions {
  readonly databaseUrl?: string;
  readonly dataDir?: string;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Another start file of the same hub. */
  readonly entry?: string;
  /** Files with which it speaks TLS, and the one that vouches for them. */
  readonly tls?: { readonly cert: string; readonly key: string; readonly ca: string };
}

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
};

const folders: string[] = [];
const hubs = new Set<Hub>();

export const newDataDir = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongyan-test-hub-'));
  // As root the database runs as another user, who must be able to enter.
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
};

export class Hub {
  private child: ChildProcess | null = null;
  output = '';

  constructor(readonly port: number, readonly dataDir: string, private readonly options: HubOptions) {
    hubs.add(this);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Resolves when `/health/ready` says so. */
  async start(): Promise<this> {
    const { databaseUrl, env, tls, entry = ENTRY } = this.options;
    const child = spawn(process.execPath, [...hubFlags(), entry], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env, ...PLAIN, HOST: '127.0.0.1', PORT: String(this.port), DATA_DIR: this.dataDir, DEMO_PASSWORD: 'gongyan-demo', ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }), ...(tls === undefined ? {} : { TLS_CERT: tls.cert, TLS_KEY: tls.key }), ...env,
      },
    });
    this.child = child;
    child.stdout.on('data', (bytes: Buffer) => (this.output += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (this.output += bytes.toString()));
    await this.ready();
    return this;
  }

  private async ready(): Promise<void> {
    const until = Date.now() + START_MS;
    for (;;) {
      if (this.child?.exitCode !== null && this.child?.exitCode !== undefined) throw new Error(`The hub ended at once:\n${this.output}`);
      if (await this.isReady()) return;
      if (Date.now() > until) throw new Error(`The hub is not ready:\n${this.output}`);
      await new Promise((done) => setTimeout(done, 25));
    }
  }

  private async isReady(): Promise<boolean> {
    return (await this.ask('/health/ready').catch(() => null))?.status === 200;
  }

  /** What it answers to a question without a session, under TLS where it speaks that. */
  async ask(address: string, headers: Readonly<Record<string, string>> = {}): Promise<{ readonly status: number; readonly text: string }> {
    const { tls } = this.options;
    if (tls === undefined) {
      const reply = await fetch(`${this.url}${address}`, { headers });
      return { status: reply.status, text: await reply.text() };
    }
    const asked = https.get(`https://127.0.0.1:${this.port}${address}`, { ca: readFileSync(tls.ca), agent: false, headers });
    const reply = await new Promise<IncomingMessage>((done, fail) => asked.on('response', done).on('error', fail));
    return { status: reply.statusCode ?? 0, text: await text(reply) };
  }

  async kill(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    this.child = null;
  }
}

export const newHub = async (options: HubOptions = {}): Promise<Hub> => new Hub(options.port ?? (await freePort()), options.dataDir ?? newDataDir(), options);

/** What the command line says about the chain of the hours ledger; throws when it is broken. */
export const verifyLedger = async ({ dataDir }: Hub, databaseUrl: string): Promise<string> => {
  const { code, out, err } = await gongyan(['verify-ledger'], { DATABASE_URL: databaseUrl, DATA_DIR: dataDir });
  if (code !== 0) throw new Error(err);
  return out;
};

/** A database with the invented district, as the first start of a hub makes it; made once in a run and copied. */
export const districtDatabase = (): Promise<TestDatabase> =>
  filledDatabase('demo_of_now', async (databaseUrl) => {
    const hub = await (await newHub({ databaseUrl })).start();
    await hub.kill('SIGTERM');
    hubs.delete(hub);
  });

/** `last`: what lives in one of the folders and outlives the hubs, a database for one. */
export const stopAllBefore = async (last: () => Promise<unknown>): Promise<void> => {
  for (const hub of hubs) await hub.kill('SIGTERM').catch(() => undefined);
  hubs.clear();
  await last();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
};

export const stopAll = (): Promise<void> => stopAllBefore(() => Promise.resolve());
