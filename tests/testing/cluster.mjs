// One embedded PostgreSQL for a whole test or bench run, in a folder of its own, with a migrated template to copy from.
// Plain JavaScript, because jest's global setup and the bench scripts run it without a transform. Refuses an unbuilt server.
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pg from 'pg';

const prefix = 'gongyan-test-pg-';
const template = 'gongyan_template';
const memory = '/dev/shm';
/** Bytes: more than all databases of a run and their log together. */
const ROOM = 8 * 2 ** 30;
const built = fileURLToPath(new URL('../../server/dist/platform/database/', import.meta.url));

/**
 * @typedef {object} TestCluster
 * @property {string} adminUrl  superuser, in a database that no test touches
 * @property {string} template  name of the migrated database to copy from; nobody may be connected to it
 * @property {(name: string) => Promise<string>} createDatabase  copies the template and returns the copy's URL
 * @property {() => Promise<void>} stop  stops PostgreSQL and removes its folder
 */

/** Where a run that measures nothing keeps its database: a build machine's disk at times answers nobody for ten seconds. The settings stay
 *  those of production, and what a killed process leaves behind is the same. */
export const inMemoryIfRoom = () => (existsSync(memory) && roomIn(memory) >= ROOM ? memory : os.tmpdir());

/** @param {string} folder */
function roomIn(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** @param {{ settings?: Record<string, string>, within?: string }} [options] `within`: the folder that holds its own; default the disk's
 *  @returns {Promise<TestCluster>} */
export async function startTestCluster(options = {}) {
  const { within = os.tmpdir() } = options;
  sweepOldFolders(within);
  const { startEmbeddedPostgres } = await importBuilt('embedded/embedded-postgres.js');
  const { migrate } = await importBuilt('migrate.js');
  const dataDir = mkdtempSync(path.join(within, prefix));
  // As root the database runs as another user, who must be able to enter.
  chmodSync(dataDir, 0o755);
  // As durable as in production: migrate() refuses a database that is not, and tests should meet the same waiting times.
  const settings = { max_connections: '200', ...options.settings };
  const postgres = await startEmbeddedPostgres({ dataDir, settings });
  const cluster = {
    adminUrl: postgres.url,
    template,
    createDatabase: (/** @type {string} */ name) => createDatabase(postgres.url, name),
    stop: async () => {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
  try {
    await administer(postgres.url, `CREATE DATABASE ${template}`);
    await migrate(databaseUrl(postgres.url, template));
    return cluster;
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** @param {string} file */
async function importBuilt(file) {
  const target = path.join(built, file);
  if (!existsSync(target)) throw new Error(`请先编译（npm run build）。Build first (npm run build): ${target} is missing.`);
  return await import(pathToFileURL(target).href);
}

/** @param {string} adminUrl @param {string} name @param {string} [from] what to copy; nobody may be connected to it */
export async function createDatabase(adminUrl, name, from = template) {
  await administer(adminUrl, `CREATE DATABASE "${name}" TEMPLATE "${from}"`);
  return databaseUrl(adminUrl, name);
}

/** Fills a database once in a run, whichever worker comes first; the others wait for it. Half a one is never left under its name.
 *  @param {string} adminUrl @param {string} name @param {(url: string) => Promise<void>} prepare */
export async function prepareDatabase(adminUrl, name, prepare) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount !== 0) return;
    const making = `${name}_making`;
    await dropDatabase(adminUrl, making);
    await prepare(await createDatabase(adminUrl, making));
    await client.query(`ALTER DATABASE "${making}" RENAME TO "${name}"`);
  } finally {
    await client.end();
  }
}

/** @param {string} adminUrl @param {string} name */
export async function dropDatabase(adminUrl, name) {
  await administer(adminUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
}

/** @param {string} adminUrl @param {string} statement */
async function administer(adminUrl, statement) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** @param {string} adminUrl @param {string} name */
function databaseUrl(adminUrl, name) {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** A run that was killed could not tidy up; its PostgreSQL stopped with it, its folder stayed. @param {string} within */
function sweepOldFolders(within) {
  const dayAgo = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of readdirSync(within).filter((entry) => entry.startsWith(prefix))) {
    const folder = path.join(within, name);
    if (statSync(folder).mtimeMs < dayAgo) rmSync(folder, { recursive: true, force: true });
  }
}
