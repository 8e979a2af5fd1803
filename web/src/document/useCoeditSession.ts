// Opens the shared text while the page lives, and tells the page where its unsaved work is.
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { DOCUMENT_SCHEMA } from '@gongyan/shared/document/document.schema';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { mergeLarge } from './document.queries';
import { openCoedit } from '../platform/coedit/coedit.open';
import type { CoeditSession, SavedState } from '../platform/coedit/coedit.session';

/** `copyKey`: of a confidential document; see CoeditPlace. */
export const useCoeditSession = (documentId: DocumentId, personId: string, copyKey?: string | null): CoeditSession | null => {
  const [session, setSession] = useState<CoeditSession | null>(null);
  useEffect(() => {
    const opened = openCoedit({ documentId, schema: DOCUMENT_SCHEMA, personId, mergeLarge: mergeLarge(documentId), ...(copyKey === undefined ? {} : { copyKey }) });
    setSession(opened);
    return () => (setSession(null), opened.destroy());
  }, [documentId, personId, copyKey]);
  return session;
};

const nobody = () => () => undefined;

export const useSaved = (session: CoeditSession | null): SavedState | null =>
  useSyncExternalStore(session?.subscribe ?? nobody, () => session?.getState().saved ?? null);
