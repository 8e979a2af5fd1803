// Notices: every kind has its sentence, following one marks it read, older ones come on demand.
import { NoticeKind, noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { screen, waitFor } from '@testing-library/react';
import { FakeHub } from '../../testing/fake-call';
import { aNotice } from '../../testing/people-here';
import { press, quietHub, renderAt } from '../../testing/render-at';

const facts = { title: '情绪温度计', by: '温如言', studio: '听潮工作室', reason: '工作调动' };

test.each([
  ['studio.invited', '您已加入“听潮工作室”'],
  ['studio.removed', '您已离开“听潮工作室”：工作调动'],
  ['lesson.coauthor', '温如言请您共写《情绪温度计》'],
  ['lesson.guest', '温如言请您点评《情绪温度计》，可以在正文旁批注'],
  ['lesson.unguest', '《情绪温度计》的点评已结束，感谢您的意见'],
  ['lesson.uncoauthor', '温如言调整了《情绪温度计》的共写人，您现在可以阅读'],
  ['document.draftKept', '未上传的修改已另存为副本《情绪温度计》'],
])('%s reads: %s', async (kind, sentence) => {
  quietHub(new FakeHub()).on(noticeRoutes.list, () => ({ rows: [aNotice(1, { kind: NoticeKind.parse(kind), facts })], next: null, unread: 1 }));
  await renderAt('/notices');
  expect(await screen.findByText(sentence)).toBeTruthy();
});

test('following a notice marks it read and opens what it tells of', async () => {
  const hub = quietHub(new FakeHub())
    .on(noticeRoutes.list, () => ({ rows: [aNotice(1, { link: '/me/drafts' })], next: null, unread: 1 }))
    .on(noticeRoutes.read, () => aNotice(1, { readAt: new Date() }));
  const page = await renderAt('/notices');
  await press(/请您共写/, 'link');
  await waitFor(() => expect(page.path()).toBe('/me/drafts'));
  expect(hub.last(noticeRoutes.read)?.params).toEqual({ noticeId: aNotice(1).id });
});

test('older notices are asked for by the cursor', async () => {
  const hub = quietHub(new FakeHub()).on(noticeRoutes.list, ({ query }) => (query.after === 'older'
    ? { rows: [aNotice(2, { facts: { ...facts, title: '旧的' }, link: '/me/drafts' })], next: null, unread: 1 }
    : { rows: [aNotice(1)], next: 'older', unread: 1 }));
  await renderAt('/notices');
  await press('更早的消息');
  expect(await screen.findByText('温如言请您共写《旧的》')).toBeTruthy();
  expect(hub.last(noticeRoutes.list)?.query).toEqual({ after: 'older' });
});

test('all are marked read at once', async () => {
  const hub = quietHub(new FakeHub()).on(noticeRoutes.list, () => ({ rows: [aNotice(1)], next: null, unread: 1 })).on(noticeRoutes.readAll, () => ({ read: 1 }));
  await renderAt('/notices');
  await press('全部标为已读');
  expect(hub.times(noticeRoutes.readAll)).toBe(1);
});

test('what is alike folds into one line that opens, and following it marks all of it read', async () => {
  const alike = { kind: NoticeKind.parse('document.replied'), link: '/me/drafts' };
  const hub = quietHub(new FakeHub())
    .on(noticeRoutes.list, () => ({ rows: [aNotice(1, { ...alike, facts }), aNotice(2, { ...alike, facts: { ...facts, by: '许星野' } }), aNotice(3)], next: null, unread: 3 }))
    .on(noticeRoutes.read, () => aNotice(1, { readAt: new Date() }));
  await renderAt('/notices');
  expect(await screen.findByText('另有 1 条同类消息')).toBeTruthy();
  expect(screen.getByText(/许星野回复了您/)).toBeTruthy();
  await press(/温如言回复了您/, 'link');
  await waitFor(() => expect(hub.times(noticeRoutes.read)).toBe(2));
});
