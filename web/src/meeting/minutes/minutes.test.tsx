// Minutes and tasks on a page: a task in one line, what comes back from the last meeting, my own on the first page; the minutes
// before anybody has begun, what is shown live in them, and two who confirm.
import { ActionId, actionRoutes, type Action } from '@gongyan/shared/meeting/action/action.contract';
import { MeetingId, meetingRoutes, SeriesId, type MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import { DocumentId } from '@gongyan/shared/document/document.contract';
import { minutesRoutes, type Minutes } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { seriesRoutes } from '@gongyan/shared/meeting/series/series.contract';
import { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { fakeLive } from '../../../testing/fake-live';
import { FakeSession } from '../../../testing/fake-session';
import { aMeeting } from '../../../testing/meeting-here';
import { aPerson, uuid } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const session = new FakeSession();
jest.mock('../../platform/coedit/coedit.open', () => ({ openCoedit: () => session }));
jest.mock('../../document/DocumentEditor', () => ({ DocumentEditor: ({ title, side }: { title: string; side: (facts: object) => React.ReactNode }) => <><p>{`编辑器：${title}`}</p>{side({ editor: null, session, mode: 'read', role: 'write' })}</> }));

// Whether the panel beside the text is open is kept there.
beforeEach(() => localStorage.clear());

const id = MeetingId.parse(uuid(700));
const running = { leads: false, chairs: true, records: false, assists: false, expected: true };
const anAction = (number: number, more: Partial<Action> = {}): Action => ({
  id: ActionId.parse(uuid(710 + number)), meetingId: id, what: '改共案', owner: aPerson(1), dueOn: '2026-11-30', state: 'open', note: '', settledAt: null, overdue: false, theme: '上次研讨', startsAt: new Date('2026-10-20T06:30:00Z'), ...more,
});
const someMinutes = (more: Partial<Minutes> = {}): Minutes => ({ meetingId: id, state: 'none', documentId: null, role: 'write', turn: 0, versionId: null, frozenAt: null, reason: null, blocks: [], confirmations: [], came: true, ...more });
const frozen = (more: Partial<Minutes> = {}): Minutes => someMinutes({ state: 'frozen', documentId: DocumentId.parse(uuid(705)), turn: 1, frozenAt: new Date('2026-11-20T09:40:00Z'), ...more });

const hubWith = (meeting: Partial<MeetingPage>, minutes: Minutes, [rows, before]: readonly [Action[], Action[]] = [[], []]) =>
  quietHub(new FakeHub()).on(meetingRoutes.open, () => aMeeting(meeting)).on(minutesRoutes.open, () => minutes).on(actionRoutes.list, () => ({ rows, before }))
    .on(attendanceRoutes.mine, () => ({ line: null, leave: null, rules: { opensBefore: 30, lateMost: 15, earlyMost: 15, tokenSeconds: 20, codeSeconds: 60, ticketMinutes: 10 } }));

test('a task is one line: what, who, by when; it says who is told', async () => {
  const hub = hubWith({ state: 'live' }, someMinutes()).on(actionRoutes.add, () => anAction(1, { owner: aPerson(2) })).on(meetingRoutes.people, () => [aPerson(1), aPerson(2)]);
  await renderAt(`/meetings/${id}`);
  await screen.findByRole('option', { name: aPerson(2).name });
  fireEvent.change(await screen.findByLabelText('事项'), { target: { value: '改共案' } });
  fireEvent.change(screen.getByLabelText('负责人'), { target: { value: aPerson(2).id } });
  fireEvent.change(screen.getByLabelText('截止日期'), { target: { value: '2026-11-30' } });
  await press('记下');
  expect(hub.last(actionRoutes.add)?.body).toEqual({ what: '改共案', ownerId: aPerson(2).id, dueOn: '2026-11-30' });
  expect(await screen.findByText(`已记下，${aPerson(2).name}会收到消息`)).toBeTruthy();
});

test('what was not done last time comes first, overdue marked; the owner finishes it with a note, a colleague cannot', async () => {
  const hub = hubWith({ state: 'noticed' }, someMinutes(), [[], [anAction(1, { overdue: true }), anAction(2, { what: '拍照', owner: aPerson(2) })]]).on(actionRoutes.settle, () => anAction(1, { state: 'done' }));
  await renderAt(`/meetings/${id}`);
  const before = (await screen.findByRole('heading', { name: '上次未完成' })).closest('section') ?? document.body;
  expect(within(before).getByText('已逾期')).toBeTruthy();
  expect(within(before).getAllByRole('button', { name: '完成' })).toHaveLength(1);
  await press('完成');
  fireEvent.change(await screen.findByLabelText('结果（可不填）'), { target: { value: '已发群里' } });
  await act(async () => void fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '完成' })));
  expect(hub.last(actionRoutes.settle)).toMatchObject({ params: { actionId: anAction(1).id }, body: { deed: 'finish', note: '已发群里' } });
});

