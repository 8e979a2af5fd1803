// What is sealed opens at its own place, with a key that is known, unchanged; and the key is nobody's guess.
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '../config.js';
import { DataKey } from './data.key.js';

const [old, fresh] = [randomBytes(32), randomBytes(32)].map((bytes) => bytes.toString('base64'));
const withKeys = (...keys: (string | undefined)[]) => new DataKey(readConfig({}).with({ dataKey: keys.join(',') }));

test('whatever is sealed opens again, and looks different every time', () => {
  const key = withKeys(fresh);
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
    const [one, two] = [key.seal('case:1', Buffer.from(bytes)), key.seal('case:1', Buffer.from(bytes))];
    expect(one.equals(two)).toBe(false);
    expect([...key.open('case:1', one)]).toEqual([...bytes]);
  }));
});

test('at another place, or with one bit changed anywhere, it stays shut', () => {
  const key = withKeys(fresh);
  const sealed = key.seal('case:1', Buffer.from('只给督导看'));
  expect(() => key.open('case:2', sealed)).toThrow();
  for (let at = 0; at < sealed.length; at += 1) {
    const harmed = Buffer.from(sealed);
    harmed.writeUInt8(harmed.readUInt8(at) ^ 1, at);
    expect(() => key.open('case:1', harmed)).toThrow();
  }
  for (let length = 0; length < sealed.length; length += 1) expect(() => key.open('case:1', sealed.subarray(0, length))).toThrow();
});

test('after a change of keys the old one still opens and the new one seals', () => {
  const before = withKeys(old).seal('x', Buffer.from('旧'));
  const both = withKeys(fresh, old);
  expect(both.open('x', before).toString()).toBe('旧');
  const after = both.seal('x', Buffer.from('新'));
  expect(withKeys(fresh).open('x', after).toString()).toBe('新');
  expect(() => withKeys(old).open('x', after)).toThrow(/DATA_KEY/);
});

test('a key of another length is refused; without one it is made once, for its owner alone', () => {
  expect(() => withKeys('c2hvcnQ=')).toThrow(/DATA_KEY/);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'gongyan-data-key-'));
  try {
    const at = () => new DataKey(readConfig({}).with({ dataDir }));
    expect(at().open('x', at().seal('x', Buffer.from('同'))).toString()).toBe('同');
    expect(statSync(path.join(dataDir, 'data-key/key')).mode & 0o777).toBe(0o600);
  } finally {
    rmSync(dataDir, { recursive: true });
  }
});
