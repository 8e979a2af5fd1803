// A matrix of verdicts over HTTP: every route of some contracts, asked by everybody. Bodies are made from the contracts themselves,
// ids are those of the things that the matrix is about, and nothing that is asked is kept: each answer is given on the same rows.
import { fillPath, type RouteSpec } from '@gongyan/shared/kit/route';
import { ProblemBody } from '@gongyan/shared/kit/problem';
import fc from 'fast-check';
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import type { Session, TestHub } from './start-hub.js';

/** `+` let in (what comes then is the room's further rules), `x` told that it is not his, `-` told that there is no such thing, `?` asked to sign in. */
export type Verdict = '+' | 'x' | '-' | '?';

/** Ids by the noun of their schema, or by the name of the parameter where that has no noun. */
export type Subjects = Readonly<Record<string, unknown>>;

const Schema = z.looseObject({
  noun: z.string().optional(), const: z.unknown().optional(), enum: z.array(z.unknown()).optional(), type: z.string().optional(), format: z.string().optional(), pattern: z.string().optional(),
  minLength: z.number().optional(), minimum: z.number().optional(), exclusiveMinimum: z.number().optional(), minItems: z.number().optional(), items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(), required: z.array(z.string()).optional(), anyOf: z.array(z.unknown()).optional(), oneOf: z.array(z.unknown()).optional(),
});

const FORMATS: Readonly<Record<string, () => unknown>> = { date: () => '2026-11-23', 'date-time': () => '2026-11-23T08:00:00.000Z', uuid: () => randomUUID(), uri: () => 'https://example.org/' };

/** The plainest value that the schema takes. */
const valueOf = (written: unknown, subjects: Subjects): unknown => {
  const schema = Schema.parse(written);
  const [choice] = schema.anyOf ?? schema.oneOf ?? [];
  if (choice !== undefined) return valueOf(choice, subjects);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.noun !== undefined && schema.noun in subjects) return subjects[schema.noun];
  return plainOf(schema, subjects);
};

const plainOf = (schema: z.output<typeof Schema>, subjects: Subjects): unknown => {
  const { type, properties, required, items } = schema;
  switch (type) {
    case 'object': return Object.fromEntries((required ?? []).map((key) => [key, valueOf(properties?.[key] ?? {}, subjects)]));
    case 'array': return Array.from({ length: schema.minItems ?? 0 }, () => valueOf(items ?? {}, subjects));
    case 'string': return textOf(schema);
    case 'integer': case 'number': return Math.max(1, schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1);
    case 'boolean': return true;
    default: return null;
  }
};

const textOf = ({ format, pattern, minLength }: z.output<typeof Schema>): unknown => {
  const known = format === undefined ? undefined : FORMATS[format];
  if (known !== undefined) return known();
  if (pattern !== undefined) return fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed: 1 })[0];
  return '考'.repeat(Math.max(1, minLength ?? 1));
};

const written = (schema: z.ZodType): unknown => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

/** What can be asked of a route about these subjects. Throws when the contract would not take it: then it is told in `bodies`. */
const requestOf = (name: string, route: RouteSpec, { subjects, bodies }: Matrix): { address: string; init: RequestInit } => {
  const params = route.params === undefined ? {} : Object.fromEntries(Object.entries(Schema.parse(written(route.params)).properties ?? {}).map(([key, schema]) => [key, subjects[key] ?? valueOf(schema, subjects)]));
  const address = `/api${fillPath(route.path, params)}`;
  if (route.upload !== undefined) {
    const form = new FormData();
    form.append(route.upload.field, new File(['%PDF-1.7 x'], 'x.pdf'));
    return { address, init: { method: route.method, body: form } };
  }
  if (route.body === undefined) return { address, init: { method: route.method } };
  const body = bodies[name] ?? valueOf(written(route.body), subjects);
  const fits = route.body.safeParse(body);
  if (!fits.success) throw new Error(`${name}: say a body: ${fits.error.message}`);
  return { address, init: { method: route.method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } };
};

export interface Matrix {
  readonly hub: TestHub;
  readonly undone: Undone;
  readonly subjects: Subjects;
  /** By `room.route`, where the plainest body is not one that says enough. */
  readonly bodies: Readonly<Record<string, unknown>>;
}

const verdictOf = async (name: string, response: Response, wrote: boolean): Promise<Verdict> => {
  // What it wrote is not there when it is read again for the answer.
  if (response.ok || wrote) return '+';
  const { status, code } = ProblemBody.parse(await response.json());
  if (status >= 500) throw new Error(`${name}: ${String(status)} ${code}`);
  if (code === 'signIn.needed') return '?';
  if (code === 'request.invalid') throw new Error(`${name}: what was asked is not a question of its contract`);
  return code === 'request.notFound' ? '-' : code === 'access.notYours' ? 'x' : '+';
};

/** One verdict for each reader, in their order; `undefined` asks without a session. */
export const verdictsOn = async (name: string, route: RouteSpec, { matrix, readers }: { readonly matrix: Matrix; readonly readers: readonly (Session | undefined)[] }): Promise<Verdict[]> => {
  const { address, init } = requestOf(name, route, matrix);
  const verdicts: Verdict[] = [];
  for (const reader of readers) {
    const before = matrix.undone.n;
    const response = await matrix.hub.fetch(address, init, reader);
    verdicts.push(await verdictOf(name, response, matrix.undone.n > before));
  }
  return verdicts;
};

/** How many units of work had written something and were not kept. */
export interface Undone {
  readonly n: number;
}

const UNDONE = Symbol('undone');

/** From now on every unit of work answers as if it had been kept, and is not. */
export const keepNothing = ({ app }: TestHub): Undone => {
  const undone = { n: 0 };
  const work = app.get(UnitOfWork);
  const run = work.run.bind(work);
  const inside = new AsyncLocalStorage<true>();
  work.run = async <T>(job: () => Promise<T>): Promise<T> => {
    if (inside.getStore() === true) return run(job);
    const answer: { value: { readonly it: T } | null } = { value: null };
    try {
      return await inside.run(true, () => run(async (): Promise<T> => {
        answer.value = { it: await job() };
        const [{ wrote } = { wrote: false }]: { wrote: boolean }[] = await work.manager.query('select pg_current_xact_id_if_assigned() is not null as wrote');
        if (wrote) undone.n += 1;
        throw UNDONE;
      }));
    } catch (error) {
      if (error === UNDONE && answer.value !== null) return answer.value.it;
      throw error;
    }
  };
  return undone;
};
