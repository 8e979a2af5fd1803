// A design's page around the editor: rights explain themselves, and whoever loses his place keeps his words.
import { documentRoutes, DraftId } from '@gongyan/shared/document/document.contract';
import { lessonRoutes } from '@gongyan/shared/lesson/lesson.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { FakeHub } from '../../testing/fake-call';
import { fakeLive } from '../../testing/fake-live';
import { FakeSession } from '../../testing/fake-session';
import { aDesign, aPerson, aStudio, aStudioPage, uuid } from '../../testing/people-here';
import { press, quietHub, renderAt } from '../../testing/render-at';

let session = new FakeSession();
jest.mock('../platform/coedit/coedit.open', () => ({ openCoedit: () => session }));
jest.mock('../document/DocumentEditor', () => ({ DocumentEditor: ({ title }: { title: string }) => <p>{`编辑器：${title}`}</p> }));

const address = `/docs/${aDesign(1).id}`;
const open = async (hub = new FakeHub(), design = aDesign(1, { title: '情绪温度计' })) => {
  session = new FakeSession();
  quietHub(hub).on(lessonRoutes.open, () => design).on(studioRoutes.open, () => aStudioPage({ rights: { host: design.leadAuthorId === aPerson(1).id, member: true, oversees: false, works: true } })).on(studioRoutes.list, () => [aStudio()]);
  const page = await renderAt(address);
  await screen.findByText(`编辑器：${design.title}`);
  return { hub, page };
};

test('a new title is shown to everybody who has the design open', async () => {
  const { hub } = await open();
  await waitFor(() => expect(fakeLive.watched).toContain(`design:${aDesign(1).id}`));
  hub.on(lessonRoutes.open, () => aDesign(1, { title: '情绪的颜色' }));
  await act(async () => fakeLive.tell(`design:${aDesign(1).id}`, 'lesson.designChanged', { designId: aDesign(1).id }));
  expect(await screen.findByText('编辑器：情绪的颜色')).toBeTruthy();
});

test('the lead author changes title and length', async () => {
  const hub = new FakeHub().on(lessonRoutes.change, () => aDesign(1, { title: '情绪的颜色', minutes: 45 }));
  await open(hub);
  await press('情绪温度计');
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText('课题'), { target: { value: '情绪的颜色' } });
  fireEvent.change(within(dialog).getByLabelText('课时（分钟）'), { target: { value: '45' } });
  await press('保存');
  expect(hub.last(lessonRoutes.change)?.body).toMatchObject({ title: '情绪的颜色', minutes: 45 });
});

test('somebody else sees the authors, and who may change them', async () => {
  await open(new FakeHub(), aDesign(1, { title: '情绪温度计', leadAuthorId: aPerson(2).id, authors: [aPerson(2), aPerson(1)] }));
  expect(screen.queryByRole('button', { name: '情绪温度计' })).toBeNull();
  await act(async () => void fireEvent.click(screen.getByTitle('共写人')));
  expect(await screen.findByText('由主备人或工作室主持人调整共写人。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '保存' })).toBeNull();
});

test('whoever is put out with unsent edits keeps them as a copy', async () => {
  const kept = { id: DraftId.parse(uuid(777)), documentId: aDesign(1).documentId, title: '情绪温度计', text: '我的话', at: new Date() };
  const hub = new FakeHub().on(documentRoutes.keepDraft, () => kept);
  await open(hub);
  session.write('我的话');
  await act(async () => session.become({ kind: 'gone', pending: 2 }));
  expect(screen.queryByText(/编辑器/)).toBeNull();
  expect((await screen.findByRole('alert')).textContent).toContain('您已不能再打开这份文档。 有 2 处修改没有上传。');
  await press('另存为副本');
  expect(hub.last(documentRoutes.keepDraft)?.body).toEqual({ title: '情绪温度计', text: '我的话' });
  expect((await screen.findByRole('link', { name: '打开我的副本' })).getAttribute('href')).toBe('/me/drafts');
});

test('whoever only loses the pen still reads', async () => {
  await open();
  await act(async () => session.become({ kind: 'lostRight', pending: 0 }));
  expect(screen.getByText('编辑器：情绪温度计')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('您已改为只读。');
  expect(screen.queryByRole('button', { name: '另存为副本' })).toBeNull();
});

test('leaving the page closes the session', async () => {
  await open();
  await press('返回共写列表', 'link');
  await waitFor(() => expect(session.destroyed).toBe(true));
});

test('a design that is not open to me says so', async () => {
  quietHub(new FakeHub()).refuse(lessonRoutes.open, 'request.notFound');
  await renderAt(address);
  expect(await screen.findByRole('heading', { name: '打不开这份教学设计' })).toBeTruthy();
});
