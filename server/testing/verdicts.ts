// A matrix of verdicts over HTTP: every route of some contracts, asked by everybody. Bodies are made from the contracts themselves,
// ids are those of the things that the matrix is about, and nothing that is asked is kept: each answer is given on the same rows.
import { fillPath, type RouteSpec } from '@gongyan/shared/kit/route';
import { ProblemBody } from '@gongyan/shared/kit/problem';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { z } from 'zod';
import { publicPath } from '../src/platform/contract/openapi.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import type { Session, TestHub } from './start-hub.js';
import { Schema, valueOf, written, type Making } from './values.js';

/** `+` let in (what comes then is the room's further rules), `x` told that it is not his, `-` told that there is no such thing, `?` asked to sign in. */
export type Verdict = '+' | 'x' | '-' | '?';

/** Ids by the noun of their schema, or by the name of the parameter where that has no noun. */
export type Subjects = Readonly<Record<string, unknown>>;

const needed = (query: z.ZodType | undefined, subjects: Subjects): [string, string][] => {
  if (query === undefined) return [];
  const { required, properties } = Schema.parse(written(query));
  return (required ?? []).map((key) => [key, String(subjects[key] ?? valueOf(properties?.[key] ?? {}, plainly(subjects)))]);
};

/** Where a thing is asked for by its noun. */
export const plainly = (subjects: Subjects): Making => ({ idOf: (noun) => subjects[noun] });

/** The address of a route about these subjects. */
export const addressOf = (route: RouteSpec, subjects: Subjects): string => {
  const fields = route.params === undefined ? {} : (Schema.parse(written(route.params)).properties ?? {});
  const params = Object.fromEntries(Object.entries(fields).map(([key, schema]) => [key, subjects[key] ?? valueOf(schema, plainly(subjects))]));
  const asked = new URLSearchParams(needed(route.query, subjects)).toString();
  return `${fillPath(publicPath(route), params)}${asked === '' ? '' : `?${asked}`}`;
};

/** How it is sent: as a file where the route takes one. */
export const initOf = (route: RouteSpec, body: unknown): RequestInit => {
  if (route.upload !== undefined) {
    const form = new FormData();
    form.append(route.upload.field, new File(['%PDF-1.7 x'], 'x.pdf'));
    return { method: route.method, body: form };
  }
  return route.body === undefined ? { method: route.method } : { method: route.method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
};

/** Throws when the contract would not take it: a refusal by shape must not pass for one by right. */
const bodyOf = (name: string, route: RouteSpec, { subjects, bodies }: Matrix): unknown => {
  if (route.body === undefined) return undefined;
  const body = bodies[name] ?? valueOf(written(route.body), plainly(subjects));
  const fits = route.body.safeParse(body);
  if (!fits.success) throw new Error(`${name}: say a body: ${fits.error.message}`);
  return body;
};

export interface Matrix {
  readonly hub: TestHub;
  readonly undone: Undone;
  readonly subjects: Subjects;
  /** By `room.route`, where the plainest body is not one that says enough. */
  readonly bodies: Readonly<Record<string, unknown>>;
}

/** Refusals that say: this is for others to do. Who does a second thing with the same hand is let in, and then refused. */
const NOT_YOURS: ReadonlySet<string> = new Set([
  'access.notYours', 'comment.mayNot', 'comment.notYours', 'comment.notYoursToResolve', 'coedit.revoked', 'meeting.notExpected', 'openlesson.notBooked', 'openlesson.notInvited', 'suggestion.mayNot', 'suggestion.notYourDecision',
  'suggestion.notYours', 'suggestion.writersDecide', 'version.writersOnly',
]);

const verdictOf = async (name: string, response: Response, wrote: boolean): Promise<Verdict> => {
  if (response.ok) return '+';
  const { status, code } = ProblemBody.parse(await response.json());
  if (NOT_YOURS.has(code)) return 'x';
  // What it wrote is not there when it is read again for the answer.
  if (wrote) return '+';
  if (status >= 500) throw new Error(`${name}: ${String(status)} ${code}`);
  if (code === 'signIn.needed') return '?';
  if (code === 'request.tooMany') throw new Error(`${name}: asked too often to be answered`);
  if (code === 'request.invalid') throw new Error(`${name}: what was asked is not a question of its contract`);
  return code === 'request.notFound' || code === 'intake.gone' ? '-' : '+';
};

/** One verdict for each reader, in their order; `undefined` asks without a session. */
export const verdictsOn = async (name: string, route: RouteSpec, { matrix, readers }: { readonly matrix: Matrix; readonly readers: readonly (Session | undefined)[] }): Promise<Verdict[]> => {
  const [address, init] = [addressOf(route, matrix.subjects), initOf(route, bodyOf(name, route, matrix))];
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
