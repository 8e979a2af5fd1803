// How a comment begins and how threads are walked: a button beside the selected words, ⌘⌥M, F8 and ⇧F8, a click on
// marked words. Nothing happens while somebody composes.
import type { Editor } from '@tiptap/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import { Floating } from '../bars/Floating';
import { useEditorFacts } from '../paper/useEditorFacts';
import { threadsAt } from './comment.places';
import { selectedRange, selectedStretch } from './comment.range';
import type { CommentDesk } from './useCommentDesk';

interface CommentStarterProps {
  readonly editor: Editor;
  readonly desk: CommentDesk;
  readonly may: boolean;
  readonly onShow: () => void;
  /** What else can be done with the selected words. */
  readonly beside?: ReactNode;
  /** Something else stands beside them already. */
  readonly quiet?: boolean;
}

const CALM_MS = 250;

/** The selected stretch, when it has stood still for a moment. */
const useCalmSelection = (editor: Editor): string => {
  const now = useEditorFacts(editor, (one) => {
    const stretch = (one.isFocused || !one.isEditable) && !one.view.composing ? selectedStretch(one) : null;
    return stretch === null ? '' : `${stretch.from} ${stretch.to}`;
  }, '');
  const [calm, setCalm] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setCalm(now), now === '' ? 0 : CALM_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return now === calm ? calm : '';
};

const isStart = (event: KeyboardEvent): boolean => event.code === 'KeyM' && event.altKey && (event.metaKey || event.ctrlKey);

const useKeys = (walk: (by: -1 | 1) => void, start: () => void): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key === 'F8') walk(event.shiftKey ? -1 : 1);
      else if (isStart(event)) start();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
};

const useMarkedWords = (editor: Editor, onOpen: (thread: string) => void): void => {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.target.closest('.doc-comment-on') === null || !editor.state.selection.empty) return;
      const found = editor.view.posAtCoords({ left: event.clientX, top: event.clientY });
      const [thread] = found === null ? [] : threadsAt(editor, found.pos);
      if (thread !== undefined) onOpen(thread);
    };
    // The editor may be gone before this effect is: its element is kept, not asked for again.
    const { dom } = editor.view;
    dom.addEventListener('click', onClick);
    return () => dom.removeEventListener('click', onClick);
  });
};

export const CommentStarter = ({ editor, desk, may, onShow, beside, quiet = false }: CommentStarterProps) => {
  const { t } = useTranslation('comment');
  const selected = useCalmSelection(editor);
  const [dismissed, setDismissed] = useState('');
  const start = () => {
    const range = may && !editor.view.composing ? selectedRange(editor) : null;
    if (range === null) return;
    desk.setDraft(range);
    desk.setActive(null);
    onShow();
  };
  const open = (thread: string) => (desk.setActive(thread), onShow());
  const walk = (by: -1 | 1) => {
    const standing = (desk.query.data ?? []).filter(({ id, resolvedAt }) => resolvedAt === null && desk.places.has(id)).sort((a, b) => (desk.places.get(a.id)?.from ?? 0) - (desk.places.get(b.id)?.from ?? 0));
    const at = standing.findIndex(({ id }) => id === desk.active);
    const next = standing[at === -1 ? (by === 1 ? 0 : standing.length - 1) : (at + by + standing.length) % standing.length];
    if (next !== undefined) open(next.id);
  };
  useKeys(walk, start);
  useMarkedWords(editor, open);
  if (!may || quiet || selected === '' || selected === dismissed || desk.draft !== null) return null;
  const at = () => {
    const stretch = selectedStretch(editor);
    if (stretch === null) return null;
    const [first, last] = [editor.view.coordsAtPos(stretch.from), editor.view.coordsAtPos(stretch.to)];
    return { left: last.left, right: last.right, top: Math.min(first.top, last.top), bottom: Math.max(first.bottom, last.bottom) };
  };
  return (
    <Floating at={at} onClose={() => setDismissed(selected)} className="comment-start">
      <button type="button" className="doc-menu-item" onMouseDown={(event) => event.preventDefault()} onClick={start}><Icon name="comment" />{t('start')}</button>
      {beside}
    </Floating>
  );
};
