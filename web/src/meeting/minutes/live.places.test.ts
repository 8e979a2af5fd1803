// What the room fills into the text: put in and taken out on purpose, seen by colleagues, undone, never lost by accident.
import { lessonSection } from '@gongyan/shared/document/document.lesson';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { blocksIn, decisionsIn, liveBlock } from '@gongyan/shared/meeting/minutes/minutes.text';
import type { Editor } from '@tiptap/core';
import { MemoryHub } from '../../../testing/document/memory.session';
import { caretAfter, findEmpty, plainEditor, type } from '../../../testing/document/plain.editor';
import { renderHook } from '@testing-library/react';
import { startWords } from '../../platform/words';
import { findItems } from '../../document/slash/slash.items';
import { offeredTo } from '../../document/slash/slash.offers';
import { useLiveSlash } from './LiveMenu';
import { kindsIn, putLive, takeLive } from './live.places';
import './minutes.words';
import './record.words';

const line = (text: string): JsonNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const section = (key: string, title: string, content: JsonNode[]): JsonNode => lessonSection({ key, title, hint: '', required: true }, content);
/** Minutes that were begun before there were polls. */
const old: JsonNode = { type: 'doc', content: [section('attendance', '出席情况', [liveBlock('attendance', 'meeting'), { type: 'paragraph' }]), section('decisions', '形成的决定', [line('每周一次磨课。'), { type: 'paragraph' }])] };

const open = () => {
  const hub = new MemoryHub(old);
  const [editor, colleague] = [plainEditor(hub.open(5)), plainEditor(hub.open(6))];
  return { editor, colleague };
};
const typesIn = (editor: Editor, at: number): unknown[] => ((editor.getJSON() as JsonNode).content?.[at]?.content ?? []).map(({ type: name, attrs }) => (name === 'liveBlock' ? attrs?.['kind'] : name));

test('put in below the line with the caret, once, and a colleague has it', () => {
  const { editor, colleague } = open();
  caretAfter(editor, '每周一次磨课。');
  putLive(editor, 'polls');
  putLive(editor, 'polls');
  expect(typesIn(colleague, 1)).toEqual(['sectionTitle', 'paragraph', 'polls', 'paragraph']);
  expect(kindsIn(colleague)).toEqual(['attendance', 'polls']);
  expect(blocksIn(colleague.getJSON() as JsonNode)).toContainEqual({ kind: 'polls', ref: 'meeting' });
  expect(decisionsIn(colleague.getJSON() as JsonNode)).toEqual(['每周一次磨课。']);
});

test('in an empty line it stands above it, at the end of a section a line follows: one can go on writing', () => {
  const { editor } = open();
  editor.commands.setTextSelection(findEmpty(editor, 'section') + 1);
  putLive(editor, 'speeches');
  expect(typesIn(editor, 0)).toEqual(['sectionTitle', 'attendance', 'speeches', 'paragraph']);
  caretAfter(editor, '形成的决定');
  putLive(editor, 'ratings');
  expect(typesIn(editor, 1).slice(0, 2)).toEqual(['sectionTitle', 'ratings']);
  editor.commands.setTextSelection(editor.state.doc.content.size - 2);
  type(editor, '最后一行');
  putLive(editor, 'actions');
  expect(typesIn(editor, 1).slice(-3)).toEqual(['paragraph', 'actions', 'paragraph']);
});

test('taken out it is gone for everybody, undo brings it back; deleting around it does not take it', () => {
  const { editor, colleague } = open();
  takeLive(editor, 'attendance');
  expect(kindsIn(colleague)).toEqual([]);
  editor.commands.undo();
  expect(kindsIn(colleague)).toEqual(['attendance']);
  editor.commands.selectAll();
  editor.commands.deleteSelection();
  expect(kindsIn(colleague)).toEqual(['attendance']);
});

test('the list that / opens offers what does not stand in the text yet', async () => {
  await startWords({}, async () => ({ words: {}, refusal: () => '' }));
  const { editor } = open();
  const { unmount } = renderHook(() => useLiveSlash(editor));
  const offered = () => findItems(offeredTo(editor).filter(({ applies }) => applies?.(editor) ?? true), '').map(({ name }) => name);
  expect(offered()).toEqual(['活动信息', '发言', '投票结果', '评课结果', '待办事项']);
  expect(findItems(offeredTo(editor), 'tp').map(({ name }) => name)).toEqual(['投票结果']);
  caretAfter(editor, '每周一次磨课。');
  findItems(offeredTo(editor), '投票').forEach(({ run }) => run(editor));
  expect(typesIn(editor, 1)).toContain('polls');
  expect(offered()).not.toContain('投票结果');
  unmount();
  expect(offeredTo(editor)).toEqual([]);
});
