// 工作室任务 on a page: given to all or some, 网络学员 only when ticked; done in one tap; confirmed at once or sent back.
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { dutyRoutes } from '@gongyan/shared/studio/duty/duty.contract';
import { planningRoutes } from '@gongyan/shared/studio/planning/planning.contract';
import { studioRoutes, type StudioRights } from '@gongyan/shared/studio/studio.contract';
import { studioTaskRoutes as routes, type TaskCard } from '@gongyan/shared/studio/task/task.contract';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { fakeLive } from '../../../testing/fake-live';
import { aMe, aMember, anAssignment, aPerson, aStudio, aTask, aTaskLine } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const host: StudioRights = { host: true, member: false, oversees: false, works: true };
const member: StudioRights = { host: false, member: true, oversees: false, works: true };
const studio = (rights = host) => ({ ...aStudio(), rights, host: aPerson(1), members: [aMember(2), aMember(3), { ...aMember(4), kind: 'online' as const }] });
const handed = { state: 'submitted' as const, handedInAt: new Date('2026-11-22T02:00:00Z') };

const at = async (tasks: TaskCard[], rights = host, me = 1) => {
  const board = { year: { from: '2026-09-01', to: '2027-08-31' }, source: '', duties: [], rows: [] };
  const hub = quietHub(new FakeHub()).on(peopleRoutes.me, () => aMe({ person: { ...aMe().person, ...aPerson(me) } })).on(studioRoutes.open, () => studio(rights)).on(dutyRoutes.board, () => board).on(planningRoutes.list, () => []).on(routes.list, ({ query }) => (query.past === 'yes' ? [] : tasks));
  await renderAt(`/studios/${aStudio().id}/plan`);
  return hub;
};

test('the host gives a task to everybody who works here; who reads along is ticked by hand', async () => {
  const hub = (await at([])).on(routes.assign, () => ({ id: aTask(1).id }));
  await press('布置任务');
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByRole('button', { name: '布置给 2 人' }).hasAttribute('disabled')).toBe(true);
  expect(dialog.getByText('请写好任务名称、截止日期，并选人。')).toBeTruthy();
  fireEvent.change(dialog.getByLabelText('任务名称'), { target: { value: '听一节公开课' } });
  fireEvent.change(dialog.getByLabelText('截止日期'), { target: { value: '2026-12-18' } });
  fireEvent.change(dialog.getByLabelText('属于哪类工作'), { target: { value: 'research' } });
  fireEvent.click(within(dialog.getByRole('group', { name: '网络学员' })).getByRole('checkbox', { name: '全选' }));
  fireEvent.click(within(dialog.getByRole('group', { name: '入室成员与助理' })).getByRole('checkbox', { name: new RegExp(aPerson(2).name) }));
  fireEvent.click(dialog.getByRole('button', { name: '布置给 2 人' }));
  await screen.findByText('已布置，2 人会收到消息');
  expect(hub.last(routes.assign)?.body).toEqual({ kind: 'research', title: '听一节公开课', ask: '', dueOn: '2026-12-18', personIds: [aPerson(3).id, aPerson(4).id] });
});

test('what waits stands open; all of it is confirmed with one press, one is sent back with a reason', async () => {
  const task = { ...aTask(1), lines: [aTaskLine(2, { ...handed, note: '听了三年级的课', link: '/meetings/1' }), aTaskLine(3, handed), aTaskLine(4, { timing: 'overdue' })] };
  const hub = (await at([task])).on(routes.settle, ({ body }) => ({ settled: body.assignmentIds }));
  expect(await screen.findByText('听了三年级的课')).toBeTruthy();
  expect(screen.getByRole('link', { name: '查看依据' }).getAttribute('href')).toBe('/meetings/1');
  expect(screen.queryByText(aPerson(4).name)).toBeNull();
  await press('看每个人');
  const person = (n: number) => within(screen.getByText(aPerson(n).name).closest('li') ?? document.body);
  expect(person(4).getByText('已逾期')).toBeTruthy();
  expect(person(4).queryByRole('button', { name: '确认' })).toBeNull();
  fireEvent.click(person(3).getByRole('button', { name: '退回' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByRole('button', { name: '退回' }).hasAttribute('disabled')).toBe(true);
  fireEvent.change(dialog.getByLabelText('原因'), { target: { value: '请补一张照片' } });
  fireEvent.click(dialog.getByRole('button', { name: '退回' }));
  await screen.findByText('已退回');
  expect(hub.last(routes.settle)?.body).toEqual({ assignmentIds: [anAssignment(3).id], deed: 'return', reason: '请补一张照片' });
  await press('确认全部 2 项');
  expect(await screen.findByText('已确认 2 项')).toBeTruthy();
  expect(hub.last(routes.settle)?.body).toMatchObject({ assignmentIds: [anAssignment(2).id, anAssignment(3).id], deed: 'confirm' });
});

test('a member does it in one tap, with words if he likes, and is told why it came back', async () => {
  const own = aTaskLine(2, { state: 'returned', reason: '请补一张照片', handedInAt: new Date() });
  const hub = (await at([{ ...aTask(1), lines: [own] }], member, 2)).on(routes.handIn, () => ({}));
  expect(await screen.findByText(/请补一张照片/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '布置任务' })).toBeNull();
  await press('附说明');
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.change(dialog.getByLabelText('页面地址（可不填）'), { target: { value: 'https://example.com/x' } });
  expect(dialog.getByText('请粘贴本平台内的页面地址。')).toBeTruthy();
  fireEvent.change(dialog.getByLabelText('页面地址（可不填）'), { target: { value: `${location.origin}/meetings/1` } });
  fireEvent.click(dialog.getByRole('button', { name: '提交' }));
  await waitFor(() => expect(hub.last(routes.handIn)).toMatchObject({ params: { assignmentId: own.id }, body: { note: '', link: '/meetings/1' } }));
  await press('完成');
  expect(hub.last(routes.handIn)?.body).toEqual({ note: '', link: null });
});

test('the district reads; what moves elsewhere appears by itself', async () => {
  const tasks: TaskCard[] = [{ ...aTask(1), lines: [aTaskLine(2, handed), aTaskLine(3, handed)] }];
  await at(tasks, { ...member, member: false, oversees: true }, 5);
  await screen.findByText('听课1');
  for (const name of ['布置任务', '确认', '退回', '确认全部 2 项', '再布置']) expect(screen.queryByRole('button', { name })).toBeNull();
  tasks.push({ ...aTask(2), lines: [aTaskLine(2)] });
  fakeLive.tell(`studio:${aStudio().id}`, 'task.changed', { studioId: aStudio().id });
  expect(await screen.findByText('听课2')).toBeTruthy();
});

test('whoever may read no task sees no panel', async () => {
  await at([], { ...member, member: false }, 5);
  await screen.findByText('规划与计划');
  expect(screen.queryByRole('heading', { name: '任务' })).toBeNull();
});
