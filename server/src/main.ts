// The server as a program: settings, database, migrations, demo data on first run, listen; and an orderly end
// on Ctrl-C or SIGTERM, in ten seconds at most. Says in words why it does not start.
import type { INestApplicationContext } from '@nestjs/common';
import path from 'node:path';
import { explain } from './app.explain.js';
import { openHub, type OpenHub } from './app.open.js';
import { welcome } from './app.welcome.js';
import { PersonStore } from './people/person.store.js';
import { readConfig, type Config } from './platform/config.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './platform/database/embedded/embedded-postgres.js';
import { migrate } from './platform/database/migrate.js';
import { DRAIN_LIMIT_MS } from './platform/drain.js';
import { inTheClear } from './platform/inside/inside.settings.js';
import { describeError } from './platform/log.js';
import { complain, say } from './platform/terminal.js';

const SEED_LATER_MS = 5_000;

interface Running {
  embedded: EmbeddedPostgres | null;
  hub: OpenHub | null;
  stopping: boolean;
}

const running: Running = { embedded: null, hub: null, stopping: false };

const start = async (): Promise<void> => {
  const said = readConfig(process.env);
  if (said.databaseUrl === '') running.embedded = await startEmbeddedPostgres({ dataDir: path.join(said.dataDir, 'postgres') });
  const config = said.with({ databaseUrl: running.embedded?.url ?? said.databaseUrl });
  for (const words of inTheClear(config)) complain(`提醒 Mind: ${words}`);
  const databaseOptions = await migrate(config.databaseUrl, { unsafe: config.allowUnsafeDatabase });
  running.hub = await openHub(config.with({ databaseOptions }));
  const { app } = running.hub;
  const first = await app.get(PersonStore, { strict: false }).isEmpty();
  if (first) await seed(config, app);
  const address = await running.hub.listen();
  // Whoever waits for a hub that comes back does not wait for this: what a later version adds to the demo.
  if (!first) setTimeout(() => void seed(config, app).catch((error: unknown) => complain(explain(error))), SEED_LATER_MS).unref();
  say(await welcome(running.hub.app, config, address));
};

const seed = async (config: Config, app: INestApplicationContext): Promise<void> => {
  if (!config.demo || config.production) return;
  const { seedWholeDistrict } = await import('./seed/district.js');
  await seedWholeDistrict(app);
};

const stop = async (code: number): Promise<void> => {
  if (running.stopping) return;
  running.stopping = true;
  setTimeout(() => process.exit(code === 0 ? 1 : code), DRAIN_LIMIT_MS).unref();
  try {
    await running.hub?.close();
    await running.embedded?.stop();
  } catch (error) {
    complain(String(error));
    process.exit(1);
  }
  process.exit(code);
};

// The first signal ends in order; a second one ends at once.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => (running.stopping ? process.exit(130) : void stop(0)));
// A promise that nobody awaited is a bug, and no reason to throw everybody out.
process.on('unhandledRejection', (reason) => complain(`unhandled rejection ${JSON.stringify(describeError(reason))}`));
// It ends as it would have ended; only, Node would write down all that the error carries, rows of the database among it.
process.on('uncaughtException', (error) => {
  complain(`uncaught ${JSON.stringify(describeError(error))}`);
  process.exit(1);
});

start().catch((error: unknown) => {
  complain(`\n${explain(error)}\n`);
  void stop(1);
});
