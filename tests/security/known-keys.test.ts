// What a body may say beside what its contract asks: nothing. Every object of every body and message either refuses an unknown key or drops it unread, also
// inside lists; and the keys that would carry authority are taken only where a line below says so.
import { coeditMessages } from '@gongyan/shared/coedit/coedit.protocol';
import { liveMessages } from '@gongyan/shared/kit/live';
import type { z } from 'zod';
import { servedRoutes } from '../../server/src/app.routes.js';
import { Schema, valueOf, written } from '../../server/testing/values.js';
import { PRIVILEGED, TAKEN } from './verdicts/keys.table.js';
import { bodiesOf } from './world/bodies.js';

const bodies: [string, z.ZodType][] = [
  ...Object.entries(servedRoutes.tables).flatMap(([room, table]) => Object.entries(table).flatMap(([name, { body }]): [string, z.ZodType][] => (body === undefined ? [] : [[`${room}.${name}`, body]]))),
  ...[...Object.values(coeditMessages), ...Object.values(liveMessages)].map(({ name, body }): [string, z.ZodType] => [name, body]),
];

/** Every object within, with the names of its keys; a record whose keys anybody chooses is told as `open`. */
const objectsOf = (of: unknown): { readonly keys: readonly string[]; readonly open: boolean }[] => {
  const schema = Schema.parse(of);
  const inside = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...Object.values(schema.properties ?? {}), ...(schema.items === undefined ? [] : [schema.items])].flatMap(objectsOf);
  if (schema.type !== 'object') return inside;
  const { additionalProperties: more } = schema;
  return [{ keys: Object.keys(schema.properties ?? {}), open: more !== undefined && more !== false }, ...inside];
};

/** The value with this key put into each object of it, one after the other. */
const withKey = (value: unknown, key: string): unknown[] => {
  if (Array.isArray(value)) return value.flatMap((one: unknown, at) => withKey(one, key).map((changed) => value.with(at, changed)));
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  const here = key in value && Object.hasOwn(value, key) ? [] : [Object.defineProperty({ ...value }, key, { value: 'x', enumerable: true, configurable: true, writable: true })];
  return [...here, ...Object.entries(value).flatMap(([name, one]) => withKey(one, key).map((changed) => ({ ...value, [name]: changed })))];
};

test.each(bodies)('%s takes no key that its contract does not name', (name, body) => {
  expect(objectsOf(written(body)).filter(({ open }) => open)).toEqual([]);
  const made = valueOf(written(body), { idOf: () => undefined, full: true });
  const plain = body.safeParse(made).success ? made : bodiesOf({})[name];
  const read = body.parse(plain);
  for (const key of PRIVILEGED) {
    for (const changed of withKey(plain, key)) {
      const parsed = body.safeParse(changed);
      if (parsed.success && TAKEN[name]?.includes(key) !== true) expect({ key, read: parsed.data }).toEqual({ key, read });
    }
  }
});

test('the keys that carry authority are named only where a line says so', () => {
  const found = bodies.flatMap(([name, body]): [string, string][] => {
    const keys = PRIVILEGED.filter((key) => objectsOf(written(body)).some(({ keys: of }) => of.includes(key)));
    return keys.length === 0 ? [] : [[name, [...keys].sort().join(' ')]];
  });
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(Object.entries(TAKEN).map(([name, keys]) => [name, [...keys].sort().join(' ')])));
});
