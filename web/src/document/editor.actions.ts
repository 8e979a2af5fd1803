// What the toolbar, the slash menu and the phone bar do to the text. Each is one undoable step of this person.
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { isSafeLink, type Highlight } from '@gongyan/shared/document/document.schema';
import { addRowAtEnd, addRowBelow, findProcessTable, rowOf } from './process/process.commands';

export type BlockStyle = 'paragraph' | 'heading3' | 'heading4' | 'quote' | 'bullets' | 'numbers' | 'todos';
export type TextMark = 'bold' | 'underline' | 'strike' | 'emphasis';

const LISTS = { bullets: ['bulletList', 'listItem'], numbers: ['orderedList', 'listItem'], todos: ['taskList', 'taskItem'] } as const;

export const toggleBlock = (style: BlockStyle) => (editor: Editor): void => {
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

export const toggleTextMark = (mark: TextMark) => (editor: Editor): void => void editor.chain().focus().toggleMark(mark).run();

/** Null takes the highlight away. */
export const setHighlight = (editor: Editor, color: Highlight | null): void => {
  const chain = editor.chain().focus();
  if (color === null) chain.unsetMark('highlight').run();
  else chain.setMark('highlight', { color }).run();
};

export const insertTable = (editor: Editor): void => void editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();

/** Below the caret's row, or at the end of the process table when the caret is elsewhere. */
export const processRowBelow = (editor: Editor): void => {
  const { view } = editor;
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
