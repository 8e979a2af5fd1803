// What the hub may knock at, and how it does: a table of addresses, and a real server on this machine that only these tests may reach.
import { createServer, type Server } from 'node:https';
import { rootCertificates } from 'node:tls';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { selfSigned } from '../../../testing/self-signed.js';
import { isPublicAddress } from './outward.address.js';
import { OutwardPost, type OutwardWays } from './outward.post.js';

test.each([
  '127.0.0.1', '127.8.8.8', '0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.127.255.255', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1',
  '192.88.99.1', '192.168.1.1', '198.18.0.1', '198.19.255.255', '198.51.100.7', '203.0.113.7', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255',
  '::', '::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:8.8.8.8', '::7f00:1', '64:ff9b::7f00:1', '64:ff9b:1::1', '100::1', '2001::1', '2001:db8::1', '2002:7f00:1::', '3fff::1', 'fc00::1', 'fd12:3456::1',
  'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', 'localhost', '', '0x7f000001', '2130706433', '127.1',
])('%s is not open to everybody', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['8.8.8.8', '101.226.129.158', '100.63.255.255', '100.128.0.1', '172.15.0.1', '172.32.0.1', '192.167.255.255', '198.17.0.1', '223.255.255.255', '2400:3200::1', '2606:4700::1111'])('%s is', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

const asked: { readonly name: string | undefined; readonly body: string }[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer(selfSigned, (request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      asked.push({ name: request.headers.host, body });
      answer(request, response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  port = typeof at === 'object' && at !== null ? at.port : 0;
});
beforeEach(() => {
  asked.length = 0;
  answer = (_request, response) => response.end('{"errcode":0}');
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

const here: OutwardWays = { resolve: () => Promise.resolve(['127.0.0.1']), isOpen: (address) => address === '127.0.0.1', ca: selfSigned.cert, ms: 1_000 };
const post = (ways: Partial<OutwardWays> = {}, address = `https://robot.test:${String(port)}/hook?key=geheim`) => new OutwardPost({ ...here, ...ways }).post(address, { text: '您好' });

test('a message arrives as JSON under its server’s name', async () => {
  expect(await post()).toEqual({ kind: 'answered', text: '{"errcode":0}' });
  expect(asked).toEqual([{ name: `robot.test:${String(port)}`, body: '{"text":"您好"}' }]);
});

test.each<[string, Partial<OutwardWays>]>([
  ['a name that leads into the house', { isOpen: isPublicAddress }],
  ['a name with one open and one closed address', { resolve: () => Promise.resolve(['127.0.0.1', '10.0.0.1']) }],
  ['a name that leads nowhere', { resolve: () => Promise.resolve([]) }],
  ['a name that cannot be looked up', { resolve: () => Promise.reject(new Error('ENOTFOUND')) }],
  ['a certificate that nobody knows', { ca: rootCertificates[0] ?? '' }],
])('%s gets nothing', async (_name, ways) => {
  expect(await post(ways)).toMatchObject({ kind: 'failed' });
  expect(asked).toEqual([]);
});

test('a name that leads elsewhere a moment later gains nothing: it is looked up once, and that very address is used', async () => {
  const answers = ['127.0.0.1', '10.0.0.1'];
  const looked: string[] = [];
  const resolve = (): Promise<string[]> => {
    const [next = ''] = answers.splice(0, 1);
    looked.push(next);
    return Promise.resolve([next]);
  };
  expect(await post({ resolve })).toMatchObject({ kind: 'answered' });
  expect(looked).toEqual(['127.0.0.1']);
  expect(await post({ resolve })).toEqual({ kind: 'failed', why: 'closed' });
});

test.each(['http://robot.test/hook', 'https://me:secret@robot.test/hook', 'file:///etc/passwd', 'nothing'])('%s is not even looked up', async (address) => {
  const resolve = jest.fn(here.resolve);
  expect(await post({ resolve }, address)).toEqual({ kind: 'failed', why: 'form' });
  expect(resolve).not.toHaveBeenCalled();
});

const numbers = ['https://127.0.0.1/', 'https://2130706433/', 'https://0x7f.1/', 'https://0177.0.0.1/', 'https://[::1]/', 'https://[::ffff:127.0.0.1]/', 'https://[::ffff:7f00:1]/', 'https://localhost/'];
test.each(numbers)('%s is this machine in another dress', async (address) => {
  expect(await new OutwardPost().post(address, {})).toEqual({ kind: 'failed', why: 'closed' });
});

test('no redirect is followed', async () => {
  answer = (_request, response) => response.writeHead(302, { location: `https://robot.test:${String(port)}/inside` }).end();
  expect(await post()).toEqual({ kind: 'failed', why: '302' });
  expect(asked).toHaveLength(1);
});

test.each<[string, typeof answer]>([
  ['says nothing', () => undefined],
  ['speaks without end, slowly', (_request, response) => {
    const drip = setInterval(() => response.write('x'), 50);
    response.on('close', () => clearInterval(drip));
  }],
])('a server that %s is left in time', async (_name, answering) => {
  answer = answering;
  const began = performance.now();
  expect(await post({ ms: 300 })).toEqual({ kind: 'failed', why: 'slow' });
  expect(performance.now() - began).toBeLessThan(1_500);
});

test('no more than four kilobytes are read', async () => {
  answer = (_request, response) => response.end('x'.repeat(1_000_000));
  expect(await post()).toEqual({ kind: 'failed', why: 'long' });
});

test('what became of it never says the address', async () => {
  answer = (_request, response) => response.writeHead(500).end();
  expect(JSON.stringify([await post(), await post({ resolve: () => Promise.reject(new Error('geheim')) })])).not.toContain('geheim');
});
