// The database as its owner sees it: what an operator with psql can do, and the running hub cannot.
import pg from 'pg';
import type { TestHub } from './start-hub.js';

export const asOwner = async ({ databaseUrl }: Pick<TestHub, 'databaseUrl'>, text: string): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
};
