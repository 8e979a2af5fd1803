// A studio's page: who is here changes by itself, members are invited and removed with words, and what is not
// allowed is not offered.
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { joiningRoutes } from '@gongyan/shared/studio/joining/joining.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { fakeLive } from '../../testing/fake-live';
import { FakeHub } from '../../testing/fake-call';
import { aMember, aPerson, aStudio, aStudioPage } from '../../testing/people-here';
import { press, quietHub, renderAt } from '../../testing/render-at';

const address = `/studios/${aStudio().id}`;
const topic = `studio:${aStudio().id}`;

const open = async (hub: FakeHub, page = aStudioPage()) => {
  quietHub(hub).on(studioRoutes.open, () => page).on(studioRoutes.online, () => ({ personIds: [] }));
  await renderAt(address);
  await screen.findByRole('heading', { name: page.name });
};

test('a member who comes online is shown without reload, and only that question is asked again', async () => {
  const hub = new FakeHub();
  await open(hub);
  await waitFor(() => expect(fakeLive.watched).toContain(topic));
  await waitFor(() => expect(screen.getAllByText('暂无人在线').length).toBeGreaterThan(0));
  const before = hub.times(studioRoutes.open);
  hub.on(studioRoutes.online, () => ({ personIds: [aPerson(2).id] }));
  await act(async () => fakeLive.tell(topic, 'studio.presenceChanged'));
  expect(await screen.findByText('1 人在线')).toBeTruthy();
  expect(hub.times(studioRoutes.open)).toBe(before);
});

test('nobody’s row moves when a colleague comes online: what was aimed at stays under the hand', async () => {
  const hub = new FakeHub();
  await open(hub, aStudioPage({ members: [aMember(2), aMember(3), aMember(4)] }));
  const rows = () => screen.getAllByRole('button', { name: /^移出/ }).map((button) => button.getAttribute('aria-label'));
  const before = rows();
  expect(before).toHaveLength(3);
  await waitFor(() => expect(fakeLive.watched).toContain(topic));
  hub.on(studioRoutes.online, () => ({ personIds: [aPerson(4).id] }));
  await act(async () => fakeLive.tell(topic, 'studio.presenceChanged'));
  expect(await screen.findByText('1 人在线')).toBeTruthy();
  expect(rows()).toEqual(before);
});

test('a page that is left is no longer watched', async () => {
  await open(new FakeHub());
  await waitFor(() => expect(fakeLive.watched).toContain(topic));
  await act(async () => void fireEvent.click(screen.getAllByRole('link', { name: '今日' })[0] ?? document.body));
  await waitFor(() => expect(fakeLive.watched).not.toContain(topic));
});

test('removing asks for a reason and sends it', async () => {
  const hub = new FakeHub().on(studioRoutes.remove, () => ({ ...aMember(2), state: 'dismissed' as const }));
  await open(hub);
  await press('移出温如言');
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('button', { name: '移出' })).toHaveProperty('disabled', true);
  fireEvent.change(within(dialog).getByLabelText(/原因/), { target: { value: '工作调动' } });
  await act(async () => void fireEvent.click(within(dialog).getByRole('button', { name: '移出' })));
  expect(hub.last(studioRoutes.remove)).toMatchObject({ params: { personId: aPerson(2).id }, body: { reason: '工作调动' } });
});

test('an invitation of somebody of another studio is refused by name', async () => {
  const hub = new FakeHub()
    .on(peopleRoutes.findPeople, () => ({ rows: [aPerson(2), aPerson(5)], next: null }))
    .refuse(joiningRoutes.propose, 'studio.otherStudio', { name: '薛若水', studio: '听潮工作室' });
  await open(hub);
  await press('邀请成员');
  fireEvent.change(await screen.findByLabelText('输入姓名、拼音首字母或工号'), { target: { value: 'xrs' } });
  expect(await screen.findByText('已在其中')).toBeTruthy();
  await press(/薛若水/);
  await press('邀请 1 人');
  expect((await screen.findByText(/薛若水已是“听潮工作室”的入室成员/)).textContent).toBeTruthy();
  expect(hub.last(joiningRoutes.propose)?.body).toEqual({ personIds: [aPerson(5).id], kind: 'member' });
});

test('a pasted list shows who was matched and who was not', async () => {
  const found: Readonly<Record<string, number>> = { 丁小满: 4, 温如言: 2 };
  const hub = new FakeHub().on(peopleRoutes.findPeople, ({ query }) => ({ rows: query.find !== undefined && found[query.find] !== undefined ? [aPerson(found[query.find] ?? 0)] : [], next: null }));
  await open(hub);
  await press('邀请成员');
  const way = await screen.findByText('粘贴名单');
  await act(async () => void fireEvent.click(way));
  fireEvent.change(await screen.findByLabelText(/粘贴姓名或工号/), { target: { value: '丁小满、温如言、不存在' } });
  await press('核对 3 个');
  expect(await screen.findByText('没有找到：不存在。请检查写法，或改用搜索。')).toBeTruthy();
  expect(screen.getByText('已在其中，不用再邀请：温如言。')).toBeTruthy();
  expect(await screen.findByRole('button', { name: '邀请 1 人' })).toBeTruthy();
});

