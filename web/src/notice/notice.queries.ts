// Questions and deeds of the notice room.
import { noticeRoutes, type NoticeId } from '@gongyan/shared/notice/notice.contract';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../platform/call';
import { allOf, asking } from '../platform/queries';

const all = allOf(noticeRoutes.list);

/** The newest ones and how many wait: for the bell and for 今日. */
export const useNewest = () => useQuery(asking(noticeRoutes.list, {}));

export const useAllNotices = () =>
  useInfiniteQuery({
    queryKey: [...all, 'all'],
    queryFn: ({ pageParam, signal }) => call(noticeRoutes.list, { query: pageParam === null ? {} : { after: pageParam } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

export const useRead = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (noticeIds: readonly NoticeId[]) => {
      for (const noticeId of noticeIds) await call(noticeRoutes.read, { params: { noticeId } });
    },
    onSettled: () => client.invalidateQueries({ queryKey: all }),
  });
};

export const useReadAll = () => {
  const client = useQueryClient();
  return useMutation({ mutationFn: () => call(noticeRoutes.readAll, {}), onSettled: () => client.invalidateQueries({ queryKey: all }) });
};
