// 工作室任务 over HTTP on a real database: given, handed in, sent back, confirmed; who sees and does what, as a table; what a day brings; that what is
// settled stays; and that hours know nothing of it.
import { DataSource } from 'typeorm';
import { LiveFrame } from '@gongyan/shared/kit/event';
import { liveMessages } from '@gongyan/shared/kit/live';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { studioTaskRoutes as routes, type AssignmentId, type HostDeed, type StudioTaskId, type TaskForm } from '@gongyan/shared/studio/task/task.contract';
import { asOwner } from '../../../testing/as-owner.js';
import { personId, startDemoHub, studioId, TODAY, type DemoHub } from '../../../testing/demo-hub.js';
import { soon } from '../../../testing/open-seat.js';
import { ask, closeSockets, connect } from '../../../testing/sockets.js';
import type { Problem } from '../../platform/contract/problem.js';
import { DayTurn } from '../../platform/jobs/day.turn.js';
import { DutySources } from '../duty/duty.sources.js';

const [HOST, ANNA, BERT, CARL, OUTSIDER, OTHER_HOST, STAFF, SCHOOL, BUREAU] = ['host-02', 'mem-0203', 'mem-0204', 'mem-0205', 'mem-0301', 'host-03', 'cen-02', 'sch-01', 'bur-01'] as const;
const SCHOOL_YEAR = { from: '2026-09-01', to: '2027-08-31' };
const id = studioId('02');
const studio = { params: { studioId: id } };

let hub: DemoHub;
beforeAll(async () => {
  hub = await startDemoHub();
});
beforeEach(() => hub.setNow(TODAY));
afterAll(() => {
  closeSockets();
  return hub.close();
});

let made = 0;
const form = (more: Partial<TaskForm> = {}): TaskForm => ({ kind: 'exchange', title: `听一节公开课 ${String(++made)}`, ask: '交一份听课记录', dueOn: '2026-11-30', personIds: [personId(ANNA), personId(BERT)], ...more });
const assign = async (body: TaskForm = form(), as: string = HOST): Promise<StudioTaskId> => (await hub.call(routes.assign, { ...studio, body }, await hub.as(as))).id;
const list = async (as: string, past = false) => hub.call(routes.list, { ...studio, query: past ? { past: 'yes' } : {} }, await hub.as(as));
const lines = async (as: string, taskId: StudioTaskId) => [...(await list(as)), ...(await list(as, true))].find((task) => task.id === taskId)?.lines ?? [];
const lineOf = async (taskId: StudioTaskId, whose: string, as: string = HOST) => {
  const line = (await lines(as, taskId)).find(({ person }) => person.id === personId(whose));
  if (line === undefined) throw new Error(`no task of ${whose}`);
  return line;
};
const handIn = async (assignmentId: AssignmentId, as: string, note = '') => hub.call(routes.handIn, { params: { assignmentId }, body: { note, link: null } }, await hub.as(as));
const takeBack = async (assignmentId: AssignmentId, as: string) => hub.call(routes.takeBack, { params: { assignmentId }, body: {} }, await hub.as(as));
const settle = async (assignmentIds: readonly AssignmentId[], deed: HostDeed, { as = HOST, reason = '' }: { as?: string; reason?: string } = {}) =>
  (await hub.call(routes.settle, { ...studio, body: { assignmentIds: [...assignmentIds], deed, reason } }, await hub.as(as))).settled;
const mine = async (as: string) => (await hub.call(routes.mine, {}, await hub.as(as))).map(({ task }) => task.id);
const notices = async (as: string, kind: string) => (await hub.call(noticeRoutes.list, {}, await hub.as(as))).rows.filter((row) => row.kind === kind);
const codeOf = (deed: Promise<unknown>): Promise<string> => deed.then(() => 'yes', (refused: Pick<Problem, 'code'>) => refused.code);
const facts = async (as: string) => (await hub.app.get(DutySources).of({ studioId: id, personIds: [personId(as)], year: SCHOOL_YEAR })).filter(({ key }) => key === 'tasks');
const turn = async (day: string) => {
  hub.setNow(new Date(`${day}T00:00:10+08:00`));
  await hub.app.get(DayTurn).look();
};
const remove = async (whose: string) => hub.call(studioRoutes.remove, { params: { studioId: id, personId: personId(whose) }, body: { reason: '调离本区' } }, await hub.as(HOST));
const hours = async (): Promise<unknown> => hub.app.get(DataSource).query('select count(*)::int as n from hours_entry');

