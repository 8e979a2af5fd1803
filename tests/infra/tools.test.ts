// The files of infra/deploy before the tools that will read them: systemd, a shell linter, the types of the Kubernetes API, PostgreSQL.
// Each is left out aloud where its tool is missing; what cannot be asked of a tool is asked in files.test.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { DEPLOY, manifests, readDeploy, ROOT, yamlOf, type Manifest } from '../testing/deploy-files.js';
import { describeWith, run, tool } from '../testing/tool.js';

const scripts = readdirSync(DEPLOY, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.sh'));

const shellcheck = tool('shellcheck', 'shellcheck');
describeWith([shellcheck])('shellcheck', () => {
  test.each(scripts)('has nothing to say about %s', (file) => {
    expect(run(shellcheck.file ?? '', ['--shell=sh', path.join(DEPLOY, file)])).toEqual({ ok: true, said: '' });
  });
});

const analyze = tool('systemd-analyze', 'systemd');
describeWith([analyze])('systemd', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'gongyan-units-'));
    // The units name programs where they will be; here they are where this checkout and this machine have them.
    for (const name of ['gongyan@.service', 'gongyan-backup.service', 'gongyan-backup.timer']) {
      const text = readDeploy(`systemd/${name}`).replaceAll('/opt/gongyan/', `${ROOT}/`).replaceAll('/usr/bin/node', process.execPath).replace('/usr/bin/curl', '/bin/sh');
      writeFileSync(path.join(folder, name.replace('@.', '@3001.')), text);
    }
    mkdirSync(path.join(folder, 'gongyan@3002.service.d'));
    writeFileSync(path.join(folder, 'gongyan@3002.service'), readFileSync(path.join(folder, 'gongyan@3001.service')));
    writeFileSync(path.join(folder, 'gongyan@3002.service.d/tls.conf'), readDeploy('systemd/tls.conf').replace('/usr/bin/curl', '/bin/sh'));
    symlinkSync('/dev/null', path.join(folder, 'postgresql.service'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('finds no fault in the units', () => {
    const units = readdirSync(folder).filter((name) => name.startsWith('gongyan') && !name.endsWith('.d')).map((name) => path.join(folder, name));
    const { ok, said } = run(analyze.file ?? '', ['verify', '--man=no', '--recursive-errors=no', ...units]);
    expect({ ok, said: said.split('\n').filter((line) => line.includes('gongyan')) }).toEqual({ ok: true, said: [] });
  });

  test('thinks a node well shut in', () => {
    const { said } = run(analyze.file ?? '', ['security', '--offline=true', '--no-pager', path.join(folder, 'gongyan@3001.service')]);
    const [, exposure] = /Overall exposure level[^:]*: ([\d.]+)/.exec(said) ?? [];
    process.stdout.write(`systemd: exposure ${exposure} of 10\n`);
    expect(Number(exposure)).toBeLessThan(2.5);
  });

  test('knows when the timer fires next', () => {
    const [, when] = /^OnCalendar=(.*)$/m.exec(readDeploy('systemd/gongyan-backup.timer')) ?? [];
    expect(run(analyze.file ?? '', ['calendar', when ?? '']).ok).toBe(true);
  });
});

