// The panel and the words in the text: struck and green, deciding by right, reasons, a way back, refusals in plain words.
import { PersonId } from '@gongyan/shared/kit/id';
import { suggestionRoutes, SuggestionId, type Decided, type Suggestion } from '@gongyan/shared/document/suggestion/suggestion.contract';
import type { DocumentRole } from '@gongyan/shared/document/document.contract';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import { FakeHub } from '../../../testing/fake-call';
import { aDesign, aPerson, uuid } from '../../../testing/people-here';
import { shortDesign } from '../../../testing/document/lesson.sample';
import { MemoryHub, type MemorySession } from '../../../testing/document/memory.session';
import { findEmpty, findText, plainEditor } from '../../../testing/document/plain.editor';
import { loadEn, zh } from '../../app/words';
import { makeQueryClient } from '../../platform/queries';
import { startWords } from '../../platform/words';
import { lineOf } from './suggestion.lines';
import { SuggestionTab } from './SuggestionTab';
import { useSuggestionDesk } from './useSuggestionDesk';

beforeAll(() => startWords(zh, loadEn));
afterEach(cleanup);

const documentId = aDesign(1).documentId;
const id = (n: number) => SuggestionId.parse(uuid(800 + n));
const aSuggestion = (n: number, more: Partial<Suggestion> = {}): Suggestion => ({
  id: id(n), original: '中间段', replacement: '中间那段', line: null, reason: '', expert: false, author: aPerson(2), createdAt: new Date('2026-11-27T02:00:00Z'),
  state: 'open', decidedBy: null, decidedAt: null, answer: '', ...more,
});

let editor: Editor;
let session: MemorySession;
const Tab = ({ role, me }: { role: DocumentRole; me: number }) => {
  const desk = useSuggestionDesk(editor, documentId);
  return <SuggestionTab documentId={documentId} session={session} editor={editor} me={{ personId: PersonId.parse(uuid(me)), role }} desk={desk} onGo={() => undefined} />;
};
/** Marks each suggestion's words and shows the panel. */
const show = async (suggestions: readonly Suggestion[], { role = 'write' as DocumentRole, me = 1, hub = new FakeHub() } = {}): Promise<FakeHub> => {
  session = new MemoryHub(shortDesign).open(5);
  editor = plainEditor(session);
  for (const one of suggestions) {
    const from = findText(editor, one.original);
    if (from >= 0) editor.chain().setTextSelection({ from, to: from + one.original.length }).setMark('suggestion', { id: one.id }).run();
  }
  hub.on(suggestionRoutes.list, () => [...suggestions]);
  render(<QueryClientProvider client={makeQueryClient()}><Tab role={role} me={me} /></QueryClientProvider>);
  return hub;
};
const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));

test('in the text what would go is struck and what would come stands green behind it; nothing is written', async () => {
  await show([aSuggestion(1, { original: '中间段文字', replacement: '中间文字' }), aSuggestion(2, { original: '结尾', replacement: '结尾处' })]);
  await waitFor(() => expect(editor.view.dom.querySelector('del')?.textContent).toBe('段'));
  const made = session.made.length;
  expect([...editor.view.dom.querySelectorAll('ins')].map((one) => one.textContent)).toEqual(['（建议删除）', '（建议插入：处）']);
  expect(editor.getText()).toContain('中间段文字结尾');
  expect(session.made).toHaveLength(made);
});

test.each<[string, DocumentRole, number, string[]]>([
  ['whoever may write decides', 'write', 1, ['婉拒', '采纳']],
  ['an author who only comments changes it or takes it back', 'comment', 2, ['修改', '撤回']],
  ['an author who may write can do both', 'write', 2, ['修改', '撤回', '婉拒', '采纳']],
  ['a reader only looks', 'read', 3, []],
])('%s', async (_, role, me, expected) => {
  await show([aSuggestion(1)], { role, me });
  const card = await screen.findByRole('article');
  await waitFor(() => expect(within(card).queryAllByRole('button').filter((button) => button.className.includes('comment-link')).map((button) => button.textContent)).toEqual(expected));
});

