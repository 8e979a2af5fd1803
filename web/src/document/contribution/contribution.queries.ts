// Questions about a document's contribution.
import { contributionRoutes } from '@gongyan/shared/document/contribution/contribution.contract';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { asking, keyOf } from '../../platform/queries';

export const useContribution = (documentId: DocumentId, wanted = true) => useQuery({ ...asking(contributionRoutes.table, { params: { documentId } }), enabled: wanted });
export const useAuthorship = (documentId: DocumentId, wanted: boolean) => useQuery({ ...asking(contributionRoutes.authorship, { params: { documentId } }), enabled: wanted });

export interface LogWish {
  readonly personId: PersonId;
  readonly section: string | undefined;
}

export const useContributionLog = (documentId: DocumentId, { personId, section }: LogWish) =>
  useInfiniteQuery({
    queryKey: keyOf(contributionRoutes.log, { params: { documentId, personId }, query: { section } }),
    queryFn: ({ pageParam, signal }) => call(contributionRoutes.log, { params: { documentId, personId }, query: { ...(section === undefined ? {} : { section }), ...(pageParam === null ? {} : { after: pageParam }) } }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
