// What the toolbar, the slash menu and the phone bar do to the text. Each is one undoable step of this person.
import type { Editor } from '@tiptap/core';
import type { Node as DocNode, NodeType, Schema } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { isSafeLink, type Highlight } from '@gongyan/shared/document/document.schema';
import { addRowAtEnd, addRowBelow, findProcessTable, rowOf } from './process/process.commands';
import { beginStep } from './undo.step';

export type BlockStyle = 'paragraph' | 'heading3' | 'heading4' | 'quote' | 'bullets' | 'numbers' | 'todos';
export type TextMark = 'bold' | 'underline' | 'strike' | 'emphasis';

const LISTS = { bullets: ['bulletList', 'listItem'], numbers: ['orderedList', 'listItem'], todos: ['taskList', 'taskItem'] } as const;

export const toggleBlock = (style: BlockStyle) => (editor: Editor): void => {
  beginStep(editor.state);
  const chain = editor.chain().focus();
  if (style === 'bullets' || style === 'numbers' || style === 'todos') {
    const [list, item] = LISTS[style];
    chain.toggleList(list, item).run();
  } else if (style === 'quote') chain.toggleWrap('blockquote').run();
  else if (style === 'paragraph') chain.clearNodes().run();
  else chain.toggleNode('heading', 'paragraph', { level: style === 'heading3' ? 3 : 4 }).run();
};

export const blockStyleOf = (editor: Editor): BlockStyle => {
  if (editor.isActive('bulletList')) return 'bullets';
  if (editor.isActive('orderedList')) return 'numbers';
  if (editor.isActive('taskList')) return 'todos';
  if (editor.isActive('blockquote')) return 'quote';
  if (editor.isActive('heading', { level: 3 })) return 'heading3';
  return editor.isActive('heading', { level: 4 }) ? 'heading4' : 'paragraph';
};

export const toggleTextMark = (mark: TextMark) => (editor: Editor): void => {
  beginStep(editor.state);
  editor.chain().focus().toggleMark(mark).run();
};

/** Null takes the highlight away. */
export const setHighlight = (editor: Editor, color: Highlight | null): void => {
  beginStep(editor.state);
  const chain = editor.chain().focus();
  if (color === null) chain.unsetMark('highlight').run();
  else chain.setMark('highlight', { color }).run();
};

const TABLE = { rows: 3, columns: 3 };

/** Every cell with a paragraph: the lenient content rules would leave them without a place for the caret. */
const newTable = (schema: Schema): DocNode | null => {
  const { table, tableRow, tableHeader, tableCell, paragraph } = schema.nodes;
  if (!table || !tableRow || !tableHeader || !tableCell || !paragraph) return null;
  const row = (cell: NodeType) => tableRow.create(null, Array.from({ length: TABLE.columns }, () => cell.create(null, paragraph.create())));
  return table.create(null, Array.from({ length: TABLE.rows }, (_, index) => row(index === 0 ? tableHeader : tableCell)));
};

/** In place of the empty line with the caret, else below the caret's block. */
export const insertTable = (editor: Editor): void => {
  const { state, view } = editor;
  const table = newTable(state.schema);
  const { $from } = state.selection;
  if (table === null || $from.depth < 2) return;
  const isEmptyLine = $from.depth === 2 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
  const at = isEmptyLine ? $from.before(2) : $from.after(2);
  beginStep(state);
  const tr = state.tr.replaceWith(at, isEmptyLine ? $from.after(2) : at, table);
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView());
  view.focus();
};

/** Below the caret's row, or at the end of the process table when the caret is elsewhere. */
export const processRowBelow = (editor: Editor): void => {
  const { view } = editor;
  beginStep(view.state);
  if (addRowBelow(rowOf)(view.state, view.dispatch)) return view.focus();
  const table = findProcessTable(view.state.doc);
  if (table !== null) addRowAtEnd(view, table);
};

export const insertDate = (editor: Editor): void => {
  const today = new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric', weekday: 'short', timeZone: 'Asia/Shanghai' }).format(new Date());
  editor.chain().focus().insertContent({ type: 'text', text: `${today} ` }).run();
};

/** A link as it may stand in the text; null when it is none. `moe.gov.cn` becomes https. */
export const tidyLink = (typed: string): string | null => {
  const text = typed.trim();
  if (text === '') return null;
  const href = /^[\w.+-]+@[\w-]+\.[\w.]+$/.test(text) ? `mailto:${text}` : /^[a-z][a-z0-9+.-]*:|^\//i.test(text) ? text : `https://${text}`;
  return isSafeLink(href) ? href : null;
};

/** Links the selection, or writes the address itself where nothing is selected. */
export const setLink = (editor: Editor, href: string): void => {
  const chain = editor.chain().focus().extendMarkRange('link');
  if (editor.state.selection.empty && !editor.isActive('link')) chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
  else chain.setMark('link', { href }).run();
};

export const removeLink = (editor: Editor): void => void editor.chain().focus().extendMarkRange('link').unsetMark('link').run();

/** Puts a picture after the block of the given position. */
export const insertPicture = (editor: Editor, src: string, pos: number): void => {
  const { state, view } = editor;
  const picture = state.schema.nodes['image']?.create({ src });
  if (picture === undefined) return;
  beginStep(state);
  const $pos = state.doc.resolve(Math.min(pos, state.doc.content.size));
  const isEmptyLine = $pos.parent.type.name === 'paragraph' && $pos.parent.content.size === 0;
  const tr = isEmptyLine ? state.tr.replaceWith($pos.before(), $pos.after(), picture) : state.tr.insert($pos.parent.isTextblock ? $pos.after() : $pos.pos, picture);
  view.dispatch(tr.scrollIntoView());
};

export const goToSection = (editor: Editor, key: string): void => {
  const heading = editor.view.dom.querySelector(`.doc-section[data-key="${CSS.escape(key)}"]`);
  if (!(heading instanceof HTMLElement)) return;
  heading.scrollIntoView({ block: 'start', behavior: 'smooth' });
  const pos = editor.view.posAtDOM(heading, 0);
  const title = editor.state.doc.resolve(pos).nodeAfter;
  if (title === null || !editor.isEditable) return;
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.near(editor.state.doc.resolve(pos + title.nodeSize))));
  editor.view.focus();
};
