// How a suggestion begins: in the mode 建议 wherever one points or selects; otherwise by the button beside the selected
// words or ⌘⌥E. F9 and ⇧F9 walk the open ones, a click on one leads to its card.
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoeditSession } from '../../platform/coedit/coedit.session';
import { Icon } from '../../ui/Icon';
import { toast } from '../../ui/toast';
import { SuggestBox } from './SuggestBox';
import './suggestion.css';
import { draftAt, type Mine } from './suggest.draft';
import { useSend } from './useSend';
import type { SuggestionDesk } from './useSuggestionDesk';

interface SuggestStarterProps {
  readonly documentId: DocumentId;
  readonly session: CoeditSession;
  readonly editor: Editor;
  readonly desk: SuggestionDesk;
  readonly me: PersonId;
  readonly may: boolean;
  /** The mode 建议: pointing is enough. */
  readonly always: boolean;
  readonly onShow: () => void;
}

const mineOf = ({ query, places }: SuggestionDesk, me: PersonId): Mine[] =>
  (query.data ?? []).flatMap((suggestion) => {
    const place = suggestion.state === 'open' && suggestion.author.id === me ? places.get(suggestion.id) : undefined;
    return place === undefined ? [] : [{ suggestion, place }];
  });

/** Begins at the selection; says why when it cannot. */
export const useBeginSuggestion = (editor: Editor | null, desk: SuggestionDesk, me: PersonId) => {
  const { t } = useTranslation('suggestion');
  return (quiet = false): void => {
    if (editor === null || editor.view.composing) return;
    const drafted = draftAt(editor, mineOf(desk, me));
    if (typeof drafted !== 'string') desk.setDraft(drafted);
    else if (!quiet || drafted === 'manyLines') toast(t(drafted), 'warn');
  };
};

const useKeys = (walk: (by: -1 | 1) => void, start: () => void): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key === 'F9') walk(event.shiftKey ? -1 : 1);
      else if (event.code === 'KeyE' && event.altKey && (event.metaKey || event.ctrlKey)) start();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
};

const suggestAt = (target: EventTarget | null): string | null => (target instanceof Element ? (target.closest<HTMLElement>('[data-suggest]')?.dataset['suggest'] ?? null) : null);

/** What the browser shows as selected in the paper. */
const selectedIn = ({ view, state }: Editor): TextSelection | null => {
  const shown = getSelection();
  if (shown === null || shown.isCollapsed || shown.anchorNode === null || shown.focusNode === null || !view.dom.contains(shown.anchorNode) || !view.dom.contains(shown.focusNode)) return null;
  const [anchor, head] = [view.posAtDOM(shown.anchorNode, shown.anchorOffset), view.posAtDOM(shown.focusNode, shown.focusOffset)];
  const chosen = TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head));
  return chosen.empty || !(chosen instanceof TextSelection) ? null : chosen;
};

/** A click leads to the card; in the mode 建议 pointing begins one. */
const usePointer = (editor: Editor, { onOpen, onPoint }: { onOpen: (id: string) => void; onPoint: (() => void) | null }): void => {
  useEffect(() => {
    const onUp = (event: MouseEvent) => {
      const id = suggestAt(event.target);
      if (id !== null && getSelection()?.isCollapsed !== false) onOpen(id);
      if (onPoint === null || event.button !== 0) return;
      const found = editor.view.posAtCoords({ left: event.clientX, top: event.clientY });
      // The browser has the final selection after this event, and tells the editor of it at some later moment.
      setTimeout(() => {
        if (editor.isDestroyed) return;
        const selection = selectedIn(editor) ?? (found === null ? null : TextSelection.near(editor.state.doc.resolve(found.pos)));
        if (selection !== null) editor.view.dispatch(editor.state.tr.setSelection(selection));
        onPoint();
      });
    };
    const { dom } = editor.view;
    dom.addEventListener('mouseup', onUp);
    return () => dom.removeEventListener('mouseup', onUp);
  });
};

export const SuggestStarter = ({ documentId, session, editor, desk, me, may, always, onShow }: SuggestStarterProps) => {
  const begin = useBeginSuggestion(editor, desk, me);
  const send = useSend(session, documentId, desk);
  const open = (id: string) => (desk.setActive(id), onShow());
  const walk = (by: -1 | 1) => {
    const standing = (desk.query.data ?? []).filter(({ id, state }) => state === 'open' && desk.places.has(id)).sort((a, b) => (desk.places.get(a.id)?.from ?? 0) - (desk.places.get(b.id)?.from ?? 0));
    const at = standing.findIndex(({ id }) => id === desk.active);
    const next = standing[at === -1 ? (by === 1 ? 0 : standing.length - 1) : (at + by + standing.length) % standing.length];
    if (next !== undefined) open(next.id);
  };
  useKeys(walk, () => may && begin());
  usePointer(editor, { onOpen: open, onPoint: may && always ? () => begin(true) : null });
  const left = !may && desk.draft !== null;
  useEffect(() => { if (left) desk.setDraft(null); });
  if (!may || desk.draft === null) return null;
  return <SuggestBox editor={editor} draft={desk.draft} send={send} onDraft={desk.setDraft} onSent={desk.endDraft} onWalk={() => begin(true)} />;
};

export const SuggestButton = ({ onStart }: { onStart: () => void }) => {
  const { t } = useTranslation('suggestion');
  return <button type="button" className="doc-menu-item" onMouseDown={(event) => event.preventDefault()} onClick={onStart}><Icon name="write" />{t('start')}</button>;
};
