// Addresses by which somebody would make the hub knock inside its own house: each form is sent for real, with a listener on this machine that
// must hear nothing. The same forms through an open door reach it, so that the silence means something.
import { createServer as createPlain, type Server } from 'node:http';
import { createServer, type AddressInfo, type Server as Listener } from 'node:net';
import { OutwardPost, type OutwardWays } from '../../server/src/platform/outward/outward.post.js';
import { readAllowed, waysOf, type Allowed } from '../../server/src/platform/outward/outward.allow.js';

jest.setTimeout(60_000);

let canary: Listener;
let port: number;
let knocked = 0;

const listening = async <S extends Listener | Server>(server: S, host: string, at = 0): Promise<S> => {
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(at, host, done);
  });
  return server;
};
const portOf = (server: Listener): number => (server.address() as AddressInfo).port;
const listOf = (text: string): Allowed => {
  const list = readAllowed(text);
  if (typeof list === 'string') throw new Error(`Cannot read ${list}`);
  return list;
};

beforeAll(async () => {
  // On every address of this machine, of both versions.
  canary = await listening(createServer((socket) => {
    knocked += 1;
    socket.destroy();
  }), '::');
  port = portOf(canary);
});
beforeEach(() => {
  knocked = 0;
});
afterAll(() => new Promise((done) => canary.close(done)));

/** The rules for everybody, but the canary's port passes for 443: where it leads decides, not the number of the door. */
const strict = (more: Partial<OutwardWays> = {}, allowed = ''): OutwardPost => {
  const ways = waysOf(listOf(allowed));
  return new OutwardPost({ ...ways, ms: 1_500, isOpen: (address, at, url) => ways.isOpen(address, at === port ? 443 : at, url), ...more });
};
const careless = (more: Partial<OutwardWays> = {}): OutwardPost => new OutwardPost({ ...waysOf([]), ms: 1_500, isOpen: () => true, ...more });

const LITERALS = [
  '127.0.0.1', '127.1', '127.0.1', '2130706433', '0x7f000001', '0x7f.0.0.1', '0x7f.1', '0177.0.0.1', '017700000001', '0x7f.0x0.0x0.0x1', '127.0.0.1.', '127.255.255.254', '0', '0.0.0.0', '00000000000000000000000000000177.0.0.1',
  '%31%32%37.0.0.1', '１２７.０.０.１', '①②⑦.0.0.1', '127。0。0。1', 'localhost', 'LOCALHOST', 'localhost.', 'ｌｏｃａｌｈｏｓｔ',
  '[::1]', '[0:0:0:0:0:0:0:1]', '[0000::0001]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0:0:0:0:0:ffff:7f00:1]', '[::127.0.0.1]', '[::ffff:0:127.0.0.1]', '[64:ff9b::127.0.0.1]', '[64:ff9b:1::7f00:1]', '[2002:7f00:1::]', '[2001:0:7f00:1::]',
];
const INSIDE = [
  '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.100.100.200', '192.0.0.192', '168.63.129.16', '[fd00:ec2::254]', '[fe80::1]', '[fc00::1]', '[ff02::1]', '100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '0.1.2.3', '240.0.0.1',
];

test.each(LITERALS)('https://%s is this machine in another dress', async (host) => {
  for (const scheme of ['https', 'http']) expect((await strict().post(`${scheme}://${host}:${String(port)}/hook`, {})).kind).toBe('failed');
  expect(knocked).toBe(0);
});

