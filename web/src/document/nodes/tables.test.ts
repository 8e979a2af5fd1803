// Ordinary tables: every cell has a place for the caret, Tab goes on, and colleagues see the same.
import { documentJson } from '@gongyan/shared/document/document.json';
import { shortDesign } from '../../../testing/document/lesson.sample';
import { MemoryHub } from '../../../testing/document/memory.session';
import { caretAfter, findEmpty, findText, plainEditor, press, type } from '../../../testing/document/plain.editor';
import { insertTable } from '../editor.actions';
import { countEmpty } from '../guard/structure';

const open = () => {
  const hub = new MemoryHub(shortDesign);
  const [session, colleague] = [hub.open(5), hub.open(6)];
  return { session, colleague, editor: plainEditor(session), other: plainEditor(colleague) };
};
const cells = (editor: ReturnType<typeof plainEditor>) => [...editor.view.dom.querySelectorAll('.doc-table th, .doc-table td')].map((cell) => cell.textContent);

test('in an empty line it takes its place, else it comes below', () => {
  const { editor } = open();
  editor.commands.setTextSelection(findEmpty(editor, 'section') + 1);
  insertTable(editor);
  type(editor, '甲');
  expect(cells(editor)).toEqual(['甲', ...Array.from({ length: 8 }, () => '')]);
  expect(editor.state.doc.lastChild?.childCount).toBe(2);
  caretAfter(editor, '中间段');
  insertTable(editor);
  expect(findText(editor, '中间段文字结尾')).toBeGreaterThan(0);
  expect(editor.view.dom.querySelectorAll('.doc-table')).toHaveLength(2);
  editor.destroy();
});

test('Tab walks, and behind the last cell makes a row in which one can write', () => {
  const { editor, session, colleague, other } = open();
  editor.commands.setTextSelection(findEmpty(editor, 'section') + 1);
  insertTable(editor);
  for (const word of ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']) {
    type(editor, word);
    press(editor, 'Tab');
  }
  expect(cells(editor)).toEqual(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '', '']);
  expect(countEmpty(editor.state.doc)).toBe(0);
  expect(documentJson(colleague.doc)).toEqual(documentJson(session.doc));
  [editor, other].forEach((one) => one.destroy());
});

test('chosen cells stay chosen while a colleague writes elsewhere', () => {
  const { editor, other } = open();
  editor.commands.setTextSelection(findEmpty(editor, 'section') + 1);
  insertTable(editor);
  const table = editor.state.doc.resolve(editor.state.selection.from).before(2);
  editor.commands.setCellSelection({ anchorCell: table + 2, headCell: table + 6 });
  caretAfter(other, '上面一段');
  type(other, '新的');
  expect(editor.view.dom.querySelectorAll('.selectedCell')).toHaveLength(2);
  editor.chain().mergeCells().run();
  expect(cells(editor)).toHaveLength(8);
  [editor, other].forEach((one) => one.destroy());
});
