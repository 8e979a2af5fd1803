// The one DataSource. The roof hands it the tables; columns are snake_case; nothing is synchronised, nothing
// cascades: the schema is what the migrations made.
import pg from 'pg';
import { DataSource, DefaultNamingStrategy, type EntitySchema } from 'typeorm';
import type { Config } from '../config.js';

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

class SnakeNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, customName ?? propertyName].join('_'));
  }
}

// A school day is text everywhere: as a Date it would move with the server's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** `tables`: EntitySchemas of the platform and of every room. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of schemas of different rows
export const openDataSource = (config: Pick<Config, 'databaseUrl' | 'databasePool' | 'databaseOptions'>, tables: readonly EntitySchema<any>[]): Promise<DataSource> =>
  new DataSource({
    type: 'postgres',
    // This one, whose days are text: left to itself TypeORM finds a pg of its own, beside the one in the hub's single script.
    driver: pg,
    url: config.databaseUrl,
    entities: [...tables],
    namingStrategy: new SnakeNames(),
    synchronize: false,
    installExtensions: false,
    logging: false,
    applicationName: 'gongyan',
    poolSize: config.databasePool,
    // An idle connection that the database ends must not end the process; the next query gets a new one.
    poolErrorHandler: () => undefined,
    extra: { options: config.databaseOptions, statement_timeout: 5_000, idle_in_transaction_session_timeout: 10_000, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 60_000 },
  }).initialize();
