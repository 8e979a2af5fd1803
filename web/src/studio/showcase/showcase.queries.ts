// Questions and deeds of 公开页.
import { showcaseRoutes as routes } from '@gongyan/shared/studio/showcase/showcase.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type Parts } from '../../platform/call';
import { asking, keyOf } from '../../platform/queries';
import './showcase.live';

export const useShowcase = (studioId: StudioId) => useQuery(asking(routes.open, { params: { studioId } }));

export const useChangeShowcase = (studioId: StudioId) => {
  const client = useQueryClient();
  const key = keyOf(routes.open, { params: { studioId } });
  return useMutation({
    mutationFn: (body: Parts<typeof routes.change>['body']) => call(routes.change, { params: { studioId }, body }),
    onSuccess: (showcase) => client.setQueryData(key, showcase), onError: () => client.invalidateQueries({ queryKey: key }),
  });
};
