// The versions of the studio rules, and publishing one.
import { charterRoutes } from '@gongyan/shared/studio/charter/charter.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type Parts } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';

export const useCharters = () => useQuery(asking(charterRoutes.list, {}));

export const usePublishCharter = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Parts<typeof charterRoutes.publish>['body']) => call(charterRoutes.publish, { body }),
    onSettled: () => client.invalidateQueries({ queryKey: allOf(charterRoutes.list) }),
  });
};
