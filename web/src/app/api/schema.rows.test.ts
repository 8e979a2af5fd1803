// Schemas as lines of a table, and the plainest value that fits them.
import { z } from 'zod';
import { exampleOf, rowsOf } from './schema.rows';

const written = (schema: z.ZodType) => z.record(z.string(), z.unknown()).parse(z.toJSONSchema(schema, { io: 'input' }));
const lines = (schema: z.ZodType) => rowsOf(written(schema)).map(({ path, type, required, nullable, bounds }) => [path, type, `${required ? '!' : ''}${nullable ? '?' : ''}`, JSON.stringify(bounds)]);

const Person = z.object({
  name: z.string().min(2).max(20), age: z.number().int().min(0).max(120).nullable(), born: z.iso.date().optional(), role: z.enum(['host', 'member']),
  years: z.array(z.object({ year: z.number().int(), title: z.string().regex(/^[A-Z]/) })).min(1).max(3), state: z.literal('on'),
});

test('each field says its kind, whether it must be there, and its bounds', () => {
  expect(lines(Person)).toEqual([
    ['name', 'string', '!', '[{"kind":"length","from":2,"to":20}]'],
    ['age', 'integer', '!?', '[{"kind":"value","from":0,"to":120}]'],
    ['born', 'date', '', '[]'],
    ['role', 'string', '!', '[{"kind":"oneOf","values":["host","member"]}]'],
    ['years', 'object[]', '!', '[{"kind":"items","from":1,"to":3}]'],
    ['years[].year', 'integer', '!', '[]'],
    ['years[].title', 'string', '!', '[{"kind":"pattern","pattern":"^[A-Z]"}]'],
    ['state', '"on"', '!', '[]'],
  ]);
});

test('what may be one of several tells of all in one line for each field', () => {
  const either = z.discriminatedUnion('kind', [z.object({ kind: z.literal('day'), day: z.iso.date() }), z.object({ kind: z.literal('week'), n: z.number() })]);
  expect(lines(either)).toEqual([['kind', '"day" | "week"', '!', '[]'], ['day', 'date', '!', '[]'], ['n', 'number', '!', '[]']]);
  expect(lines(z.array(z.string()))).toEqual([['', 'string[]', '!', '[]']]);
});

interface Tree {
  readonly name: string;
  readonly below: Tree[];
}

test('what contains itself comes to an end', () => {
  const tree: z.ZodType<Tree> = z.object({ name: z.string(), get below() { return z.array(tree); } });
  expect(lines(tree).length).toBeLessThan(20);
  expect(exampleOf(written(tree))).toEqual({ name: '…', below: [] });
});

test('an example is taken by the schema it is made from, and has nothing that is not asked for', () => {
  const plain = Person.omit({ years: true });
  const made = exampleOf(written(plain));
  expect(plain.safeParse(made).success).toBe(true);
  expect(made).toEqual({ name: '……', age: 0, role: 'host', state: 'on' });
});
