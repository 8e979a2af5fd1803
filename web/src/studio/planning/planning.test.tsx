// 规划与计划 on a page: read by members, begun from the last one, written without losing a word, published.
import { dutyRoutes } from '@gongyan/shared/studio/duty/duty.contract';
import { PlanId, planningRoutes as routes, type StudioPlan } from '@gongyan/shared/studio/planning/planning.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { fireEvent, screen, within } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { aPerson, aStudio, uuid } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const studio = { ...aStudio(), host: aPerson(1), members: [] };
const plan = (more: Partial<StudioPlan> = {}): StudioPlan => ({ id: PlanId.parse(uuid(900)), studioId: studio.id, span: 'half', from: '2026-09-01', to: '2027-01-31', state: 'draft', rev: 2, changedAt: new Date(0), exchange: '每月一次同课异构', lead: '', research: '', training: '', outcome: '', ...more });
const at = async (plans: StudioPlan[], rights = studio.rights) => {
  const hub = quietHub(new FakeHub()).on(studioRoutes.open, () => ({ ...studio, rights })).on(dutyRoutes.board, () => ({ year: { from: '2026-09-01', to: '2027-08-31' }, source: '', duties: [], rows: [] })).on(routes.list, () => plans);
  await renderAt(`/studios/${studio.id}/plan`);
  return hub;
};
afterEach(() => localStorage.clear());

test('a member reads what is published and changes nothing', async () => {
  await at([plan({ state: 'published', outcome: '开了三次课' })], { host: false, member: true, oversees: false, works: true });
  expect(await screen.findByText('每月一次同课异构')).toBeTruthy();
  expect(screen.getByText('开了三次课')).toBeTruthy();
  expect([screen.queryByRole('button', { name: '修改' }), screen.queryByRole('button', { name: '写计划' })]).toEqual([null, null]);
});

test('the host begins from the last one and writes on at once', async () => {
  const hub = (await at([])).on(routes.begin, () => plan()).on(routes.write, () => plan({ rev: 3 }));
  expect(await screen.findByText(/还没有写。先写三年规划/)).toBeTruthy();
  await press('写计划');
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '开始写' }));
  const field = await screen.findByLabelText<HTMLTextAreaElement>('学习交流');
  expect([field.value, hub.last(routes.begin)?.body]).toMatchObject(['每月一次同课异构', { span: 'half', copies: true }]);
  fireEvent.change(screen.getByLabelText('师资培养'), { target: { value: '带教两位青年教师' } });
  await press('保存');
  await screen.findByText('已保存');
  expect(hub.last(routes.write)?.body).toMatchObject({ rev: 2, text: { exchange: '每月一次同课异构', training: '带教两位青年教师' } });
});

test('when somebody else has written meanwhile he is told, and his words are still there', async () => {
  const hub = (await at([plan()])).refuse(routes.write, 'plan.moved');
  fireEvent.click(await screen.findByText('学期计划'));
  await press('修改');
  fireEvent.change(await screen.findByLabelText('引领示范'), { target: { value: '公开课两节' } });
  await press('保存');
  expect(await screen.findByText(/这份计划刚有变化/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>('引领示范').value).toBe('公开课两节');
  expect(hub.last(routes.write)?.body).toMatchObject({ rev: 2 });
});

test('the host publishes', async () => {
  const hub = (await at([plan()])).on(routes.publish, () => plan({ state: 'published' }));
  fireEvent.click(await screen.findByText('学期计划'));
  await press('公布');
  await screen.findByText('已公布，成员和区里都能看到');
  expect(hub.last(routes.publish)?.params).toEqual({ planId: plan().id });
});