test('a member is offered neither invitation nor removal', async () => {
  await open(new FakeHub(), aStudioPage({ rights: { host: false, member: true, oversees: false, works: true } }));
  expect(screen.queryByRole('button', { name: '邀请成员' })).toBeNull();
  expect(screen.queryByRole('button', { name: /移出/ })).toBeNull();
});

test('a studio that is not open to me says so, with the request number', async () => {
  quietHub(new FakeHub()).refuse(studioRoutes.open, 'request.notFound').refuse(studioRoutes.online, 'request.notFound');
  await renderAt(address);
  expect((await screen.findByRole('alert')).textContent).toContain('没有找到，或您无权查看');
  expect(screen.getByText('编号 test-7f3a')).toBeTruthy();
});

test('whoever is put out while looking no longer sees the studio', async () => {
  const hub = new FakeHub();
  await open(hub);
  await waitFor(() => expect(fakeLive.watched).toContain(topic));
  hub.refuse(studioRoutes.open, 'request.notFound').refuse(studioRoutes.online, 'request.notFound');
  await act(async () => fakeLive.tell(topic, 'studio.memberRemoved', { personId: aPerson(1).id }));
  expect((await screen.findByRole('alert')).textContent).toContain('没有找到，或您无权查看');
  expect(screen.queryByText('温如言')).toBeNull();
});

/** Read while it was open, and put out in a moment of which no event tells. */
const openThenClosed = async (late: boolean): Promise<FakeHub> => {
  fakeLive.late = late;
  const hub = new FakeHub();
  await open(hub);
  hub.refuse(studioRoutes.open, 'request.notFound').refuse(studioRoutes.online, 'request.notFound');
  return hub;
};
const isGone = async (): Promise<void> => {
  expect((await screen.findByRole('alert')).textContent).toContain('没有找到，或您无权查看');
  expect(screen.queryByText('温如言')).toBeNull();
};

test('whoever was put out before the page could listen is told when it is refused to listen', async () => {
  await openThenClosed(true);
  fakeLive.closed.add(topic);
  await act(async () => fakeLive.connect());
  await isGone();
});

test('a right that is taken back without an event empties the page', async () => {
  await openThenClosed(false);
  await waitFor(() => expect(fakeLive.watched).toContain(topic));
  await act(async () => fakeLive.say('live:dropped', { topic }));
  await isGone();
});

test('after a first connection that came late everything is asked again', async () => {
  const since = Date.now();
  const hub = await openThenClosed(true);
  fakeLive.closed.add(topic);
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => since + 30_000);
  // Only the list is not asked again by the refused topic itself.
  const before = hub.times(studioRoutes.list);
  await act(async () => fakeLive.connect());
  await isGone();
  await waitFor(() => expect(hub.times(studioRoutes.list)).toBeGreaterThan(before), { timeout: 5_000 });
  clock.mockRestore();
});

test('its pages stand side by side; whoever runs it finds on 成员 who waits and who left', async () => {
  const waits = { ...aMember(4), state: 'school_recommended' as const, from: null };
  const left = { ...aMember(5), state: 'dismissed' as const };
  await open(new FakeHub(), aStudioPage({ members: [aMember(2), waits, left] }));
  const tabs = within(screen.getByRole('navigation', { name: '工作室的页面' }));
  expect(tabs.getByRole('link', { name: '概览' }).getAttribute('aria-current')).toBe('page');
  await act(async () => void fireEvent.click(tabs.getByRole('link', { name: '成员' })));
  expect(await screen.findByRole('heading', { name: '等待加入 1 人' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: '已离开 1 人' })).toBeTruthy();
  expect([screen.getByText('丁小满'), screen.getByText('学校已推荐'), screen.getByText('薛若水'), screen.getByText('已劝退')]).toHaveLength(4);
});

test('a member finds on 成员 who belongs, and nobody’s application', async () => {
  quietHub(new FakeHub()).on(studioRoutes.open, () => aStudioPage({ rights: { host: false, member: true, oversees: false, works: true } })).on(studioRoutes.online, () => ({ personIds: [] }));
  await renderAt(`${address}/members`);
  expect(await screen.findByText('温如言')).toBeTruthy();
  expect(screen.queryByText(/等待加入|已离开/)).toBeNull();
});
