// Starts the database of a jest run before its workers, who inherit the address. Refuses nothing: tests that need no database ignore it.
import { inMemoryIfRoom, startTestCluster } from './cluster.mjs';

export default async function globalSetup() {
  const cluster = await startTestCluster({ within: inMemoryIfRoom() });
  globalThis.gongyanTestCluster = cluster;
  process.env.GONGYAN_TEST_PG = cluster.adminUrl;
  process.env.GONGYAN_TEST_TEMPLATE = cluster.template;
}
