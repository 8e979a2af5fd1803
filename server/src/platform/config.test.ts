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

test('a mail server is taken apart, and its password is no part of what is shown', () => {
  const { mail, mailHour } = readConfig({ PUBLIC_URL: 'https://gongyan.example.cn', SMTP_URL: 'smtp://hub:p%40ss@mail.example.cn', MAIL_FROM: '共研 <hub@example.cn>' });
  expect(mail).toEqual({ host: 'mail.example.cn', port: 587, secure: false, loopback: false, login: { user: 'hub', pass: 'p@ss' }, from: { name: '共研', address: 'hub@example.cn' } });
  expect([mailHour, readConfig({}).mail]).toEqual([7, null]);
});

const MAIL = { PUBLIC_URL: 'https://gongyan.example.cn', SMTP_URL: 'smtps://hub:Geheim-7@mail.example.cn', MAIL_FROM: 'hub@example.cn' };
test.each<[string, Record<string, string>, RegExp]>([
  ['no sender', { MAIL_FROM: '' }, /MAIL_FROM/],
  ['a sender that is none', { MAIL_FROM: 'hub' }, /MAIL_FROM/],
  ['a sender with a second line', { MAIL_FROM: 'hub@example.cn\r\nBcc: all@example.cn' }, /MAIL_FROM/],
  ['a sender without a server', { SMTP_URL: '' }, /SMTP_URL/],
  ['another kind of server', { SMTP_URL: 'https://hub:Geheim-7@mail.example.cn' }, /SMTP_URL/],
  ['parameters that switch checks off', { SMTP_URL: 'smtps://hub:Geheim-7@mail.example.cn/?tls.rejectUnauthorized=false' }, /SMTP_URL/],
  ['links that lead nowhere', { PUBLIC_URL: '' }, /PUBLIC_URL/],
  ['an hour that is none', { MAIL_HOUR: '24' }, /MAIL_HOUR/],
])('mail is refused with %s, without saying the password', (_name, change, reason) => {
  const refused = (): unknown => readConfig({ ...MAIL, ...change });
  expect(refused).toThrow(reason);
  expect(refused).not.toThrow(/Geheim/);
});

test('secrets may lie in files', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongyan-test-secret-'));
  const file = path.join(folder, 'url');
  writeFileSync(file, 'postgres://hub:Vier-Birken@db/hub\n');
  expect(readConfig({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgres://hub:Vier-Birken@db/hub');
  rmSync(folder, { recursive: true });
  expect(() => readConfig({ DATABASE_URL_FILE: file })).toThrow('DATABASE_URL_FILE');
});
