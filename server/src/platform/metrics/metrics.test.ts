// What a monitoring program is told, and that nobody else is.
import { aPerson } from '../../../testing/builders.js';
import { startHub, type TestHub } from '../../../testing/start-hub.js';
import { COMMAND_LINE } from '../audit/audit.trail.js';
import { Drain } from '../drain.js';
import { Maintenance } from '../maintenance.js';
import { Counter, Histogram, written } from './metric.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

const TOKEN = 'a'.repeat(20) + '0123456789abcdef';

test('a histogram is cumulative when it is written, bounds included, and has its sum', () => {
  const histogram = new Histogram([0.1, 1]);
  for (const value of [0.1, 0.5, 7]) histogram.observe(value);
  expect(written({ name: 'x_seconds', help: 'X.', type: 'histogram' }, histogram.samples())).toBe(
    '# HELP x_seconds X.\n# TYPE x_seconds histogram\nx_seconds_bucket{le="0.1"} 1\nx_seconds_bucket{le="1"} 2\nx_seconds_bucket{le="+Inf"} 3\nx_seconds_sum 7.6\nx_seconds_count 3');
});

test('labels are written so that they can be read, whatever is in them', () => {
  const counter = new Counter('code', ['fine']);
  counter.add('a"b\\c\nd', 2);
  expect(written({ name: 'x_total', help: 'One\nline.', type: 'counter' }, counter.samples())).toBe('# HELP x_total One line.\n# TYPE x_total counter\nx_total{code="fine"} 0\nx_total{code="a\\"b\\\\c\\nd"} 2');
});

test('what fails or does not answer is left out and counted; the rest is told', async () => {
  const metrics = new Metrics();
  metrics.one({ name: 'x_fails', help: '.', type: 'gauge' }, () => Promise.reject(new Error('no database')));
  metrics.one({ name: 'x_sleeps', help: '.', type: 'gauge' }, () => new Promise(() => undefined));
  metrics.one({ name: 'x_fine', help: '.', type: 'gauge' }, () => [{ value: 4 }]);
  const text = await metrics.text();
  expect(text).toMatch(/^x_fine 4$/m);
  expect(text).toMatch(/^gongyan_metrics_left_out 2$/m);
  expect(text).not.toMatch(/x_fails|x_sleeps/);
  expect(() => metrics.one({ name: 'x_fine', help: '.', type: 'gauge' }, () => [])).toThrow('already told');
});

describe('of a hub', () => {
  let hub: TestHub;
  let silent: TestHub;
  beforeAll(async () => {
    hub = await startHub({ settings: { metricsToken: TOKEN } });
    silent = await startHub({ beside: hub });
    await aPerson(hub.app, { login: 'ye' });
  });
  afterAll(async () => {
    await silent.close();
    await hub.close();
  });

  const scrape = (at: TestHub, authorization?: string) => fetch(`${at.url}/metrics`, { headers: authorization === undefined ? {} : { authorization } });
  const text = async (): Promise<string> => (await scrape(hub, `Bearer ${TOKEN}`)).text();

  test('are read with the token, in the format that Prometheus asks for, and kept by nobody', async () => {
    const reply = await scrape(hub, `Bearer ${TOKEN}`);
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('cache-control')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8', 'private, no-store']);
    const said = await reply.text();
    expect(said).toMatch(/^gongyan_ready\{why="none"\} 1$/m);
    expect(said).toMatch(/^gongyan_metrics_left_out 0$/m);
    expect(said.endsWith('\n')).toBe(true);
  });

  test.each([undefined, '', 'Bearer', `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(0, -1)}`, `Basic ${TOKEN}`, TOKEN])('are not there for whoever says %p', async (said) => {
    const reply = await scrape(hub, said);
    expect([reply.status, await reply.json()]).toEqual([404, expect.objectContaining({ code: 'request.notFound' })]);
  });

  test('are not there for teachers, under another address, or where no token was set', async () => {
    const ye = await hub.signInAs('ye');
    expect((await hub.fetch('/metrics', {}, ye)).status).toBe(404);
    expect((await hub.fetch('/api/metrics', { headers: { authorization: `Bearer ${TOKEN}` } }, ye)).status).toBe(404);
    for (const said of ['Bearer ', `Bearer ${TOKEN}`, undefined]) expect((await scrape(silent, said)).status).toBe(404);
  });

  test('count answers by class, and never name a person or an address', async () => {
    const before = Number(/requests_total\{status="4xx"\} (\d+)/.exec(await text())?.[1]);
    await hub.fetch('/api/me');
    const after = await text();
    expect(Number(/requests_total\{status="4xx"\} (\d+)/.exec(after)?.[1])).toBe(before + 1);
    expect(after).not.toMatch(/127\.0\.0\.1|[0-9a-f]{8}-[0-9a-f]{4}|ye\b/);
  });

  test('tell why a node is not ready; maintenance is no reason, and is told', async () => {
    const readiness = hub.app.get(Readiness);
    let works = false;
    readiness.demand('somePart', () => works);
    expect((await hub.fetch('/health/ready')).status).toBe(503);
    expect(await text()).toMatch(/^gongyan_ready\{why="somePart"\} 0$/m);
    works = true;
    await hub.app.get(Maintenance).begin('升级', COMMAND_LINE);
    while (hub.app.get(Drain).barred === null) await new Promise((done) => setTimeout(done, 10));
    expect(await text()).toMatch(/^gongyan_maintenance 1$/m);
    expect((await hub.fetch('/health/ready')).status).toBe(200);
    await hub.app.get(Maintenance).end(COMMAND_LINE);
  });
});
