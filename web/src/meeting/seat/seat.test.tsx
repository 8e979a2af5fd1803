// Signing up on a page: what is open, what is full, one's own seat; and what is typed for material.
import { MeetingId, meetingRoutes } from '@gongyan/shared/meeting/meeting.contract';
import { seatRoutes, type OpenMeeting } from '@gongyan/shared/meeting/seat/seat.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { screen, waitFor, within } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { fakeLive } from '../../../testing/fake-live';
import { aPerson, uuid } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';
import { materialsOf } from '../plan/plan.typed';

const startsAt = new Date('2026-12-18T06:30:00Z');
const open = (at: number, more: Partial<OpenMeeting> = {}): OpenMeeting => ({
  id: MeetingId.parse(uuid(700 + at)), theme: `工作坊${at}`, form: '工作坊', startsAt, endsAt: new Date(startsAt.getTime() + 7_200_000), place: '区教育中心', units: 1, groupName: '区中心备课组', chair: aPerson(2), speaker: null, seats: 3, taken: 1, expected: false, mine: false, ...more,
});

test('one signs up with one tap and gives the seat back; a full one says so; others’ seats are seen without a reload', async () => {
  let meetings = [open(1), open(2, { taken: 3 })];
  const hub = quietHub(new FakeHub()).on(meetingRoutes.list, () => []).on(studioRoutes.list, () => []).on(seatRoutes.list, () => meetings)
    .on(seatRoutes.take, () => { meetings = [open(1, { taken: 2, expected: true, mine: true }), open(2, { taken: 3 })]; return {}; })
    .on(seatRoutes.giveUp, () => { meetings = [open(1), open(2, { taken: 3 })]; return {}; });
  await renderAt('/meetings');
  const line = async (theme: string) => within((await screen.findByText(theme)).closest('li') ?? document.body);
  expect((await line('工作坊2')).getByText('已报满')).toBeTruthy();
  expect((await line('工作坊2')).getByRole('button', { name: '报名' }).hasAttribute('disabled')).toBe(true);
  (await line('工作坊1')).getByRole('button', { name: '报名' }).click();
  expect(await screen.findByText('您已报名')).toBeTruthy();
  expect(hub.last(seatRoutes.take)?.params).toEqual({ meetingId: open(1).id });
  await press('取消报名');
  expect(await screen.findByText('还有 2 个名额')).toBeTruthy();
  meetings = [open(1, { taken: 3 })];
  await waitFor(() => expect(fakeLive.watched).toContain(`meetingseats:${open(1).id}`));
  fakeLive.tell(`meetingseats:${open(1).id}`, 'meeting.seatsMoved', { meetingId: open(1).id });
  await waitFor(() => expect(screen.queryByText('工作坊2')).toBeNull());
  expect(screen.getByText('已报满')).toBeTruthy();
});

test('material is a name and an address; one of this hub is kept without its host', () => {
  expect(materialsOf(`教学设计初稿 ${location.origin}/docs/7\n\n讲义：https://example.cn/a?b=1\nhttps://example.cn/c`)).toEqual([
    { title: '教学设计初稿', address: '/docs/7' }, { title: '讲义', address: 'https://example.cn/a?b=1' }, { title: 'https://example.cn/c', address: 'https://example.cn/c' },
  ]);
  expect(materialsOf('只有名称')).toEqual([{ title: '', address: '' }]);
});
