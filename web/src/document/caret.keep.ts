// My caret stays between the same two characters while colleagues write. The binding guesses by comparing texts
// and guesses wrong as soon as somebody types earlier in my paragraph (seen: each of their letters moved my caret
// one to the left, and composed words were torn apart), so the place is taken from the shared document here.
import { Extension } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection, type EditorState, type Selection, type Transaction } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { findByWords } from './caret.words';

/** A place between two characters, remembered by both: one of them may be deleted. */
interface Between {
  readonly right: Y.RelativePosition;
  /** Null at the start of a text, and outside of texts. */
  readonly left: Y.RelativePosition | null;
}

interface Ends {
  readonly anchor: Between;
  readonly head: Between;
}

const endsOf = (selection: Selection): readonly [number, number] =>
  selection instanceof CellSelection ? [selection.$anchorCell.pos, selection.$headCell.pos] : [selection.anchor, selection.head];

const remember = (state: EditorState): Ends | null => {
  const { selection } = state;
  const sync = ySyncPluginKey.getState(state);
  if (!(selection instanceof TextSelection || selection instanceof CellSelection) || !sync?.binding) return null;
  const between = (pos: number): Between => {
    const right: Y.RelativePosition = absolutePositionToRelativePosition(pos, sync.type, sync.binding.mapping);
    const found = Y.createAbsolutePositionFromRelativePosition(right, sync.doc);
    const inText = found !== null && found.type instanceof Y.XmlText && found.index > 0;
    return { right, left: inText ? Y.createRelativePositionFromTypeIndex(found.type, found.index, -1) : null };
  };
  const [anchor, head] = endsOf(selection);
  return { anchor: between(anchor), head: between(head) };
};

const isAlive = (type: Y.AbstractType<unknown>): boolean => {
  for (let item = type._item; item !== null; item = item.parent instanceof Y.AbstractType ? item.parent._item : null) if (item.deleted) return false;
  return true;
};

const isThere = (doc: Y.Doc, place: Y.RelativePosition): boolean => place.item === null || !Y.getItem(doc.store, place.item).deleted;

/** Where a remembered place is now. Null when the characters on both sides are gone: they were deleted, or moved
 *  into a new paragraph by a split, and the binding's guess is better than the hole they left. */
const placeNow = (state: EditorState, { right, left }: Between): number | null => {
  const { doc, type, binding } = ySyncPluginKey.getState(state);
  const rightCounts = right.item !== null ? isThere(doc, right) : left === null || isThere(doc, left);
  const place = rightCounts ? right : left !== null && isThere(doc, left) ? left : null;
  const found = place === null ? null : Y.createAbsolutePositionFromRelativePosition(place, doc);
  if (place === null || found === null || !isAlive(found.type)) return null;
  return relativePositionToAbsolutePosition(doc, type, place, binding.mapping);
};

const isCell = (doc: DocNode, pos: number): boolean => ['cell', 'header_cell'].includes(String(doc.nodeAt(pos)?.type.spec['tableRole']));

const selectionNow = (before: Selection, state: EditorState, ends: Ends): Selection | null => {
  const { doc } = state;
  const now = (between: Between, pos: number) => placeNow(state, between) ?? findByWords(before.$from.doc, doc, pos);
  const [anchor, head] = [now(ends.anchor, before.anchor), now(ends.head, before.head)];
  if (anchor === null || head === null) return null;
  if (before instanceof CellSelection) return isCell(doc, anchor) && isCell(doc, head) ? CellSelection.create(doc, anchor, head) : null;
  const [$anchor, $head] = [doc.resolve(anchor), doc.resolve(head)];
  return $anchor.parent.inlineContent && $head.parent.inlineContent ? TextSelection.between($anchor, $head) : null;
};

/** A colleague's edit, not an undo of mine: undo brings its own selection. */
const isColleagues = (transaction: Transaction): boolean => {
  const meta: unknown = transaction.getMeta(ySyncPluginKey);
  return typeof meta === 'object' && meta !== null && 'isChangeOrigin' in meta && meta.isChangeOrigin === true && !('isUndoRedoOperation' in meta && meta.isUndoRedoOperation === true);
};

export const keepCaret = (ydoc: Y.Doc) => {
  let ends: Ends | null = null;
  return Extension.create({
    name: 'keepCaret',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('keepCaret'),
        appendTransaction: (transactions, before, after) => {
          if (ends === null || !transactions.some((one) => one.docChanged && isColleagues(one))) return null;
          const selection = selectionNow(before.selection, after, ends);
          return selection === null || selection.eq(after.selection) ? null : after.tr.setSelection(selection).setMeta('addToHistory', false);
        },
        view: (view) => {
          const look = (): void => { ends = remember(view.state); };
          const forget = (): void => { ends = null; };
          ydoc.on('beforeAllTransactions', look);
          ydoc.on('afterAllTransactions', forget);
          return {
            destroy: () => {
              ydoc.off('beforeAllTransactions', look);
              ydoc.off('afterAllTransactions', forget);
            },
          };
        },
      }),
    ],
  });
};
