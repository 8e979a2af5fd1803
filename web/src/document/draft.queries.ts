// Questions and deeds about kept copies: private texts of somebody who lost the right to edit.
import { documentRoutes, type DocumentId } from '@gongyan/shared/document/document.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type Parts } from '../platform/call';
import { asking, keyOf } from '../platform/queries';

export const useDrafts = () => useQuery(asking(documentRoutes.drafts, {}));

export const useKeepDraft = (documentId: DocumentId) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Parts<typeof documentRoutes.keepDraft>['body']) => call(documentRoutes.keepDraft, { params: { documentId }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(documentRoutes.drafts) }),
  });
};