test('given to two, done by one with a note, sent back, done again, confirmed; and then it stays', async () => {
  const before = await hours();
  const taskId = await assign();
  expect(await notices(ANNA, 'task.assigned')).toMatchObject([{ facts: { day: '2026-11-30' }, link: `/studios/${id}/plan` }]);
  expect(await mine(ANNA)).toContain(taskId);
  const { id: own } = await lineOf(taskId, ANNA);
  await hub.call(routes.handIn, { params: { assignmentId: own }, body: { note: '听了三年级的课', link: '/meetings/1' } }, await hub.as(ANNA));
  expect(await mine(ANNA)).not.toContain(taskId);
  expect(await notices(HOST, 'task.handedIn')).toHaveLength(1);
  expect(await settle([own], 'return', { reason: '请补一张照片' })).toEqual([own]);
  expect(await notices(ANNA, 'task.returned')).toMatchObject([{ facts: { reason: '请补一张照片' } }]);
  expect(await mine(ANNA)).toContain(taskId);
  await handIn(own, ANNA);
  expect(await lineOf(taskId, ANNA)).toMatchObject({ state: 'submitted', reason: null, note: '', link: null, timing: 'inTime', here: true });
  expect(await facts(ANNA)).toEqual([]);
  await settle([own], 'confirm');
  expect(await facts(ANNA)).toMatchObject([{ key: 'tasks', day: '2026-11-23', counts: true, mark: null }]);
  expect(await codeOf(takeBack(own, ANNA))).toBe('task.otherState');
  expect(await codeOf(settle([own], 'withdraw', { reason: '不算了' }))).toBe('task.otherState');
  await expect(asOwner(hub, `update studio_assignment set note = 'x' where id = '${own}'`)).rejects.toThrow(/not changed/);
  await expect(asOwner(hub, `delete from studio_assignment where id = '${own}'`)).rejects.toThrow(/not deleted/);
  await expect(asOwner(hub, `update studio_task set due_on = '2027-01-01' where id = '${taskId}'`)).rejects.toThrow(/neither changed/);
  // 学时 come from where the work happened, never from a task.
  expect(await hours()).toEqual(before);
});

test('taken back before it is confirmed; many confirmed at once, and whichever moved is left as it is', async () => {
  const taskId = await assign(form({ personIds: [personId(ANNA), personId(BERT), personId(CARL)] }));
  const ids = (await lines(HOST, taskId)).map((line) => line.id);
  const [anna, bert, carl] = [await lineOf(taskId, ANNA), await lineOf(taskId, BERT), await lineOf(taskId, CARL)];
  for (const [line, as] of [[anna, ANNA], [bert, BERT], [carl, CARL]] as const) await handIn(line.id, as);
  await takeBack(bert.id, BERT);
  expect(new Set(await settle(ids, 'confirm'))).toEqual(new Set([anna.id, carl.id]));
  expect(await codeOf(settle(ids, 'confirm'))).toBe('task.otherState');
  expect(await lineOf(taskId, BERT)).toMatchObject({ state: 'open', handedInAt: null });
  expect(await codeOf(settle([bert.id], 'withdraw'))).toBe('task.reason');
  await settle([bert.id], 'withdraw', { reason: '改由区里统一做' });
  expect(await notices(BERT, 'task.withdrawn')).toMatchObject([{ facts: { reason: '改由区里统一做' } }]);
  expect((await list(HOST)).map((task) => task.id)).not.toContain(taskId);
  expect((await list(HOST, true)).map((task) => task.id)).toContain(taskId);
});

test('two who hand in and take back at once end in one of the two states', async () => {
  const { id: own } = await lineOf(await assign(), ANNA);
  await handIn(own, ANNA);
  const codes = await Promise.all([codeOf(settle([own], 'confirm')), codeOf(takeBack(own, ANNA)), codeOf(settle([own], 'return', { reason: '请补一张照片' }))]);
  expect(codes.sort()).toEqual(['task.otherState', 'task.otherState', 'yes']);
});

