// Questions and deeds of the suggestions of one document.
import { suggestionRoutes } from '@gongyan/shared/document/suggestion/suggestion.contract';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { RouteSpec } from '@gongyan/shared/kit/route';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type Parts } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';

export const useSuggestions = (documentId: DocumentId) => useQuery(asking(suggestionRoutes.list, { params: { documentId } }));
export const useSuggestionRecord = (documentId: DocumentId, wanted: boolean) => useQuery({ ...asking(suggestionRoutes.record, { params: { documentId } }), enabled: wanted });

/** A refusal too says that the list is not what it was. */
const useDeed = <R extends RouteSpec>(route: R) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (parts: Parts<R>) => call(route, parts),
    onSettled: () => client.invalidateQueries({ queryKey: allOf(suggestionRoutes.list) }),
  });
};

export const useMake = () => useDeed(suggestionRoutes.make);
export const useRevise = () => useDeed(suggestionRoutes.revise);
export const useWithdraw = () => useDeed(suggestionRoutes.withdraw);
export const useAccept = () => useDeed(suggestionRoutes.accept);
export const useDecline = () => useDeed(suggestionRoutes.decline);
export const useReopen = () => useDeed(suggestionRoutes.reopen);
