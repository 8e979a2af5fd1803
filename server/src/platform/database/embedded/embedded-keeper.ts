// The process between the server and PostgreSQL: it owns the postmaster and stops it when the server asks, ends or is killed.
// Refuses to outlive its server, to hear a Ctrl-C meant for the server, and to guess which old process may be signalled.
import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { runnableBinaries } from './binaries.js';
import { databaseName, databaseUser, ensureCluster } from './cluster.js';
import { type Folders, foldersOf } from './folders.js';
import { claimLock, markClosing, releaseLock } from './keeper-lock.js';
import { type KeeperOrder, stopWord, tellServer } from './keeper-talk.js';
import { clearTheWay } from './postmaster-file.js';
import { type Postmaster, type StartOrder, startPostmaster } from './postmaster.js';
import { EmbeddedRefusal } from './refusal.js';
import { chooseUser, isRoot, requireReach } from './run-as.js';

const order = JSON.parse(process.argv[3] ?? '{}') as KeeperOrder;
const closing = new AbortController();
let folders: Folders | null = null;
let postmaster: Postmaster | null = null;
let leaving = false;
const serverPatience = 5_000;

const say = (line: string) => tellServer({ kind: 'log', line });

async function prepare(): Promise<{ start: StartOrder; password: string }> {
  if (isRoot()) process.umask(0o022);
  folders = foldersOf(order.dataDir);
  const user = chooseUser(folders.cluster);
  requireReach(folders.dataDir, user);
  await claimLock(folders, closing.signal);
  const binaries = runnableBinaries(user, folders.dataDir);
  await clearTheWay(folders.cluster, say);
  const password = await ensureCluster({ folders, binaries, user, signal: closing.signal });
  return { password, start: { folders, binaries, user, settings: order.settings, port: order.port, signal: closing.signal } };
}

async function keep(): Promise<void> {
  const { start, password } = await prepare();
  const crashes: number[] = [];
  for (;;) {
    postmaster = await startPostmaster(start);
    const { pid, port } = postmaster;
    tellServer({ kind: 'running', url: `postgres://${databaseUser}:${password}@127.0.0.1:${port}/${databaseName}`, port, pid });
    const reason = await postmaster.exited;
    if (closing.signal.aborted || leaving) return;
    tellServer({ kind: 'down', reason });
    // The server's address stays valid: the next one opens on the same port.
    start.port = port;
    crashes.push(Date.now());
    if (crashes.filter((at) => at > Date.now() - 60_000).length > 5) throw new Error(`PostgreSQL ended six times within a minute (${reason})`);
    await sleep(50);
  }
}

async function close(): Promise<void> {
  if (closing.signal.aborted) return;
  closing.abort();
  if (folders) markClosing(folders);
  await postmaster?.stop();
}

// systemd tells every process of a service to end at the same moment. The server may still have something to write.
function leave(): void {
  leaving = true;
  if (process.connected) setTimeout(() => void close(), serverPatience).unref();
  else void close();
}

function explain(error: unknown): void {
  if (closing.signal.aborted) return;
  const message = error instanceof EmbeddedRefusal ? error.message : String(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
  tellServer({ kind: 'refused', message });
  if (folders) appendFileSync(folders.log, `keeper: ${message}\n`);
}

async function run(): Promise<void> {
  await keep().catch(explain);
  await close();
  if (folders) releaseLock(folders);
  // Lets the last message leave before the process does.
  if (process.connected) process.disconnect();
}

process.on('SIGINT', () => undefined);
process.on('SIGHUP', () => undefined);
process.on('SIGTERM', leave);
process.on('disconnect', () => void close());
process.on('message', (word) => (word === stopWord ? void close() : undefined));
process.on('uncaughtException', (error) => {
  explain(error);
  void close();
});
void run();
