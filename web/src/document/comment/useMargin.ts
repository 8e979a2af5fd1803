// Puts the cards of the margin beside their lines, again whenever text, cards or window change their size.
import type { Editor } from '@tiptap/core';
import { useLayoutEffect, type RefObject } from 'react';
import { placeCards } from './margin.rules';
import type { CommentDesk } from './useCommentDesk';

const lineOf = (editor: Editor, pos: number): number => editor.view.coordsAtPos(Math.min(pos, editor.state.doc.content.size)).top;

const put = (column: HTMLElement, editor: Editor, { places, active, draft }: Pick<CommentDesk, 'places' | 'active' | 'draft'>): void => {
  const top = column.getBoundingClientRect().top;
  const wanted = (id: string): number => {
    const pos = id === 'new' ? editor.state.selection.from : places.get(id)?.from;
    return pos === undefined ? 0 : Math.max(0, lineOf(editor, pos) - top);
  };
  const cards = [...column.querySelectorAll<HTMLElement>('[data-thread]')].map((element) => ({ element, id: element.dataset['thread'] ?? '', height: element.offsetHeight }));
  const sorted = cards.map((card) => ({ ...card, wanted: wanted(card.id) })).sort((a, b) => a.wanted - b.wanted);
  const tops = placeCards(sorted, draft === null ? active : 'new');
  sorted.forEach(({ element }, at) => element.style.setProperty('top', `${Math.round(tops[at] ?? 0)}px`));
  column.style.setProperty('min-height', `${Math.round((tops.at(-1) ?? 0) + (sorted.at(-1)?.height ?? 0) + 24)}px`);
};

/** Without an editor the cards stand one below the other. */
export const useMargin = (column: RefObject<HTMLElement | null>, editor: Editor | null, desk: CommentDesk): void => {
  useLayoutEffect(() => {
    const element = column.current;
    if (editor === null || element === null) return undefined;
    const look = () => !editor.isDestroyed && put(element, editor, desk);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(editor.view.dom);
    element.querySelectorAll('[data-thread]').forEach((card) => observer.observe(card));
    return () => observer.disconnect();
  });
};
