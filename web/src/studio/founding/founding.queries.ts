// Questions and deeds of studio applications and terms.
import { foundingRoutes, type FoundingForm } from '@gongyan/shared/studio/founding/founding.contract';
import { studioRoutes, type StudioId } from '@gongyan/shared/studio/studio.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type Parts } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';
import './founding.live';

export const useMyFoundings = () => useQuery(asking(foundingRoutes.mine, {}));
export const useFoundingQueue = () => useQuery(asking(foundingRoutes.queue, {}));
export const useFounding = (studioId: StudioId) => useQuery(asking(foundingRoutes.open, { params: { studioId } }));

const useChanged = () => {
  const client = useQueryClient();
  const stale = [foundingRoutes.mine, foundingRoutes.queue, foundingRoutes.open, studioRoutes.open, studioRoutes.list];
  return () => void Promise.all(stale.map((route) => client.invalidateQueries({ queryKey: allOf(route) })));
};

export const useSaveFounding = (studioId: StudioId) => {
  const changed = useChanged();
  return useMutation({ mutationFn: (body: FoundingForm) => call(foundingRoutes.save, { params: { studioId }, body }), onSuccess: changed });
};

export const useActOnFounding = (studioId: StudioId) => {
  const changed = useChanged();
  return useMutation({ mutationFn: (body: Parts<typeof foundingRoutes.act>['body']) => call(foundingRoutes.act, { params: { studioId }, body }), onSettled: changed });
};
