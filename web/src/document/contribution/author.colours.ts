// Holds the colours of the authors in the text: drawn, never written, and moved along with it.
import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { DecorationSet } from '@tiptap/pm/view';

const key = new PluginKey<DecorationSet>('authors');

export const authorColours = Extension.create({
  name: 'authors',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, before) => {
          const drawn: unknown = tr.getMeta(key);
          return drawn instanceof DecorationSet ? drawn : before.map(tr.mapping, tr.doc);
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

export const drawAuthors = (editor: Editor, drawn: DecorationSet): void => editor.view.dispatch(editor.state.tr.setMeta(key, drawn).setMeta('addToHistory', false));
