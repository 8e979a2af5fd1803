// Questions and deeds of 规划与计划.
import { planningRoutes as routes, type PlanId, type PlanSpan, type PlanText } from '@gongyan/shared/studio/planning/planning.contract';
import type { Day } from '@gongyan/shared/kit/time';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';
import './planning.live';

export const usePlans = (studioId: StudioId) => useQuery(asking(routes.list, { params: { studioId } }));

const useDeed = <Body, Answer>(deed: (body: Body) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: deed, onSettled: () => client.invalidateQueries({ queryKey: allOf(routes.list) }) });
};

export const useBeginPlan = (studioId: StudioId) => useDeed((body: { span: PlanSpan; day: Day; copies: boolean }) => call(routes.begin, { params: { studioId }, body }));
export const useWritePlan = (planId: PlanId) => useDeed((body: { rev: number; text: PlanText }) => call(routes.write, { params: { planId }, body }));
export const usePublishPlan = (planId: PlanId) => useDeed((_: null) => call(routes.publish, { params: { planId }, body: {} }));
