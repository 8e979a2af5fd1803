// What the editor asks over HTTP: pictures, and offline merges that are too large for the socket.
import { documentRoutes, type DocumentId } from '@gongyan/shared/document/document.contract';
import { call } from '../platform/call';
import type { LargeMerge } from '../platform/coedit/coedit.open';

/** Sends a picture; the answer is the address under which the text shows it. */
export const uploadImage = (documentId: DocumentId) => (file: File) => call(documentRoutes.addImage, { params: { documentId }, file });

export const mergeLarge = (documentId: DocumentId) => ({ push, epoch, schema, update }: LargeMerge) =>
  call(documentRoutes.mergeOffline, { params: { documentId }, body: { pushId: push, epoch, schema, update } });
