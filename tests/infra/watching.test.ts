// Watching the hub: every metric that the dashboard and the alarms name exists in a real scrape of a hub at work, the rules are ones that
// Prometheus accepts, each alarm has its paragraph for whoever is woken, and nothing of it is to be had from outside.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { DEPLOY, readDeploy, ROOT, yamlOf } from '../testing/deploy-files.js';
import type { TestDatabase } from '../testing/database.js';
import { gongyan } from '../testing/command-line.js';
import { districtDatabase, newDataDir, newHub, stopAll, type Hub } from '../testing/hub.js';
import { describeWith, run, tool } from '../testing/tool.js';
import { newCircle, openPages, type Circle } from '../testing/writers.js';

jest.setTimeout(120_000);

const TOKEN = 'watching-0123456789abcdef0123456789abcdef';
const Rule = z.object({ alert: z.string(), expr: z.string(), for: z.string(), labels: z.object({ severity: z.enum(['page', 'ticket']) }), annotations: z.object({ summary: z.string(), runbook: z.string() }) });
const rules = z.object({ groups: z.array(z.object({ rules: z.array(Rule) })) }).parse(yamlOf('prometheus/alerts.yml')[0]).groups.flatMap((group) => group.rules);
const Panel = z.object({ title: z.string(), gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }), targets: z.array(z.object({ expr: z.string() })).min(1) });
const dashboard = z.object({ title: z.string(), uid: z.string(), panels: z.array(Panel) }).parse(JSON.parse(readDeploy('grafana/gongyan.json')));
const expressions: [string, string][] = [...rules.map(({ alert, expr }): [string, string] => [alert, expr]), ...dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }): [string, string] => [title, expr]))];
/** Of Prometheus itself. */
const OWN = new Set(['up']);
const metricsIn = (expr: string): string[] => [...expr.matchAll(/\b(?:gongyan|process)_\w+|\bup\b/g)].map(([name]) => name);

const writeRules = (file: string, all: readonly string[]): void => writeFileSync(file, JSON.stringify({ groups: [{ name: 'x', rules: all.map((expr, at) => ({ record: `x:${at}`, expr })) }] }));

let database: TestDatabase;
let hub: Hub;
let circle: Circle;
let scraped = '';
const scrape = async (): Promise<string> => (await fetch(`${hub.url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } })).text();
const valueOf = (series: string): number => Number(scraped.split('\n').find((line) => line.startsWith(`${series} `))?.split(' ')[1]);

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url, env: { METRICS_TOKEN: TOKEN } })).start();
  circle = await newCircle(hub.url);
  const pages = await openPages(circle, 3);
  for (const page of pages) page.type('看得见的工作');
  await Promise.all(pages.map((page) => page.until('saved', () => page.peer.outbox.empty)));
  scraped = await scrape();
});
afterAll(async () => {
  for (const teacher of circle?.teachers ?? []) teacher.close();
  await stopAll();
  await database?.drop();
});

test('a hub at work tells of it', () => {
  expect(valueOf('gongyan_acks_total{outcome="committed"}')).toBeGreaterThanOrEqual(3);
  expect(valueOf('gongyan_ack_seconds_count')).toBe(valueOf('gongyan_acks_total{outcome="committed"}'));
  expect(valueOf('gongyan_commit_pushes_sum')).toBeGreaterThanOrEqual(3);
  expect(valueOf('gongyan_sockets{transport="websocket"}')).toBe(3);
  expect(valueOf('gongyan_documents_open')).toBe(1);
  expect(valueOf('gongyan_rooms')).toBeGreaterThan(0);
  expect(valueOf('gongyan_pool_connections{pool="coedit",state="total"}')).toBeGreaterThan(0);
  expect(valueOf('process_resident_memory_bytes')).toBeGreaterThan(5e7);
  expect(valueOf('gongyan_backup_timestamp_seconds')).toBe(0);
  expect(scraped.split('\n').filter((line) => !/^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? [\d.e+-]+|)$/.test(line))).toEqual([]);
});

test.each(expressions)('%s: %s names what there is', (_name, expr) => {
  const known = new Set(scraped.split('\n').flatMap((line) => /^# TYPE (\w+) (\w+)/.exec(line)?.slice(1).join(' ') ?? []).flatMap((family) => {
    const [name = '', type] = family.split(' ');
    return type === 'histogram' ? ['_bucket', '_sum', '_count'].map((part) => name + part) : [name];
  }));
  const names = metricsIn(expr);
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !known.has(name) && !OWN.has(name))).toEqual([]);
});

test('a backup is told at once', async () => {
  const file = path.join(newDataDir(), 'hub.tar.gz');
  expect(await gongyan(['backup', file], { DATABASE_URL: database.url, DATA_DIR: newDataDir() })).toMatchObject({ code: 0 });
  scraped = await scrape();
  expect(valueOf('gongyan_backup_timestamp_seconds')).toBeGreaterThan(Date.now() / 1_000 - 60);
});

test('a scrape costs little', async () => {
  const before = valueOf('process_cpu_seconds_total');
  for (let at = 0; at < 100; at += 1) await scrape();
  scraped = await scrape();
  const ms = (valueOf('process_cpu_seconds_total') - before) * 10;
  process.stdout.write(`a scrape: ${ms.toFixed(1)} ms of processor, ${scraped.length} bytes\n`);
  expect(ms).toBeLessThan(60);
});

describe('the alarms', () => {
  test.each([
    ['the ledger differs from the facts', 'gongyan_ledger_difference) > 0'], ['a chain is broken', 'gongyan_chain_whole) < 1'], ['no backup for 26 hours', 'gongyan_backup_timestamp_seconds) > 26 * 3600'],
    ['saving is slow', 'histogram_quantile(0.95, sum by (le) (rate(gongyan_ack_seconds_bucket'], ['a node is not ready', 'gongyan_ready) < 1'],
    ['a certificate ends within 30 days', '< 30 * 86400'], ['a certificate ends within 7 days', '< 7 * 86400'],
  ])('ring when %s', (_name, part) => {
    expect(rules.filter(({ expr }) => expr.includes(part))).toHaveLength(1);
  });

  test('each have a paragraph of their own, in both tongues, and no paragraph is without its alarm', () => {
    const guide = readFileSync(path.join(ROOT, 'docs/operations.md'), 'utf8');
    const paragraphs = [...guide.matchAll(/^#### (Gongyan\w+)\n+([\s\S]*?)(?=\n#|$(?![\s\S]))/gm)];
    expect(paragraphs.map(([, name]) => name).sort()).toEqual(rules.map(({ alert }) => alert).sort());
    for (const [, name, text = ''] of paragraphs) {
      expect({ name, zh: /[\u4e00-\u9fff]{8}/.test(text), en: /[A-Za-z]+ [a-z]+ [a-z]+/.test(text), long: text.length > 80 }).toEqual({ name, zh: true, en: true, long: true });
    }
    for (const { alert, annotations } of rules) expect(annotations).toMatchObject({ runbook: `docs/operations.md#${alert.toLowerCase()}`, summary: expect.stringMatching(/[\u4e00-\u9fff].*[a-z]/) });
  });
});

