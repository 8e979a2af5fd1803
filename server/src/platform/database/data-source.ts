// The one DataSource. The roof hands it the tables; columns are snake_case; nothing is synchronised, nothing
// cascades: the schema is what the migrations made.
import { DataSource, DefaultNamingStrategy, type EntitySchema } from 'typeorm';

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

class SnakeNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, customName ?? propertyName].join('_'));
  }
}

export const makeDataSource = (url: string, tables: readonly EntitySchema[]): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities: [...tables],
    namingStrategy: new SnakeNames(),
    synchronize: false,
    logging: false,
    applicationName: 'gongyan',
    poolSize: 10,
    // An idle connection that the database ends must not end the process; the next query gets a new one.
    poolErrorHandler: () => undefined,
    extra: { statement_timeout: 5_000, idle_in_transaction_session_timeout: 10_000 },
  });
