// What runs in the hub and in its page may be given on: every package's licence is one that asks for nothing but its name and text, and the
// text is there. Whoever is an exception stands here with the reason; an exception that is none any more has to go.
import { licences } from '../../infra/licences.mjs';

const FREE: ReadonlySet<string> = new Set(['MIT', 'MIT-0', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'BlueOak-1.0.0', 'Unlicense', 'CC0-1.0', 'Python-2.0', 'CC-BY-4.0']);
const OTHERS: Readonly<Record<string, string>> = {
  '@expo-google-fonts/noto-sans-sc': 'the font in papers is under OFL-1.1, which lets it be given on with a program',
  '@img/sharp-libvips': 'LGPL-3.0-or-later: a library of its own file beside the hub, unchanged, to be exchanged by whoever wants',
  buffers: '0.1.1 says nothing; its author publishes it as MIT (comes with exceljs by unzipper and binary)',
  pako: 'MIT, and Zlib for the algorithm: asks for the same',
};
const NO_TEXT: Readonly<Record<string, string>> = {
  '@ant-design/icons-svg': 'MIT of ant-design, the text of which antd ships', '@img/sharp-libvips': 'the list of its parts stands in its README', '@node-rs/argon2': 'the binary for one machine; MIT as the package it belongs to, which ships it',
  '@redis/client': 'MIT in its manifest and repository', binary: 'says MIT in its README', brotli: 'says MIT in its README', buffers: 'see above', chainsaw: 'says MIT/X11 in its manifest', dfa: 'says MIT in its README', fontkit: 'says MIT in its README',
  saxes: 'ISC in its manifest and repository', typeorm: 'MIT in its manifest and repository',
};
const README = new Set(['@tokenizer/token', 'hash.js', 'is-mobile', 'isarray', 'pg-copy-streams', 'pg-types', 'pgpass']);

const { packages, texts } = licences();
/** Packages for one kind of machine are one in the list. */
const plain = (name: string): string => name.replace(/-(linux|darwin|win32|linuxmusl)[\w-]*$/, '');

/** One of several, or all of several. */
const isFree = (licence: string): boolean => {
  const inner = licence.replace(/^\((.*)\)$/, '$1');
  if (inner.includes(' OR ')) return inner.split(' OR ').some(isFree);
  return inner.split(' AND ').every((one) => FREE.has(one));
};

test('every package that runs is under a licence that lets it be given on', () => {
  expect(packages.length).toBeGreaterThan(300);
  const others = packages.filter(({ licence }) => !isFree(licence)).map(({ name, licence }) => `${plain(name)}: ${licence}`);
  expect(others.filter((line) => OTHERS[line.split(':')[0] ?? ''] === undefined)).toEqual([]);
  expect(Object.keys(OTHERS).filter((name) => !others.some((line) => line.startsWith(`${name}:`)))).toEqual([]);
});

test('every package brings the text of its licence, or it is said why not', () => {
  const without = packages.filter(({ hasFile, name }) => !hasFile && !README.has(name)).map(({ name }) => plain(name));
  expect(without.filter((name) => NO_TEXT[name] === undefined)).toEqual([]);
  expect(Object.keys(NO_TEXT).filter((name) => !without.includes(name))).toEqual([]);
  const told = packages.filter(({ name, hasFile }) => !hasFile && README.has(name));
  expect(new Set(told.map(({ name }) => name))).toEqual(README);
  for (const { text } of told) expect(texts[text]).toContain('Permission is hereby granted');
});

test('a licence that asks for more is seen', () => {
  expect(['MIT', '(MIT OR GPL-3.0)', '(MIT AND ISC)', 'GPL-3.0', '(MIT AND GPL-3.0)', 'UNKNOWN', 'SSPL-1.0'].map(isFree)).toEqual([true, true, true, false, false, false, false]);
});

test('both halves of the house are in it, once each, and the tools of the workshop are not', () => {
  const names = new Map(packages.map((one) => [one.name, one.usedIn]));
  expect([names.get('@nestjs/core'), names.get('react'), names.get('yjs')]).toEqual([['server'], ['web'], ['server', 'web']]);
  expect(['jest', 'eslint', 'vite', 'typescript', 'fast-check'].filter((name) => names.has(name))).toEqual([]);
  expect(new Set(packages.map(({ name, version }) => `${name}@${version}`)).size).toBe(packages.length);
});
