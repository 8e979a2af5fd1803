// A migrated, empty database of one's own for a test file. Refuses to run outside a jest project that starts the cluster.
import { createDatabase, dropDatabase, prepareDatabase } from './cluster.mjs';

export interface TestDatabase {
  url: string;
  /** Throws everybody off it first, so a forgotten connection does not fail the test. */
  drop(): Promise<void>;
}

let made = 0;

const admin = (): string => {
  const adminUrl = process.env.GONGYAN_TEST_PG;
  if (!adminUrl) throw new Error('GONGYAN_TEST_PG is not set: run this test through jest.config.mjs, in a project with a database.');
  return adminUrl;
};

/** Takes 0.1 to 0.2 s: once per test file, in beforeAll. */
export async function freshDatabase(): Promise<TestDatabase> {
  return copyOf();
}

/** With nothing in it, not even our tables. */
export const emptyDatabase = (): Promise<TestDatabase> => copyOf('template1');

/** A copy of one that was filled once for the whole run. `prepare` leaves no connection behind. */
export async function filledDatabase(name: string, prepare: (url: string) => Promise<void>): Promise<TestDatabase> {
  await prepareDatabase(admin(), name, prepare);
  return copyOf(name);
}

const copyOf = async (from?: string): Promise<TestDatabase> => {
  made += 1;
  const name = `w${process.env.JEST_WORKER_ID ?? '0'}_${process.pid}_${made}`;
  const url = await createDatabase(admin(), name, from);
  return { url, drop: () => dropDatabase(admin(), name) };
};
