// Questions and deeds of a document's versions.
import { documentRoutes, type DocumentId } from '@gongyan/shared/document/document.contract';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { versionRoutes, type NameVersion, type VersionId } from '@gongyan/shared/document/version/version.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { asking, keyOf } from '../../platform/queries';

export const useVersions = (documentId: DocumentId) => useQuery(asking(versionRoutes.list, { params: { documentId } }));

const isNode = (value: unknown): value is JsonNode => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
export const nodeOf = (value: unknown): JsonNode => {
  if (!isNode(value)) throw new Error('The server sent something else than a document');
  return value;
};

/** A version's text, or, without one, the text as it is committed now. */
export const useText = (documentId: DocumentId, versionId: VersionId | null) =>
  useQuery({
    queryKey: versionId === null ? [...keyOf(documentRoutes.text, { params: { documentId } }), 'compare'] : keyOf(versionRoutes.open, { params: { documentId, versionId } }),
    queryFn: async ({ signal }) => nodeOf((versionId === null ? await call(documentRoutes.text, { params: { documentId } }, signal) : await call(versionRoutes.open, { params: { documentId, versionId } }, signal)).json),
    staleTime: versionId === null ? 0 : Infinity,
  });

const useChanged = (documentId: DocumentId) => {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: keyOf(versionRoutes.list, { params: { documentId } }) });
};

export const useName = (documentId: DocumentId) => {
  const changed = useChanged(documentId);
  return useMutation({ mutationFn: (body: NameVersion) => call(versionRoutes.name, { params: { documentId }, body }), onSettled: changed });
};

export const useRestore = (documentId: DocumentId) => {
  const changed = useChanged(documentId);
  return useMutation({ mutationFn: (versionId: VersionId) => call(versionRoutes.restore, { params: { documentId, versionId }, body: {} }), onSettled: changed });
};