test('whom it may be given to', async () => {
  expect(await codeOf(assign(form({ personIds: [personId(OUTSIDER)] })))).toBe('task.outsider');
  expect(await codeOf(assign(form({ personIds: [personId(HOST)] })))).toBe('task.outsider');
  expect(await codeOf(assign(form({ personIds: [personId(ANNA), personId(ANNA)] })))).toBe('task.outsider');
  expect(await codeOf(assign(form({ dueOn: '2026-11-22' })))).toBe('task.past');
  expect(await codeOf(assign(form({ dueOn: '2099-01-01' })))).toBe('task.afterTerm');
  // 网络学员 read along; whoever is ticked is asked too.
  await asOwner(hub, `update studio_membership set kind = 'online' where studio_id = '${id}' and person_id = '${personId(CARL)}'`);
  const taskId = await assign(form({ personIds: [personId(CARL)] }));
  expect(await mine(CARL)).toEqual([taskId]);
  await asOwner(hub, `update studio_membership set kind = 'member' where studio_id = '${id}' and person_id = '${personId(CARL)}'`);
});

const [no, hidden] = ['access.notYours', 'request.notFound'] as const;
/** Sees of a task given to Anna and Bert: how many assignments; may assign, hand in Anna's, settle Anna's. */
test.each<[string, string, number | string, string, string, string]>([
  ['the host', HOST, 2, 'yes', no, 'yes'],
  ['whoever has it', ANNA, 1, no, 'yes', no],
  ['a colleague who has it too', BERT, 1, no, hidden, no],
  ['a member who has not', CARL, 0, no, hidden, no],
  ['the district', STAFF, 2, no, no, no],
  ['the lead of the base school', SCHOOL, hidden, hidden, hidden, hidden],
  ['the bureau', BUREAU, hidden, hidden, hidden, hidden],
  ['a member of another studio', OUTSIDER, hidden, hidden, hidden, hidden],
  ['the host of another studio', OTHER_HOST, hidden, hidden, hidden, hidden],
])('verdicts: %s', async (_, as, seen, assigns, hands, settles) => {
  const taskId = await assign();
  const { id: own } = await lineOf(taskId, ANNA);
  expect(await lines(as, taskId).then((found) => found.length, (refused: Pick<Problem, 'code'>) => refused.code)).toBe(seen);
  expect(await codeOf(assign(form(), as))).toBe(assigns);
  expect(await codeOf(handIn(own, as))).toBe(hands);
  if (hands !== 'yes') await handIn(own, ANNA);
  expect(await codeOf(settle([own], 'confirm', { as }))).toBe(settles);
});

test('whoever is nobody sees nothing, and no task is reached through another studio', async () => {
  expect(await codeOf(hub.call(routes.list, { ...studio, query: {} }))).toBe('signIn.needed');
  const { id: own } = await lineOf(await assign(), ANNA);
  const body = { assignmentIds: [own], deed: 'withdraw' as const, reason: '不归他管' };
  expect(await codeOf(hub.call(routes.settle, { params: { studioId: studioId('03') }, body }, await hub.as(OTHER_HOST)))).toBe('request.notFound');
  expect(await lineOf(await assign(), ANNA)).toMatchObject({ state: 'open' });
  for (const link of ['https://example.com', '//example.com', '/\\example.com', 'javascript:alert(1)']) {
    const sent = await hub.fetch(`/api/task-assignments/${own}/hand-in`, { method: 'POST', body: JSON.stringify({ note: '', link }), headers: { 'content-type': 'application/json' } }, await hub.as(ANNA));
    expect([link, sent.status]).toEqual([link, 400]);
  }
});

test('its day: told the day before and after it, once each; the host in one line; late is marked', async () => {
  const [first, second] = [await assign(form({ dueOn: '2026-12-09' })), await assign(form({ dueOn: '2026-12-09', personIds: [personId(BERT)] }))];
  await handIn((await lineOf(first, ANNA)).id, ANNA);
  await turn('2026-12-07');
  const over = async () => (await notices(BERT, 'task.overdue')).filter(({ facts: { day } }) => day === '2026-12-09').length;
  await turn('2026-12-08');
  await turn('2026-12-09');
  const soon = (await notices(BERT, 'task.dueSoon')).filter(({ facts: { day } }) => day === '2026-12-09');
  expect(soon).toHaveLength(2);
  expect((await notices(ANNA, 'task.dueSoon')).filter(({ facts: { day } }) => day === '2026-12-09')).toEqual([]);
  const hostBefore = (await notices(HOST, 'task.someOverdue')).length;
  await turn('2026-12-10');
  await turn('2026-12-11');
  expect(await over()).toBe(2);
  const hostTold = await notices(HOST, 'task.someOverdue');
  expect([hostTold.length - hostBefore, hostTold[0]?.facts['n']]).toEqual([1, '2']);
  expect(await lineOf(second, BERT)).toMatchObject({ timing: 'overdue' });
  await handIn((await lineOf(second, BERT)).id, BERT);
  expect(await lineOf(second, BERT)).toMatchObject({ timing: 'late' });
  await settle([(await lineOf(second, BERT)).id], 'confirm');
  expect((await facts(BERT)).find(({ title }) => title.endsWith(` ${String(made)}`))).toMatchObject({ mark: 'late' });
});

