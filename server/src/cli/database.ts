// The database for a command: the outside one, the embedded one of a hub that is running right now, or the
// embedded one started for the command. An operator who resets a password need not stop the hub first.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { Config } from '../platform/config.js';
import { databaseName, databaseUser } from '../platform/database/embedded/cluster.js';
import { startEmbeddedPostgres } from '../platform/database/embedded/embedded-postgres.js';
import { foldersOf } from '../platform/database/embedded/folders.js';

/** Line 4 of postmaster.pid is the port, line 8 the state (pidfile.h). */
const urlOfRunning = (dataDir: string): string | null => {
  try {
    const folders = foldersOf(dataDir);
    const note = readFileSync(path.join(folders.cluster, 'postmaster.pid'), 'utf8').split('\n');
    const [port, state] = [Number(note[3]), note[7]?.trim()];
    const password = encodeURIComponent(readFileSync(folders.password, 'utf8').trim());
    return Number.isInteger(port) && state === 'ready' ? `postgres://${databaseUser}:${password}@127.0.0.1:${port}/${databaseName}` : null;
  } catch {
    return null;
  }
};

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  return client.connect().then(() => client.end()).then(() => true, () => false);
};

export const withDatabase = async <T>(said: Config, job: (config: Config) => Promise<T>): Promise<T> => {
  const dataDir = path.join(said.dataDir, 'postgres');
  if (said.databaseUrl !== '') return job(said);
  const running = urlOfRunning(dataDir);
  if (running !== null && (await answers(running))) return job(said.with({ databaseUrl: running }));
  const embedded = await startEmbeddedPostgres({ dataDir });
  try {
    return await job(said.with({ databaseUrl: embedded.url }));
  } finally {
    await embedded.stop();
  }
};