test('the dashboard lies side by side and one thing at a place', () => {
  const taken = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) => Array.from({ length: w * h }, (_, at) => `${x + (at % w)},${y + Math.floor(at / w)}`));
  expect(new Set(taken).size).toBe(taken.length);
  for (const { gridPos } of dashboard.panels) expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
});

test('from outside there is nothing: nginx does not pass it on, and the hub wants its token', async () => {
  expect(readDeploy('nginx/gongyan.conf')).toMatch(/location = \/metrics \{\s+return 404;/);
  expect((await fetch(`${hub.url}/metrics`)).status).toBe(404);
});

const promtool = tool('promtool', 'prometheus');
describeWith([promtool])('Prometheus', () => {
  test('accepts rules and settings', () => {
    const { ok, said } = run(promtool.file ?? '', ['check', 'rules', path.join(DEPLOY, 'prometheus/alerts.yml')]);
    expect({ ok, said }).toEqual({ ok: true, said: expect.stringContaining(`${rules.length} rules found`) });
    expect(run(promtool.file ?? '', ['check', 'config', '--syntax-only', path.join(DEPLOY, 'prometheus/prometheus.yml')])).toMatchObject({ ok: true });
  });

  test('rings for a certificate 30 days before its end, and wakes somebody 7 days before', () => {
    const days: Readonly<Record<string, number>> = { authority: 400, database: 29, redis: 6, door: -1 };
    const alarm = (alertname: string, severity: string, of: string) => ({ labels: `ALERTS{alertname="${alertname}",alertstate="firing",instance="a",of="${of}",severity="${severity}"}`, value: 1 });
    const file = path.join(newDataDir(), 'certificates.yml');
    writeFileSync(file, JSON.stringify({
      rule_files: [path.join(DEPLOY, 'prometheus/alerts.yml')], evaluation_interval: '1m',
      tests: [{
        interval: '1m', input_series: Object.entries(days).map(([of, left]) => ({ series: `gongyan_certificate_ends_timestamp_seconds{instance="a",of="${of}"}`, values: `${left * 86_400}x120` })),
        promql_expr_test: [{
          expr: 'ALERTS{alertname=~"GongyanCertificate.*",alertstate="firing"}', eval_time: '90m',
          exp_samples: [...['database', 'redis', 'door'].map((of) => alarm('GongyanCertificateEnds', 'ticket', of)), ...['redis', 'door'].map((of) => alarm('GongyanCertificateEndsSoon', 'page', of))],
        }],
      }],
    }));
    expect(run(promtool.file ?? '', ['test', 'rules', file])).toMatchObject({ ok: true });
  });

  test('accepts every expression of the dashboard, and reads a scrape without a complaint', () => {
    const folder = newDataDir();
    const file = path.join(folder, 'rules.yml');
    writeRules(file, dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)));
    expect(run(promtool.file ?? '', ['check', 'rules', file])).toMatchObject({ ok: true });
    const { ok, said } = run(promtool.file ?? '', ['check', 'metrics'], { input: scraped });
    expect({ ok, said }).toEqual({ ok: true, said: '' });
  });
});
