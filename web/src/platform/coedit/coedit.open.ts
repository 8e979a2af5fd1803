// The door to co-editing for pages: one call gives a session over the page's one socket. It knows the route
// for large offline merges by what it is handed, so that the platform names no room.
import { Refusal } from '@gongyan/shared/coedit/coedit.wire';
import { socket } from '../live';
import { Refused } from '../refusal';
import { openDocument } from './coedit.provider';
import type { CoeditSession } from './coedit.session';

export interface LargeMerge {
  readonly push: string;
  readonly epoch: number;
  readonly schema: number;
  readonly update: Uint8Array;
}

export interface CoeditPlace {
  readonly documentId: string;
  readonly schema: number;
  readonly personId: string;
  /** Of a confidential document: what its copy on this disk is sealed with, or null: none is kept. */
  readonly copyKey?: string | null;
  /** Uploads an offline merge that is too large for the socket; answers with its place in the log. */
  readonly mergeLarge: (merge: LargeMerge) => Promise<{ readonly seq: number }>;
}

const asRefusal = (error: unknown): never => {
  throw error instanceof Refused ? new Refusal(error.code, error.facts) : error;
};

/** Opens a document. The caller destroys the session when the page is left. */
export const openCoedit = ({ documentId, mergeLarge, ...place }: CoeditPlace): CoeditSession => {
  const live = socket();
  return openDocument({
    doc: documentId, ...place,
    socket: { ...live, request: (event, body) => live.request(event, body).catch(asRefusal) },
    pushLarge: ({ push, epoch, schema: known, update }) => mergeLarge({ push, epoch, schema: known, update }).catch(asRefusal),
  });
};
