// From field to field on a phone, and the words for those who do not see where the caret is.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { readDocument } from '@gongyan/shared/document/document.read';
import { processRows } from '@gongyan/shared/document/document.rules';
import type { Editor } from '@tiptap/core';
import { filledDesign } from '../../../testing/document/lesson.sample';
import { MemoryHub, type MemorySession } from '../../../testing/document/memory.session';
import { caretAfter, plainEditor, type } from '../../../testing/document/plain.editor';
import { zh } from '../document.zh';
import { FieldBar } from './FieldBar';
import { FieldVoice } from './FieldVoice';

let session: MemorySession;
let editor: Editor;
beforeAll(async () => {
  await i18next.use(initReactI18next).init({ lng: 'zh', resources: { zh: { document: zh } }, interpolation: { escapeValue: false } });
});
beforeEach(() => {
  session = new MemoryHub(filledDesign).open(5);
  editor = plainEditor(session);
  render(<><FieldBar editor={editor} /><FieldVoice editor={editor} /></>);
});
afterEach(() => {
  cleanup();
  editor.destroy();
});

const caret = (words: string) => act(() => caretAfter(editor, words));
const press = (name: string) => void fireEvent.click(screen.getByRole('button', { name }));
const rows = () => processRows(readDocument(session.doc).json);

test('the voice names row and column, and is silent outside of the table', () => {
  expect(screen.getByRole('status').textContent).toBe('');
  caret('团体转换');
  expect(screen.getByRole('status').textContent).toBe('第 2 行 环节');
});

test('the next field keeps what is written there and the caret stands behind it', () => {
  caret('团体热身');
  press('下一栏');
  expect(screen.getByRole('status').textContent).toBe('第 1 行 时间');
  act(() => type(editor, '整'));
  expect(rows()[0]).toMatchObject({ stage: '团体热身', minutes: '6 分钟整' });
  press('上一栏');
  expect(screen.getByRole('status').textContent).toBe('第 1 行 环节');
});

test('it ends at both ends and makes no row', () => {
  const count = rows().length;
  caret('团体热身');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '上一栏' }).disabled).toBe(true);
  for (let at = 1; at < count * 5; at += 1) press('下一栏');
  expect(screen.getByRole('status').textContent).toBe(`第 ${count} 行 设计意图`);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '下一栏' }).disabled).toBe(true);
  expect(rows().length).toBe(count);
});
