// When the slash menu opens, what it finds, when it closes.
import { filledDesign } from '../../../testing/document/lesson.sample';
import { MemoryHub } from '../../../testing/document/memory.session';
import { caretAfter, findEmpty, findText, plainEditor, press, type } from '../../../testing/document/plain.editor';
import { zh } from '../document.zh';
import { findItems, SLASH_ITEMS } from './slash.items';
import { slashKey, type SlashKeys } from './slash.plugin';

const open = () => {
  const hub = new MemoryHub(filledDesign);
  const [session, colleague] = [hub.open(5), hub.open(6)];
  const slashKeys: { current: SlashKeys | null } = { current: null };
  const [editor, other] = [plainEditor(session, { slashKeys }), plainEditor(colleague)];
  editor.commands.setTextSelection(findEmpty(editor, 'section') + 1);
  return { editor, other, slashKeys, query: () => slashKey.getState(editor.state)?.menu?.query ?? null };
};

describe('it opens', () => {
  test.each<[string, string, string | null]>([
    ['on / at the start of a line', '/', ''],
    ['on ／', '／', ''],
    ['after a blank', '先 /', ''],
    ['and takes what follows as filter', '/bg', 'bg'],
    ['not inside a word', '1/2', null],
    ['not on 、', '、', null],
    ['not any more after a blank', '/bg ', null],
    ['not any more when the slash is gone', '', null],
  ])('%s', (_, typed, expected) => {
    const { editor, query } = open();
    type(editor, typed);
    expect(query()).toBe(expected);
    editor.destroy();
  });

  test('not by a click beside a slash, not by a colleague, not in a title', () => {
    const { editor, other, query } = open();
    other.commands.setTextSelection(findEmpty(other, 'section') + 1);
    type(other, '/');
    expect(query()).toBeNull();
    expect(slashKey.getState(other.state)?.menu?.query).toBe('');
    caretAfter(editor, '/');
    expect(query()).toBeNull();
    caretAfter(editor, '板书设计');
    type(editor, ' /');
    expect(query()).toBeNull();
    [editor, other].forEach((one) => one.destroy());
  });
});

test('it stays open while a colleague writes elsewhere, closes on Escape and when the caret leaves', () => {
  const { editor, other, query } = open();
  type(editor, '/tu');
  caretAfter(other, '基本信息');
  type(other, '（新）');
  expect(query()).toBe('tu');
  press(editor, 'Escape');
  expect(query()).toBeNull();
  type(editor, ' /x');
  expect(query()).toBe('x');
  editor.commands.setTextSelection(findText(editor, '课题'));
  expect(query()).toBeNull();
  [editor, other].forEach((one) => one.destroy());
});

test('keys go to the menu, but none while somebody composes', () => {
  const { editor, slashKeys } = open();
  const keys: string[] = [];
  slashKeys.current = (key) => keys.push(key) > 0;
  type(editor, '/');
  for (const key of ['ArrowDown', 'Enter', 'Tab']) expect(press(editor, key)).toBe(true);
  press(editor, 'ArrowDown', { isComposing: true });
  press(editor, 'Process', { keyCode: 229 });
  expect(keys).toEqual(['ArrowDown', 'Enter', 'Tab']);
  editor.destroy();
});

describe('it finds by Chinese, pinyin and English', () => {
  const items = SLASH_ITEMS.map((item) => ({ ...item, name: zh.slash.items[item.id] }));
  test.each([
    ['图', 'image'], ['tp', 'image'], ['tupian', 'image'], ["tu'pian", 'image'], ['Image', 'image'], ['ＴＰ', 'image'], ['表格', 'table'], ['bg', 'table'], ['hjh', 'row'], ['环节', 'row'],
    ['bt', 'heading3'], ['daiban', 'todos'], ['rq', 'date'], ['fgx', 'rule'],
  ])('%s → %s', (query, id) => expect(findItems(items, query)[0]?.id).toBe(id));
  test('everything for nothing, nothing for rubbish', () => {
    expect(findItems(items, '')).toHaveLength(items.length);
    expect(findItems(items, 'qqq')).toHaveLength(0);
  });
});
