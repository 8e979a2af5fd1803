// The timeline beside the text, naming, comparing and going back, as a teacher sees them.
import { documentRoutes, DocumentId } from '@gongyan/shared/document/document.contract';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { VersionId, versionRoutes, type VersionLine } from '@gongyan/shared/document/version/version.contract';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { aPerson, uuid } from '../../../testing/people-here';
import { press } from '../../../testing/render-at';
import { loadEn, zh } from '../../app/words';
import { makeQueryClient } from '../../platform/queries';
import { startWords } from '../../platform/words';
import { Toasts } from '../../ui/Toasts';
import { VersionKey } from './VersionKey';
import { VersionTab } from './VersionTab';

const documentId = DocumentId.parse(uuid(401));
const aVersion = (number: number, more: Partial<VersionLine> = {}): VersionLine => ({
  id: VersionId.parse(uuid(700 + number)), documentId, seq: number, kind: 'named', name: `第${number}稿`, note: '', madeAt: new Date('2026-11-24T02:00:00Z'), characters: 100, added: 12, removed: 3,
  maker: aPerson(1), writers: [aPerson(2)], contributors: [aPerson(2), aPerson(1)], ...more,
});
const text = (words: string, ...marks: string[]): JsonNode => ({ type: 'text', text: words, ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}) });
const paragraph = (...content: JsonNode[]): JsonNode => ({ type: 'paragraph', content });
const row = (stage: string, ...words: string[]): JsonNode => ({ type: 'processRow', attrs: { stage }, content: ['stage', 'minutes', 'teacher', 'student', 'intent'].map((col, at) => ({ type: 'processCell', attrs: { col }, content: [paragraph(text(words[at] ?? '—'))] })) });
const doc = (...content: JsonNode[]): JsonNode => ({ type: 'doc', content: [{ type: 'section', attrs: { key: 'process' }, content: [{ type: 'sectionTitle', content: [text('教学过程')] }, ...content] }] });
const table = (...rows: JsonNode[]): JsonNode => ({ type: 'processTable', content: rows });
const [warm, work, close] = [row('warmup', '热身', '5', '播放音乐', '跟着做', '放松'), row('work', '小组活动', '20', '巡视各组', '分组画温度计', '体验'), row('close', '小结', '5', '追问', '回答', '提升')];
const then = doc(paragraph(text('请学生说出情绪')), { type: 'heading', attrs: { level: 3 }, content: [text('准备')] }, table(work, warm, close));
const now = doc(paragraph(text('请'), text('学生', 'bold'), text('画出情绪')), { type: 'heading', attrs: { level: 4 }, content: [text('准备')] }, table(warm, close, row('work', '小组活动', '20', '巡视各组并追问', '分组画温度计', '体验')));

const quiet = (hub: FakeHub, list: readonly VersionLine[] = [aVersion(2), aVersion(1, { madeAt: new Date('2026-11-20T02:00:00Z'), kind: 'automatic', name: '', maker: null })]): FakeHub =>
  hub.on(versionRoutes.list, () => [...list]).on(versionRoutes.open, () => ({ version: aVersion(2), json: then })).on(documentRoutes.text, () => ({ seq: 9, json: now, text: '' }));
const show = async (mayWrite = true): Promise<void> => {
  await startWords(zh, loadEn);
  const client = makeQueryClient();
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } });
  await act(async () => void render(<QueryClientProvider client={client}><VersionTab documentId={documentId} mayWrite={mayWrite} /><VersionKey documentId={documentId} mayWrite={mayWrite} /><Toasts /></QueryClientProvider>));
};
const opened = async (): Promise<HTMLElement> => {
  await press(/第2稿/);
  return screen.findByRole('dialog');
};
afterEach(cleanup);

test('the timeline goes by day, newest first, with writers and how much came and went', async () => {
  quiet(new FakeHub());
  await show();
  await screen.findByText('第2稿');
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['11月24日 星期二', '11月20日 星期五']);
  expect(screen.getByRole('button', { name: /第2稿/ }).textContent).toContain('+12 字 −3 字');
  expect(screen.getByRole('button', { name: /第2稿/ }).textContent).toContain('温如言 写过');
});

test('an empty timeline says when the first version comes; one that fails says so', async () => {
  const hub = quiet(new FakeHub(), []);
  await show();
  expect(await screen.findByText(/停笔一刻钟会自动留一版/)).toBeTruthy();
  cleanup();
  hub.refuse(versionRoutes.list, 'server.busy');
  await show();
  expect((await screen.findByRole('alert')).textContent).toContain('版本没有载入');
});

