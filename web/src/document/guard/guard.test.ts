// The template stays when text goes: whatever is deleted, cut, pasted or typed over, by whomever.
import { Fragment, type Slice } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/core';
import { readDocument } from '@gongyan/shared/document/document.read';
import { processRows } from '@gongyan/shared/document/document.rules';
import { filledDesign } from '../../../testing/document/lesson.sample';
import { MemoryHub, type MemorySession } from '../../../testing/document/memory.session';
import { caretAfter, findEmpty, findText, plainEditor, press, type } from '../../../testing/document/plain.editor';
import { fitSlice } from './paste.guard';

let session: MemorySession;
let editor: Editor;
beforeEach(() => {
  session = new MemoryHub(filledDesign).open(5);
  editor = plainEditor(session);
});
afterEach(() => editor.destroy());

const read = () => readDocument(session.doc);
const titles = () => read().sections.map(({ title }) => title);
const rows = () => processRows(read().json);
const TITLES = readDocument(new MemoryHub(filledDesign).open(9).doc).sections.map(({ title }) => title);
const select = (from: string, to: string) => editor.commands.setTextSelection({ from: findText(editor, from), to: findText(editor, to) + to.length });

describe('select everything', () => {
  test.each(['Delete', 'Backspace', 'Enter'])('and press %s: the contents go, sections, titles, rows and stages stay', (key) => {
    editor.commands.selectAll();
    expect(press(editor, key)).toBe(true);
    expect(titles()).toEqual(TITLES);
    expect(read().completeness.done).toBe(0);
    expect(rows().map(({ stage, teacher, minutes }) => [stage, teacher + minutes])).toEqual([['团体热身', ''], ['团体转换', ''], ['团体工作', ''], ['团体结束', '']]);
    expect(read().sections.every((section) => section.characters === (section.key === 'process' ? 16 : 0))).toBe(true);
  });

  test('and type: the letter stands in the first section, not in a title', () => {
    editor.commands.selectAll();
    type(editor, '重');
    expect(titles()).toEqual(TITLES);
    expect(editor.state.selection.$from.parent.type.name).toBe('paragraph');
    expect(read().text.startsWith('基本信息\n重\n')).toBe(true);
  });

  test('and undo brings everything back in one step', () => {
    const before = read().text;
    caretAfter(editor, '情绪词。');
    editor.commands.selectAll();
    press(editor, 'Delete');
    editor.commands.undo();
    expect(read().text).toBe(before);
  });
});

describe('a selection over', () => {
  test('two sections loses its words only', () => {
    select('学会一种', '重点是给');
    press(editor, 'Delete');
    expect(titles()).toEqual(TITLES);
    expect(read().text).toContain('，并\n');
    expect(read().text).toContain('\n情绪命名并标出强度');
  });

  test('two cells keeps five columns', () => {
    select('认真听', '喊停后');
    press(editor, 'Backspace');
    expect(rows()[0]).toMatchObject({ stage: '团体热身', intent: '用身体动作降低开口难度，建立安全感。' });
    expect(rows()[0]?.student).toBe('邻座互猜。');
  });

  test('some words of one paragraph is left to the editor', () => {
    select('同一种', '情绪');
    expect(press(editor, 'Delete')).toBe(true);
    expect(titles()).toEqual(TITLES);
  });
});

describe('refused', () => {
  const first = () => editor.state.doc.firstChild?.nodeSize ?? 0;
  test.each<[string, () => void]>([
    ['deleting a section', () => editor.view.dispatch(editor.state.tr.delete(0, first()))],
    ['moving one', () => editor.view.dispatch(editor.state.tr.delete(0, first()).insert(editor.state.doc.content.size - first(), editor.state.doc.child(0)))],
    ['doubling one', () => editor.view.dispatch(editor.state.tr.insert(0, editor.state.doc.child(1)))],
    ['deleting a title', () => editor.view.dispatch(editor.state.tr.delete(1, 1 + (editor.state.doc.child(0).firstChild?.nodeSize ?? 0)))],
    ['a second title', () => editor.view.dispatch(editor.state.tr.insert(1, editor.state.schema.nodes['sectionTitle']?.create() ?? Fragment.empty))],
    ['making a section optional', () => editor.view.dispatch(editor.state.tr.setNodeAttribute(0, 'required', false))],
    ['deleting the process table', () => { const at = findText(editor, '团体热身') - 4; editor.view.dispatch(editor.state.tr.delete(at, at + (editor.state.doc.nodeAt(at)?.nodeSize ?? 0))); }],
    ['a row without its columns', () => { const $at = editor.state.doc.resolve(findText(editor, '团体热身')); editor.view.dispatch(editor.state.tr.delete($at.before(-1), $at.after(-1))); }],
  ])('%s', (_, act) => {
    const before = read().text;
    act();
    expect(read().text).toBe(before);
    expect(session.made).toHaveLength(0);
  });
});

