// The files under infra/deploy as data: what the tests of tests/infra compare with each other and with the hub. Refuses a file that
// is not there and a document that cannot be read.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

export const ROOT = path.resolve(__dirname, '../..');
export const DEPLOY = path.join(ROOT, 'infra/deploy');
export const readDeploy = (file: string): string => readFileSync(path.join(DEPLOY, file), 'utf8');

/** Every document of a YAML file; a key that stands twice, an unknown anchor and bad indentation are errors. */
export const yamlOf = (file: string): unknown[] =>
  parseAllDocuments(readDeploy(file), { merge: true, strict: true, uniqueKeys: true }).map((document) => {
    if (document.errors.length > 0) throw new Error(`${file}: ${document.errors.map(({ message }) => message).join('; ')}`);
    return document.toJS() as unknown;
  });

const Kubernetes = z.looseObject({ apiVersion: z.string(), kind: z.string(), metadata: z.looseObject({ name: z.string(), namespace: z.string().optional() }) });
export type Manifest = z.output<typeof Kubernetes>;
const manifestFiles = (): string[] => readdirSync(path.join(DEPLOY, 'kubernetes')).filter((name) => name.endsWith('.yaml')).map((name) => `kubernetes/${name}`);
export const manifests = (): Manifest[] => manifestFiles().flatMap(yamlOf).map((document) => Kubernetes.parse(document));
export const manifest = (kind: string, name: string): Manifest => {
  const found = manifests().filter((one) => one.kind === kind && one.metadata.name === name);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${kind} ${name}: ${found.length} of them`);
  return found[0];
};

/** Everything that stands under this key, however deep. */
export const under = (thing: unknown, key: string): unknown[] => {
  if (typeof thing !== 'object' || thing === null) return [];
  return Object.entries(thing).flatMap(([name, value]) => [...(name === key ? [value] : []), ...under(value, key)]);
};

/** `NAME=value` lines of an environment file. */
export const envOf = (text: string): Record<string, string> =>
  Object.fromEntries(text.split('\n').filter((line) => /^[A-Z]/.test(line)).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));

/** `name = value` lines of PostgreSQL's configuration. */
export const postgresSettings = (text: string): Map<string, string> =>
  new Map(text.split('\n').flatMap((line) => { const [, name, value] = /^(\w+) = '?(.*?)'?$/.exec(line) ?? []; return name === undefined || value === undefined ? [] : [[name, value] as const]; }));

/** The values of one word of a systemd unit. */
export const unitOf = (text: string, word: string): string[] => text.split('\n').filter((line) => line.startsWith(`${word}=`)).map((line) => line.slice(word.length + 1));

const UNITS: Readonly<Record<string, number>> = { '': 1, ms: 0.001, s: 1, m: 60, h: 3_600, k: 1_024 };
/** `15s`, `17m` of bytes … in seconds or bytes. */
export const amountOf = (text: string, kind: 'time' | 'bytes'): number => {
  const [, figure, unit] = /^(\d+)(ms|s|m|h|k|)$/.exec(text) ?? [];
  if (figure === undefined || unit === undefined) throw new Error(`not an amount: ${text}`);
  return Number(figure) * (kind === 'bytes' && unit === 'm' ? 1_024 ** 2 : (UNITS[unit] ?? Number.NaN));
};

/** The values of one directive of an nginx file. */
export const nginxOf = (text: string, directive: string): string[] => [...text.matchAll(new RegExp(`^\\s*${directive} ([^;]+);`, 'gm'))].map((match) => match[1] ?? '');
