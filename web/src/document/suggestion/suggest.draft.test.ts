// What a selection, a caret and the keys of an empty field mean: which words go, what stays, where it holds on.
import { SuggestionId, type Suggestion } from '@gongyan/shared/document/suggestion/suggestion.contract';
import type { Editor } from '@tiptap/core';
import { shortDesign } from '../../../testing/document/lesson.sample';
import { MemoryHub } from '../../../testing/document/memory.session';
import { aPerson, uuid } from '../../../testing/people-here';
import { caretAfter, findEmpty, findText, plainEditor } from '../../../testing/document/plain.editor';
import { draftAt, replacementOf, walkCaret, widened, type Drafted, type Mine } from './suggest.draft';
import { suggestionsIn } from './suggestion.places';

let editor: Editor;
beforeEach(() => { editor = plainEditor(new MemoryHub(shortDesign).open(5), { editable: false }); });
afterEach(() => editor.destroy());

const select = (text: string, length = text.length) => {
  const from = findText(editor, text);
  editor.commands.setTextSelection({ from, to: from + length });
};
const told = (drafted: Drafted) => (typeof drafted === 'string' ? drafted : [drafted.removed, replacementOf(drafted, '新'), drafted.place?.kind === 'words' ? drafted.place.range.quote : drafted.place?.kind]);

test.each<[string, () => void, ReturnType<typeof told>]>([
  ['selected words would be replaced', () => select('中间段'), ['中间段', '新', '中间段']],
  ['a caret holds on to the character before it', () => caretAfter(editor, '中间段'), ['', '段新', '段']],
  ['at the start of a line, to the one behind it', () => editor.commands.setTextSelection(findText(editor, '中间段')), ['', '新中', '中']],
  ['in an empty line, to the line', () => editor.commands.setTextSelection(findEmpty(editor, 'section') + 1), ['', '新', 'line']],
  ['two paragraphs are too many', () => select('结尾', 8), 'manyLines'],
  ['a title bears no suggestion', () => caretAfter(editor, '活动目'), 'noPlace'],
])('%s', (_, choose, expected) => {
  choose();
  expect(told(draftAt(editor, []))).toEqual(expected);
});

const mine = (replacement: string): Mine[] => {
  const id = SuggestionId.parse(uuid(1));
  const from = findText(editor, '中间段');
  editor.chain().setTextSelection({ from, to: from + 3 }).setMark('suggestion', { id }).run();
  const place = suggestionsIn(editor.state.doc).get(id);
  const suggestion: Suggestion = { id, original: '中间段', replacement, line: null, reason: '更准', expert: false, author: aPerson(1), createdAt: new Date(), state: 'open', decidedBy: null, decidedAt: null, answer: '' };
  return place === undefined ? [] : [{ suggestion, place }];
};

test('where one of mine changes something, that one goes on', () => {
  const open = mine('中间那段');
  caretAfter(editor, '中间');
  expect(draftAt(editor, open)).toMatchObject({ id: open[0]?.suggestion.id, head: '中间', tail: '段', removed: '', text: '那', reason: '更准' });
  editor.commands.setTextSelection(findText(editor, '文字') + 1);
  expect(draftAt(editor, open)).toMatchObject({ id: null });
});

test('Backspace and Delete in an empty field take one character more, within the line', () => {
  caretAfter(editor, '中间段');
  const at = { from: editor.state.selection.from, to: editor.state.selection.to };
  expect(widened(editor, at, -1)).toMatchObject({ removed: '段', text: '' });
  expect(widened(editor, at, 1)).toMatchObject({ removed: '文', text: '' });
  editor.commands.setTextSelection(findText(editor, '中间段'));
  expect(widened(editor, editor.state.selection, -1)).toBe('noPlace');
});

test('arrows walk, with Shift they select; other keys are not theirs', () => {
  caretAfter(editor, '中间');
  expect(walkCaret(editor, 'ArrowRight', false)).toBe(true);
  expect(told(draftAt(editor, []))).toEqual(['', '段新', '段']);
  walkCaret(editor, 'ArrowLeft', true);
  walkCaret(editor, 'ArrowLeft', true);
  expect(told(draftAt(editor, []))).toEqual(['间段', '新', '间段']);
  expect(walkCaret(editor, 'a', false)).toBe(false);
});
