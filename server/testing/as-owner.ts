// The database as its owner sees it: what an operator with psql can do, and the running hub cannot.
import { connected } from '../src/platform/database/connected.js';
import type { TestHub } from './start-hub.js';

export const asOwner = ({ databaseUrl }: Pick<TestHub, 'databaseUrl'>, text: string): Promise<void> =>
  connected(databaseUrl, 'as-owner', async (sql) => {
    await sql.query(text);
  });
