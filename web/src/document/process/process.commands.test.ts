// Rows and cells of the process table: keys, menu, the sum below.
import type { Editor } from '@tiptap/core';
import { readDocument } from '@gongyan/shared/document/document.read';
import { processRows } from '@gongyan/shared/document/document.rules';
import { filledDesign } from '../../../testing/document/lesson.sample';
import { MemoryHub, type MemorySession } from '../../../testing/document/memory.session';
import { caretAfter, findText, plainEditor, press, type } from '../../../testing/document/plain.editor';
import { addRowAtEnd, deleteRow, findProcessTable, moveRow, rowAt, rowOf } from './process.commands';
import { setLessonMinutes } from './process.sums';

let session: MemorySession;
let editor: Editor;
beforeEach(() => {
  session = new MemoryHub(filledDesign).open(5);
  editor = plainEditor(session);
});
afterEach(() => editor.destroy());

const stages = () => processRows(readDocument(session.doc).json).map(({ stage }) => stage);
const inCell = () => editor.state.selection.$from.node(-1).attrs['col'];
const foot = () => editor.view.dom.querySelector('.doc-process-sum');

describe('keys', () => {
  test('Tab walks the cells and selects what is in them', () => {
    caretAfter(editor, '团体热身');
    press(editor, 'Tab');
    expect([inCell(), editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to)]).toEqual(['minutes', '6 分钟']);
    press(editor, 'Tab');
    expect(inCell()).toBe('teacher');
    press(editor, 'Tab', { shiftKey: true });
    expect(inCell()).toBe('minutes');
  });

  test('Tab behind the last cell makes a row; Shift-Tab before the first stays', () => {
    const cells = editor.view.dom.querySelectorAll('.doc-cell');
    editor.commands.setTextSelection(editor.view.posAtDOM(cells[cells.length - 1] ?? editor.view.dom, 0) + 1);
    press(editor, 'Tab');
    type(editor, '延伸');
    expect(stages()).toEqual(['团体热身', '团体转换', '团体工作', '团体结束', '延伸']);
    caretAfter(editor, '团体热身');
    expect(press(editor, 'Tab', { shiftKey: true })).toBe(true);
    expect(inCell()).toBe('stage');
  });

  test('⌘↵ makes a row below and stands in it', () => {
    caretAfter(editor, '同样是生气');
    press(editor, 'Enter', { ctrlKey: true });
    type(editor, '小结');
    expect(stages()).toEqual(['团体热身', '团体转换', '小结', '团体工作', '团体结束']);
  });

  test('⌘↵ elsewhere makes a line below', () => {
    caretAfter(editor, '认知：');
    press(editor, 'Enter', { ctrlKey: true });
    type(editor, '补充');
    expect(readDocument(session.doc).text).toContain('学会一种降温方法。\n补充\n重点与难点');
  });

  test('Alt with an arrow moves the row and keeps the caret in its cell', () => {
    caretAfter(editor, '同样是生气');
    press(editor, 'ArrowUp', { altKey: true });
    expect(stages()).toEqual(['团体转换', '团体热身', '团体工作', '团体结束']);
    type(editor, '！');
    expect(processRows(readDocument(session.doc).json)[0]?.teacher).toContain('同样是生气！');
    press(editor, 'ArrowDown', { altKey: true });
    press(editor, 'ArrowDown', { altKey: true });
    expect(stages()).toEqual(['团体热身', '团体工作', '团体转换', '团体结束']);
  });

  test('Alt with an arrow elsewhere moves the paragraph, never over the title', () => {
    caretAfter(editor, '课题：情绪温度计');
    expect(press(editor, 'ArrowUp', { altKey: true })).toBe(false);
    press(editor, 'ArrowDown', { altKey: true });
    expect(readDocument(session.doc).text.startsWith('基本信息\n课型')).toBe(true);
  });

  test('Escape lets the next Tab leave the table', () => {
    caretAfter(editor, '团体热身');
    press(editor, 'Escape');
    expect(press(editor, 'Tab')).toBe(false);
    expect(inCell()).toBe('stage');
  });
});

describe('the menu of a row', () => {
  const second = () => {
    const found = findText(editor, '团体转换');
    const $at = editor.state.doc.resolve(found);
    return () => rowAt(editor.state.doc, $at.before(-2));
  };

  test('moves, deletes', () => {
    moveRow(second(), 1)(editor.state, editor.view.dispatch);
    expect(stages()).toEqual(['团体热身', '团体工作', '团体转换', '团体结束']);
    deleteRow(second())(editor.state, editor.view.dispatch);
    expect(stages()).toEqual(['团体热身', '团体工作', '团体结束']);
  });

  test('cannot move the first row up', () => {
    caretAfter(editor, '团体热身');
    expect(moveRow(rowOf, -1)(editor.state)).toBe(false);
  });

  test('empties the last row instead of deleting it', () => {
    for (let row = 0; row < 5; row += 1) {
      const table = findProcessTable(editor.state.doc) ?? 0;
      deleteRow(() => rowAt(editor.state.doc, table + 1))(editor.state, editor.view.dispatch);
    }
    expect(stages()).toEqual(['']);
    type(editor, '导入');
    expect(stages()).toEqual(['导入']);
  });
});

describe('the sum', () => {
  test('follows the minutes and is marked while it is not the lesson', () => {
    setLessonMinutes(editor.view, 40);
    expect([foot()?.textContent, foot()?.classList.contains('is-off')]).toEqual(['合计 38 / 40 分钟', true]);
    caretAfter(editor, '4 分钟');
    editor.commands.setTextSelection({ from: findText(editor, '4 分钟'), to: findText(editor, '4 分钟') + 1 });
    type(editor, '6');
    expect([foot()?.textContent, foot()?.classList.contains('is-off')]).toEqual(['合计 40 / 40 分钟', false]);
  });

  test('a time that cannot be read is marked', () => {
    caretAfter(editor, '6 分钟');
    type(editor, '左右');
    const cell = editor.view.dom.querySelector('.doc-row .doc-col-minutes');
    expect(cell?.classList.contains('is-odd')).toBe(true);
    expect(cell?.getAttribute('title')).toBe('请写分钟数');
  });

  test('cells tell their row and column', () => {
    addRowAtEnd(editor.view, findProcessTable(editor.state.doc) ?? 0);
    const labels = [...editor.view.dom.querySelectorAll('.doc-row:last-child .doc-cell')].map((cell) => cell.getAttribute('aria-label'));
    expect(labels).toEqual(['第 5 行 环节', '第 5 行 时间', '第 5 行 教师活动', '第 5 行 学生活动', '第 5 行 设计意图']);
  });
});
