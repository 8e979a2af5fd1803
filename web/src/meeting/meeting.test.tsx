// Meetings on a page: what comes up, one's own part, the roll that moves by itself, and the sheet that writes the hours.
import { attendanceRoutes, type AttendanceRules, type Board, type BoardLine } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { MeetingId, meetingRoutes, type MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import { seriesRoutes } from '@gongyan/shared/meeting/series/series.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { FakeHub } from '../../testing/fake-call';
import { fakeLive } from '../../testing/fake-live';
import { aMeeting } from '../../testing/meeting-here';
import { aPerson, aStudio, uuid } from '../../testing/people-here';
import { press, quietHub, renderAt } from '../../testing/render-at';
import { agendaOf } from './plan/plan.typed';

const id = MeetingId.parse(uuid(700));
const { startsAt } = aMeeting();
const rules: AttendanceRules = { opensBefore: 30, lateMost: 15, earlyMost: 15, tokenSeconds: 20, codeSeconds: 60, ticketMinutes: 10 };
const aLine = (number: number, more: Partial<BoardLine> = {}): BoardLine => ({ person: aPerson(number), schoolId: null, state: 'awaited', credited: false, why: 'awaited', inAt: null, outAt: null, method: null, note: null, sharedDevice: false, online: false, ...more });
const came = (number: number): BoardLine => aLine(number, { state: 'present', credited: true, why: 'whole', inAt: new Date('2026-11-20T06:20:00Z'), method: 'scan' });
const aBoard = (lines: BoardLine[]): Board => ({ expected: lines.length, arrived: lines.filter(({ inAt }) => inAt !== null).length, lines, rules, schools: [] });
const chairing = { leads: true, chairs: true, records: false, assists: false, expected: true };

const hubWith = (meeting: MeetingPage, lines: BoardLine[] = [aLine(1), aLine(2)]) =>
  quietHub(new FakeHub()).on(meetingRoutes.open, () => meeting).on(meetingRoutes.list, () => [meeting]).on(studioRoutes.list, () => [aStudio()]).on(seriesRoutes.list, () => [])
    .on(attendanceRoutes.mine, () => ({ line: lines[0] ?? null, leave: null, rules })).on(attendanceRoutes.board, () => aBoard(lines)).on(attendanceRoutes.leaves, () => [])
    .on(attendanceRoutes.closeSheet, () => ({ ...aBoard(lines), halfEach: 8, day: '2026-11-20', credited: lines.filter(({ credited }) => credited).length, undoUntil: null, warnings: [] }));

const type = (field: HTMLElement, value: string): void => void fireEvent.change(field, { target: { value } });

test('what comes up stands in the list; a host may plan, and an empty list says so', async () => {
  hubWith(aMeeting());
  await renderAt('/meetings');
  expect(await screen.findByText('磨课研讨')).toBeTruthy();
  expect(screen.getByRole('button', { name: '新建活动' })).toBeTruthy();
  await press('已结束', 'link');
  expect(await screen.findByText('还没有结束的教研活动。')).toBeTruthy();
});

test('six digits check in; the answer is said in words', async () => {
  const hub = hubWith(aMeeting()).on(attendanceRoutes.checkInByCode, () => ({ outcome: 'here' as const, kind: 'in' as const, at: new Date(), name: '陆拾光', again: false, opensAt: startsAt }));
  await renderAt(`/meetings/${id}`);
  type(await screen.findByRole('textbox', { name: '签到码' }), '12ab3456');
  await press('签到');
  expect(await screen.findByText('签到成功')).toBeTruthy();
  expect(hub.last(attendanceRoutes.checkInByCode)?.body).toEqual({ code: '123456', device: null });
});

test('a teacher sees no roll and no step; leave is asked with a reason', async () => {
  const hub = hubWith(aMeeting()).on(attendanceRoutes.askLeave, () => ({ person: aPerson(1), reason: '外出', state: 'asked' as const, askedAt: new Date() }));
  await renderAt(`/meetings/${id}`);
  await press('请假');
  type(await screen.findByRole('textbox', { name: '请假事由' }), '外出培训');
  await press('提交请假');
  await waitFor(() => expect(hub.last(attendanceRoutes.askLeave)?.body).toEqual({ reason: '外出培训' }));
  expect(screen.queryByRole('button', { name: '开始会议' })).toBeNull();
  expect(screen.queryByRole('heading', { name: '考勤' })).toBeNull();
});

test('the roll moves by itself when somebody arrives', async () => {
  const hub = hubWith(aMeeting({ state: 'live', standing: chairing }));
  await renderAt(`/meetings/${id}`);
  expect((await screen.findAllByText('未到')).length).toBeGreaterThan(1);
  await waitFor(() => expect(fakeLive.watched).toContain(`meeting:${id}`));
  hub.on(attendanceRoutes.board, () => aBoard([aLine(1), came(2)]));
  await act(async () => fakeLive.tell(`meeting:${id}`, 'meeting.arrived', { meetingId: id, arrived: 1 }));
  expect(await screen.findByText('计学时')).toBeTruthy();
});

test('before the end everybody’s hours are shown, and confirmed they are written', async () => {
  const closing = aMeeting({ state: 'closing', standing: chairing, arrived: 1 });
  const hub = hubWith(closing, [came(1), aLine(2, { state: 'absent', why: 'absent' })]).on(attendanceRoutes.close, () => ({ meeting: aMeeting({ state: 'closed', standing: chairing }), posted: 1, waiting: [], refused: [] }));
  await renderAt(`/meetings/${id}`);
  expect(await screen.findByText('应到 2，实到 1，1 人计学时，合计 4 学时。')).toBeTruthy();
  await press('确认结束，写入学时');
  expect(await screen.findByText('已结束，1 人的学时已入账')).toBeTruthy();
  expect(hub.times(attendanceRoutes.close)).toBe(1);
});

test('signing for somebody and correcting need a reason', async () => {
  const hub = hubWith(aMeeting({ state: 'live', standing: chairing })).on(attendanceRoutes.tap, () => ({}));
  await renderAt(`/meetings/${id}`);
  fireEvent.click((await screen.findAllByRole('button', { name: '补签' }))[0] as HTMLElement);
  const go = within(await screen.findByRole('dialog')).getByRole('button', { name: '签到' });
  expect((go as HTMLButtonElement).disabled).toBe(true);
  type(screen.getByRole('textbox', { name: '原因' }), '手机没电');
  await act(async () => void fireEvent.click(go));
  await waitFor(() => expect(hub.last(attendanceRoutes.tap)?.body).toEqual({ personId: aPerson(1).id, kind: 'in', reason: '手机没电' }));
});

test('an agenda is written as lines with their minutes', () => {
  expect(agendaOf('主备人说课 15\n\n逐环节研讨，45分钟\n下次安排\n5·25 展示 30').map(({ title, minutes }) => [title, minutes])).toEqual([['主备人说课', 15], ['逐环节研讨', 45], ['下次安排', 20], ['5·25 展示', 30]]);
});
