// docs/install.md against what it speaks of: commands and their options, files, units, settings, secrets, ports, versions, the sheets that it
// has imported. That its blocks work on a fresh system is asked by tests/install/try.mjs; here that none of them has fallen behind.
import { judgeRoster } from '@gongyan/shared/people/roster.rules';
import { judgeSchools } from '@gongyan/shared/people/school.rules';
import { readConfig, SECRETS, SETTINGS } from '@gongyan/server/platform/config';
import { inTheClear } from '@gongyan/server/platform/inside/inside.settings';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { archiveCommands } from '../../server/src/cli/archive.commands.js';
import { understand } from '../../server/src/cli/command.js';
import { houseCommands } from '../../server/src/cli/house.commands.js';
import { peopleCommands } from '../../server/src/cli/people.commands.js';
import { verifyCommands } from '../../server/src/cli/verify.commands.js';
import { selfSigned } from '../../server/testing/self-signed.js';
import { linesOf } from '../../server/src/people/roster/roster.columns.js';
import { schoolLinesOf } from '../../server/src/people/school/school.intake.js';
import { blocksOf, carriedIn } from '../install/blocks.mjs';
import { DEPLOY, envOf, readDeploy, ROOT, unitOf } from '../testing/deploy-files.js';

const guide = readFileSync(path.join(ROOT, 'docs/install.md'), 'utf8');
const blocks = blocksOf(guide);
const scripts = blocks.filter(({ kind }) => kind === 'sh');
const said = scripts.map(({ text }) => text).join('\n');
const textOf = (host: string): string => scripts.filter(({ hosts }) => hosts.includes(host)).map(({ text }) => text).join('\n');
const commands = [...peopleCommands, ...verifyCommands, ...archiveCommands, ...houseCommands];
const deployed = new Set(readdirSync(DEPLOY, { recursive: true, encoding: 'utf8' }).map((file) => path.basename(file)));
const all = (pattern: RegExp, text = said): string[] => [...text.matchAll(pattern)].map(([whole, inner]) => inner ?? whole);

test.each(scripts.map(({ line, text }) => [line, text] as const))('the block in line %d is one that a shell can read', (_line, text) => {
  execFileSync('bash', ['-n'], { input: text });
});

