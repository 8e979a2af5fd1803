// 我的任务 on the first page: what meetings and studios ask of me, in one list, and a studio's done in one tap.
import { ActionId, actionRoutes } from '@gongyan/shared/meeting/action/action.contract';
import { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { AssignmentId, StudioTaskId, studioTaskRoutes as routes, type MyTask } from '@gongyan/shared/studio/task/task.contract';
import { fireEvent, screen, within } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { aPerson, aStudio, uuid } from '../../../testing/people-here';
import { quietHub, renderAt } from '../../../testing/render-at';

const mine = (n: number, dueOn: string): MyTask => ({
  id: AssignmentId.parse(uuid(720 + n)), taskId: StudioTaskId.parse(uuid(700 + n)), state: 'open', note: '', link: null, handedInAt: null, settledAt: null, reason: null, timing: 'inTime', studioName: '拾光',
  task: { id: StudioTaskId.parse(uuid(700 + n)), studioId: aStudio().id, kind: 'exchange', title: `听课${String(n)}`, ask: '', dueOn, givenAt: new Date('2026-11-20T02:00:00Z') },
});

test('the first page has one list: of meetings and of studios, whatever is due first', async () => {
  const action = { id: ActionId.parse(uuid(740)), meetingId: MeetingId.parse(uuid(741)), what: '改共案', owner: aPerson(1), dueOn: '2026-12-02', state: 'open' as const, note: '', settledAt: null, overdue: false, theme: '上次研讨', startsAt: new Date() };
  const hub = quietHub(new FakeHub()).on(actionRoutes.mine, () => [action]).on(routes.mine, () => [mine(1, '2026-12-01'), mine(2, '2026-12-03')]).on(routes.handIn, () => ({}));
  await renderAt('/');
  const panel = within((await screen.findByRole('heading', { name: '我的任务' })).closest('section') ?? document.body);
  await panel.findByText('听课1');
  expect(panel.getAllByRole('listitem').map((line) => /听课1|听课2|改共案/.exec(line.textContent ?? '')?.[0])).toEqual(['听课1', '改共案', '听课2']);
  const first = panel.getAllByRole('listitem')[0] ?? document.body;
  fireEvent.click(within(first).getByRole('button', { name: '完成' }));
  await screen.findByText('已提交，等主持人确认');
  expect(hub.last(routes.handIn)?.params).toEqual({ assignmentId: mine(1, '2026-12-01').id });
});
