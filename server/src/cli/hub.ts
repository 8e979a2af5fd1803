// The whole hub that a command works on, with its rooms and rules, brought up to this program's schema as its start would. Refuses to listen:
// no page is served.
import type { INestApplicationContext } from '@nestjs/common';
import { openHub } from '../app.open.js';
import { readConfig, type Config } from '../platform/config.js';
import { migrate } from '../platform/database/migrate.js';
import { withDatabase } from './database.js';

export const withHub = <T>(job: (app: INestApplicationContext, config: Config) => Promise<T>): Promise<T> =>
  withDatabase(readConfig(process.env), async (config) => {
    const hub = await openHub(config.with({ databaseOptions: await migrate(config.databaseUrl, { unsafe: config.allowUnsafeDatabase }) }));
    try {
      return await job(hub.app, config);
    } finally {
      await hub.close();
    }
  });

