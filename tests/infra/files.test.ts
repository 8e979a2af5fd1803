// The files of infra/deploy agree with the hub and with each other: settings, secrets, ports, probes, limits, flags, versions. Each is
// compared with what the program says, not with a copy of it here.
import { readConfig, SECRETS, SETTINGS } from '@gongyan/server/platform/config';
import { whatIsWrong } from '@gongyan/server/platform/database/check-server';
import { DRAIN_LIMIT_MS } from '@gongyan/server/platform/drain';
import type { RouteSpec } from '@gongyan/shared/kit/route';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { generateKeyPairSync } from 'node:crypto';
import { hubFlags } from '../../infra/ground.mjs';
import { servedRoutes } from '../../server/src/app.routes.js';
import { amountOf, DEPLOY, envOf, manifest, manifests, nginxOf, postgresSettings, readDeploy, ROOT, under, unitOf, yamlOf } from '../testing/deploy-files.js';

const routes: RouteSpec[] = Object.values(servedRoutes.tables).flatMap((table) => Object.values(table));
const [compose] = yamlOf('compose/compose.yaml');
const composeHub = under(under(compose, 'services')[0], 'hub1')[0];
const unit = readDeploy('systemd/gongyan@.service');
const hubEnv = envOf(readDeploy('hub.env'));
const site = readDeploy('nginx/gongyan.conf');
const image = readDeploy('compose/Dockerfile');
const deployment = manifest('Deployment', 'hub');
const stringsOf = (thing: unknown): Record<string, string> => Object.fromEntries(Object.entries(thing ?? {}).map(([name, value]) => [name, String(value)]));

/** What a node's environment is in each of the three ways to run it. */
const nodes: Readonly<Record<string, Record<string, string>>> = {
  systemd: { ...hubEnv, ...Object.fromEntries(unitOf(unit, 'Environment').map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string])) },
  compose: { ...hubEnv, ...stringsOf(under(composeHub, 'environment')[0]) },
  kubernetes: stringsOf(under(manifest('ConfigMap', 'hub'), 'data')[0]),
};
const READ = new Set([...SETTINGS, ...SECRETS.map((name) => `${name}_FILE`)]);
/** What has no place in production, and where a build lies. */
const NOT_HERE = new Set(['DEMO', 'DEMO_PASSWORD', 'ALLOW_UNSAFE_DATABASE', 'WEB_DIR']);

