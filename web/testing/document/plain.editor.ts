// A bare editor on a session, without the page around it: for tests and for the two-editor page.
import { Editor } from '@tiptap/core';
import { firstContent } from '../../src/document/editor.content';
import { editorExtensions, type EditorWords } from '../../src/document/editor.extensions';
import type { SlashKeys } from '../../src/document/slash/slash.plugin';
import type { MemorySession } from './memory.session';

export const plainWords: EditorWords = {
  process: { columns: { stage: '环节', minutes: '时间', teacher: '教师活动', student: '学生活动', intent: '设计意图' }, table: '教学过程', addRow: '加一行', rowMenu: '这一行的操作' },
  sums: { sum: ({ planned, lesson }) => `合计 ${planned} / ${lesson} 分钟`, row: (n) => `第 ${n} 行`, oddMinutes: '请写分钟数' },
  todo: '待办',
};

export interface PlainOptions {
  readonly element?: HTMLElement;
  readonly editable?: boolean;
  readonly slashKeys?: { current: SlashKeys | null };
}

export const plainEditor = (session: MemorySession, { element, editable = true, slashKeys = { current: null } }: PlainOptions = {}): Editor =>
  new Editor({
    element: element ?? document.createElement('div'),
    editable,
    content: firstContent(session.doc),
    injectCSS: false,
    extensions: editorExtensions({ session, words: plainWords, slashKeys }),
    editorProps: { attributes: { class: 'doc-paper' } },
  });

/** Position of a text in the document, or -1. */
export const findText = (editor: Editor, text: string): number => {
  let found = -1;
  editor.state.doc.descendants((node, pos) => {
    if (found === -1 && node.isText && node.text?.includes(text)) found = pos + node.text.indexOf(text);
    return found === -1;
  });
  return found;
};

/** The caret directly behind a text. Throws when the text is not there. */
export const caretAfter = (editor: Editor, text: string): void => {
  const at = findText(editor, text);
  if (at === -1) throw new Error(`${text} is not in the document`);
  editor.commands.setTextSelection(at + text.length);
};

/** Position of the first empty paragraph whose parent is such a node. */
export const findEmpty = (editor: Editor, parentName: string): number => {
  let found = -1;
  editor.state.doc.descendants((node, pos, parent) => {
    if (found === -1 && node.type.name === 'paragraph' && node.content.size === 0 && parent?.type.name === parentName) found = pos;
    return found === -1;
  });
  return found;
};

/** As if the key was pressed in the text; true when the editor used it. */
export const press = (editor: Editor, key: string, more: KeyboardEventInit = {}): boolean => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  return editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event)) === true;
};

/** As if it was typed: plugins see it first, like in a browser. */
export const type = (editor: Editor, text: string): void => {
  for (const character of text) {
    const { from, to } = editor.state.selection;
    const insert = () => editor.state.tr.insertText(character, from, to);
    if (editor.view.someProp('handleTextInput', (handle) => handle(editor.view, from, to, character, insert)) !== true) editor.view.dispatch(insert());
  }
};