test('whoever is removed loses his tasks with the same commit; the host keeps what was, and confirms what was handed in', async () => {
  const [first, second] = [await assign(), await assign()];
  const [open, done] = [await lineOf(first, ANNA), await lineOf(second, ANNA)];
  await handIn(done.id, ANNA);
  const page = await connect(hub, await hub.as(ANNA));
  expect(await ask(page, liveMessages.watch.name, { topic: `person:${personId(ANNA)}` })).toMatchObject({ ok: true });
  const heard: string[] = [];
  page.on('live', (frame: unknown) => heard.push(LiveFrame.parse(frame).event));
  await remove(ANNA);
  await soon('his own pages ask again', () => heard.includes('task.changed'));
  expect(await mine(ANNA)).toEqual([]);
  expect(await codeOf(list(ANNA))).toBe('request.notFound');
  expect(await codeOf(handIn(open.id, ANNA))).toBe('request.notFound');
  expect(await codeOf(takeBack(done.id, ANNA))).toBe('request.notFound');
  expect(await lineOf(first, ANNA)).toMatchObject({ state: 'open', here: false });
  expect(await codeOf(settle([done.id], 'return', { reason: '请补一张照片' }))).toBe('task.gone');
  expect(await codeOf(assign())).toBe('task.outsider');
  const told = (await notices(ANNA, 'task.withdrawn')).length;
  await settle([open.id], 'withdraw', { reason: '已离开工作室' });
  await settle([done.id], 'confirm');
  expect((await notices(ANNA, 'task.withdrawn')).length).toBe(told);
});

test('removed and handing in at the same moment: done before, or not at all', async () => {
  const { id: own } = await lineOf(await assign(form({ personIds: [personId(CARL)] })), CARL);
  const [, code] = await Promise.all([remove(CARL), codeOf(handIn(own, CARL))]);
  const line = (await list(HOST)).flatMap((task) => task.lines).find((one) => one.id === own);
  expect([code, line?.state]).toEqual(code === 'yes' ? ['yes', 'submitted'] : ['request.notFound', 'open']);
});

test('a member who became the host does not confirm what he had handed in, and is reminded of nothing', async () => {
  const { id: own } = await lineOf(await assign(form({ personIds: [personId(BERT)] })), BERT);
  await handIn(own, BERT);
  await assign(form({ personIds: [personId(BERT)], dueOn: '2026-12-14' }));
  await asOwner(hub, `update studio set host_id = '${personId(BERT)}' where id = '${id}'`);
  expect(await codeOf(settle([own], 'confirm', { as: BERT }))).toBe('task.own');
  await turn('2026-12-15');
  expect((await notices(BERT, 'task.overdue')).filter(({ facts: { day } }) => day === '2026-12-14')).toEqual([]);
  await settle([own], 'withdraw', { as: BERT, reason: '换了主持人' });
  await asOwner(hub, `update studio set host_id = '${personId(HOST)}' where id = '${id}'`);
});

test('in a studio at rest nothing moves and nobody is asked', async () => {
  const taskId = await assign(form({ personIds: [personId(BERT)] }));
  const { id: own } = await lineOf(taskId, BERT);
  await asOwner(hub, `update studio set state = 'suspended' where id = '${id}'`);
  expect(await mine(BERT)).toEqual([]);
  expect([await codeOf(handIn(own, BERT)), await codeOf(settle([own], 'withdraw', { reason: '暂停' })), await codeOf(assign(form({ personIds: [personId(BERT)] })))]).toEqual(['studio.notActive', 'studio.notActive', 'studio.notActive']);
  await asOwner(hub, `update studio set state = 'active' where id = '${id}'`);
  expect(await mine(BERT)).toContain(taskId);
});
