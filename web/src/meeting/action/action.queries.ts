// Questions and deeds of 任务.
import { actionRoutes as routes, type ActionId, type SettleAction, type WantedAction } from '@gongyan/shared/meeting/action/action.contract';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';
import './action.live';

interface One {
  readonly meetingId: MeetingId;
  readonly actionId: ActionId;
}

export const useActions = (meetingId: MeetingId) => useQuery(asking(routes.list, { params: { meetingId } }));
export const useMyActions = () => useQuery(asking(routes.mine, {}));

const useDeed = <Body, Answer>(deed: (body: Body) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: deed, onSettled: () => void Promise.all([routes.list, routes.mine].map((route) => client.invalidateQueries({ queryKey: allOf(route) }))) });
};

export const useAddAction = (meetingId: MeetingId) => useDeed((body: WantedAction) => call(routes.add, { params: { meetingId }, body }));
export const useChangeAction = (params: One) => useDeed((body: WantedAction) => call(routes.change, { params, body }));
export const useSettleAction = (params: One) => useDeed((body: SettleAction) => call(routes.settle, { params, body }));
