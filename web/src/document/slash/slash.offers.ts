// What the list that / opens may hold besides its own: a page of another room offers it for its text. Knows no deed of the editor, so that
// whoever offers loads nothing of it.
import type { Editor } from '@tiptap/core';

export type SlashId = 'row' | 'heading3' | 'heading4' | 'bullets' | 'numbers' | 'todos' | 'quote' | 'table' | 'image' | 'rule' | 'date';

export interface SlashItem {
  readonly id: SlashId;
  /** Pinyin, its first letters, English. */
  readonly aliases: readonly string[];
  readonly run: (editor: Editor) => void;
  readonly applies?: (editor: Editor) => boolean;
}

/** With its words. */
export interface NamedItem extends Omit<SlashItem, 'id'> {
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

export const outsideCells = (editor: Editor): boolean => !editor.isActive('processCell') && !editor.isActive('table');

const offered = new WeakMap<Editor, readonly NamedItem[]>();
export const offerSlash = (editor: Editor, items: readonly NamedItem[]): void => void offered.set(editor, items);
export const offeredTo = (editor: Editor): readonly NamedItem[] => offered.get(editor) ?? [];
