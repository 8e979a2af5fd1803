// Two begin to write in the same empty cell at the same moment and go on: every letter of both stays.
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { emptyDesign } from '../../testing/document/lesson.sample';
import { MemoryHub, type MemorySession } from '../../testing/document/memory.session';
import { plainEditor, type } from '../../testing/document/plain.editor';
import { addRowAtEnd, findProcessTable } from './process/process.commands';

/** Behind the last letter of the last cell of this column. */
const goTo = (editor: Editor, column: string): void => {
  let end = -1;
  editor.state.doc.descendants((node, pos) => {
    if (node.attrs['col'] === column) end = pos + node.nodeSize - 2;
  });
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.near(editor.state.doc.resolve(end), -1)));
};
const write = (editor: Editor, column: string, text: string): void => {
  goTo(editor, column);
  type(editor, text);
};

/** In the last cell of the column, after what `before` does at the host's desk. */
const twoBegin = (column: string, before: (host: Editor) => void): void => {
  const hub = new MemoryHub(emptyDesign);
  const [one, other]: [MemorySession, MemorySession] = [hub.open(6), hub.open(5)];
  const [host, member] = [plainEditor(one), plainEditor(other)];
  before(host);
  other.holdExchange();
  write(host, column, '甲乙');
  write(member, column, '戊');
  // The member has the host's first letters, the host nothing of the member's yet; both go on.
  one.holdExchange();
  other.releaseExchange();
  write(member, column, '己');
  write(host, column, '丙丁');
  one.releaseExchange();
  const shown = host.state.doc.textContent;
  expect(member.state.doc.textContent).toBe(shown);
  expect([...'甲乙丙丁戊己'].map((letter) => shown.split(letter).length - 1)).toEqual([1, 1, 1, 1, 1, 1]);
  host.destroy();
  member.destroy();
};

test.each(['intent', 'teacher', 'stage'])('in the column %s of a new design', (column) => twoBegin(column, () => undefined));

test('in a row that one of them has just added', () => {
  twoBegin('intent', (host) => addRowAtEnd(host.view, findProcessTable(host.state.doc) ?? 0));
});
