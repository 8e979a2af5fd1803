// What the margin and the text share about comments: which thread is looked at, what is being begun, where each
// thread stands now.
import type { TextRange, Thread } from '@gongyan/shared/document/comment/comment.contract';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { topic } from '@gongyan/shared/kit/topic';
import type { Editor } from '@tiptap/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useWatch } from '../../platform/live';
import { usePlaces } from '../paper/usePlaces';
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

export const useCommentDesk = (editor: Editor | null, documentId: DocumentId): CommentDesk => {
  const query = useThreads(documentId);
  useWatch(topic('document', documentId));
  const places = usePlaces(editor, placesIn);
  const [active, setActive] = useState<string | null>(null);
  const [draft, setDraft] = useState<TextRange | null>(null);
  const open = useMemo(() => (query.data ?? []).filter(({ resolvedAt }) => resolvedAt === null).map(({ id }): string => id), [query.data]);
  useEffect(() => (editor === null ? undefined : showPlaces(editor, { open: new Set(open), active })), [editor, open, active]);
  return { query, places, active, setActive, draft, setDraft };
};
