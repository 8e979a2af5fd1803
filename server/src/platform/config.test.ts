// The settings: what is taken when nothing is said, and what a production hub refuses to start with.
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from './config.js';

const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://gongyan.example.cn', DATABASE_URL: 'postgres://hub:Vier-Birken-am-Hang@db/hub' };

test('without any setting it is a demo on this machine alone', () => {
  expect(readConfig({})).toMatchObject({ host: '127.0.0.1', port: 3000, demo: true, production: false, databaseUrl: '', trustedProxies: 0 });
});

test('a production hub is no demo', () => {
  expect(readConfig(production)).toMatchObject({ production: true, demo: false, publicUrl: new URL('https://gongyan.example.cn') });
});

test.each<[string, Record<string, string>, RegExp]>([
  ['demo data', { DEMO: '1' }, /DEMO/],
  ['a sample password', { DATABASE_URL: 'postgres://hub:change-me@db/hub' }, /DATABASE_URL/],
  ['no password at all', { DATABASE_URL: 'postgres://hub@db/hub' }, /DATABASE_URL/],
  ['an address without https', { PUBLIC_URL: 'http://gongyan.example.cn' }, /PUBLIC_URL/],
  ['no address', { PUBLIC_URL: '' }, /PUBLIC_URL/],
  ['a database that may forget', { ALLOW_UNSAFE_DATABASE: 'true' }, /ALLOW_UNSAFE_DATABASE/],
])('a production hub refuses %s', (_name, change, reason) => {
  expect(() => readConfig({ ...production, ...change })).toThrow(reason);
});

test.each<[string, Record<string, string>]>([
  ['a port that is none', { PORT: 'abc' }], ['a database that is none', { DATABASE_URL: 'mysql://x' }], ['an origin that is none', { ALLOWED_ORIGINS: 'evil' }],
])('%s is refused in words', (_name, env) => {
  expect(() => readConfig(env)).toThrow(Object.keys(env)[0]);
});

test('secrets may lie in files', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongyan-test-secret-'));
  const file = path.join(folder, 'url');
  writeFileSync(file, 'postgres://hub:Vier-Birken@db/hub\n');
  expect(readConfig({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgres://hub:Vier-Birken@db/hub');
  rmSync(folder, { recursive: true });
  expect(() => readConfig({ DATABASE_URL_FILE: file })).toThrow('DATABASE_URL_FILE');
});
