// Questions and deeds about a studio's documents.
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { writingRoutes, type StartWriting, type WritingId } from '@gongyan/shared/studio/writing/writing.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type Parts } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';

export const useStudioWritings = (studioId: StudioId) => useQuery(asking(writingRoutes.list, { params: { studioId } }));
export const useCases = () => useQuery(asking(writingRoutes.cases, {}));
export const useWriting = (writingId: WritingId) => useQuery(asking(writingRoutes.open, { params: { writingId } }));
export const useReads = (writingId: WritingId) => useQuery({ ...asking(writingRoutes.reads, { params: { writingId } }), staleTime: 0 });

const useChanged = () => {
  const client = useQueryClient();
  return () => void Promise.all([writingRoutes.list, writingRoutes.cases, writingRoutes.open].map((route) => client.invalidateQueries({ queryKey: allOf(route) })));
};

export const useStartWriting = (studioId: StudioId) => {
  const onSettled = useChanged();
  return useMutation({ mutationFn: (body: StartWriting) => call(writingRoutes.start, { params: { studioId }, body }), onSettled });
};

export const useRenameWriting = (writingId: WritingId) => {
  const onSettled = useChanged();
  return useMutation({ mutationFn: (title: string) => call(writingRoutes.rename, { params: { writingId }, body: { title } }), onSettled });
};

export const useShareWriting = (writingId: WritingId) => {
  const onSettled = useChanged();
  return useMutation({ mutationFn: (personIds: Parts<typeof writingRoutes.share>['body']['personIds']) => call(writingRoutes.share, { params: { writingId }, body: { personIds } }), onSettled });
};
