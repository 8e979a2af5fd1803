// 年度任务 on a page: numbers that open to their facts, another year, and the reminder.
import { dutyRoutes, type DutyBoard } from '@gongyan/shared/studio/duty/duty.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { aPerson, aStudio } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const studio = { ...aStudio(), host: aPerson(1), members: [] };
const board = (more: Partial<DutyBoard> = {}): DutyBoard => ({
  year: { from: '2026-09-01', to: '2027-08-31' }, source: '公开的考核办法', duties: [{ key: 'openLessons', measure: 'count', target: 2 }, { key: 'meetings', measure: 'share', target: 0.9 }],
  rows: [{ person: aPerson(2), reminded: null, cells: [{ key: 'openLessons', done: 1, of: 1, state: 'onTime' }, { key: 'meetings', done: 6, of: 8, state: 'behind' }] }], ...more,
});
const at = async (given: DutyBoard) => {
  const hub = quietHub(new FakeHub()).on(studioRoutes.open, () => studio).on(dutyRoutes.board, () => given);
  await renderAt(`/studios/${studio.id}/plan`);
  return hub;
};

test('a number opens to the facts behind it, and each fact to where it happened', async () => {
  const hub = (await at(board())).on(dutyRoutes.evidence, () => [{ day: '2026-10-23', title: '同课异构', link: '/meetings/1', counts: true }, { day: '2026-09-18', title: '开学第一课', link: '/meetings/2', counts: false }]);
  fireEvent.click(await screen.findByRole('button', { name: `${aPerson(2).name} 教研出勤 6 / 8 次 落后` }));
  const dialog = within(await screen.findByRole('dialog'));
  expect((await dialog.findByRole('link', { name: '同课异构' })).getAttribute('href')).toBe('/meetings/1');
  expect(dialog.getByText('缺席，不计')).toBeTruthy();
  expect(hub.last(dutyRoutes.evidence)).toMatchObject({ params: { personId: aPerson(2).id, key: 'meetings' } });
});

test('whoever is behind is reminded with one button; another year is only looked at', async () => {
  const hub = (await at(board())).on(dutyRoutes.remind, () => ({ told: [aPerson(2).id] }));
  await press('提醒落后的 1 人');
  expect(hub.last(dutyRoutes.remind)?.body).toEqual({ personIds: [aPerson(2).id] });
  expect(await screen.findByText('已提醒 1 人')).toBeTruthy();
  const years = screen.getByLabelText('学年');
  const last = within(years).getAllByRole('option').at(-1);
  fireEvent.change(years, { target: { value: last?.getAttribute('value') } });
  await waitFor(() => expect(screen.queryByRole('button', { name: /提醒落后/ })).toBeNull());
  expect(hub.last(dutyRoutes.board)).toMatchObject({ query: { day: last?.getAttribute('value') } });
});

test('no members, no duties: it says so', async () => {
  await at(board({ rows: [] }));
  expect(await screen.findByText('工作室还没有成员。')).toBeTruthy();
});
