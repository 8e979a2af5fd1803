// Underlines, quietly, what in a text may say who a child is. Nothing is written into the document: the marks are this page's own.
// While somebody types they only move along; the text is read again when he rests.
import type { Editor } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findPrivate, type PrivatePlace } from '@gongyan/shared/document/privacy/private.rules';

/** In positions of the editor. */
export interface FoundPrivate extends PrivatePlace {
  readonly words: string;
}

const key = new PluginKey<DecorationSet>('privacyPlaces');
/** One character for each thing in a line that is no text, so that places keep their numbers. */
const THING = '\ufffc';

export const privateIn = (doc: DocNode): readonly FoundPrivate[] => {
  const found: FoundPrivate[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, THING);
    for (const place of findPrivate(text)) found.push({ ...place, from: pos + 1 + place.from, to: pos + 1 + place.to, words: text.slice(place.from, place.to) });
    return false;
  });
  return found;
};

export const privacyPlaces = (): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, before) => {
        const told: unknown = tr.getMeta(key);
        return told instanceof DecorationSet ? told : tr.docChanged ? before.map(tr.mapping, tr.doc) : before;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });

export const privacyKey = key;

/** Call between words, never while an input method composes. */
export const showPrivate = (editor: Editor, found: readonly FoundPrivate[]): void => {
  const marks = DecorationSet.create(editor.state.doc, found.map(({ from, to }) => Decoration.inline(from, to, { class: 'doc-private' })));
  editor.view.dispatch(editor.state.tr.setMeta(key, marks).setMeta('addToHistory', false));
};
