// Questions and deeds of 成果登记.
import { resultRoutes as routes, type ResultDeed, type ResultFileId, type ResultForm, type ResultId } from '@gongyan/shared/studio/result/result.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';
import './result.live';

export const useResults = (studioId: StudioId) => useQuery(asking(routes.list, { params: { studioId } }));

const useDeed = <Body, Answer>(deed: (body: Body) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: deed, onSettled: () => client.invalidateQueries({ queryKey: allOf(routes.list) }) });
};

/** Enters it, or changes one that is there. */
export const useKeepResult = (studioId: StudioId, resultId: ResultId | null) =>
  useDeed(async (body: ResultForm) => {
    if (resultId === null) return (await call(routes.enter, { params: { studioId }, body })).id;
    await call(routes.change, { params: { resultId }, body });
    return resultId;
  });
export const useRemoveResult = (resultId: ResultId) => useDeed((_: null) => call(routes.remove, { params: { resultId } }));
export const useSettle = (resultId: ResultId) => useDeed((body: { deed: ResultDeed; reason: string }) => call(routes.settle, { params: { resultId }, body }));
export const useAddProof = (resultId: ResultId) => useDeed((file: File) => call(routes.addFile, { params: { resultId }, file }));
export const useRemoveProof = (resultId: ResultId) => useDeed((fileId: ResultFileId) => call(routes.removeFile, { params: { resultId, fileId } }));
