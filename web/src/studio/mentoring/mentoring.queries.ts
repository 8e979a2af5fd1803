// Questions and deeds of 师徒带教.
import { mentoringLogRoutes as logs, type LogId, type SaveLog } from '@gongyan/shared/studio/mentoring/log.contract';
import { mentoringRoutes as routes, type AssessPair, type ProposePair, type RevisePair } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import type { PairId } from '@gongyan/shared/studio/mentoring/pair.id';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';
import './mentoring.live';

export const usePairs = (studioId?: StudioId) => useQuery(asking(routes.list, { query: studioId === undefined ? {} : { studioId } }));
export const useWaitingPairs = () => useQuery(asking(routes.waiting, {}));
export const usePair = (pairId: PairId) => useQuery(asking(routes.open, { params: { pairId } }));
export const useOffer = (studioId: StudioId) => useQuery(asking(routes.offer, { params: { studioId } }));
export const useChoices = (pairId: PairId) => useQuery(asking(routes.choices, { params: { pairId } }));

const useDeed = <Body, Answer>(deed: (body: Body) => Promise<Answer>) => {
  const client = useQueryClient();
  const settled = () => void Promise.all([routes.list, routes.open, routes.waiting].map((route) => client.invalidateQueries({ queryKey: allOf(route) })));
  return useMutation({ mutationFn: deed, onSettled: settled });
};

export const usePropose = (studioId: StudioId) => useDeed((body: ProposePair) => call(routes.propose, { params: { studioId }, body }));
export const useRevise = (pairId: PairId) => useDeed((body: RevisePair) => call(routes.revise, { params: { pairId }, body }));
export const useSign = (pairId: PairId) => useDeed((digest: string) => call(routes.sign, { params: { pairId }, body: { digest } }));
export const useReport = (pairId: PairId) => useDeed((openLessonId: string) => call(routes.report, { params: { pairId }, body: { openLessonId } }));
export const useAssess = (pairId: PairId) => useDeed((body: AssessPair) => call(routes.assess, { params: { pairId }, body }));
export const useComplete = (pairId: PairId) => useDeed(() => call(routes.complete, { params: { pairId }, body: {} }));
export const useDissolve = (pairId: PairId) => useDeed((reason: string) => call(routes.dissolve, { params: { pairId }, body: { reason } }));
export const useSettle = (pairId: PairId) => useDeed((year: string) => call(routes.settle, { params: { pairId }, body: { year } }));

export interface Written {
  readonly logId: LogId;
  readonly log: SaveLog;
  readonly namesChecked: boolean;
}
const save = (pairId: PairId, { logId, log }: Written) => call(logs.save, { params: { pairId, logId }, body: log });
export const useSaveLog = (pairId: PairId) => useDeed((written: Written) => save(pairId, written));
/** Saved as it stands, then handed over. */
export const useSubmitLog = (pairId: PairId) =>
  useDeed(async (written: Written) => {
    const { rev } = await save(pairId, written);
    return call(logs.submit, { params: { pairId, logId: written.logId }, body: { rev, namesChecked: written.namesChecked } });
  });
interface Place {
  readonly pairId: PairId;
  readonly logId: LogId;
}
export const useDiscardLog = (params: Place) => useDeed(() => call(logs.discard, { params }));
export const useTakeBack = (params: Place) => useDeed(() => call(logs.takeBack, { params, body: {} }));
export const useSendBack = (params: Place) => useDeed((note: string) => call(logs.sendBack, { params, body: { note } }));
export const useConfirmLog = (params: Place) => useDeed((body: { readonly rev: number; readonly answer: string }) => call(logs.confirm, { params, body }));
