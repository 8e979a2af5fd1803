// The one way from a page to the server: a route and its parts go in, the decoded reply comes out. Refuses to
// send what the route's schemas do not accept, and throws `Refused` or `Offline`, nothing else.
import { ProblemBody } from '@gongyan/shared/kit/problem';
import { fillPath, type Reply, type RouteSpec } from '@gongyan/shared/kit/route';
import { z } from 'zod';
import { askProof } from './proof';
import { Offline, Refused } from './refusal';
import { sessionHasEnded } from './session';

/** Optional when nothing in it is required. */
type Part<Key extends string, Value> = Record<never, never> extends Value ? { readonly [K in Key]?: Value } : { readonly [K in Key]: Value };
type BodyOf<R extends RouteSpec> = NonNullable<R['body']> extends infer B ? (B extends z.ZodUndefined ? Record<never, never> : B extends z.ZodType ? z.output<B> : never) : never;

/** What a caller gives: only the parts that the route has; `file` for uploads. */
export type Parts<R extends RouteSpec> = Part<'params', z.output<NonNullable<R['params']>>> &
  Part<'query', z.output<NonNullable<R['query']>>> &
  Part<'body', BodyOf<R>> & { readonly file?: File };

/** The same without types, after the compiler has checked them. */
export interface LooseParts {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly file?: File;
}

const PREFIX = '/api';
const PATIENCE_MS = 20_000;
const UPLOAD_PATIENCE_MS = 120_000;

const record = (schema: z.ZodType | undefined, value: unknown): Record<string, unknown> => {
  const encoded: unknown = schema === undefined ? {} : z.encode(schema, value ?? {});
  return typeof encoded === 'object' && encoded !== null ? { ...encoded } : {};
};

/** Parts as they travel: also what makes a query key, because encoded values are stable text. */
export const encodeParts = (route: RouteSpec, parts: LooseParts) => ({
  params: record(route.params, parts.params),
  query: record(route.query, parts.query),
});

/** The address of a route: for links and pictures that the browser fetches by itself. */
export const addressOf = (route: RouteSpec, parts: LooseParts = {}): string => {
  const { params, query } = encodeParts(route, parts);
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined).map(([key, value]) => [key, String(value)]));
  const text = search.toString();
  return PREFIX + fillPath(route.path, params) + (text === '' ? '' : `?${text}`);
};

const payloadOf = (route: RouteSpec, parts: LooseParts): Pick<RequestInit, 'body' | 'headers'> => {
  if (route.upload !== undefined) {
    const form = new FormData();
    if (parts.file !== undefined) form.append(route.upload.field, parts.file, parts.file.name);
    return { body: form };
  }
  if (route.body === undefined) return {};
  return { body: JSON.stringify(z.encode(route.body, parts.body ?? {})), headers: { 'content-type': 'application/json' } };
};

/** fetch with patience; a caller who gives up himself gets his own AbortError. */
const ask = async (address: string, init: RequestInit, { patience, signal }: { patience: number; signal?: AbortSignal }): Promise<Response> => {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), patience);
  const giveUp = () => limit.abort();
  signal?.addEventListener('abort', giveUp);
  try {
    return await fetch(address, { ...init, credentials: 'same-origin', signal: limit.signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Offline('no answer', { cause: error });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
};

const bodyOf = async (response: Response): Promise<unknown> => {
  try {
    return await response.json();
  } catch {
    return null;
  }
};

const refusalOf = async (response: Response): Promise<Error> => {
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const parsed = ProblemBody.safeParse(await bodyOf(response));
  // A gateway in front of a server that restarts says 502 to 504 in its own words.
  if (!parsed.success && response.status >= 502 && response.status <= 504) return new Offline(`gateway ${response.status}`);
  if (!parsed.success) return new Refused({ status: response.status, code: 'server.fault', facts: { requestId: requestId ?? '—' }, requestId });
  if (parsed.data.code === 'signIn.needed') sessionHasEnded();
  return new Refused({ ...parsed.data, requestId: parsed.data.requestId ?? requestId });
};

const sendOnce = async (route: RouteSpec, parts: LooseParts, signal?: AbortSignal): Promise<Response> => {
  const patience = route.upload === undefined ? PATIENCE_MS : UPLOAD_PATIENCE_MS;
  const response = await ask(addressOf(route, parts), { method: route.method, ...payloadOf(route, parts) }, { patience, signal });
  if (!response.ok) throw await refusalOf(response);
  return response;
};

/** A deed that asks for a proof waits for it and then goes on, with what it carried. */
const send = async (route: RouteSpec, parts: LooseParts, signal?: AbortSignal): Promise<Response> => {
  try {
    return await sendOnce(route, parts, signal);
  } catch (error) {
    if (!(error instanceof Refused) || !error.is('signIn.proveAgain') || !(await askProof())) throw error;
    return sendOnce(route, parts, signal);
  }
};

/** Calls a route. `signal` only saves work: an aborted call rejects with the browser's AbortError. */
export const call = async <R extends RouteSpec>(route: R, parts: Parts<R>, signal?: AbortSignal): Promise<Reply<R>> => {
  const response = await send(route, parts, signal);
  const reply: R['reply'] = route.reply;
  const decoded = reply.safeParse(await bodyOf(response));
  if (decoded.success) return decoded.data;
  // Old page, new server: the next load brings the matching page.
  throw new Refused({ status: 500, code: 'server.fault', facts: { requestId: response.headers.get('x-request-id') ?? '—' } });
};
