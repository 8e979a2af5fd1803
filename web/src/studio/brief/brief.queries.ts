// Questions and deeds of 工作简报.
import { briefRoutes as routes } from '@gongyan/shared/studio/brief/brief.contract';
import type { BriefId } from '@gongyan/shared/studio/brief/brief.id';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type Parts } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';
import './brief.live';

export const useBriefs = (studioId: StudioId) => useQuery(asking(routes.list, { params: { studioId } }));
export const useBrief = (briefId: BriefId) => useQuery(asking(routes.open, { params: { briefId } }));
export const useBriefFacts = (briefId: BriefId) => useQuery(asking(routes.facts, { params: { briefId } }));

const useDeed = <Body, Answer>(deed: (body: Body) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: allOf(routes.list) }), client.invalidateQueries({ queryKey: allOf(routes.open) })]),
  });
};

export const useBeginBrief = (studioId: StudioId) => useDeed((body: Parts<typeof routes.begin>['body']) => call(routes.begin, { params: { studioId }, body }));
export const useSaveBrief = (briefId: BriefId) => useDeed((body: Parts<typeof routes.save>['body']) => call(routes.save, { params: { briefId }, body }));
export const useRemoveBrief = (briefId: BriefId) => useDeed((_: null) => call(routes.remove, { params: { briefId } }));
export const usePublishBrief = (briefId: BriefId) => useDeed((revision: number) => call(routes.publish, { params: { briefId }, body: { revision } }));
export const useWithdrawBrief = (briefId: BriefId) => useDeed((reason: string) => call(routes.withdraw, { params: { briefId }, body: { reason } }));
export const useNoteBrief = (briefId: BriefId) => useDeed((text: string) => call(routes.note, { params: { briefId }, body: { text } }));