describe('at the edges', () => {
  test('a section can be renamed', () => {
    caretAfter(editor, '设计理念');
    type(editor, '与思路');
    expect(titles()[1]).toBe('设计理念与思路');
  });

  test('Enter in a title goes on below it', () => {
    caretAfter(editor, '教学过程');
    press(editor, 'Enter');
    type(editor, '先看全貌');
    expect(titles()).toEqual(TITLES);
    expect(read().text).toContain('教学过程\n先看全貌\n团体热身');
  });

  test('Backspace at the start of the only paragraph of a section does not eat the title', () => {
    editor.commands.setTextSelection(findEmpty(editor, 'section') + 1);
    press(editor, 'Backspace');
    type(editor, '依据');
    expect(titles()).toEqual(TITLES);
    expect(read().text).toContain('依据');
  });

  test('Backspace in an empty first line removes the line when more follows', () => {
    caretAfter(editor, '设计理念');
    press(editor, 'Enter');
    editor.commands.insertContentAt(editor.state.selection.from - 1, { type: 'paragraph' });
    editor.commands.setTextSelection(findEmpty(editor, 'section') + 1);
    press(editor, 'Backspace');
    type(editor, '一');
    expect(titles()).toEqual(TITLES);
    expect(read().text).toContain('设计理念\n一三年级学生');
  });

  test('a picture that was alone in its section leaves a place to write', () => {
    editor.commands.setTextSelection(findEmpty(editor, 'section') + 1);
    const at = editor.state.selection.$from;
    editor.view.dispatch(editor.state.tr.replaceWith(at.before(), at.after(), editor.state.schema.nodes['image']?.create({ src: '/a' }) ?? Fragment.empty));
    editor.commands.setNodeSelection(at.before());
    press(editor, 'Backspace');
    expect(findEmpty(editor, 'section')).toBe(at.before());
    expect(titles()).toEqual(TITLES);
  });
});

describe('pasted', () => {
  const slice = (from: string, to: string) => editor.state.doc.slice(findText(editor, from), findText(editor, to) + to.length, true);
  const paste = (what: Slice) => editor.view.dispatch(editor.state.tr.replaceSelection(fitSlice(what, editor.view)));

  test('two sections into a paragraph: headings and text, no new section', () => {
    const what = slice('设计理念', '学情分析');
    caretAfter(editor, '底部写“看见、说出、降温”。');
    paste(what);
    expect(titles()).toEqual(TITLES);
    expect(read().text.split('本课不讲情绪知识')).toHaveLength(3);
  });

  test('rows of the process table elsewhere: an ordinary table', () => {
    const what = slice('团体热身', '团体结束');
    caretAfter(editor, '底部写“看见、说出、降温”。');
    paste(what);
    expect(titles()).toEqual(TITLES);
    expect(JSON.stringify(read().json)).toContain('"table"');
    expect(rows()).toHaveLength(4);
  });

  test('a whole section into a cell: its words', () => {
    const what = slice('活动目标', '降温方法');
    caretAfter(editor, '用身体动作降低开口难度，建立安全感。');
    paste(what);
    expect(rows()).toHaveLength(4);
    expect(rows()[0]?.intent).toContain('认知：');
  });

  test('lines into a title: one line of words', () => {
    const what = slice('课题', '情绪管理');
    caretAfter(editor, '板书设计');
    paste(what);
    expect(titles()).toHaveLength(TITLES.length);
    expect(titles().find((title) => title.startsWith('板书设计课题'))).toBeDefined();
  });

  test('pictures and links that would run or tell strangers are dropped', () => {
    editor.commands.setTextSelection(findEmpty(editor, 'section') + 1);
    editor.commands.insertContent('<p>甲<img src="https://tracker.example/p.png"><a href="javascript:alert(1)">乙</a><a href="https://moe.gov.cn">丙</a><i>丁</i></p>');
    const json = JSON.stringify(read().json);
    expect(json).not.toMatch(/tracker|javascript/);
    expect(json).toContain('https://moe.gov.cn');
    expect(json).toContain('"emphasis"');
  });
});
