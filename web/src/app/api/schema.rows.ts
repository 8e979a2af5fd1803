// A JSON schema as lines of a table: one for each field, with what it takes and within which bounds; and the plainest value that
// fits, for an example. Refuses to go round in a schema that contains itself.
import { z } from 'zod';

const Schema = z.record(z.string(), z.unknown());
export type Schema = z.output<typeof Schema>;

export type Bound =
  | { readonly kind: 'length' | 'items' | 'value'; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  | { readonly kind: 'pattern'; readonly pattern: string };

export interface Row {
  /** `people[].name`; empty for the whole. */
  readonly path: string;
  /** `string`, `uuid`, `object`, `string[]`, `any`; of several, joined by `|`. */
  readonly type: string;
  readonly required: boolean;
  readonly nullable: boolean;
  readonly bounds: readonly Bound[];
}

const schemas = (found: unknown): Schema[] => z.array(Schema).catch([]).parse(found);
const fieldsOf = (schema: Schema): [string, Schema][] => Object.entries(z.record(z.string(), Schema).catch({}).parse(schema['properties']));
const itemsOf = (schema: Schema): Schema | null => Schema.nullable().catch(null).parse(schema['items'] ?? null);
const requiredOf = (schema: Schema): readonly string[] => z.array(z.string()).catch([]).parse(schema['required']);
const numberIn = (schema: Schema, ...keys: string[]): number | null => keys.map((key) => schema[key]).find((value) => typeof value === 'number') ?? null;

/** What `#/$defs/…` stands for. */
const resolved = (schema: Schema, whole: Schema): Schema => {
  const ref = schema['$ref'];
  if (typeof ref !== 'string') return schema;
  if (ref === '#') return whole;
  return z.record(z.string(), Schema).catch({}).parse(whole['$defs'])[ref.slice('#/$defs/'.length)] ?? {};
};

/** The ways a value may be, without `null`, and whether it may be that. */
const waysOf = (schema: Schema, whole: Schema): { readonly ways: readonly Schema[]; readonly nullable: boolean } => {
  const given = resolved(schema, whole);
  const listed = [...schemas(given['anyOf']), ...schemas(given['oneOf'])].map((one) => resolved(one, whole));
  const ways = listed.length === 0 ? [given] : listed.flatMap((one) => [...waysOf(one, whole).ways]);
  return { ways: ways.filter((one) => one['type'] !== 'null'), nullable: ways.some((one) => one['type'] === 'null') || listed.some((one) => waysOf(one, whole).nullable) };
};

const typeOf = (schema: Schema, whole: Schema): string => {
  const { format, type, const: fixed } = schema;
  if (fixed !== undefined) return JSON.stringify(fixed);
  if (typeof format === 'string') return format;
  if (type === 'array') return `${[...new Set(waysOf(itemsOf(schema) ?? {}, whole).ways.map((way) => typeOf(way, whole)))].join(' | ') || 'any'}[]`;
  return typeof type === 'string' ? type : Array.isArray(type) ? type.join(' | ') : 'any';
};

/** Numbers that JavaScript itself sets are no bound of ours. */
const range = (kind: 'length' | 'items' | 'value', from: number | null, to: number | null): Bound[] => {
  const [low, high] = [from === Number.MIN_SAFE_INTEGER ? null : from, to === Number.MAX_SAFE_INTEGER ? null : to];
  return low === null && high === null ? [] : [{ kind, from: low, to: high }];
};

const boundsOf = (schema: Schema): Bound[] => {
  const { enum: listed, pattern, format } = schema;
  return [
    ...(Array.isArray(listed) ? [{ kind: 'oneOf' as const, values: listed.map(String) }] : []),
    ...range('length', numberIn(schema, 'minLength'), numberIn(schema, 'maxLength')),
    ...range('items', numberIn(schema, 'minItems'), numberIn(schema, 'maxItems')),
    ...range('value', numberIn(schema, 'minimum', 'exclusiveMinimum'), numberIn(schema, 'maximum', 'exclusiveMaximum')),
    ...(typeof pattern === 'string' && format === undefined ? [{ kind: 'pattern' as const, pattern }] : []),
  ];
};

const DEEP = 6;

interface At {
  readonly path: string;
  readonly required: boolean;
  readonly deep: number;
}

const rowsAt = (schema: Schema, whole: Schema, { path, required, deep }: At): Row[] => {
  const { ways, nullable } = waysOf(schema, whole);
  const type = [...new Set(ways.map((way) => typeOf(way, whole)))].join(' | ') || 'any';
  const own: Row = { path, type, required, nullable, bounds: ways.flatMap(boundsOf) };
  if (deep >= DEEP) return [own];
  const inner = ways.flatMap((way) => {
    const items = itemsOf(way);
    if (items !== null) return rowsAt(items, whole, { path: `${path}[]`, required: true, deep: deep + 1 }).slice(1);
    return fieldsOf(way).flatMap(([name, field]) => rowsAt(field, whole, { path: path === '' ? name : `${path}.${name}`, required: requiredOf(way).includes(name), deep: deep + 1 }));
  });
  return [own, ...joined(inner)];
};

/** Two ways of one thing name a field twice: one line tells of both. */
const joined = (rows: readonly Row[]): Row[] => {
  const byPath = new Map<string, Row>();
  for (const row of rows) {
    const before = byPath.get(row.path);
    byPath.set(row.path, before === undefined ? row : { ...before, type: [...new Set([...before.type.split(' | '), ...row.type.split(' | ')])].join(' | '), required: before.required && row.required, nullable: before.nullable || row.nullable });
  }
  return [...byPath.values()];
};

/** The whole first, unless it is an object, which says nothing by itself. */
export const rowsOf = (schema: Schema): Row[] => {
  const rows = rowsAt(schema, schema, { path: '', required: true, deep: 0 });
  return rows[0]?.type === 'object' ? rows.slice(1) : rows;
};

const PLAIN: Readonly<Record<string, string>> = {
  uuid: '00000000-0000-4000-8000-000000000000', date: '2026-09-01', 'date-time': '2026-09-01T08:00:00.000Z', email: 'ye@example.cn', uri: 'https://example.cn/',
};

const plainText = ({ format, minLength }: Schema): string => (typeof format === 'string' ? (PLAIN[format] ?? '…') : '…'.padEnd(typeof minLength === 'number' ? Math.min(minLength, 40) : 1, '…'));

/** What stands in an example: everything that is asked for, and nothing beyond it. */
export const exampleOf = (schema: Schema, whole: Schema = schema, deep = 0): unknown => {
  const way = waysOf(schema, whole).ways[0];
  if (way === undefined || deep > DEEP) return null;
  const { const: fixed, enum: listed, type } = way;
  if (fixed !== undefined) return fixed;
  if (Array.isArray(listed)) return listed[0];
  if (type === 'string') return plainText(way);
  if (type === 'integer' || type === 'number') return numberIn(way, 'minimum') ?? 1;
  if (type === 'boolean') return true;
  if (type === 'array') return (numberIn(way, 'minItems') ?? 0) > 0 ? [exampleOf(itemsOf(way) ?? {}, whole, deep + 1)] : [];
  return Object.fromEntries(fieldsOf(way).filter(([name]) => requiredOf(way).includes(name)).map(([name, field]) => [name, exampleOf(field, whole, deep + 1)]));
};
