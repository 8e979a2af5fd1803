// Roof: one hub, put together and taken apart. The same for the server, the command line and the tests. The
// database must be migrated before.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { servedRoutes } from './app.routes.js';
import { tables } from './app.tables.js';
import { Clock } from './platform/clock.js';
import type { Config } from './platform/config.js';
import { appOptions } from './platform/database/app-role.js';
import { openDataSource } from './platform/database/data-source.js';
import { Drain } from './platform/drain.js';
import { atRoot } from './platform/health.routes.js';
import { Log } from './platform/log.js';
import { Metrics } from './platform/metrics/metrics.js';
import { SocketAdapter } from './platform/realtime/socket.adapter.js';
import { SocketDesk } from './platform/realtime/socket.desk.js';
import { frontOf } from './platform/web/front.js';

export interface OpenHub {
  readonly app: NestExpressApplication;
  /** Starts to listen; returns the address. */
  listen(): Promise<string>;
  /** Not ready, pages told, last writes done, everything closed. */
  close(): Promise<void>;
}

/** Pages come back within this time, each at a moment of its own. */
const COME_BACK_MS = 5_000;
/** What is under way gets this long; then also connections that never asked for anything are closed. */
const GRACE_MS = 2_000;

/** `clock`: its own, unless a test moves its hands; from the first moment on, since a day that has begun is never begun again. */
export const openHub = async (said: Config, clock = new Clock()): Promise<OpenHub> => {
  const config = said.databaseOptions === '' ? said.with({ databaseOptions: await appOptions(said.databaseUrl) }) : said;
  const log = new Log(config);
  const source = await openDataSource(config, tables);
  const create = () => NestFactory.create<NestExpressApplication>(AppModule.with({ config, source, log, clock, routes: servedRoutes }), { bodyParser: false, logger: log, abortOnError: false, ...(config.door === null ? {} : { httpsOptions: config.door }) });
  try {
    const app = await create();
    prepare(app, config, log);
    await app.init();
    return { app, listen: () => listen(app, config), close: () => close(app, () => source.destroy()) };
  } catch (error) {
    await source.destroy();
    throw error;
  }
};

const prepare = (app: NestExpressApplication, config: Config, log: Log): void => {
  app.disable('x-powered-by').disable('etag').set('query parser', 'simple');
  app.setGlobalPrefix('api', { exclude: [...atRoot] });
  app.use(frontOf(config, log, app.get(Metrics)));
  app.useWebSocketAdapter(new SocketAdapter(app));
  const server = app.getHttpServer();
  Object.assign(server, { headersTimeout: 10_000, requestTimeout: 120_000, keepAliveTimeout: 75_000, maxHeadersCount: 100 });
};

const listen = async (app: NestExpressApplication, config: Config): Promise<string> => {
  await app.listen(config.port, config.host);
  const address = app.getHttpServer().address();
  if (address === null || typeof address === 'string') throw new Error('The server listens nowhere');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `${config.door === null ? 'http' : 'https'}://${['0.0.0.0', '[::]'].includes(host) ? 'localhost' : host}:${address.port}`;
};

const close = async (app: NestExpressApplication, last: () => Promise<void>): Promise<void> => {
  app.get(SocketDesk).toAll('srv:drain', { withinMs: COME_BACK_MS });
  await app.get(Drain).begin();
  // Idle keep-alive connections would hold the server open until they time out.
  const server = app.getHttpServer();
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const rest = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    clearTimeout(rest);
    await last();
  }
};