test('the difference tells words, looks, cells and a row that was moved and edited', async () => {
  quiet(new FakeHub());
  await show();
  const dialog = await opened();
  await within(dialog).findByText(/处改动/);
  const all = (name: string): string[] => [...dialog.querySelectorAll(name)].map(({ textContent }) => textContent ?? '');
  expect([all('del'), all('ins')]).toEqual([['删除：说'], ['新增：画', '新增：并追问']]);
  expect(all('.diff-format')).toEqual(['加粗：学生']);
  expect(all('.diff-sign')).toEqual(expect.arrayContaining(['格式：小标题 → 次级标题', '⇅ 原来在这里', '⇅ 移到了这里，并有修改']));
  expect(within(dialog).getByText('+4 字 −1 字')).toBeTruthy();
  expect(within(dialog).getByText('到这一版为止写过的人：温如言、陆拾光')).toBeTruthy();
  expect(all('.diff-processRow.is-moved .diff-processCell').map((cell) => cell.split('：')[0])).toEqual(['环节', '时间', '教师活动', '学生活动', '设计意图']);
});

test('the walk leads from one difference to the next and around', async () => {
  quiet(new FakeHub());
  Element.prototype.scrollIntoView = () => undefined;
  await show();
  const dialog = await opened();
  await press('下一处');
  expect(within(dialog).getByText(/^1 \/ \d+$/)).toBeTruthy();
  expect(dialog.querySelectorAll('.is-current')).toHaveLength(1);
  await press('上一处');
  expect(within(dialog).getByText(/^(\d+) \/ \1$/)).toBeTruthy();
});

test('two that say the same say so; a damaged one says why it was not opened', async () => {
  const hub = quiet(new FakeHub()).on(documentRoutes.text, () => ({ seq: 9, json: then, text: '' }));
  await show();
  await opened();
  expect(await screen.findByText('两版内容相同。')).toBeTruthy();
  cleanup();
  hub.refuse(versionRoutes.open, 'version.damaged');
  await show();
  await opened();
  expect(await screen.findByText(/已损坏，没有打开/)).toBeTruthy();
});

test('going back is asked once more, says that nothing is lost, and tells that it is done', async () => {
  const hub = quiet(new FakeHub()).on(versionRoutes.restore, () => ({ before: aVersion(3, { kind: 'before', name: '' }), changed: true }));
  await show();
  await opened();
  await press('恢复到这一版');
  expect(screen.getByText(/现在的内容会先自动存成一版/)).toBeTruthy();
  expect(hub.times(versionRoutes.restore)).toBe(0);
  await press('确定恢复');
  expect(await screen.findByText('已恢复到“第2稿”')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a locked text says why it was not changed', async () => {
  quiet(new FakeHub()).refuse(versionRoutes.restore, 'coedit.locked');
  await show();
  await opened();
  await press('恢复到这一版');
  await press('确定恢复');
  expect((await screen.findByRole('alert')).textContent).toContain('文档已锁定');
});

test.each([['metaKey'], ['ctrlKey']] as const)('%s with shift and S names the text as it is now', async (held) => {
  const hub = quiet(new FakeHub()).on(versionRoutes.name, () => aVersion(3));
  await show();
  act(() => void fireEvent.keyDown(document, { key: 'S', shiftKey: true, [held]: true }));
  const dialog = screen.getByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText('名称'), { target: { value: `试教稿 ${held}` } });
  fireEvent.change(within(dialog).getByLabelText('说明（可不填）'), { target: { value: '三（2）班试教后' } });
  await press('保存版本');
  expect(hub.last(versionRoutes.name)?.body).toEqual({ name: `试教稿 ${held}`, note: '三（2）班试教后' });
  expect(await screen.findByText(`已保存版本“试教稿 ${held}”`)).toBeTruthy();
});

test('whoever may only read neither names nor goes back, and is told', async () => {
  quiet(new FakeHub());
  await show(false);
  act(() => void fireEvent.keyDown(document, { key: 's', shiftKey: true, ctrlKey: true }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getAllByText('只有能编辑的人可以命名。').length).toBeGreaterThan(1);
  await opened();
  expect(screen.queryByRole('button', { name: '恢复到这一版' })).toBeNull();
});
