// Questions and deeds of the studio room.
import { studioRoutes, type StudioCard, type StudioId } from '@gongyan/shared/studio/studio.contract';
import { isRunning } from '@gongyan/shared/studio/studio.rules';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type Parts } from '../platform/call';
import { asking, keyOf } from '../platform/queries';

export const askStudio = (studioId: StudioId) => asking(studioRoutes.open, { params: { studioId } });
export const askOnline = (studioId: StudioId) => asking(studioRoutes.online, { params: { studioId } });

export const useStudios = () => useQuery(asking(studioRoutes.list, {}));
export const useStudio = (studioId: StudioId) => useQuery(askStudio(studioId));
export const useOnlinePeople = (studioId: StudioId): ReadonlySet<string> => new Set(useQuery(askOnline(studioId)).data?.personIds);

/** Studios in which I may write, as host or member. */
export const useWritingStudios = (): readonly StudioCard[] =>
  useStudios().data?.filter((studio) => (studio.rights.host || studio.rights.member) && isRunning(studio, new Date())) ?? [];

const useChanged = (studioId: StudioId) => {
  const client = useQueryClient();
  return () => Promise.all([
    client.invalidateQueries({ queryKey: keyOf(studioRoutes.open, { params: { studioId } }) }),
    client.invalidateQueries({ queryKey: keyOf(studioRoutes.list) }),
  ]);
};

export const useAppoint = (studioId: StudioId) => {
  const changed = useChanged(studioId);
  return useMutation({
    mutationFn: (body: Parts<typeof studioRoutes.appoint>['body']) => call(studioRoutes.appoint, { params: { studioId }, body }),
    onSettled: () => void changed(),
  });
};

export const useRemove = (studioId: StudioId) => {
  const changed = useChanged(studioId);
  return useMutation({
    mutationFn: ({ personId, reason }: { personId: Parts<typeof studioRoutes.remove>['params']['personId']; reason: string }) =>
      call(studioRoutes.remove, { params: { studioId, personId }, body: { reason } }),
    onSettled: () => void changed(),
  });
};
