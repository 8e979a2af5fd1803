// Questions and deeds of the hours room.
import { hoursRoutes, type EntryId, type ExpectedId, type RuleSetId, type Rules } from '@gongyan/shared/hours/hours.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../platform/call';
import { allOf, asking, keyOf } from '../platform/queries';

export const useBalance = (personId: PersonId) => useQuery(asking(hoursRoutes.balance, { params: { personId } }));
export const useWaiting = () => useQuery(asking(hoursRoutes.waiting, {}));
export const useRuleSets = () => useQuery(asking(hoursRoutes.ruleSets, {}));
export const usePreview = (ruleSetId: RuleSetId) => useQuery({ ...asking(hoursRoutes.previewRules, { params: { ruleSetId } }), staleTime: 0 });

export const useLedger = (personId: PersonId, year: Day | undefined) =>
  useInfiniteQuery({
    queryKey: keyOf(hoursRoutes.ledger, { params: { personId }, query: { year } }),
    queryFn: ({ pageParam, signal }) => call(hoursRoutes.ledger, { params: { personId }, query: { ...(year === undefined ? {} : { year }), ...(pageParam === null ? {} : { after: pageParam }) } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

const useChanged = () => {
  const client = useQueryClient();
  return () => void Promise.all([hoursRoutes.balance, hoursRoutes.ledger, hoursRoutes.waiting].map((route) => client.invalidateQueries({ queryKey: allOf(route) })));
};

export const useReverse = () => {
  const changed = useChanged();
  return useMutation({ mutationFn: ({ entryId, reason }: { entryId: EntryId; reason: string }) => call(hoursRoutes.reverse, { params: { entryId }, body: { reason } }), onSettled: changed });
};

export const useConfirm = () => {
  const changed = useChanged();
  return useMutation({ mutationFn: (expectedId: ExpectedId) => call(hoursRoutes.confirm, { params: { expectedId }, body: {} }), onSettled: changed });
};

export interface DraftRules {
  readonly name: string;
  readonly validFrom: Day;
  readonly rules: Rules;
}

const useRulesChanged = () => {
  const client = useQueryClient();
  return () => void Promise.all([hoursRoutes.ruleSets, hoursRoutes.previewRules, hoursRoutes.balance].map((route) => client.invalidateQueries({ queryKey: allOf(route) })));
};

/** A new draft, or the same one changed. */
export const useSaveRules = (ruleSetId: RuleSetId | null) => {
  const changed = useRulesChanged();
  return useMutation({
    mutationFn: (body: DraftRules) => (ruleSetId === null ? call(hoursRoutes.draftRules, { body }) : call(hoursRoutes.changeRules, { params: { ruleSetId }, body })),
    onSettled: changed,
  });
};

export const usePublishRules = () => {
  const changed = useRulesChanged();
  return useMutation({ mutationFn: (ruleSetId: RuleSetId) => call(hoursRoutes.publishRules, { params: { ruleSetId }, body: {} }), onSettled: changed });
};
