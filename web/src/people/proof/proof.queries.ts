// Questions and deeds of the second factor, and files that are handed out after a proof.
import { proofRoutes } from '@gongyan/shared/people/proof/proof.contract';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type Parts } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';

const askFactor = () => asking(proofRoutes.open, {});
export const useSecondFactor = () => useQuery(askFactor());

const useChange = <Given, Reply>(deed: (given: Given) => Promise<Reply>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSuccess: () => Promise.all([proofRoutes.open, peopleRoutes.sessions].map((route) => client.invalidateQueries({ queryKey: allOf(route) }))),
  });
};

export const useBeginFactor = () => useMutation({ mutationFn: () => call(proofRoutes.begin, {}) });
export const useConfirmFactor = () => useChange((code: string) => call(proofRoutes.confirm, { body: { code } }));
export const useRenewCodes = () => useChange((_: undefined) => call(proofRoutes.renewCodes, {}));
export const useEndFactor = () => useChange((_: undefined) => call(proofRoutes.end, {}));
export const useProve = () => useMutation({ mutationFn: (body: Parts<typeof proofRoutes.prove>['body']) => call(proofRoutes.prove, { body }) });
