// Questions of the district's page.
import { coverageRoutes, type EvidenceOf } from '@gongyan/shared/training/coverage/coverage.contract';
import type { SchoolId } from '@gongyan/shared/people/people.contract';
import type { LevelId } from '@gongyan/shared/training/scheme/scheme.contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { asking, keyOf } from '../../platform/queries';
import './coverage.live';

export const useCoverage = () => useQuery(asking(coverageRoutes.coverage, {}));

export interface Behind {
  readonly of: EvidenceOf;
  readonly level?: LevelId;
  readonly school?: SchoolId;
}

/** Asks only when the reader may see what is behind. */
export const useEvidence = (query: Behind, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: keyOf(coverageRoutes.evidence, { query }),
    queryFn: ({ pageParam, signal }) => call(coverageRoutes.evidence, { query: { ...query, ...(pageParam === null ? {} : { after: pageParam }) } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled,
  });
