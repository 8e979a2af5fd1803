// Stops the database that jest-global-setup.mjs started. (A run that is killed stops it too: the keeper notices.)

export default async function globalTeardown() {
  await globalThis.gongyanTestCluster?.stop();
}
