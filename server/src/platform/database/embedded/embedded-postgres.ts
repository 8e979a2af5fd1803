// The embedded database as the server sees it: start, address, stop. Refuses to run PostgreSQL inside the server's own process,
// so that killing the server, even with -9, still stops the database in order.
import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareFolders } from './folders.js';
import { type FromKeeper, type KeeperOrder, isFromKeeper, stopWord } from './keeper-talk.js';
import { EmbeddedRefusal, refusals } from './refusal.js';

export interface EmbeddedOrder {
  /** Holds everything: cluster, password, log. Made when absent. */
  dataDir: string;
  /** Default: a free one at each start. */
  port?: number;
  /** PostgreSQL settings that differ from the usual ones, e.g. `{ max_connections: '200' }`. */
  settings?: Record<string, string>;
  log?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** Contains the password. Stays valid until `stop`, also when PostgreSQL or its keeper had to be restarted. */
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
  /** null while PostgreSQL is down between a crash and its restart, and after `stop`. */
  postmasterPid(): number | null;
}

type Running = Extract<FromKeeper, { kind: 'running' }>;
type State = { child: ChildProcess; running: Running | null; stopping: Promise<void> | null; losses: number[] };

/** Rejects with an EmbeddedRefusal whose message says, in Chinese and English, what to do. */
export async function startEmbeddedPostgres(order: EmbeddedOrder): Promise<EmbeddedPostgres> {
  const keeperOrder: KeeperOrder = { dataDir: prepareFolders(order.dataDir).dataDir, port: order.port ?? null, settings: order.settings ?? {} };
  const log = order.log ?? (() => undefined);
  const child = forkKeeper(keeperOrder);
  const first = await firstAnswer(child, log);
  const state: State = { child, running: first, stopping: null, losses: [] };
  watch(state, { ...keeperOrder, port: first.port }, log);
  return {
    url: first.url,
    port: first.port,
    postmasterPid: () => state.running?.pid ?? null,
    stop: () => (state.stopping ??= stopKeeper(state)),
  };
}

function forkKeeper(order: KeeperOrder): ChildProcess {
  // Detached: a Ctrl-C in the terminal reaches the server alone, which closes its connections before the database goes.
  const env = { ...process.env };
  delete env.NODE_OPTIONS;
  const options = { detached: true, execArgv: [], env, windowsHide: true };
  const child = fork(keeperFile(), [order.dataDir, JSON.stringify(order)], { ...options, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  // Whoever waits for an answer adds a listener of their own; later ones (a message sent too late) need no answer.
  child.on('error', () => undefined);
  return child;
}

// The keeper is a plain node process and cannot read TypeScript; when this file runs from its source, the built one is used.
function keeperFile(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const built = here.replace(/([\\/]server[\\/])src([\\/]platform[\\/])/, '$1dist$2');
  const file = path.join(built, 'embedded-keeper.js');
  if (!existsSync(file)) throw refusals.notBuilt();
  return file;
}

function firstAnswer(child: ChildProcess, log: (line: string) => void): Promise<Running> {
  return new Promise((resolve, reject) => {
    const hear = (message: unknown) => {
      if (!isFromKeeper(message)) return;
      if (message.kind === 'log') log(message.line);
      else if (message.kind === 'running') settle(() => resolve(message));
      else if (message.kind === 'refused') settle(() => reject(new EmbeddedRefusal(...halves(message.message))));
    };
    const end = (code: number | null, signal: string | null) => settle(() => reject(refusals.keeperDied(String(signal ?? code))));
    const settle = (act: () => void) => {
      child.off('message', hear).off('exit', end);
      act();
    };
    child.on('message', hear).on('exit', end).once('error', reject);
  });
}

function halves(message: string): [string, string] {
  const [chinese = '', ...english] = message.split('\n');
  return [chinese, english.join('\n')];
}

function watch(state: State, order: KeeperOrder, log: (line: string) => void): void {
  const { child } = state;
  // The database must not be what keeps a finished program from ending.
  child.unref();
  child.channel?.unref();
  child.on('message', (message: unknown) => {
    if (!isFromKeeper(message)) return;
    state.running = message.kind === 'running' ? message : message.kind === 'log' ? state.running : null;
    log(describe(message));
  });
  child.once('exit', (code, signal) => {
    state.running = null;
    if (state.stopping) return;
    log(`the database keeper ended (${signal ?? code})`);
    // Killed from outside, not by its own decision: without a keeper nobody would stop the database after a kill -9 of this process.
    state.losses = [...state.losses, Date.now()].filter((at) => at > Date.now() - 60_000);
    if (signal === null || state.losses.length > 5) return;
    state.child = forkKeeper(order);
    watch(state, order, log);
  });
}

function describe(message: FromKeeper): string {
  if (message.kind === 'running') return `PostgreSQL runs on port ${message.port} (process ${message.pid})`;
  if (message.kind === 'down') return `PostgreSQL ended (${message.reason}) and is being restarted`;
  return message.kind === 'log' ? message.line : message.message;
}

function stopKeeper(state: State): Promise<void> {
  const { child } = state;
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  child.ref();
  child.channel?.ref();
  return new Promise((resolve) => {
    child.once('exit', () => {
      state.running = null;
      resolve();
    });
    if (child.connected) child.send(stopWord, () => undefined);
  });
}
