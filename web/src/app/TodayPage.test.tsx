// 今日 and the frame around it: nobody meets an empty room, news arrive, a lost network is said in words.
import { lessonRoutes } from '@gongyan/shared/lesson/lesson.contract';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { act, screen, waitFor } from '@testing-library/react';
import { fakeLive } from '../../testing/fake-live';
import { FakeHub } from '../../testing/fake-call';
import { aDesign, aMe, aNotice, aPerson, aStudio, aStudioPage } from '../../testing/people-here';
import { press, quietHub, renderAt } from '../../testing/render-at';

const withStudio = (hub: FakeHub) =>
  hub.on(studioRoutes.list, () => [aStudio()]).on(studioRoutes.open, () => aStudioPage()).on(studioRoutes.online, () => ({ personIds: [aPerson(2).id] })).on(lessonRoutes.mine, () => [aDesign(1, { title: '情绪温度计' })]);

test('a host finds his last design one click away, who is online, and a way to start', async () => {
  withStudio(quietHub(new FakeHub()));
  await renderAt('/');
  expect((await screen.findByText('情绪温度计')).closest('a')?.getAttribute('href')).toBe(`/docs/${aDesign(1).id}`);
  expect(await screen.findByText('温如言')).toBeTruthy();
  expect(screen.getAllByRole('link', { name: '教学设计' }).some((link) => link.getAttribute('href') === '/docs/new')).toBe(true);
});

test('somebody without a studio finds what there is to do', async () => {
  quietHub(new FakeHub());
  await renderAt('/');
  expect(await screen.findByText('欢迎来到共研')).toBeTruthy();
  expect(screen.queryByText('继续编辑')).toBeNull();
});

test('a notice that arrives raises the count and appears', async () => {
  const hub = quietHub(new FakeHub());
  await renderAt('/');
  await screen.findByText('没有等您处理的事。');
  await waitFor(() => expect(fakeLive.watched).toContain(`person:${aPerson(1).id}`));
  hub.on(noticeRoutes.list, () => ({ rows: [aNotice(1)], next: null, unread: 1 }));
  await act(async () => fakeLive.tell(`person:${aPerson(1).id}`, 'notice.arrived', { noticeId: aNotice(1).id }));
  expect(await screen.findByText('温如言请您共写《情绪温度计》')).toBeTruthy();
  expect(screen.getByRole('link', { name: '消息，1 条未读' })).toBeTruthy();
});

test('what fails says what, why and its number, and can be tried again', async () => {
  const hub = quietHub(new FakeHub()).refuse(noticeRoutes.list, 'server.busy');
  await renderAt('/');
  expect((await screen.findByRole('alert')).textContent).toContain('等我处理没有载入');
  hub.on(noticeRoutes.list, () => ({ rows: [], next: null, unread: 0 }));
  await press('重试');
  expect(await screen.findByText('没有等您处理的事。')).toBeTruthy();
});

test('without a network what was loaded stays, with the time of its truth', async () => {
  const hub = withStudio(quietHub(new FakeHub()));
  await renderAt('/');
  await screen.findByText('情绪温度计');
  hub.goAway();
  await act(async () => fakeLive.tell(`person:${aPerson(1).id}`, 'people.appointmentsChanged'));
  expect((await screen.findAllByText(/离线 · 数据截至 \d\d:\d\d/)).length).toBeGreaterThan(0);
  expect(screen.getByText('情绪温度计')).toBeTruthy();
});

test('after a break everything on the page is read again', async () => {
  const hub = withStudio(quietHub(new FakeHub()));
  await renderAt('/');
  await screen.findByText('情绪温度计');
  await waitFor(() => expect(fakeLive.watched.size).toBeGreaterThan(0));
  fakeLive.cut();
  const before = hub.times(lessonRoutes.mine);
  await act(async () => fakeLive.connect());
  await waitFor(() => expect(hub.times(lessonRoutes.mine)).toBeGreaterThan(before), { timeout: 2_500 });
});

test('an ended session leads to sign-in', async () => {
  const hub = quietHub(new FakeHub());
  const page = await renderAt('/');
  await screen.findByText('欢迎来到共研');
  hub.refuse(peopleRoutes.me, 'signIn.needed');
  await act(async () => fakeLive.tell(`person:${aPerson(1).id}`, 'people.sessionEnded', { sessionId: aMe().sessionId }));
  await waitFor(() => expect(page.path()).toBe('/login'));
});

test('a broken address leads nowhere, in words', async () => {
  quietHub(new FakeHub());
  await renderAt('/studios/nonsense');
  expect(await screen.findByRole('heading', { name: '没有找到这一页' })).toBeTruthy();
});

test('the page speaks English when asked', async () => {
  quietHub(new FakeHub());
  await renderAt('/');
  await press(/的菜单/);
  await press('English');
  expect(await screen.findByText('Welcome to Gongyan')).toBeTruthy();
  expect(document.documentElement.lang).toBe('en');
});

test('signing out leaves for sign-in; without a network it says that nobody is signed out', async () => {
  const hub = quietHub(new FakeHub()).on(peopleRoutes.signOut, () => ({ done: true as const }));
  const page = await renderAt('/');
  await press(/的菜单/);
  hub.goAway();
  await press('退出登录');
  expect(await screen.findByText(/现在连不上服务器/)).toBeTruthy();
  expect(page.path()).toBe('/');
  hub.goAway(false);
  await press(/的菜单/);
  await press('退出登录');
  await waitFor(() => expect(page.path()).toBe('/login'));
});
