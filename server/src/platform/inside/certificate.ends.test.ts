// When certificates end is told of those that there are; what cannot be asked tells nothing and fails nothing.
import { once } from 'node:events';
import { createServer, type Server } from 'node:tls';
import { selfSigned } from '../../../testing/self-signed.js';
import { certificateEnds, earliestEnd } from './certificate.ends.js';

const NOTHING = { door: null, internalCa: '', databaseUrl: 'postgres://hub:x@127.0.0.1:1/hub', redisUrl: '' };
const END = new Date('2126-11-05T10:13:34Z');

let server: Server;
let port = 0;
beforeAll(async () => {
  server = createServer({ key: selfSigned.key, cert: selfSigned.cert }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address !== null && typeof address === 'object') port = address.port;
});
afterAll(() => server.close());

test('of this node, of the authority, and of what is on the other side', async () => {
  const all = await certificateEnds({ ...NOTHING, door: selfSigned, internalCa: selfSigned.cert, redisUrl: `rediss://:x@localhost:${port}` });
  expect([...all]).toEqual([['door', END], ['authority', END], ['redis', END]]);
});

test('an installation on one machine has none, and nothing is asked', async () => {
  expect((await certificateEnds({ ...NOTHING, redisUrl: `redis://127.0.0.1:${port}` })).size).toBe(0);
});

test('a side that is away, is not vouched for or has another name tells nothing', async () => {
  for (const redisUrl of ['rediss://127.0.0.1:1', `rediss://localhost:${port}`, `rediss://127.0.0.1:${port}`]) {
    const internalCa = redisUrl.includes('localhost') ? '' : selfSigned.cert;
    expect({ redisUrl, redis: (await certificateEnds({ ...NOTHING, internalCa, redisUrl, databaseUrl: `${NOTHING.databaseUrl}?sslmode=verify-full` })).get('redis') }).toEqual({ redisUrl, redis: undefined });
  }
});

test('what is no certificate ends nowhere', async () => {
  expect(earliestEnd('')).toBeNull();
  const torn = `${selfSigned.cert}\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----`;
  expect([...(await certificateEnds({ ...NOTHING, door: selfSigned, internalCa: torn })).keys()]).toEqual(['door']);
});
