// Questions and deeds of the people room: who am I, who else is there, my devices, the roster.
import { peopleRoutes, type SchoolId, type SessionId } from '@gongyan/shared/people/people.contract';
import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { call, type Parts } from '../platform/call';
import { allOf, asking, keyOf } from '../platform/queries';

export const askMe = () => asking(peopleRoutes.me, {});
export const askHub = () => ({ ...asking(peopleRoutes.hub, {}), staleTime: 10 * 60_000 });

export const useHub = () => useQuery(askHub());
/** Names of these schools; asks nothing for none. */
export const useSchoolNames = (ids: readonly SchoolId[]) => {
  const { data = [] } = useQuery({ ...asking(peopleRoutes.schools, {}), enabled: ids.length > 0 });
  return data.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }));
};
/** Every school of the district, by name. */
export const useSchools = () => useQuery(asking(peopleRoutes.schools, {}));
export const useSessions = () => useQuery(asking(peopleRoutes.sessions, {}));

/** Persons whose name, pinyin initials or staff number fit; asks only when something is typed. */
export const useFindPeople = (find: string) =>
  useQuery({ ...asking(peopleRoutes.findPeople, { query: { find } }), enabled: find !== '', placeholderData: (before) => before });

export const findPeople = async (find: string) => (await call(peopleRoutes.findPeople, { query: { find } })).rows;

/** What somebody else saw on this machine is forgotten; what the hub says of itself stays. */
export const forgetOthers = (client: QueryClient): void => client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== allOf(peopleRoutes.hub)[0] });

export const useSignIn = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Parts<typeof peopleRoutes.signIn>['body']) => call(peopleRoutes.signIn, { body }),
    onSuccess: (me) => {
      forgetOthers(client);
      client.setQueryData(keyOf(peopleRoutes.me), me);
    },
  });
};

/** A lost connection does not keep anybody signed in on this page. */
export const useSignOut = () => useMutation({ mutationFn: () => call(peopleRoutes.signOut, {}) });

export const useEndSession = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sessionId: SessionId) => call(peopleRoutes.endSession, { params: { sessionId } }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(peopleRoutes.sessions) }),
  });
};
export const useEndOtherSessions = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(peopleRoutes.endOtherSessions, {}),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(peopleRoutes.sessions) }),
  });
};
export const useEndAllSessions = () => useMutation({ mutationFn: () => call(peopleRoutes.endAllSessions, {}) });

export const useChangePassword = () =>
  useMutation({ mutationFn: (body: Parts<typeof peopleRoutes.changePassword>['body']) => call(peopleRoutes.changePassword, { body }) });

export const usePreviewRoster = () => useMutation({ mutationFn: (file: File) => call(peopleRoutes.previewRoster, { file }) });
export const useConfirmRoster = () =>
  useMutation({ mutationFn: (params: Parts<typeof peopleRoutes.confirmRoster>['params']) => call(peopleRoutes.confirmRoster, { params }) });
