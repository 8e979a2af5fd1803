// The engine's own connections: the group commit never waits behind a slow page of another room.
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import { Config } from '../config.js';

@Injectable()
export class CoeditPool implements OnModuleDestroy, OnModuleInit {
  private readonly pool: pg.Pool;
  private writer: Promise<pg.PoolClient> | null = null;

  constructor(@Inject(Config) config: Pick<Config, 'databaseUrl'> & Partial<Pick<Config, 'databaseOptions'>>) {
    this.pool = new pg.Pool({ connectionString: config.databaseUrl, options: config.databaseOptions ?? '', max: 4, application_name: 'gongyan-coedit', statement_timeout: 15_000, idleTimeoutMillis: 60_000 });
    // A connection that dies while idle would otherwise end the process; the next query gets a new one.
    this.pool.on('error', () => undefined);
  }

  get figures(): Pick<pg.Pool, 'totalCount' | 'idleCount' | 'waitingCount'> {
    return this.pool;
  }

  /** Two connections are made while the rest of the hub starts: the first who opens or writes waits for neither. */
  onModuleInit(): void {
    for (const ready of [this.connected(), this.pool.query('select 1')]) void ready.catch(() => undefined);
  }

  private async connected(): Promise<pg.PoolClient> {
    this.writer ??= this.pool.connect().then((client) => {
      client.on('error', () => this.forgetWriter());
      return client;
    });
    return this.writer.catch((error: unknown) => {
      this.writer = null;
      throw error;
    });
  }

  /** The group commit has a connection of its own: never a queue in front of it, no check-out per commit. */
  async append(text: string, values: unknown[]): Promise<(string | null)[][]> {
    const client = await this.connected();
    try {
      const { rows } = await client.query<(string | null)[]>({ name: 'coedit-append', text, values, rowMode: 'array' });
      return rows;
    } catch (error) {
      // A refused statement leaves the connection whole; anything else does not tell, so a new one is taken.
      if (!(error instanceof pg.DatabaseError) || error.severity !== 'ERROR') this.forgetWriter();
      throw error;
    }
  }

  private forgetWriter(): void {
    const writer = this.writer;
    this.writer = null;
    void writer?.then((client) => client.release(true)).catch(() => undefined);
  }

  query<Row extends pg.QueryResultRow>(query: { name?: string; text: string; values: unknown[] }): Promise<pg.QueryResult<Row>> {
    return this.pool.query<Row>(query);
  }

  async transaction<T>(job: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    // A checked-out connection that dies tells it twice: by the rejected query, and by an event that would end
    // the process if nobody listened.
    const heard = () => undefined;
    client.on('error', heard);
    let broken = false;
    try {
      await client.query('begin');
      const result = await job(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      client.off('error', heard);
      client.release(broken);
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.forgetWriter();
    await this.pool.end();
  }
}
