// Questions and deeds of the comments of one document.
import { commentRoutes } from '@gongyan/shared/document/comment/comment.contract';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { RouteSpec } from '@gongyan/shared/kit/route';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type Parts } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';

export const useThreads = (documentId: DocumentId) => useQuery(asking(commentRoutes.threads, { params: { documentId } }));
export const useReaders = (documentId: DocumentId, wanted: boolean) => useQuery({ ...asking(commentRoutes.readers, { params: { documentId } }), enabled: wanted });

const useDeed = <R extends RouteSpec>(route: R) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (parts: Parts<R>) => call(route, parts),
    onSuccess: () => client.invalidateQueries({ queryKey: allOf(commentRoutes.threads) }),
  });
};

export const useBegin = () => useDeed(commentRoutes.begin);
export const useReply = () => useDeed(commentRoutes.reply);
export const useSettle = () => useDeed(commentRoutes.settle);
export const useEditMessage = () => useDeed(commentRoutes.edit);
export const useRemoveMessage = () => useDeed(commentRoutes.remove);
