// What the margin and the text share about comments: which thread is looked at, what is being begun, where each
// thread stands now.
import type { TextRange, Thread } from '@gongyan/shared/document/comment/comment.contract';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { topic } from '@gongyan/shared/kit/topic';
import type { Editor } from '@tiptap/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useWatch } from '../../platform/live';
import { useThreads } from './comment.queries';
import { placesIn, showPlaces, type Stretch } from './comment.places';

export interface CommentDesk {
  readonly query: UseQueryResult<Thread[]>;
  readonly places: ReadonlyMap<string, Stretch>;
  readonly active: string | null;
  readonly setActive: (thread: string | null) => void;
  readonly draft: TextRange | null;
  readonly setDraft: (range: TextRange | null) => void;
}

const READ_AFTER_MS = 250;

/** Read when nothing was typed for a moment: reading walks the whole document. */
const usePlaces = (editor: Editor | null): ReadonlyMap<string, Stretch> => {
  const [places, setPlaces] = useState<ReadonlyMap<string, Stretch>>(new Map());
  useEffect(() => {
    if (editor === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = () => {
      timer = null;
      if (!editor.isDestroyed) setPlaces(placesIn(editor.state.doc));
    };
    const onTransaction = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (transaction.docChanged) timer ??= setTimeout(look, READ_AFTER_MS);
    };
    look();
    editor.on('transaction', onTransaction);
    return () => {
      if (timer !== null) clearTimeout(timer);
      editor.off('transaction', onTransaction);
    };
  }, [editor]);
  return places;
};

export const useCommentDesk = (editor: Editor | null, documentId: DocumentId): CommentDesk => {
  const query = useThreads(documentId);
  useWatch(topic('document', documentId));
  const places = usePlaces(editor);
  const [active, setActive] = useState<string | null>(null);
  const [draft, setDraft] = useState<TextRange | null>(null);
  const open = useMemo(() => (query.data ?? []).filter(({ resolvedAt }) => resolvedAt === null).map(({ id }): string => id), [query.data]);
  useEffect(() => (editor === null ? undefined : showPlaces(editor, { open: new Set(open), active })), [editor, open, active]);
  return { query, places, active, setActive, draft, setDraft };
};
