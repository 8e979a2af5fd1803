// My caret stays between the same two characters while a colleague writes in the same paragraph. The binding alone
// moves it by one with every letter.
import { shortDesign } from '../../testing/document/lesson.sample';
import { MemoryHub } from '../../testing/document/memory.session';
import { caretAfter, findText, plainEditor } from '../../testing/document/plain.editor';

const around = (editor: ReturnType<typeof plainEditor>): string => {
  const { $from } = editor.state.selection;
  const { textContent } = $from.parent;
  return `${textContent.slice(0, $from.parentOffset)}|${textContent.slice($from.parentOffset)}`;
};

const two = () => {
  const hub = new MemoryHub(shortDesign);
  return [plainEditor(hub.open(5)), plainEditor(hub.open(6))] as const;
};

describe('the colleague', () => {
  test.each<[string, (other: ReturnType<typeof plainEditor>) => void, string]>([
    ['types before it, twice', (other) => { for (const word of ['乙', '丙']) other.commands.insertContentAt(findText(other, '间段'), word); }, '中乙丙间段|文字结尾'],
    ['types behind it', (other) => { other.commands.insertContentAt(findText(other, '结尾'), '乙'); }, '中间段|文字乙结尾'],
    ['deletes before it', (other) => { other.commands.deleteRange({ from: findText(other, '中间'), to: findText(other, '中间') + 1 }); }, '间段|文字结尾'],
    ['splits the paragraph before it', (other) => { other.chain().setTextSelection(findText(other, '间段')).splitBlock().run(); }, '间段|文字结尾'],
    ['splits the paragraph behind it', (other) => { other.chain().setTextSelection(findText(other, '结尾')).splitBlock().run(); }, '中间段|文字'],
    ['splits the paragraph right at it', (other) => { other.chain().setTextSelection(findText(other, '文字')).splitBlock().run(); }, '中间段|'],
    ['joins the paragraph to the one above', (other) => { other.chain().setTextSelection(findText(other, '中间')).joinBackward().run(); }, '上面一段中间段|文字结尾'],
    ['adds a paragraph above', (other) => { other.commands.insertContentAt(findText(other, '上面') - 1, { type: 'paragraph' }); }, '中间段|文字结尾'],
    ['makes it bold', (other) => { other.chain().setTextSelection({ from: findText(other, '段文'), to: findText(other, '段文') + 2 }).toggleMark('bold').run(); }, '中间段|文字结尾'],
  ])('%s', (_, act, expected) => {
    const [editor, other] = two();
    caretAfter(editor, '中间段');
    act(other);
    expect(around(editor)).toBe(expected);
    [editor, other].forEach((one) => one.destroy());
  });
});

test('a selection of words keeps its words', () => {
  const [editor, other] = two();
  editor.commands.setTextSelection({ from: findText(editor, '间段'), to: findText(editor, '间段') + 4 });
  other.commands.insertContentAt(findText(other, '中间'), '新的');
  const { from, to } = editor.state.selection;
  expect(editor.state.doc.textBetween(from, to)).toBe('间段文字');
  [editor, other].forEach((one) => one.destroy());
});

test('when the paragraph goes the caret is somewhere it can write', () => {
  const [editor, other] = two();
  caretAfter(editor, '中间段');
  const $at = other.state.doc.resolve(findText(other, '中间段'));
  other.view.dispatch(other.state.tr.delete($at.before(), $at.after()));
  expect(editor.state.selection.$from.parent.isTextblock).toBe(true);
  [editor, other].forEach((one) => one.destroy());
});
