// Questions and deeds of 公开页.
import { showcaseRoutes as routes, type Showcase } from '@gongyan/shared/studio/showcase/showcase.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type Parts } from '../../platform/call';
import { asking, keyOf } from '../../platform/queries';
import './showcase.live';

export const useShowcase = (studioId: StudioId) => useQuery(asking(routes.open, { params: { studioId } }));

const useDeed = <Body>(studioId: StudioId, deed: (body: Body) => Promise<Showcase>) => {
  const client = useQueryClient();
  const key = keyOf(routes.open, { params: { studioId } });
  return useMutation({ mutationFn: deed, onSuccess: (showcase) => client.setQueryData(key, showcase), onError: () => client.invalidateQueries({ queryKey: key }) });
};

export const useChangeShowcase = (studioId: StudioId) => useDeed(studioId, (body: Parts<typeof routes.change>['body']) => call(routes.change, { params: { studioId }, body }));
export const useCloseShowcase = (studioId: StudioId) => useDeed(studioId, (body: Parts<typeof routes.close>['body']) => call(routes.close, { params: { studioId }, body }));
export const useLiftShowcase = (studioId: StudioId) => useDeed(studioId, (body: Parts<typeof routes.lift>['body']) => call(routes.lift, { params: { studioId }, body }));
