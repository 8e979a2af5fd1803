// 成长档案 on a page: numbers that open to their facts, who sees what, ratings, and what is left when the right is gone.
import { growthRoutes as routes, RatingId, type GrowthFact, type GrowthFile, type RatingLine } from '@gongyan/shared/studio/growth/growth.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { fakeLive } from '../../../testing/fake-live';
import { aPerson, aStudio, uuid } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const cell = (n: number, of = n, amount: number | null = null) => ({ n, of, amount });
const rating = (more: Partial<RatingLine> = {}): RatingLine => ({
  id: RatingId.parse(uuid(700)), personId: aPerson(1).id, skill: 'groups', half: 7, words: '带了三次团辅', link: null, kind: 'self', byId: aPerson(1).id, studioId: null, at: new Date('2026-11-01T02:00:00Z'), by: aPerson(1), ...more,
});
const file = (more: Partial<GrowthFile> = {}): GrowthFile => ({
  person: aPerson(1), own: true, rates: 'self', years: [{ from: '2026-09-01', to: '2027-08-31' }, { from: '2025-09-01', to: '2026-08-31' }], ratings: [],
  parts: [
    { part: 'hours', audience: 'host', lines: [{ key: '专业科目', cells: [cell(2, 2, 12), cell(0)], all: cell(2, 2, 12) }] },
    { part: 'lessons', audience: 'studio', lines: [{ key: 'lessons', cells: [cell(1, 1, 92), cell(1, 1, 84.5)], all: cell(2, 2, 88.3) }] },
    { part: 'meetings', audience: 'host', lines: [{ key: 'meetings', cells: [cell(6, 8), cell(0)], all: cell(6, 8) }] },
    { part: 'certificates', audience: 'host', lines: [] },
    { part: 'skills', audience: 'host', lines: [] },
  ], ...more,
});
const lessons = [{ day: '2026-10-20', amount: 92 }, { day: '2026-03-10', amount: 84.5 }].map((one) => ({ key: 'lessons', title: '情绪温度计', link: '/open-lessons/1', counts: true, as: null, note: '三（2）班', ...one }));
const missed: GrowthFact = { key: 'meetings', day: '2026-09-18', title: '开学第一课', link: null, counts: false, amount: null, as: 'absent', note: '' };
const at = async (given: GrowthFile, address = '/growth') => {
  const hub = quietHub(new FakeHub()).on(routes.open, () => given).on(routes.facts, ({ params }) => (params.part === 'lessons' ? lessons : [missed]));
  await renderAt(address);
  return hub;
};

test('numbers by year, and each opens to its facts', async () => {
  const hub = await at(file());
  const hours = within(await screen.findByRole('region', { name: '学时' }));
  expect(hours.getByRole('rowheader', { name: '专业科目' })).toBeTruthy();
  expect(hours.getAllByText('6 学时')).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: '出勤 2026–2027 6 / 8' }));
  const dialog = within(await screen.findByRole('dialog', { name: '出勤 · 2026–2027' }));
  expect(await dialog.findByText('开学第一课')).toBeTruthy();
  expect([dialog.getByText('缺席'), dialog.getByText('不计'), dialog.queryByRole('link')]).toEqual([expect.anything(), expect.anything(), null]);
  expect(hub.last(routes.facts)).toMatchObject({ params: { part: 'meetings' }, query: { key: 'meetings', year: '2026-09-01' } });
});

test('the way of the means is drawn, and said in the list beside it; what is empty says so', async () => {
  await at(file());
  expect((await screen.findAllByText('均分 84.5')).length).toBe(1);
  expect(document.querySelectorAll('.growth-dot')).toHaveLength(2);
  expect(screen.getByText('还没有证书。')).toBeTruthy();
});

test('a part is opened to the studio with one choice', async () => {
  const hub = (await at(file())).on(routes.show, () => ({}));
  fireEvent.change(await screen.findByLabelText('“学时”给谁看'), { target: { value: 'studio' } });
  await waitFor(() => expect(hub.last(routes.show)).toMatchObject({ params: { part: 'hours' }, body: { audience: 'studio' } }));
  expect(await screen.findByText('“学时”现在给：本工作室')).toBeTruthy();
});

test('he rates some of the nine, each with a sentence; until then the button says why not', async () => {
  const hub = (await at(file())).on(routes.rate, () => ({}));
  await press('写自评');
  const dialog = within(await screen.findByRole('dialog', { name: '九会自评' }));
  expect(dialog.getByText('请至少给一项评分。')).toBeTruthy();
  fireEvent.change(dialog.getByLabelText(/团辅评分/), { target: { value: '7' } });
  expect(dialog.getByText(/每一项都要写一句说明/)).toBeTruthy();
  fireEvent.change(dialog.getByLabelText('一句说明'), { target: { value: '带了三次团辅' } });
  fireEvent.change(dialog.getByLabelText('依据网址（可不填）'), { target: { value: 'https://elsewhere.example/' } });
  expect(dialog.getAllByText('只能填本平台的页面网址。').length).toBeGreaterThan(0);
  fireEvent.change(dialog.getByLabelText('依据网址（可不填）'), { target: { value: `${location.origin}/docs/1` } });
  await press('保存 1 项');
  await waitFor(() => expect(hub.last(routes.rate)?.body).toEqual({ kind: 'self', ratings: [{ skill: 'groups', half: 7, words: '带了三次团辅', link: '/docs/1' }] }));
});

test('the host sees both ratings as a table and rates; nobody is told there who else sees it', async () => {
  const parts = file().parts.map((part) => ({ ...part, audience: null }));
  await at(file({ own: false, rates: 'host', person: aPerson(2), parts, ratings: [rating({ id: RatingId.parse(uuid(701)), kind: 'host', half: 6, by: aPerson(1), studioId: aStudio().id }), rating({ personId: aPerson(2).id })] }), `/people/${aPerson(2).id}/growth`);
  expect(await screen.findByRole('heading', { name: `${aPerson(2).name}的成长档案` })).toBeTruthy();
  const row = within(screen.getByRole('rowheader', { name: '团辅' }).closest('tr') ?? document.body);
  expect(row.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['3.5 带了三次团辅', '3 带了三次团辅']);
  expect([screen.getByRole('button', { name: '评价' }), screen.queryByLabelText(/给谁看/)]).toEqual([expect.anything(), null]);
});

test('whoever loses the right while he looks sees nothing of it any more', async () => {
  const hub = await at(file({ own: false, rates: 'host', person: aPerson(2) }), `/people/${aPerson(2).id}/growth`);
  expect(await screen.findByText('专业科目')).toBeTruthy();
  hub.refuse(routes.open, 'request.notFound');
  fakeLive.tell(topic('growth', aPerson(2).id), 'growth.changed', { personId: aPerson(2).id });
  await waitFor(() => expect(screen.queryByText('专业科目')).toBeNull());
});
