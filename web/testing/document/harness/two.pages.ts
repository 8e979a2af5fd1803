// Two editors on one document and what a test in a browser may ask of them: put the caret, let the colleague do
// something, say what both documents hold.
import type { Editor } from '@tiptap/core';
import { documentJson, documentText } from '@gongyan/shared/document/document.json';
import { absolutePositionToRelativePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import '../../../src/document/document.css';
import '../../../src/document/document.frame.css';
import '../../../src/document/document.process.css';
import { shortDesign } from '../lesson.sample';
import { MemoryHub, type MemorySession } from '../memory.session';
import { caretAfter, findEmpty, findText, plainEditor } from '../plain.editor';
import { countPinyin } from './pinyin';

const open = (root: HTMLElement, session: MemorySession): Editor => {
  const element = document.createElement('div');
  element.className = 'doc-sheet doc-page';
  root.append(element);
  return plainEditor(session, { element });
};

export interface TwoPages {
  readonly caretAfter: (text: string) => void;
  /** Puts the caret into the first empty paragraph whose parent is such a node. */
  readonly caretInEmpty: (parent: string) => void;
  readonly select: (from: string, to: string) => void;
  readonly selectAll: () => void;
  /** The colleague writes `what` before or after the first place of `text`. */
  readonly colleagueWrites: (what: string, place: { text: string; after: boolean }) => void;
  readonly colleagueSplits: (text: string) => void;
  readonly colleagueBold: (text: string) => void;
  readonly colleagueRemovesBlock: (text: string) => void;
  readonly colleagueCaret: (text: string) => void;
  readonly texts: () => { mine: string; colleague: string; same: boolean; pinyin: number; seen: string[]; sent: number };
  readonly reset: () => void;
}

declare global {
  interface Window {
    two: TwoPages;
  }
}

const textOf = (session: MemorySession): string => documentText(documentJson(session.doc));

const colleagueOf = (editor: () => Editor, awareness: () => Awareness) => ({
  colleagueWrites: (what: string, { text, after }: { text: string; after: boolean }) => {
    const at = findText(editor(), text);
    if (at !== -1) editor().view.dispatch(editor().state.tr.insertText(what, after ? at + text.length : at));
  },
  colleagueSplits: (text: string) => {
    const at = findText(editor(), text);
    if (at !== -1) editor().view.dispatch(editor().state.tr.split(at + 1));
  },
  colleagueBold: (text: string) => {
    const [at, bold] = [findText(editor(), text), editor().schema.marks['bold']];
    if (at !== -1 && bold !== undefined) editor().view.dispatch(editor().state.tr.addMark(at, at + text.length, bold.create()));
  },
  colleagueRemovesBlock: (text: string) => {
    const $at = editor().state.doc.resolve(findText(editor(), text));
    editor().view.dispatch(editor().state.tr.delete($at.before(), $at.after()));
  },
  // Without taking the focus, which both editors of this page share.
  colleagueCaret: (text: string) => {
    const at = findText(editor(), text) + 1;
    const { type, binding } = ySyncPluginKey.getState(editor().state);
    const place: unknown = absolutePositionToRelativePosition(at, type, binding.mapping);
    awareness().setLocalState({ user: { name: '瞿白露', color: '#1F5FA8' }, cursor: { anchor: place, head: place } });
  },
});

export const twoPages = (root: HTMLElement, gate: boolean): void => {
  let mine: MemorySession | null = null;
  let colleague: MemorySession | null = null;
  let editor: Editor | null = null;
  let other: Editor | null = null;
  let seen: string[] = [];
  const my = (): Editor => { if (editor === null) throw new Error('not open'); return editor; };
  const theirs = (): Editor => { if (other === null) throw new Error('not open'); return other; };
  const reset = (): void => {
    editor?.destroy();
    other?.destroy();
    root.replaceChildren();
    seen = [];
    const hub = new MemoryHub(shortDesign);
    const [first, second] = [hub.open(11, { gate }), hub.open(12, { gate })];
    [mine, colleague] = [first, second];
    [editor, other] = [open(root, first), open(root, second)];
    second.doc.on('update', () => { if (/[a-z]/.test(textOf(second))) seen.push(textOf(second)); });
  };
  reset();
  window.two = {
    reset,
    caretAfter: (text) => { my().commands.focus(); caretAfter(my(), text); },
    caretInEmpty: (parent) => void my().chain().focus().setTextSelection(findEmpty(my(), parent) + 1).run(),
    select: (from, to) => void my().chain().focus().setTextSelection({ from: findText(my(), from), to: findText(my(), to) + to.length }).run(),
    selectAll: () => void my().chain().focus().selectAll().run(),
    ...colleagueOf(theirs, () => { if (colleague === null) throw new Error('not open'); return colleague.awareness; }),
    texts: () => {
      const [first, second] = [mine === null ? '' : textOf(mine), colleague === null ? '' : textOf(colleague)];
      const shown = documentText(my().state.doc.toJSON());
      return { mine: first, colleague: second, same: first === second && shown === first, pinyin: countPinyin(first), seen, sent: mine?.sent() ?? 0 };
    },
  };
};
