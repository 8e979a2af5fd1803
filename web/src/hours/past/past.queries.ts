// Questions and deeds of past hours.
import { pastRoutes, type PastImportId } from '@gongyan/shared/hours/past/past.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';

export const usePastImports = () => useQuery(asking(pastRoutes.list, {}));
export const usePastImport = (pastImportId: PastImportId) => useQuery(asking(pastRoutes.open, { params: { pastImportId } }));

const useDeed = <Body, Answer>(deed: (body: Body) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: deed, onSettled: () => void Promise.all([pastRoutes.list, pastRoutes.open].map((route) => client.invalidateQueries({ queryKey: allOf(route) }))) });
};
export const useUploadPast = () => useDeed((file: File) => call(pastRoutes.upload, { file }));
export const useConfirmPast = (pastImportId: PastImportId) => useDeed((alikeToo: boolean) => call(pastRoutes.confirm, { params: { pastImportId }, body: { alikeToo } }));
export const useDropPast = (pastImportId: PastImportId) => useDeed(() => call(pastRoutes.drop, { params: { pastImportId }, body: {} }));
