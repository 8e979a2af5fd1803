// A request that is refused before its body has come: whoever is still sending hears the refusal, not a broken connection, and the
// connection serves the next request. A proxy in front makes a 502 of a broken one, and a teacher's page "the network is away".
import { connect, type Socket } from 'node:net';
import { startHub, type TestHub } from '../../../testing/start-hub.js';

let hub: TestHub;
beforeAll(async () => void (hub = await startHub()));
afterAll(() => hub.close());

const LONG = 4 * 1_024 ** 2;
const head = (lines: readonly string[]): string => `${lines.join('\r\n')}\r\n\r\n`;
const send = (line: Socket, bytes: string | Buffer): Promise<void> => new Promise((done, fail) => line.write(bytes, (error) => (error ? fail(error) : done())));

const calling = async () => {
  const { port } = new URL(hub.url);
  const line = connect(Number(port), '127.0.0.1');
  let heard = '';
  const wakers = new Set<() => void>();
  const wake = () => wakers.forEach((waker) => waker());
  line.on('data', (bytes) => (heard += bytes.toString())).on('data', wake).on('close', wake);
  await new Promise((done) => line.once('connect', done));
  /** Until so many answers are in, or nothing more can come. */
  const answers = async (count: number): Promise<string[]> => {
    const statuses = () => [...heard.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status = '']) => status);
    while (statuses().length < count && !line.destroyed) await new Promise<void>((done) => wakers.add(done));
    return statuses();
  };
  return { line, answers };
};

test.each([
  ['without a session', '/api/me/password', 'application/json', '401'],
  ['of a type that no route takes', '/api/sign-in', 'application/octet-stream', '415'],
  ['longer than its route takes', '/api/sign-in', 'application/json', '413'],
])('one %s is answered while it is still being sent, and so is the next on that connection', async (_name, path, type, status) => {
  const { line, answers } = await calling();
  const half = Buffer.alloc(LONG / 2, 32);
  await send(line, head([`POST ${path} HTTP/1.1`, `host: ${new URL(hub.url).host}`, `origin: ${hub.url}`, 'sec-fetch-site: same-origin', `content-type: ${type}`, `content-length: ${String(LONG)}`]));
  await send(line, half);
  expect(await answers(1)).toEqual([status]);
  await send(line, half);
  await send(line, head(['GET /api/hub HTTP/1.1', `host: ${new URL(hub.url).host}`]));
  expect(await answers(2)).toEqual([status, '200']);
  line.destroy();
});
