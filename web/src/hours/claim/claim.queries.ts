// Questions and deeds of claims.
import { claimRoutes, type ClaimDeed, type ClaimFileId, type ClaimForm, type ClaimId } from '@gongyan/shared/hours/claim/claim.contract';
import { hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';

export const useMyClaims = () => useQuery(asking(claimRoutes.mine, {}));
export const useQueue = (enabled = true) => useQuery({ ...asking(claimRoutes.queue, {}), enabled });
export const useClaimNotices = () => useQuery(asking(claimRoutes.notices, {}));
export const useClaim = (claimId: ClaimId) => useQuery(asking(claimRoutes.open, { params: { claimId } }));

const useChanged = () => {
  const client = useQueryClient();
  const stale = [claimRoutes.mine, claimRoutes.queue, claimRoutes.notices, claimRoutes.open, hoursRoutes.balance];
  return () => void Promise.all(stale.map((route) => client.invalidateQueries({ queryKey: allOf(route) })));
};

export const useSaveClaim = (claimId: ClaimId) => {
  const changed = useChanged();
  return useMutation({ mutationFn: (body: ClaimForm) => call(claimRoutes.save, { params: { claimId }, body }), onSuccess: changed });
};

/** Saved as it stands, then handed in. */
export const useSubmitClaim = (claimId: ClaimId) => {
  const changed = useChanged();
  return useMutation({
    mutationFn: async (body: ClaimForm) => {
      await call(claimRoutes.save, { params: { claimId }, body });
      return call(claimRoutes.submit, { params: { claimId }, body: {} });
    },
    onSettled: changed,
  });
};

/** A file needs a claim to lie with: the draft is saved first. */
export const useAddFile = (claimId: ClaimId) => {
  const changed = useChanged();
  return useMutation({
    mutationFn: async ({ form, file }: { form: ClaimForm; file: File }) => {
      await call(claimRoutes.save, { params: { claimId }, body: form });
      return call(claimRoutes.addFile, { params: { claimId }, file });
    },
    onSettled: changed,
  });
};

export const useRemoveFile = (claimId: ClaimId) => {
  const changed = useChanged();
  return useMutation({ mutationFn: (fileId: ClaimFileId) => call(claimRoutes.removeFile, { params: { claimId, fileId } }), onSettled: changed });
};

export interface ClaimStroke {
  readonly claimId: ClaimId;
  readonly deed: ClaimDeed;
  readonly reason: string | null;
  readonly seen: number;
}

export const useActOnClaim = () => {
  const changed = useChanged();
  return useMutation({ mutationFn: ({ claimId, ...body }: ClaimStroke) => call(claimRoutes.act, { params: { claimId }, body }), onSettled: changed });
};
