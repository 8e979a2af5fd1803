// What the panel and the text share about suggestions: which one is looked at, what is being written, where each stands.
import type { Suggestion } from '@gongyan/shared/document/suggestion/suggestion.contract';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { topic } from '@gongyan/shared/kit/topic';
import type { Editor } from '@tiptap/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWatch } from '../../platform/live';
import { usePlaces } from '../paper/usePlaces';
import type { SuggestDraft } from './suggest.draft';
import type { SuggestionPlace } from './suggestion.lines';
import { useSuggestions } from './suggestion.queries';
import { filledLines, showSuggestions, showTarget, suggestionsIn, type OpenWords } from './suggestion.places';

/** Written, but not accepted by the server after the writer had gone on. */
export interface UnsentSuggestion {
  readonly draft: SuggestDraft;
  readonly text: string;
  readonly reason: string;
  readonly why: string;
}

export interface SuggestionDesk {
  readonly query: UseQueryResult<Suggestion[]>;
  readonly places: ReadonlyMap<string, SuggestionPlace>;
  readonly active: string | null;
  readonly setActive: (id: string | null) => void;
  readonly draft: SuggestDraft | null;
  readonly setDraft: (draft: SuggestDraft | null) => void;
  /** Only when none has been begun since. */
  readonly endDraft: (draft: SuggestDraft) => void;
  readonly unsent: readonly UnsentSuggestion[];
  readonly setUnsent: (change: (before: readonly UnsentSuggestion[]) => readonly UnsentSuggestion[]) => void;
}

export const useSuggestionDesk = (editor: Editor | null, documentId: DocumentId): SuggestionDesk => {
  const { t, i18n } = useTranslation('suggestion');
  const query = useSuggestions(documentId);
  useWatch(topic('document', documentId));
  const marked = usePlaces(editor, suggestionsIn);
  const [active, setActive] = useState<string | null>(null);
  const [draft, keepDraft] = useState<SuggestDraft | null>(null);
  const [unsent, setUnsent] = useState<readonly UnsentSuggestion[]>([]);
  const open = useMemo(() => new Map((query.data ?? []).filter(({ state }) => state === 'open').map(({ id, replacement, line }): [string, OpenWords] => [id, { replacement, line }])), [query.data]);
  const places = useMemo(() => new Map([...marked, ...(editor === null || editor.isDestroyed ? [] : filledLines(editor.state, open))]), [editor, marked, open]);
  const words = useMemo(() => ({ change: t('spoken.change'), insert: t('spoken.insert'), remove: t('spoken.remove'), end: t('spoken.end') }), [i18n.language]);
  useEffect(() => (editor === null ? undefined : showSuggestions(editor, { open, active, words })), [editor, open, active, words, places]);
  useEffect(() => { if (editor !== null && draft === null) showTarget(editor, null); }, [editor, draft]);
  /** The box asks where the words stand as soon as it is drawn. */
  const setDraft = (next: SuggestDraft | null) => {
    if (editor !== null && next !== null) showTarget(editor, next.at);
    keepDraft(next);
  };
  const endDraft = (ended: SuggestDraft) => keepDraft((now) => (now === ended ? null : now));
  return { query, places, active, setActive, draft, setDraft, endDraft, unsent, setUnsent };
};