test('through an open door the same forms do reach it', async () => {
  let reached = 0;
  for (const host of LITERALS.filter((one) => !/^\[(64|2002|2001|::ffff:0:|::127)/.test(one))) {
    knocked = 0;
    await careless().post(`http://${host}:${String(port)}/`, {});
    if (knocked > 0) reached += 1;
  }
  expect(reached).toBeGreaterThan(20);
});

test.each(INSIDE.filter((host) => host !== '168.63.129.16'))('https://%s is inside the house', async (host) => {
  expect(await strict({ ms: 500 }).post(`https://${host}/latest/meta-data/`, {})).toEqual({ kind: 'failed', why: 'closed' });
});

test.each(['https://user@HERE/', 'https://user:pw@HERE/', 'https://:pw@HERE/', 'https://example.org@HERE/', 'https://HERE\\@example.org/', 'ftp://HERE/', 'file://HERE/', 'gopher://HERE/', 'ws://HERE/', 'javascript:fetch("http://HERE")', '//HERE/', 'HERE'])('%s is no address', async (form) => {
  expect((await strict().post(form.replaceAll('HERE', `127.0.0.1:${String(port)}`), {})).kind).toBe('failed');
  expect(knocked).toBe(0);
});

test.each([['127.0.0.1'], ['::1'], ['::ffff:127.0.0.1'], ['0.0.0.0'], ['8.8.8.8', '127.0.0.1'], ['127.0.0.1', '8.8.8.8'], ['10.0.0.7'], ['::ffff:7f00:1'], ['fe80::1%lo'], ['localhost'], ['']])('a name that leads to %j gets nothing', async (...addresses) => {
  expect((await strict({ resolve: () => Promise.resolve(addresses) }).post(`https://hook.example:${String(port)}/`, {})).kind).toBe('failed');
  expect(knocked).toBe(0);
  await careless({ resolve: () => Promise.resolve(['127.0.0.1']) }).post(`https://hook.example:${String(port)}/`, {});
  expect(knocked).toBe(1);
});

test('a name that leads elsewhere when it is looked up again is not looked up again', async () => {
  const resolve = jest.fn<Promise<string[]>, []>().mockResolvedValueOnce(['192.0.2.9']).mockResolvedValue(['127.0.0.1']);
  const post = new OutwardPost({ ...waysOf([]), ms: 300, resolve, isOpen: (address) => address === '192.0.2.9' });
  expect((await post.post(`http://rebind.example:${String(port)}/`, {})).kind).toBe('failed');
  expect([resolve.mock.calls.length, knocked]).toEqual([1, 0]);
});

test.each([301, 302, 303, 307, 308])('a redirect (%i) to this machine is not followed, also from a door that the operator opened', async (status) => {
  const opened = await listening(createPlain((_request, response) => response.writeHead(status, { location: `http://127.0.0.1:${String(port)}/inside` }).end()), '127.0.0.1');
  const post = new OutwardPost({ ...waysOf(listOf(`127.0.0.1:${String(portOf(opened))}`)), ms: 1_500 });
  expect(await post.post(`http://127.0.0.1:${String(portOf(opened))}/`, {})).toEqual({ kind: 'failed', why: String(status) });
  expect(knocked).toBe(0);
  opened.closeAllConnections();
  await new Promise((done) => opened.close(done));
});

test.each([22, 25, 80, 3306, 5432, 6379, 8080, 9200, 11_211])('port %i of the world is not knocked at', async (at) => {
  const post = new OutwardPost({ ...waysOf([]), ms: 300, resolve: () => Promise.resolve(['8.8.8.8']) });
  expect(await post.post(`https://hook.example:${String(at)}/`, {})).toEqual({ kind: 'failed', why: 'closed' });
});

test('the world is spoken to by https alone', async () => {
  const post = new OutwardPost({ ...waysOf([]), ms: 300, resolve: () => Promise.resolve(['8.8.8.8']) });
  for (const address of ['http://hook.example/', 'http://hook.example:443/', 'http://hook.example:8443/']) expect(await post.post(address, {})).toEqual({ kind: 'failed', why: 'closed' });
});

describe('what the operator opened', () => {
  const isOpen = (list: string, address: string, url: string): boolean => waysOf(listOf(list)).isOpen(address, Number(new URL(url).port || (url.startsWith('https') ? 443 : 80)), new URL(url));
  test.each<[string, string, string, boolean]>([
    ['10.1.2.0/24', '10.1.2.9', 'http://10.1.2.9/', true], ['10.1.2.0/24', '10.1.3.9', 'http://10.1.3.9/', false], ['10.1.2.0/24', '10.1.2.9', 'http://10.1.2.9:5432/', false],
    ['10.1.2.9:5000', '10.1.2.9', 'http://10.1.2.9:5000/', true], ['10.1.2.9:5000', '10.1.2.9', 'http://10.1.2.9/', false], ['10.1.2.9', '10.1.2.9', 'https://10.1.2.9:8443/', true],
    ['hook.local', '10.9.9.9', 'http://hook.local/', true], ['hook.local', '10.9.9.9', 'http://other.local/', false], ['hook.local:9000', '10.9.9.9', 'http://hook.local:9000/', true], ['HOOK.local', '10.9.9.9', 'http://hook.LOCAL/', true],
    ['fd12::/16', 'fd12::7', 'http://[fd12::7]/', true], ['[fd12::7]:5000', 'fd12::7', 'http://[fd12::7]:5000/', true], ['[fd12::7]:5000', 'fd12::7', 'http://[fd12::7]:5001/', false], ['fd12::7', 'fd13::7', 'http://[fd13::7]/', false],
    ['', '127.0.0.1', 'https://localhost/', false], ['10.1.2.0/24', '127.0.0.1', 'https://localhost/', false], ['10.1.2.0/24, hook.local', '8.8.8.8', 'https://hook.example/', true], ['10.1.2.0/24', '8.8.8.8', 'http://hook.example/', false],
  ])('%s: %s by %s: %s', (list, address, url, verdict) => {
    expect(isOpen(list, address, url)).toBe(verdict);
  });

  test.each(['10.1.2.0/33', '10.1.2/24', 'a b', '*.local', 'http://x', 'host:0', 'host:70000', '10.0.0.0/8/8', 'fe80::1%eth0', '-a.local', '2130706433/8'])('“%s” is not understood, and the hub says so at start', (text) => {
    expect(readAllowed(`ok.local,${text}`)).toBe(text);
  });
});
