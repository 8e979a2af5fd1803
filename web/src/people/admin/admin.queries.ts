// Questions and deeds of 管理.
import type { PersonId } from '@gongyan/shared/kit/id';
import { adminRoutes as routes } from '@gongyan/shared/people/admin/admin.contract';
import type { AppointmentId, SessionId } from '@gongyan/shared/people/people.contract';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type Parts } from '../../platform/call';
import { allOf, asking, keyOf } from '../../platform/queries';

const paged = (find: string, after: string | null) => ({ ...(find === '' ? {} : { find }), ...(after === null ? {} : { after }) });

export const useAccounts = (find: string) =>
  useInfiniteQuery({
    queryKey: keyOf(routes.accounts, { query: paged(find, null) }),
    queryFn: ({ pageParam, signal }) => call(routes.accounts, { query: paged(find, pageParam) }, signal),
    initialPageParam: null as string | null, getNextPageParam: ({ next }) => next, placeholderData: (before) => before,
  });
export const useAudit = (find: string) =>
  useInfiniteQuery({
    queryKey: keyOf(routes.audit, { query: paged(find, null) }),
    queryFn: ({ pageParam, signal }) => call(routes.audit, { query: paged(find, pageParam) }, signal),
    initialPageParam: null as string | null, getNextPageParam: ({ next }) => next, placeholderData: (before) => before,
  });
export const useStatus = () => useQuery({ ...asking(routes.status, {}), refetchInterval: 30_000 });
export const useAccountSessions = (personId: PersonId) => useQuery(asking(routes.sessions, { params: { personId } }));
export const useVerifyAudit = () => useMutation({ mutationFn: () => call(routes.verifyAudit, {}) });

const useDeed = <Given, Reply>(deed: (given: Given) => Promise<Reply>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: deed, onSettled: () => Promise.all([routes.accounts, routes.sessions, routes.audit, routes.status].map((route) => client.invalidateQueries({ queryKey: allOf(route) }))) });
};

export const useRunJobs = () => useDeed((_: undefined) => call(routes.runJobs, {}));
export const useResetPassword = () => useDeed((personId: PersonId) => call(routes.resetPassword, { params: { personId } }));
export const useGiveOffice = (personId: PersonId) => useDeed((body: Parts<typeof routes.giveOffice>['body']) => call(routes.giveOffice, { params: { personId }, body }));
export const useEndOffice = () => useDeed((appointmentId: AppointmentId) => call(routes.endOffice, { params: { appointmentId } }));

export const useEndAccountSession = (personId: PersonId) => useDeed((sessionId: SessionId) => call(routes.endSession, { params: { personId, sessionId } }));

export type AccountDeed = 'suspend' | 'back' | 'out' | 'factor';
export const useAccountDeed = (personId: PersonId, deed: AccountDeed) => {
  const params = { personId };
  return useDeed((reason: string) => {
    if (deed === 'out') return call(routes.endSessions, { params });
    if (deed === 'factor') return call(routes.endSecondFactor, { params, body: { reason } });
    return call(routes.setState, { params, body: { state: deed === 'suspend' ? 'suspended' : 'active', reason } });
  });
};