test('every command of the command line is one, with options that it knows', () => {
  const lines = all(/^(?:\w+=\S+ )?gongyan ([a-z].*)$/gm);
  expect(lines.length).toBeGreaterThan(15);
  for (const line of lines) {
    const [name, ...words] = line.split(' ');
    const command = commands.find((one) => one.name === name);
    if (command === undefined) throw new Error(`gongyan ${line}: there is no such command`);
    expect(() => understand(command, words)).not.toThrow();
  }
  for (const [, name] of guide.matchAll(/`gongyan ([a-z][\w-]*)/g)) expect(commands.map((one) => one.name)).toContain(name);
});

test('every file of ours that it names is there', () => {
  for (const [, target] of guide.matchAll(/\]\(([^)#]+)[^)]*\)/g)) expect({ target, there: existsSync(path.join(ROOT, 'docs', target ?? '')) }).toEqual({ target, there: true });
  for (const file of all(/(?:\/opt\/gongyan(?:-[\d.]+)?\/|(?<=\s))((?:infra|server|tests)\/[\w./@-]+)/g)) expect({ file, there: existsSync(path.join(ROOT, file)) || deployed.has(path.basename(file)) || file.endsWith('.') }).toEqual({ file, there: true });
  for (const file of all(/\/usr\/local\/lib\/gongyan\/([\w.-]+\.\w+)/g)) expect(deployed).toContain(file);
  for (const line of all(/^install -m \d+ (?:-\w \w+ )*([a-z][^/\n]*) \/\S+$/gm)) for (const file of line.split(' ')) expect(deployed).toContain(file);
});

test('every unit is one of ours, or of a package that it installs', () => {
  const units = all(/systemctl (?:enable|disable|start|stop|restart|list-timers)(?: --now)? ([^\n]*?)(?: --no-pager)?$/gm).flatMap((line) => line.split(' '));
  const ours = units.filter((unit) => unit.startsWith('gongyan')).map((unit) => unit.replace(/@\d+/, '@').replace(/^(gongyan@|gongyan-backup)$/, '$1.service'));
  expect(ours.filter((unit) => !deployed.has(unit))).toEqual([]);
  expect([...new Set(units.filter((unit) => !unit.startsWith('gongyan')))].sort()).toEqual(['nginx', 'postgresql', 'postgresql@17-main', 'redis-server']);
});

test('every setting is one that the hub reads, and the settings that it leaves are accepted in production', () => {
  const known = new Set([...SETTINGS, ...SECRETS.map((name) => `${name}_FILE`), 'COPY_PASSWORD_FILE', 'AUTHORITY_DIR', 'GONGYAN_ADMIN_PASSWORD', 'ON_ERROR_STOP']);
  const named = [...all(/(?<![\w$-])([A-Z][A-Z_]{3,})=/g), ...all(/`([A-Z][A-Z]*_[A-Z_]+)`/g, guide)].filter((name) => name !== 'SELF_SIGNED_CERT_IN_CHAIN');
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
  const changed = (host: string): Record<string, string> => Object.fromEntries(all(/s\|\^[A-Z_]+=\.\*\|([A-Z_]+=[^|]+)\|/g, textOf(host)).map((pair) => pair.split('=') as [string, string]));
  const settings = { ...envOf(readDeploy('hub.env')), ...changed('one'), REDIS_URL: 'redis://127.0.0.1:6379' };
  expect(readConfig({ ...settings, DATABASE_URL: 'postgres://gongyan:0a1b2c@127.0.0.1:5432/gongyan' })).toMatchObject({ production: true, district: '云岚区', redisUrl: 'redis://127.0.0.1:6379' });
  const several = { ...envOf(readDeploy('hub.env')), ...changed('web-a') };
  const address = (start: string): string => /^.*?(?=")/m.exec((textOf('web-a').split(start)[1] ?? '').replace(/\$\(.*?\)/, '0a1b2c'))?.[0] ?? '';
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongyan-guide-'));
  try {
    // There it lies where the guide put it; here it only has to be one.
    const authority = path.join(folder, path.basename(several['INTERNAL_CA'] ?? ''));
    writeFileSync(authority, selfSigned.cert);
    const config = readConfig({ ...several, INTERNAL_CA: authority, DATABASE_URL: `postgres://${address('postgres://')}`, REDIS_URL: `rediss://${address('rediss://')}` });
    expect(config).toMatchObject({ production: true, host: '0.0.0.0', redisUrl: 'rediss://:0a1b2c@10.77.0.21:6379', internalCa: selfSigned.cert });
    expect(config.databaseUrl).toBe(`postgres://gongyan:0a1b2c@10.77.0.11:5432/gongyan?sslmode=verify-full&sslrootcert=${encodeURIComponent(authority)}`);
    expect(inTheClear(config)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('every secret that the units lend, and those of the command line, are made, on one machine and on several', () => {
  const lent = unitOf(readDeploy('systemd/gongyan@.service'), 'LoadCredential').map((line) => line.split(':')[1] ?? '');
  expect(lent.length).toBe(SECRETS.length - 1);
  const carried = blocks.filter(({ kind }) => kind === 'copy').flatMap(({ text }) => carriedIn(text)).map(([, to]) => `${to?.host ?? ''}:${to?.file ?? ''}`);
  for (const [host, made] of [['one', scripts], ['web-a', scripts]] as const) {
    const text = made.filter(({ hosts }) => hosts.includes(host)).map((block) => block.text).join('\n');
    expect(lent.filter((file) => !text.includes(`> ${file}`) && !text.includes(`-out ${file}`) && !new RegExp(`^touch .*${file}`, 'm').test(text))).toEqual([]);
  }
  expect([...lent, '/etc/gongyan/hub.env'].filter((file) => !carried.includes(`web-b:${file}`))).toEqual([]);
  for (const name of lent) expect(readDeploy('systemd/gongyan.sh')).toContain(`$secrets/${path.basename(name)}"`);
});

test('what it carries from one machine to another was made there before, and is a command on none', () => {
  expect(blocks.filter(({ kind }) => kind === 'copy').flatMap(({ hosts }) => hosts)).toEqual([]);
  for (const { line, text } of blocks.filter(({ kind }) => kind === 'copy')) {
    for (const [from] of carriedIn(text)) {
      const before = blocks.filter((block) => block.line < line && block.hosts.includes(from?.host ?? '')).map((block) => block.text).join('\n');
      expect({ file: from?.file, made: before.includes(from?.file ?? '?') }).toEqual({ file: from?.file, made: true });
    }
  }
});

test('its figures are the project\'s: release, package manager, ports, folders of backups', () => {
  const { packageManager, version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { packageManager: string; version: string };
  expect(new Set(all(/pnpm@[\d.]+/g, guide))).toEqual(new Set([packageManager]));
  expect(all(/gongyan-(\d+\.\d+\.\d+)/g)[0]).toBe(version);
  expect(new Set(all(/gongyan@(\d+)/g))).toEqual(new Set(readDeploy('nginx/nodes.conf').match(/(?<=:)\d{4}/g)));
  const [written = ''] = unitOf(readDeploy('systemd/gongyan-backup.service'), 'ReadWritePaths');
  const folders = all(/^\w+=\$\{\w+_DIR:-([^}]+)\}$/gm, readDeploy('postgres/backup.sh'));
  expect(folders.length).toBe(2);
  // The script writes into the one and clears the other: a unit that lets it do half of that fails every night.
  expect(written.split(' ')).toEqual(expect.arrayContaining(folders));
  for (const folder of folders) expect(said).toMatch(new RegExp(`install -d .*${folder}`));
});

test('its sheets are taken as they stand: schools first, then people at them', () => {
  const [schools, roster] = [...said.matchAll(/<<'CSV'\n([^]*?)\nCSV$/gm)].map(([, text = '']) => [text.split('\n').map((row, at) => ({ line: at + 1, cells: row.split(',') }))]);
  const judged = judgeSchools(schoolLinesOf(schools ?? []), new Map());
  expect(judged.map(({ verdict }) => verdict)).toEqual(['create', 'create']);
  const people = judgeRoster(linesOf(roster ?? []), { schools: new Set(judged.map(({ name }) => name)), people: new Map(), logins: new Map() });
  expect(people.map(({ verdict, errors }) => ({ verdict, errors }))).toEqual(people.map(() => ({ verdict: 'create', errors: [] })));
  expect(people.length).toBeGreaterThan(1);
});
