// Questions and deeds of personal tokens.
import { adminRoutes } from '@gongyan/shared/people/admin/admin.contract';
import { tokenRoutes as routes, type ApiTokenId, type MakeToken } from '@gongyan/shared/people/token/token.contract';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { allOf, asking, keyOf } from '../../platform/queries';

const paged = (find: string, after: string | null) => ({ ...(find === '' ? {} : { find }), ...(after === null ? {} : { after }) });

export const useTokens = () => useQuery(asking(routes.list, {}));
export const useAllTokens = (find: string, enabled: boolean) =>
  useInfiniteQuery({
    enabled,
    queryKey: keyOf(routes.all, { query: paged(find, null) }),
    queryFn: ({ pageParam, signal }) => call(routes.all, { query: paged(find, pageParam) }, signal),
    initialPageParam: null as string | null, getNextPageParam: ({ next }) => next, placeholderData: (before) => before,
  });

const useDeed = <Given, Reply>(deed: (given: Given) => Promise<Reply>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: deed, onSettled: () => Promise.all([routes.list, routes.all, adminRoutes.audit].map((route) => client.invalidateQueries({ queryKey: allOf(route) }))) });
};

export const useMakeToken = () => useDeed((body: MakeToken) => call(routes.make, { body }));
export const useEndToken = () => useDeed((apiTokenId: ApiTokenId) => call(routes.end, { params: { apiTokenId } }));
export const useEndAnyToken = () => useDeed(({ apiTokenId, reason }: { apiTokenId: ApiTokenId; reason: string }) => call(routes.endAny, { params: { apiTokenId }, body: { reason } }));
