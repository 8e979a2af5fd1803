// Questions and deeds of outside identities. Whoever goes to a provider leaves this page; whoever came in leaves what another saw here.
import type { PersonId } from '@gongyan/shared/kit/id';
import type { ProviderId } from '@gongyan/shared/kit/provider';
import { adminRoutes } from '@gongyan/shared/people/admin/admin.contract';
import { identityRoutes as routes, type Arrival, type IdentityId } from '@gongyan/shared/people/identity/identity.contract';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type Parts } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';
import { forgetOthers } from '../people.queries';

export const useIdentities = () => useQuery(asking(routes.mine, {}));

const leaveFor = ({ address }: { address: string }): void => window.location.assign(address);
export const useGoOutside = (next: string) => useMutation({ mutationFn: (provider: ProviderId) => call(routes.begin, { params: { provider }, body: { next } }), onSuccess: leaveFor });
export const useBind = () => useMutation({ mutationFn: (provider: ProviderId) => call(routes.bind, { params: { provider } }), onSuccess: leaveFor });

const useStep = <Given,>(deed: (given: Given) => Promise<Arrival>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSuccess: ({ step }) => {
      if (step === 'in') forgetOthers(client);
      if (step === 'bound') void client.invalidateQueries({ queryKey: allOf(routes.mine) });
    },
  });
};
export const useArrive = (provider: ProviderId) => useStep((body: Parts<typeof routes.arrive>['body']) => call(routes.arrive, { params: { provider }, body }));
export const useShowCode = () => useStep((code: string) => call(routes.code, { body: { code } }));
export const useJoin = () => useStep((body: Parts<typeof routes.join>['body']) => call(routes.join, { body }));

const useChange = <Given, Reply>(deed: (given: Given) => Promise<Reply>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: deed, onSettled: () => Promise.all([routes.mine, peopleRoutes.me, adminRoutes.accounts, adminRoutes.audit].map((route) => client.invalidateQueries({ queryKey: allOf(route) }))) });
};
export const useUnbind = () => useChange((identityId: IdentityId) => call(routes.unbind, { params: { identityId } }));
export const useFirstPassword = () => useChange((next: string) => call(routes.firstPassword, { body: { next } }));
export const useGiveJoinCode = () => useChange((personId: PersonId) => call(routes.giveJoinCode, { params: { personId } }));
export const useRelease = (personId: PersonId) => useChange((reason: string) => call(routes.release, { params: { personId }, body: { reason } }));
