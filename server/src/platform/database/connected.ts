// One connection of its own for one job: of whoever has no pool yet, or must not share one. Refuses to wait for a database that does not
// answer, and leaves no connection behind.
import pg from 'pg';

/** Of a job that begins anew only when somebody begins it, a node's start too: rather late than refused, while a disk catches its breath or
 *  the process itself was busy for longer than the answer took. */
export const PATIENCE_MS = 30_000;

/** `name`: who it is, for whoever looks at the database's connections. */
export const connected = async <T>(databaseUrl: string, name: string, job: (sql: pg.Client) => Promise<T>): Promise<T> => {
  const sql = new pg.Client({ connectionString: databaseUrl, application_name: name, connectionTimeoutMillis: PATIENCE_MS });
  // One that dies while it waits would otherwise end the process; the next question is refused.
  sql.on('error', () => undefined);
  await sql.connect();
  try {
    return await job(sql);
  } finally {
    await sql.end();
  }
};
