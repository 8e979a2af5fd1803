// Stands for the server in the tests of the embedded database: starts it on the folder it is given, reports each event as one line of
// JSON, and closes it on SIGTERM or SIGINT after one last query. Refuses to do anything a real server would not do.
import pg from 'pg';
import { startEmbeddedPostgres } from '../../server/dist/platform/database/embedded/embedded-postgres.js';

const report = (event) => process.stdout.write(`${JSON.stringify(event)}\n`);
const since = Date.now();

try {
  const postgres = await startEmbeddedPostgres({ dataDir: process.argv[2], log: (line) => report({ kind: 'log', line }) });
  // Like a connection in a server's pool: open all the time, and broken when the database was killed.
  const client = new pg.Client({ connectionString: postgres.url });
  client.on('error', () => undefined);
  await client.connect();
  const close = async () => {
    const lastQuery = await client.query('SELECT pg_sleep(0.2)').then(() => 'answered', (error) => error.message);
    await postgres.stop();
    report({ kind: 'closed', lastQuery });
    process.exit(0);
  };
  process.on('SIGTERM', close).on('SIGINT', close);
  setInterval(() => undefined, 1000);
  report({ kind: 'ready', url: postgres.url, postmaster: postgres.postmasterPid(), took: Date.now() - since });
} catch (error) {
  report({ kind: 'refused', message: error.message });
  process.exit(1);
}
