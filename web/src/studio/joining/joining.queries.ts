// Questions and deeds of joining a studio.
import { joiningRoutes } from '@gongyan/shared/studio/joining/joining.contract';
import { studioRoutes, type MembershipId, type StudioId } from '@gongyan/shared/studio/studio.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type Parts } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';
import './joining.live';

export const useOpenings = () => useQuery(asking(joiningRoutes.openings, {}));
export const useMyJoinings = () => useQuery(asking(joiningRoutes.mine, {}));
export const useJoiningQueue = () => useQuery(asking(joiningRoutes.queue, {}));
export const useJoining = (membershipId: MembershipId) => useQuery(asking(joiningRoutes.open, { params: { membershipId } }));

const useChanged = () => {
  const client = useQueryClient();
  const stale = [joiningRoutes.openings, joiningRoutes.mine, joiningRoutes.queue, joiningRoutes.open, studioRoutes.open, studioRoutes.list];
  return () => void Promise.all(stale.map((route) => client.invalidateQueries({ queryKey: allOf(route) })));
};

export const useApplyTo = (studioId: StudioId) => {
  const changed = useChanged();
  return useMutation({ mutationFn: (body: Parts<typeof joiningRoutes.apply>['body']) => call(joiningRoutes.apply, { params: { studioId }, body }), onSettled: changed });
};

export const usePropose = (studioId: StudioId) => {
  const changed = useChanged();
  return useMutation({ mutationFn: (body: Parts<typeof joiningRoutes.propose>['body']) => call(joiningRoutes.propose, { params: { studioId }, body }), onSettled: changed });
};

export const useActOnJoining = (membershipId: MembershipId) => {
  const changed = useChanged();
  return useMutation({ mutationFn: (body: Parts<typeof joiningRoutes.act>['body']) => call(joiningRoutes.act, { params: { membershipId }, body }), onSettled: changed });
};

export const useTransfer = (studioId: StudioId) => {
  const changed = useChanged();
  return useMutation({
    mutationFn: ({ personId, ...body }: Parts<typeof joiningRoutes.transfer>['body'] & { personId: Parts<typeof joiningRoutes.transfer>['params']['personId'] }) => call(joiningRoutes.transfer, { params: { studioId, personId }, body }),
    onSettled: changed,
  });
};
