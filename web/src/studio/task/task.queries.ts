// Questions and deeds of 工作室任务.
import { studioTaskRoutes as routes, type AssignmentId, type HandIn, type Settlement, type TaskForm } from '@gongyan/shared/studio/task/task.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';
import './task.live';

/** Those in which something is still to be settled, or those in which nothing is. */
export const useTasks = (studioId: StudioId, past = false) => useQuery(asking(routes.list, { params: { studioId }, query: past ? { past: 'yes' } : {} }));
export const useMyTasks = () => useQuery(asking(routes.mine, {}));

const useDeed = <Body, Answer>(deed: (body: Body) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: deed, onSettled: () => void Promise.all([routes.list, routes.mine].map((route) => client.invalidateQueries({ queryKey: allOf(route) }))) });
};

export const useAssign = (studioId: StudioId) => useDeed((body: TaskForm) => call(routes.assign, { params: { studioId }, body }));
export const useHandIn = (assignmentId: AssignmentId) => useDeed((body: HandIn) => call(routes.handIn, { params: { assignmentId }, body }));
export const useTakeBack = (assignmentId: AssignmentId) => useDeed((_: null) => call(routes.takeBack, { params: { assignmentId }, body: {} }));
export const useSettleTasks = (studioId: StudioId) => useDeed((body: Settlement) => call(routes.settle, { params: { studioId }, body }));