test('accepting sends the words as they are shown, and tells of a way back', async () => {
  const done = { ...aSuggestion(1), state: 'accepted' as const, decidedBy: aPerson(1), decidedAt: new Date() };
  const hub = new FakeHub().on(suggestionRoutes.accept, () => ({ done: [done], refused: [] })).on(suggestionRoutes.reopen, () => ({ done: [aSuggestion(1)], refused: [] }));
  await show([aSuggestion(1)], { hub });
  await screen.findByRole('button', { name: '采纳' });
  await press('采纳');
  expect(hub.last(suggestionRoutes.accept)?.body).toEqual({ seen: [{ id: id(1), original: '中间段', replacement: '中间那段' }] });
  expect((await screen.findByText('已采纳 1 条')).closest('[role=status]')).toBeTruthy();
  await press('撤销');
  expect(hub.last(suggestionRoutes.reopen)?.body).toEqual({ ids: [id(1)] });
  await waitFor(() => expect(screen.queryByText('已采纳 1 条')).toBeNull());
});

test('declining needs a reason, which stays when the server refuses', async () => {
  const hub = new FakeHub().refuse(suggestionRoutes.decline, 'server.busy');
  await show([aSuggestion(1)], { hub });
  await screen.findByRole('article');
  await press('婉拒');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '确认婉拒' }).disabled).toBe(true);
  fireEvent.change(screen.getByRole('textbox', { name: '婉拒的理由' }), { target: { value: '课时不够' } });
  await press('确认婉拒');
  expect(hub.last(suggestionRoutes.decline)?.body).toEqual({ ids: [id(1)], answer: '课时不够' });
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '婉拒的理由' }).value).toBe('课时不够');
});

test('all of one author are accepted at once, and what was left is said with its reason', async () => {
  const ones = [aSuggestion(1), aSuggestion(2, { original: '结尾', replacement: '末尾' }), aSuggestion(3, { original: '下面', replacement: '下边', author: aPerson(3) })];
  const decided: Decided = { done: [{ ...aSuggestion(1), state: 'accepted', decidedBy: aPerson(1), decidedAt: new Date() }], refused: [{ id: id(2), code: 'suggestion.textGone', facts: {} }] };
  const hub = new FakeHub().on(suggestionRoutes.accept, () => decided);
  await show(ones, { hub });
  await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(3));
  await press('全部采纳温如言的建议');
  expect(hub.last(suggestionRoutes.accept)?.body).toMatchObject({ seen: [{ id: id(1) }, { id: id(2) }] });
  expect(await screen.findByText(/已采纳 1 条，1 条没有处理：这条建议所改的原文已被删除/)).toBeTruthy();
});

test('words that are gone, changed or split say so; what cannot be accepted offers only declining', async () => {
  await show([aSuggestion(1, { original: '不在文中', replacement: '新' })]);
  const card = await screen.findByRole('article');
  expect(within(card).getByText('原文已删除，只能婉拒。')).toBeTruthy();
  expect(within(card).queryByRole('button', { name: '采纳' })).toBeNull();
});

test('an empty line shows what would fill it; once somebody has written there it can only be declined', async () => {
  const page = plainEditor(new MemoryHub(shortDesign).open(5));
  const line = lineOf(page.state, findEmpty(page, 'section') + 1);
  page.destroy();
  await show([aSuggestion(1, { original: '', replacement: '先安顿情绪', line })]);
  const card = await screen.findByRole('article');
  await waitFor(() => expect(editor.view.dom.querySelector('ins')?.textContent).toBe('（建议插入：先安顿情绪）'));
  expect(within(card).getByRole('button', { name: '采纳' })).toBeTruthy();
  act(() => void editor.commands.insertContentAt(findEmpty(editor, 'section') + 1, '我写的'));
  expect(await within(card).findByText('这一行已有文字，只能婉拒。')).toBeTruthy();
  expect(within(card).queryByRole('button', { name: '采纳' })).toBeNull();
});

test('the filter shows what became of them, with the reason', async () => {
  await show([aSuggestion(1), aSuggestion(2, { original: '结尾', replacement: '末尾', state: 'declined', decidedBy: aPerson(1), decidedAt: new Date('2026-11-20T02:00:00Z'), answer: '不必改' })]);
  await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1));
  fireEvent.change(screen.getByRole('combobox', { name: '显示' }), { target: { value: 'declined' } });
  expect(within(screen.getByRole('article')).getByText('陆拾光已婉拒：不必改')).toBeTruthy();
});

test('nothing there yet, and nothing to be had, are said', async () => {
  await show([]);
  expect(await screen.findByText(/还没有修改建议。选中文字/)).toBeTruthy();
  cleanup();
  const hub = new FakeHub();
  session = new MemoryHub(shortDesign).open(5);
  editor = plainEditor(session);
  hub.refuse(suggestionRoutes.list, 'request.notFound');
  render(<QueryClientProvider client={makeQueryClient()}><Tab role="write" me={1} /></QueryClientProvider>);
  expect(await screen.findByText(/没有找到，或您无权查看/)).toBeTruthy();
});