describe.each(Object.entries(nodes))('the settings of a node: %s', (name, env) => {
  test('are all read by the hub, and all that it reads are there', () => {
    expect(Object.keys(env).filter((key) => !READ.has(key))).toEqual([]);
    expect(SETTINGS.filter((key) => !NOT_HERE.has(key) && !(key in env) && !(`${key}_FILE` in env))).toEqual([]);
  });

  test('are accepted by the hub in production once the secrets are one\'s own', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'gongyan-secrets-'));
    try {
      const own: Record<string, string> = { DATABASE_URL: 'postgres://gongyan:8f0e-own@database:5432/gongyan', CERTIFICATE_KEY: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), SMTP_URL: '' };
      const files = Object.keys(env).filter((key) => key.endsWith('_FILE')).map((key) => {
        const file = path.join(folder, key);
        writeFileSync(file, own[key.slice(0, -'_FILE'.length)] ?? '');
        return [key, file];
      });
      const config = readConfig({ ...env, ...(name === 'systemd' ? { PORT: '3001' } : {}), ...Object.fromEntries(files) });
      expect(config).toMatchObject({ production: true, demo: false, trustedProxies: 1, mail: null, databaseUrl: own['DATABASE_URL'] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('say the same as hub.env, but for the address to listen on', () => {
    for (const [key, value] of Object.entries(hubEnv)) if (key !== 'HOST') expect({ key, value: env[key] }).toEqual({ key, value });
  });
});

test('the example secrets of Kubernetes are refused as long as nobody changed them', () => {
  const example = stringsOf(under(manifest('Secret', 'hub'), 'stringData')[0]);
  expect(() => readConfig({ NODE_ENV: 'production', PUBLIC_URL: 'https://x.example', DATABASE_URL: example['database-url'] })).toThrow(/示例密码/);
  expect(Object.keys(example).sort()).toEqual(SECRETS.filter((name) => !NOT_HERE.has(name)).map((name) => name.toLowerCase().replace('_', '-')).sort());
});

describe('one figure in many places', () => {
  test('a node that is told to stop has more time than it takes', () => {
    const seconds = DRAIN_LIMIT_MS / 1_000;
    expect(amountOf(`${unitOf(unit, 'TimeoutStopSec')[0]}s`, 'time')).toBeGreaterThan(seconds);
    expect(amountOf(String(under(composeHub, 'stop_grace_period')[0]), 'time')).toBeGreaterThan(seconds);
    const [grace] = under(deployment, 'terminationGracePeriodSeconds');
    const [, pause] = under(under(deployment, 'preStop')[0], 'command')[0] as [string, string];
    expect(Number(grace)).toBeGreaterThan(seconds + Number(pause));
  });

  test('nginx lets through what the largest route takes, and not much more', () => {
    const largest = Math.max(...routes.map(({ upload, bodyBytes }) => Math.max(upload?.maxBytes ?? 0, bodyBytes ?? 0)));
    const limit = amountOf(nginxOf(site, 'client_max_body_size')[0] ?? '', 'bytes');
    expect(limit).toBeGreaterThan(largest + 64 * 1_024);
    expect(limit).toBeLessThanOrEqual(largest + 1_024 ** 2);
  });

  test('nginx waits longer for an answer than the hub works on one', () => {
    const worked = /requestTimeout: (\d+)_000/.exec(readFileSync(path.join(ROOT, 'server/src/app.open.ts'), 'utf8'))?.[1];
    expect(amountOf(nginxOf(site, 'proxy_read_timeout')[0] ?? '', 'time')).toBeGreaterThan(Number(worked));
  });

  test('every probe asks a route that is served, and one that says whether there is work to be given', () => {
    const served = new Set(routes.map(({ path: address }) => address));
    const said = [image, unit, readDeploy('systemd/rolling-restart.sh'), JSON.stringify(compose), JSON.stringify(deployment)].map((text) => [...text.matchAll(/\/health\/\w+/g)].map(([address]) => address));
    for (const addresses of said) {
      expect(addresses).toContain('/health/ready');
      expect(addresses.filter((address) => !served.has(address))).toEqual([]);
    }
  });

  test('ports agree', () => {
    const port = nodes['kubernetes']?.['PORT'];
    expect(nodes['compose']?.['PORT']).toBe(port);
    expect(/EXPOSE (\d+)/.exec(image)?.[1]).toBe(port);
    expect(under(deployment, 'containerPort')).toEqual([Number(port)]);
    expect(readDeploy('compose/nodes.conf').match(/hub\d:(\d+)/g)).toEqual([`hub1:${port}`, `hub2:${port}`]);
    expect(unitOf(unit, 'Environment')).toContain('PORT=%i');
    for (const address of readDeploy('nginx/nodes.conf').match(/[\d.]+:\d+/g) ?? []) expect(address).toMatch(/^127\.0\.0\.1:300\d$/);
  });

  test('every node asks of V8 what npm start asks', () => {
    const words = (text: string): string[] => text.match(/--[a-z-]+=?\d*(?=[ "',])/g)?.filter((word) => /gc|space|heap/.test(word)) ?? [];
    expect(words(/^ENTRYPOINT .*$/m.exec(image)?.[0] ?? '')).toEqual(hubFlags());
    expect(words(`${unitOf(unit, 'ExecStart')[0]} `)).toEqual(hubFlags());
  });

  test('connections: what two nodes open stays below what PostgreSQL gives', () => {
    const most = Number(postgresSettings(readDeploy('postgres/gongyan.conf')).get('max_connections'));
    for (const env of Object.values(nodes)) expect(3 * (Number(env['DATABASE_POOL']) + 6)).toBeLessThan(most);
  });

  test('the backups are kept as long everywhere', () => {
    expect(unitOf(readDeploy('systemd/gongyan-backup.service'), 'Environment')).toContain('KEEP_DAYS=35');
    expect(JSON.stringify(manifest('CronJob', 'backup'))).toContain('{"name":"KEEP_DAYS","value":"35"}');
    expect(under(compose, 'KEEP_DAYS')).toEqual(['35']);
    expect(readDeploy('postgres/backup.sh')).toContain('KEEP_DAYS:-35');
  });
});

describe('containers, as they were found to need it', () => {
  const [redisOfPods] = under(manifest('Deployment', 'redis'), 'args');
  const redisOfCompose = under(under(compose, 'redis')[0], 'command')[0];

  test('Redis is started in the same words, and answers the nodes whatever image it comes from', () => {
    expect(redisOfPods).toEqual(redisOfCompose);
    expect(String(redisOfCompose)).toContain('--protected-mode,no,');
  });

  test('PostgreSQL is asked whether it is there by a door that pg_hba leaves open', () => {
    const probes = [...under(compose, 'test'), ...under(manifest('StatefulSet', 'database'), 'command')].map(String).filter((words) => words.includes('pg_isready'));
    expect(probes.length).toBeGreaterThan(2);
    expect(probes.filter((words) => words.includes('--host'))).toEqual([]);
    for (const file of ['postgres/pg_hba.conf', 'postgres/pg_hba.closed.conf']) expect(readDeploy(file)).toMatch(/^local +all +postgres +peer$/m);
  });

  test('what is secret beside compose.yaml never comes into the repository', () => {
    const left = readFileSync(path.join(ROOT, '.gitignore'), 'utf8').split('\n');
    for (const folder of ['secrets', 'tls']) expect(left).toContain(`/infra/deploy/compose/${folder}/`);
  });
});

describe('versions', () => {
  const { packageManager, version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { packageManager: string; version: string };
  const images = [...under(compose, 'image'), ...manifests().flatMap((one) => under(one, 'image')), ...[image, readDeploy('postgres/Dockerfile')].flatMap((text) => [...text.matchAll(/^FROM (\S+)/gm)].map((match) => match[1]))].map(String);

  test('of images are said to the last figure', () => {
    expect(images.length).toBeGreaterThan(8);
    expect(images.filter((name) => !/^[\w/-]+:\d+\.\d+(\.\d+)?(-[a-z-]+)?$/.test(name))).toEqual([]);
  });

  test('of our own images are the project\'s', () => {
    expect(new Set(images.filter((name) => name.startsWith('gongyan-')))).toEqual(new Set([`gongyan-hub:${version}`, `gongyan-postgres:${version}`]));
  });

  test('of what builds and runs the hub are those that it asks for', () => {
    expect(image).toContain(`npm install --global ${packageManager}\n`);
    expect(Number(/^FROM node:(\d+)/m.exec(image)?.[1])).toBeGreaterThanOrEqual(22);
  });

  test('PostgreSQL as these files set it up is one that the hub starts on', () => {
    const major = Number(/^FROM postgres:(\d+)/m.exec(readDeploy('postgres/Dockerfile'))?.[1]);
    const settings = postgresSettings(readDeploy('postgres/gongyan.conf'));
    expect(whatIsWrong(new Map([...settings, ['server_version_num', String(major * 10_000)], ['server_encoding', 'UTF8']]), false)).toBeNull();
    expect(['fsync', 'full_page_writes', 'synchronous_commit'].map((name) => settings.get(name))).toEqual(['on', 'on', 'on']);
    expect(readDeploy('postgres/run.sh')).toMatch(/initdb .*--data-checksums.*--encoding=UTF8/);
    expect(readDeploy('postgres/synchronous.sql')).toContain(/application_name=(\w+)/.exec(readDeploy('postgres/standby.sh'))?.[1]);
  });
});

describe('every file of infra/deploy', () => {
  const files = readdirSync(DEPLOY, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));

  test('is named in docs/operations.md or is beside one that is, and opens by saying what it is for', () => {
    const guide = readFileSync(path.join(ROOT, 'docs/operations.md'), 'utf8');
    for (const file of files) {
      expect({ file, named: guide.includes(path.basename(file)) || guide.includes(`${path.basename(path.dirname(file))}/`) }).toEqual({ file, named: true });
      if (!/\.(dockerignore|json)$/.test(file)) expect({ file, first: /^(#!\/bin\/sh\n)?(#|--) \S/.test(readFileSync(file, 'utf8')) }).toEqual({ file, first: true });
    }
  });

  test('that the hub\'s image copies is there once it is built, and without what is only for building', () => {
    const [, last = ''] = image.split(/^FROM .* AS build$/m).at(-1)?.split(/^FROM /m) ?? [];
    const copied = [...last.matchAll(/^COPY (?:--from=build )?(.+) \S+$/gm)].flatMap((match) => (match[1] ?? '').split(' ')).map((file) => file.replace('/gongyan/', ''));
    expect(copied).toEqual(expect.arrayContaining(['infra/hub.mjs', 'infra/ground.mjs', 'server/dist', 'shared/dist', 'web/dist', 'package.json']));
    expect(copied.filter((file) => !existsSync(path.join(ROOT, file)) || /(^|\/)(src|tests)$/.test(file))).toEqual([]);
  });

  test('of PostgreSQL is in its image', () => {
    const recipe = readDeploy('postgres/Dockerfile');
    expect(readdirSync(path.join(DEPLOY, 'postgres')).filter((name) => name !== 'Dockerfile' && !recipe.includes(` ${name} `))).toEqual([]);
  });

  test('that is a script may be run', () => {
    const scripts = files.filter((file) => file.endsWith('.sh'));
    expect(scripts.length).toBeGreaterThanOrEqual(7);
    expect(scripts.filter((file) => (statSync(file).mode & 0o111) === 0)).toEqual([]);
    for (const file of scripts) execFileSync('sh', ['-n', file]);
  });
});
