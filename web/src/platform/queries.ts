// What pages know about the server's answers: one cache, keys made of route and encoded input. Never edits a
// cached answer by hand; a change asks again.
import type { RouteSpec } from '@gongyan/shared/kit/route';
import { QueryClient, queryOptions, type QueryKey } from '@tanstack/react-query';
import { call, encodeParts, type LooseParts, type Parts } from './call';
import { Offline } from './refusal';

const FRESH_MS = 15_000;
/** Answers of pages left behind are kept this long: they are what an offline reader still sees. */
const KEPT_MS = 60 * 60_000;

/** As much of a route as names its answers. */
type Address = Pick<RouteSpec, 'method' | 'path'>;

const nameOf = (route: Address): string => `${route.method} ${route.path}`;

export const keyOf = (route: RouteSpec, parts: LooseParts = {}): QueryKey => [nameOf(route), encodeParts(route, parts)];

/** The beginning of every key of one route: all its answers, whatever was asked. */
export const allOf = (route: Address): QueryKey => [nameOf(route)];

/** Query options of one question: `useQuery(asking(studioRoutes.open, { params: { studioId } }))`. */
export const asking = <R extends RouteSpec>(route: R, parts: Parts<R>) =>
  queryOptions({ queryKey: keyOf(route, parts), queryFn: ({ signal }) => call(route, parts, signal) });

export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        gcTime: KEPT_MS,
        retry: (failures, error) => error instanceof Offline && failures < 2,
        retryDelay: (attempt) => 500 * 2 ** attempt + Math.random() * 500,
      },
      mutations: { retry: false },
    },
  });

/** Which answers a hint makes stale: those of a route, or only those whose `where` part has the hint's value. */
export interface Refresh {
  readonly route: Address;
  readonly where?: string;
}

const partOf = (key: QueryKey, name: string): unknown => {
  const parts: unknown = key[1];
  if (typeof parts !== 'object' || parts === null) return undefined;
  for (const group of Object.values(parts)) {
    if (typeof group === 'object' && group !== null && name in group) return (group as Record<string, unknown>)[name];
  }
  return undefined;
};

/** True when the answer under `key` is one that `refresh` means; a missing value or part means all of the route. */
export const isMeant = (key: QueryKey, refresh: Refresh, value: string | undefined): boolean => {
  if (key[0] !== nameOf(refresh.route)) return false;
  if (refresh.where === undefined || value === undefined) return true;
  const part = partOf(key, refresh.where);
  return part === undefined || part === value;
};
