// Questions and deeds of 成长档案. What happened in other rooms moves its numbers: they are asked for anew whenever the page is opened.
import { growthRoutes as routes, type Audience, type FactPart, type GrowthPart, type RatingForm, type RatingKind } from '@gongyan/shared/studio/growth/growth.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';
import './growth.live';

export interface FactsAsked {
  readonly part: FactPart;
  readonly key?: string;
  /** The first day of a school year; without it all of them. */
  readonly year?: string;
}

export const useGrowth = (personId: PersonId) => useQuery({ ...asking(routes.open, { params: { personId } }), staleTime: 0 });
export const useFacts = (personId: PersonId, { part, ...query }: FactsAsked) => useQuery({ ...asking(routes.facts, { params: { personId, part }, query }), staleTime: 0 });

const useDeed = <Body>(deed: (body: Body) => Promise<unknown>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: deed, onSettled: () => client.invalidateQueries({ queryKey: allOf(routes.open) }) });
};

export const useRate = (personId: PersonId) => useDeed((body: { kind: RatingKind; ratings: RatingForm[] }) => call(routes.rate, { params: { personId }, body }));
export const useShow = (part: GrowthPart) => useDeed((audience: Audience) => call(routes.show, { params: { part }, body: { audience } }));
