// Questions and deeds of 群机器人. Every deed answers with how it stands.
import type { Reply } from '@gongyan/shared/kit/route';
import { robotRoutes as routes } from '@gongyan/shared/studio/robot/robot.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { asking, keyOf } from '../../platform/queries';

export const useRobot = (studioId: StudioId) => useQuery(asking(routes.open, { params: { studioId } }));

const useDeed = <Body>(studioId: StudioId, deed: (body: Body) => Promise<Reply<typeof routes.open>>) => {
  const client = useQueryClient();
  const key = keyOf(routes.open, { params: { studioId } });
  return useMutation({ mutationFn: deed, onSuccess: (shown) => client.setQueryData(key, shown), onError: () => client.invalidateQueries({ queryKey: key }) });
};

export const useSetRobot = (studioId: StudioId) => useDeed(studioId, (address: string) => call(routes.set, { params: { studioId }, body: { address } }));
export const useTestRobot = (studioId: StudioId) => useDeed(studioId, (_: null) => call(routes.test, { params: { studioId } }));
export const useRemoveRobot = (studioId: StudioId) => useDeed(studioId, (_: null) => call(routes.remove, { params: { studioId } }));