describe('the Kubernetes API', () => {
  const MODULES: Readonly<Record<string, string>> = { v1: 'core/v1', 'apps/v1': 'apps/v1', 'batch/v1': 'batch/v1', 'policy/v1': 'policy/v1', 'networking.k8s.io/v1': 'networking/v1' };
  const line = ({ apiVersion, kind, ...rest }: Manifest, at: number): string =>
    `export const thing${at}: import('kubernetes-types/${MODULES[apiVersion] ?? apiVersion}').${kind} = ${JSON.stringify({ apiVersion, kind, ...rest }, null, 1)};`;
  const judged = (things: readonly Manifest[]): { readonly ok: boolean; readonly said: string } => {
    const folder = mkdtempSync(path.join(ROOT, 'tests/node_modules/.manifests-'));
    try {
      writeFileSync(path.join(folder, 'manifests.ts'), things.map(line).join('\n'));
      return run(process.execPath, [path.join(ROOT, 'node_modules/typescript-native/bin/tsc'), '--noEmit', '--strict', '--ignoreConfig', '--skipLibCheck', '--types', '', '--module', 'esnext', '--moduleResolution', 'bundler', path.join(folder, 'manifests.ts')]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  test('knows every word of the manifests', () => {
    expect(manifests().length).toBeGreaterThan(12);
    expect(judged(manifests())).toEqual({ ok: true, said: '' });
  });

  test('would not have taken a word that it does not know', () => {
    const [wrong] = manifests().filter(({ kind }) => kind === 'PodDisruptionBudget');
    expect(judged([{ ...(wrong as Manifest), spec: { minAvailible: 1 } }]).said).toContain('minAvailible');
  });

  test('finds what the manifests name among them', () => {
    const things = manifests();
    const named = (kind: string): Set<string> => new Set(things.filter((one) => one.kind === kind).map(({ metadata }) => metadata.name));
    const text = JSON.stringify(things);
    const ask = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
    expect(ask(/"configMapRef":\{"name":"([\w-]+)"/g).filter((name) => !named('ConfigMap').has(name))).toEqual([]);
    expect(ask(/"secretName":"([\w-]+)","defaultMode"/g).filter((name) => !named('Secret').has(name))).toEqual([]);
    expect(ask(/"claimName":"([\w-]+)"/g).filter((name) => !named('PersistentVolumeClaim').has(name))).toEqual([]);
    expect(ask(/"service":\{"name":"([\w-]+)"/g).filter((name) => !named('Service').has(name))).toEqual([]);
    const labels = new Set(ask(/"labels":\{"app":"([\w-]+)"/g));
    expect(ask(/"(?:selector|matchLabels)":\{"app":"([\w-]+)"/g).filter((name) => !labels.has(name))).toEqual([]);
  });
});

describe('compose', () => {
  const text = z.union([z.string(), z.number()]);
  const Check = z.strictObject({ test: z.array(z.string()).min(2), interval: z.string(), timeout: z.string(), retries: z.number(), start_period: z.string().optional() });
  /** The words of the compose specification that this file uses, as it defines them; any other is a slip. */
  const Service = z.strictObject({
    image: z.string(), build: z.union([z.string(), z.strictObject({ context: z.string(), dockerfile: z.string() })]).optional(), command: z.array(z.string()).optional(), entrypoint: z.array(z.string()).optional(),
    environment: z.record(z.string(), text).optional(), env_file: z.string().optional(), secrets: z.array(z.string()).optional(), volumes: z.array(z.string().regex(/^[\w./-]+:\/[\w./-]+(:ro)?$/)).optional(), ports: z.array(z.string().regex(/^\d+:\d+$/)).optional(),
    depends_on: z.record(z.string(), z.strictObject({ condition: z.enum(['service_healthy', 'service_started', 'service_completed_successfully']) })).optional(),
    networks: z.union([z.array(z.string()), z.record(z.string(), z.strictObject({ ipv4_address: z.ipv4() }))]), profiles: z.array(z.string()).optional(), healthcheck: Check,
    restart: z.enum(['no', 'always', 'unless-stopped', 'on-failure']), stop_grace_period: z.string().regex(/^\d+s$/).optional(), init: z.boolean().optional(), read_only: z.boolean().optional(), user: z.string().optional(), tmpfs: z.array(z.string()).optional(),
    mem_limit: z.string().optional(), shm_size: z.string().optional(), security_opt: z.array(z.string()).optional(), cap_drop: z.array(z.literal('ALL')).optional(),
  });
  const Compose = z.object({
    name: z.string(), services: z.record(z.string(), Service), volumes: z.record(z.string(), z.strictObject({})), secrets: z.record(z.string(), z.strictObject({ file: z.string() })),
    networks: z.record(z.string(), z.strictObject({ ipam: z.strictObject({ config: z.array(z.strictObject({ subnet: z.cidrv4() })) }) })),
  });

  test('has only words that compose knows, and what it names is there', () => {
    const { services, volumes, secrets, networks } = Compose.parse(yamlOf('compose/compose.yaml')[0]);
    expect(Object.keys(services).sort()).toEqual(['backup', 'hub1', 'hub2', 'nginx', 'primary', 'redis', 'standby']);
    for (const service of Object.values(services)) {
      for (const name of service.secrets ?? []) expect(secrets).toHaveProperty(name);
      for (const name of Object.keys(service.depends_on ?? {})) expect(services).toHaveProperty(name);
      for (const name of Array.isArray(service.networks) ? service.networks : Object.keys(service.networks)) expect(networks).toHaveProperty(name);
      for (const volume of service.volumes ?? []) if (!volume.startsWith('.')) expect(volumes).toHaveProperty([volume.split(':')[0] ?? '']);
      for (const value of Object.values(service.environment ?? {})) if (String(value).startsWith('/run/secrets/')) expect(service.secrets).toContain(String(value).slice('/run/secrets/'.length));
    }
  });
});
