// A node that starts waits for a database that is slow to answer, or whose answer lay there while the process itself was busy; one that
// listened before gives up soon and tries again.
import { connect, createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { freshDatabase, type TestDatabase } from '../../../../tests/testing/database.js';
import { readConfig } from '../config.js';
import { Bell } from './bell.js';
import { Ear } from './bell.ear.js';
import { Log } from '../log.js';

/** Longer than somebody who listened before waits. */
const SLOW_MS = 3_500;

let database: TestDatabase;
let slow: Server;

beforeAll(async () => {
  database = await freshDatabase();
  const { hostname, port } = new URL(database.url);
  slow = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [side, other] of [[near, far], [far, near]] as const) side.on('error', () => other.destroy()).on('close', () => other.destroy());
    setTimeout(() => near.pipe(far).pipe(near), SLOW_MS);
  }).listen(0, '127.0.0.1');
  await once(slow, 'listening');
});
afterAll(async () => {
  slow.close();
  await database.drop();
});

const config = () => {
  const address = slow.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = new URL(database.url);
  url.port = String(address.port);
  url.hostname = '127.0.0.1';
  return readConfig({ NODE_ENV: 'test', DATABASE_URL: url.href, DATA_DIR: '/nowhere', LOG_LEVEL: 'silent', ALLOW_UNSAFE_DATABASE: '1' });
};

test('a start waits for an answer that comes late', async () => {
  const bell = new Bell(config(), new Log(config()));
  await bell.open();
  await bell.onModuleDestroy();
});

test('whoever has less patience is refused in time, to ask again', async () => {
  const ear = new Ear(config(), { hear: () => Promise.resolve(), back: () => undefined });
  await expect(ear.open(300)).rejects.toThrow('timeout expired');
  await ear.close();
});
