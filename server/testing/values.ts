// The plainest or the fullest value that a contract's schema takes, with the ids of things that there are. Refuses nothing by itself: whether the contract
// takes it is asked of the contract.
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';

export const Schema = z.looseObject({
  noun: z.string().optional(), const: z.unknown().optional(), enum: z.array(z.unknown()).optional(), type: z.string().optional(), format: z.string().optional(), pattern: z.string().optional(),
  minLength: z.number().optional(), minimum: z.number().optional(), exclusiveMinimum: z.number().optional(), minItems: z.number().optional(), items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(), required: z.array(z.string()).optional(), anyOf: z.array(z.unknown()).optional(), oneOf: z.array(z.unknown()).optional(),
});
export type Schema = z.output<typeof Schema>;

export interface Making {
  /** The id of such a thing at such a place (`authorIds.0`); undefined when there is none. */
  readonly idOf: (noun: string, place: string) => unknown;
  /** With what may be left out, and one of each list. */
  readonly full?: true;
}

const FORMATS: Readonly<Record<string, () => unknown>> = { date: () => '2026-11-23', 'date-time': () => '2026-11-23T08:00:00.000Z', uuid: () => randomUUID(), uri: () => 'https://example.org/', email: () => 'teacher@example.org' };

/** For patterns that look ahead, which are those of addresses. */
const ADDRESSES = ['https://example.org/', '/docs/1'];

export const written = (schema: z.ZodType): unknown => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

const isNull = (choice: unknown): boolean => Schema.parse(choice).type === 'null';

export const valueOf = (of: unknown, making: Making, place = ''): unknown => {
  const schema = Schema.parse(of);
  const choices = schema.anyOf ?? schema.oneOf ?? [];
  const choice = making.full === true ? (choices.find((one) => !isNull(one)) ?? choices[0]) : choices[0];
  if (choice !== undefined) return valueOf(choice, making, place);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const known = schema.noun === undefined ? undefined : making.idOf(schema.noun, place);
  return known ?? partsOf(schema, making, place);
};

const partsOf = (schema: Schema, making: Making, place: string): unknown => {
  const { type, properties = {}, required = [], items } = schema;
  const inside = (key: string): string => (place === '' ? key : `${place}.${key}`);
  switch (type) {
    case 'object': return Object.fromEntries((making.full === true ? Object.keys(properties) : required).map((key) => [key, valueOf(properties[key] ?? {}, making, inside(key))]));
    case 'array': return Array.from({ length: Math.max(schema.minItems ?? 0, making.full === true ? 1 : 0) }, (_, at) => valueOf(items ?? {}, making, inside(String(at))));
    case 'string': return textOf(schema);
    case 'integer': case 'number': return Math.max(1, schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1);
    case 'boolean': return true;
    default: return null;
  }
};

const textOf = ({ format, pattern, minLength }: Schema): unknown => {
  const known = format === undefined ? undefined : FORMATS[format];
  if (known !== undefined) return known();
  if (pattern !== undefined && /\(\?[=!<]/.test(pattern)) return ADDRESSES.find((one) => new RegExp(pattern).test(one));
  if (pattern !== undefined) return fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: 1 })[0];
  return '考'.repeat(Math.max(1, minLength ?? 1));
};
