// Questions and deeds around certificates.
import type { PersonId } from '@gongyan/shared/kit/id';
import { certificateRoutes as routes, type AwardId, type BatchId } from '@gongyan/shared/training/certificate/certificate.contract';
import { outsideRoutes, type Outside, type OutsideId } from '@gongyan/shared/training/certificate/outside.contract';
import type { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { schemeRoutes, type LevelId } from '@gongyan/shared/training/scheme/scheme.contract';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type UseMutationOptions } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { allOf, asking, keyOf } from '../../platform/queries';
import './certificate.live';

export const useMyCertificates = () => useQuery(asking(routes.mine, {}));
export const useCertificate = (awardId: AwardId) => useQuery(asking(routes.open, { params: { awardId } }));
export const useCohortAwards = (cohortId: CohortId) => useQuery(asking(routes.cohort, { params: { cohortId } }));
export const useBatch = (batchId: BatchId) => useQuery(asking(routes.batch, { params: { batchId } }));
export const useOutside = (whose: 'mine' | 'all') => useQuery(asking(outsideRoutes.list, { query: { whose } }));
export const useCertPlan = () => useQuery(asking(schemeRoutes.plan, {}));

export const useAllCertificates = ({ find, levelId }: { find: string; levelId: LevelId | null }) => {
  const query = { ...(find === '' ? {} : { find }), ...(levelId === null ? {} : { levelId }) };
  return useInfiniteQuery({
    queryKey: keyOf(routes.all, { query }),
    queryFn: ({ pageParam, signal }) => call(routes.all, { query: { ...query, ...(pageParam === null ? {} : { after: pageParam }) } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
};

/** A deed, after which everything around certificates is asked again. */
const useDeed = <Given, Answer>(mutationFn: NonNullable<UseMutationOptions<Answer, Error, Given>['mutationFn']>) => {
  const client = useQueryClient();
  const asked = [routes.mine, routes.all, routes.open, routes.cohort, routes.batch, outsideRoutes.list];
  return useMutation({ mutationFn, onSettled: () => void Promise.all(asked.map((route) => client.invalidateQueries({ queryKey: allOf(route) }))) });
};

export const useRevoke = (awardId: AwardId) => useDeed((reason: string) => call(routes.revoke, { params: { awardId }, body: { reason } }));
export const useReissue = (awardId: AwardId) => useDeed((reason: string) => call(routes.reissue, { params: { awardId }, body: { reason } }));
export const usePropose = (cohortId: CohortId) => useDeed((personIds: PersonId[]) => call(routes.propose, { params: { cohortId }, body: { personIds } }));
export const useIssue = () => useDeed(({ batchId, personIds }: { batchId: BatchId; personIds: PersonId[] }) => call(routes.issue, { params: { batchId }, body: { personIds } }));
export const useWithdraw = () => useDeed((batchId: BatchId) => call(routes.withdraw, { params: { batchId }, body: {} }));

export type EnteredOutside = Pick<Outside, 'levelId' | 'number' | 'issuer' | 'issuedOn'>;
/** The words first, then the picture: what was entered is not lost when the picture is refused. */
export const useAddOutside = () => useDeed(async ({ entered, file }: { entered: EnteredOutside; file: File | null }) => {
  const row = await call(outsideRoutes.add, { body: entered });
  return file === null ? row : call(outsideRoutes.addScan, { params: { outsideId: row.id }, file });
});
export const useAddScan = () => useDeed(({ outsideId, file }: { outsideId: OutsideId; file: File }) => call(outsideRoutes.addScan, { params: { outsideId }, file }));
export const useCheckOutside = () => useDeed((outsideId: OutsideId) => call(outsideRoutes.check, { params: { outsideId }, body: {} }));
export const useDecideOutside = () =>
  useDeed(({ outsideId, outcome, reason }: { outsideId: OutsideId; outcome: 'recorded' | 'refused'; reason: string | null }) => call(outsideRoutes.decide, { params: { outsideId }, body: { outcome, reason } }));
