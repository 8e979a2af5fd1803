// 成果 on a page: entered with its people, what waits comes first, the host confirms or returns with a reason, his own he does not.
import { resultRoutes, type ResultCard } from '@gongyan/shared/studio/result/result.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { fireEvent, screen, within } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { fakeLive } from '../../../testing/fake-live';
import { aPerson, aResult, aStudio } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const host = aPerson(1);
const studio = { ...aStudio(), host, members: [] };
const hubWith = (results: ResultCard[]) => quietHub(new FakeHub()).on(studioRoutes.open, () => studio).on(resultRoutes.list, () => results);
const at = async (results: ResultCard[]) => {
  const hub = hubWith(results);
  await renderAt(`/studios/${studio.id}/results`);
  return hub;
};

test('an empty register says so; one is entered with its people', async () => {
  const hub = (await at([])).on(resultRoutes.enter, () => ({ id: aResult(1).id }));
  expect(await screen.findByText('还没有登记成果。')).toBeTruthy();
  await press('登记成果');
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByRole('button', { name: '提交' }).hasAttribute('disabled')).toBe(true);
  fireEvent.change(dialog.getByLabelText('名称'), { target: { value: '情绪课的提问设计' } });
  fireEvent.change(dialog.getByLabelText('级别'), { target: { value: 'province' } });
  fireEvent.click(dialog.getByRole('button', { name: '提交' }));
  await screen.findByText('已提交，请区教研员或别的主持人确认');
  expect(hub.last(resultRoutes.enter)?.body).toMatchObject({ kind: 'paper', title: '情绪课的提问设计', level: 'province', personIds: [host.id] });
});

test('what waits comes first; the host confirms, returns with a reason, and not his own', async () => {
  const hub = (await at([aResult(1, { state: 'confirmed', settledAt: new Date(), settledBy: host }), aResult(2), aResult(3, { people: [host, aPerson(2)] })])).on(resultRoutes.settle, () => ({}));
  const lines = await screen.findAllByRole('listitem');
  const titles = lines.map((line) => line.textContent ?? '').filter((text) => text.startsWith('论文'));
  expect(titles[0]).toMatch(/^论文2/);
  expect(titles.at(-1)).toMatch(/^论文1/);
  const line = (title: string) => within(screen.getByText(title).closest('li') ?? document.body);
  expect(line('论文3').queryByRole('button', { name: '确认' })).toBeNull();
  expect(line('论文3').getByText('自己的成果由区教研员确认。')).toBeTruthy();
  fireEvent.click(line('论文2').getByRole('button', { name: '退回' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByRole('button', { name: '退回' }).hasAttribute('disabled')).toBe(true);
  fireEvent.change(dialog.getByLabelText('原因'), { target: { value: '请补刊号' } });
  fireEvent.click(dialog.getByRole('button', { name: '退回' }));
  await screen.findByText('论文2');
  expect(hub.last(resultRoutes.settle)).toMatchObject({ params: { resultId: aResult(2).id }, body: { deed: 'return', reason: '请补刊号' } });
});

test('what a colleague enters appears by itself; kinds are filters', async () => {
  const results = [aResult(1)];
  await at(results);
  await screen.findByText('论文1');
  results.push(aResult(2, { kind: 'award', title: '一等奖' }));
  fakeLive.tell(`studio:${studio.id}`, 'result.changed', { resultId: aResult(2).id });
  await screen.findByText('一等奖');
  fireEvent.click(screen.getByRole('button', { name: '获奖 1' }));
  expect(screen.queryByText('论文1')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '送教 0' }));
  expect(screen.getByText('没有符合条件的成果。')).toBeTruthy();
});
