// Deleting, cutting, pasting, typing and composing over a selection that reaches over several sections or cells:
// the text goes, the form stays. Without this the section guard could only refuse, and nothing would happen.
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { beginStep } from '../undo.step';
import { emptyRange, reachesOver } from './structure';

const emptySelection = (view: EditorView): boolean => {
  const { selection } = view.state;
  if (!view.editable || !reachesOver(selection)) return false;
  beginStep(view.state);
  view.dispatch(emptyRange(view.state.tr, { from: selection.from, to: selection.to }));
  return true;
};

const REMOVING: ReadonlySet<string> = new Set(['Backspace', 'Delete', 'Enter']);
/** A key that an input method took: it is about to write, and must find the selection already gone, or the first
 *  letter stays behind. Keyboards on a screen tell no code. */
const isComposingKey = (event: KeyboardEvent): boolean => (event.keyCode === 229 || event.key === 'Process') && /^(Key|Digit|$)/.test(event.code);

const onKeyDown = (view: EditorView, event: KeyboardEvent): boolean => {
  if (isComposingKey(event)) emptySelection(view);
  return false;
};

const onCut = (view: EditorView, event: ClipboardEvent): boolean => {
  if (!reachesOver(view.state.selection) || !view.editable || event.clipboardData === null) return false;
  const { dom, text } = view.serializeForClipboard(view.state.selection.content());
  event.preventDefault();
  event.clipboardData.setData('text/html', dom.innerHTML);
  event.clipboardData.setData('text/plain', text);
  return emptySelection(view);
};

/** What lies below the last block of a section, or in an empty cell, belongs to it: a click there starts a line. */
const onMouseDown = (view: EditorView, event: MouseEvent): boolean => {
  const target = event.target;
  if (!view.editable || !(target instanceof HTMLElement) || !target.matches('.doc-section, .doc-cell:empty')) return false;
  const last = target.lastElementChild;
  if (last !== null && (last.tagName === 'P' || event.clientY < last.getBoundingClientRect().bottom)) return false;
  const pos = view.posAtDOM(target, target.childNodes.length);
  const paragraph = view.state.schema.nodes['paragraph'];
  if (paragraph === undefined) return false;
  event.preventDefault();
  const tr = view.state.tr.insert(pos, paragraph.create());
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, pos + 1)));
  view.focus();
  return true;
};

/** Enter in a title goes on below it; a title is one line. */
const leaveTitle = (view: EditorView): boolean => {
  const { $from } = view.state.selection;
  if ($from.parent.type.name !== 'sectionTitle') return false;
  const after = $from.after();
  const { tr, schema, doc } = view.state;
  const paragraph = schema.nodes['paragraph'];
  if (doc.nodeAt(after)?.isTextblock !== true && paragraph !== undefined) tr.insert(after, paragraph.create());
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
};

/** Backspace in the first line of a section never reaches for the title above it. */
const staysBelowTitle = (view: EditorView): boolean => {
  const { $from, empty } = view.state.selection;
  const index = $from.depth === 2 ? $from.index(1) : 0;
  if (!empty || $from.parentOffset > 0 || index === 0 || $from.parent.type.name !== 'paragraph') return false;
  if ($from.node(1).child(index - 1).type.name !== 'sectionTitle') return false;
  if ($from.parent.content.size > 0 || $from.node(1).childCount === index + 1) return true;
  const tr = view.state.tr.delete($from.before(), $from.after());
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve($from.before()), 1)));
  return true;
};

export const BorderGuard = Extension.create({
  name: 'borderGuard',
  priority: 1_100,
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('borderGuard'),
      props: {
        handleKeyDown: (view, event) => (REMOVING.has(event.key) && emptySelection(view)) || (event.key === 'Enter' && leaveTitle(view)) || (event.key === 'Backspace' && staysBelowTitle(view)),
        handleTextInput: (...[view, , , text]) => {
          if (!emptySelection(view)) return false;
          view.dispatch(view.state.tr.insertText(text));
          return true;
        },
        handlePaste: (view) => {
          emptySelection(view);
          return false;
        },
        handleDOMEvents: {
          keydown: onKeyDown,
          compositionstart: (view) => {
            emptySelection(view);
            return false;
          },
          cut: onCut,
          mousedown: onMouseDown,
        },
      },
    }),
  ],
});