test('a task that somebody else writes down appears by itself', async () => {
  const hub = hubWith({ state: 'live' }, someMinutes());
  await renderAt(`/meetings/${id}`);
  expect(await screen.findByText('还没有任务。')).toBeTruthy();
  await waitFor(() => expect(fakeLive.watched).toContain(`meeting:${id}`));
  hub.on(actionRoutes.list, () => ({ rows: [anAction(1)], before: [] }));
  await act(async () => fakeLive.tell(`meeting:${id}`, 'action.changed', { meetingId: id }));
  expect(await screen.findByText('改共案')).toBeTruthy();
});

test('my tasks stand on the first page; without any there is nothing', async () => {
  const hub = quietHub(new FakeHub()).on(actionRoutes.mine, () => [anAction(1, { overdue: true })]);
  await renderAt('/');
  expect(await screen.findByRole('heading', { name: '我的任务' })).toBeTruthy();
  expect(screen.getByText(/来自《上次研讨》/)).toBeTruthy();
  expect(hub.times(actionRoutes.mine)).toBe(1);
});

test('nobody has begun: whoever was asked may, a reader is told who does', async () => {
  const hub = hubWith({ state: 'live' }, someMinutes()).on(minutesRoutes.begin, () => someMinutes({ state: 'open' }));
  const { unmount } = await renderAt(`/meetings/${id}/minutes`);
  await press('开始写纪要');
  expect(hub.times(minutesRoutes.begin)).toBe(1);
  unmount();
  hubWith({ state: 'live', standing: { ...running, chairs: false, expected: false } }, someMinutes({ role: 'read' }));
  await renderAt(`/meetings/${id}/minutes`);
  expect(await screen.findByText(/还没有纪要/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '开始写纪要' })).toBeNull();
});

test('locked, the chair confirms; who has confirmed stands there, and a member of the audience is offered nothing', async () => {
  const both = [{ person: aPerson(2), as: 'recorder' as const, at: new Date('2026-11-21T01:00:00Z') }];
  const hub = hubWith({ state: 'closed', standing: running, recorder: aPerson(2) }, frozen({ confirmations: both })).on(minutesRoutes.confirm, () => frozen({ state: 'confirmed', confirmations: both }));
  const { unmount } = await renderAt(`/meetings/${id}/minutes`);
  expect(await screen.findByText('编辑器：磨课研讨 · 纪要')).toBeTruthy();
  await press('纪要');
  expect(await screen.findByText(/记录人 · 11月21日/)).toBeTruthy();
  await press('确认纪要');
  expect(await screen.findByText('两人已确认，纪要定稿')).toBeTruthy();
  expect(hub.times(minutesRoutes.confirm)).toBe(1);
  unmount();
  localStorage.clear();
  hubWith({ state: 'closed', standing: { ...running, chairs: false } }, frozen({ came: false, confirmations: both }));
  await renderAt(`/meetings/${id}/minutes`);
  await press('纪要');
  expect(await screen.findByText(/会议结束时已锁定/)).toBeTruthy();
  for (const name of ['确认纪要', '重新打开纪要']) expect(screen.queryByRole('button', { name })).toBeNull();
});

test('opened again with a reason', async () => {
  const hub = hubWith({ state: 'closed', standing: running }, frozen({ state: 'confirmed' })).on(minutesRoutes.reopen, () => frozen({ state: 'open' }));
  await renderAt(`/meetings/${id}/minutes`);
  await press('纪要');
  await press('重新打开纪要');
  const go = within(await screen.findByRole('dialog', { name: '重新打开纪要' })).getByRole('button', { name: '重新打开' });
  expect((go as HTMLButtonElement).disabled).toBe(true);
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '补一条决定' } });
  await act(async () => void fireEvent.click(go));
  await waitFor(() => expect(hub.last(minutesRoutes.reopen)?.body).toEqual({ reason: '补一条决定' }));
});

test('the year of a series: who came, what was decided, what is open', async () => {
  const seriesId = SeriesId.parse(uuid(720));
  quietHub(new FakeHub()).on(seriesRoutes.open, () => ({
    id: seriesId, name: '月度教研', groupName: '中心备课组', actions: [anAction(1)],
    meetings: [{ id, theme: '桌面推演', form: '工作坊', startsAt: new Date('2026-11-20T06:30:00Z'), state: 'closed' as const, held: true, expected: 78, arrived: 75, decisions: ['每校指定两名联系人。'], open: 1 }],
  }));
  await renderAt(`/meeting-series/${seriesId}`);
  for (const words of ['桌面推演', '每校指定两名联系人。', '1 项任务未完成', '改共案']) expect(await screen.findByText(words)).toBeTruthy();
  expect(screen.getByText(/到会 75 \/ 78，96.2%/)).toBeTruthy();
});
