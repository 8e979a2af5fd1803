// 工作室对比 on a page: numbers that open to their facts, and the order that a column asks for.
import { COMPARED, compareRoutes as routes, type StudioFigures } from '@gongyan/shared/studio/compare/compare.contract';
import type { Fact } from '@gongyan/shared/studio/fact.contract';
import { StudioId } from '@gongyan/shared/studio/studio.contract';
import { fireEvent, screen, within } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { aFigures, aPerson, uuid } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';
import { inOrder } from './compare.order';

const none = aFigures().counts;
const row = (n: number, name: string, more: Partial<StudioFigures> = {}): StudioFigures => aFigures({ studioId: StudioId.parse(uuid(100 + n)), name, hostId: aPerson(n).id, hostName: aPerson(n).name, ...more });
const fact: Fact = { key: 'papers', day: '2026-11-02', title: '课堂里的沉默', link: '/studios/1/results', counts: true, level: 'city', mark: null };
const rows = [row(1, '安澜工作室', { attendance: { done: 9, of: 10 } }), row(2, '拾光工作室', { counts: { ...none, papers: 3 }, attendance: { done: 1, of: 4 } }), row(3, '知微工作室', { counts: { ...none, papers: 3 }, members: 9 })];

test('the most first, names settle what is equal, nobody asked to anything is last', () => {
  const names = (column: Parameters<typeof inOrder>[1]) => inOrder(rows, column).map(({ name }) => name.slice(0, 2));
  expect([names('name'), names('papers'), names('attendance'), names('members')]).toEqual([['安澜', '拾光', '知微'], ['拾光', '知微', '安澜'], ['安澜', '拾光', '知微'], ['知微', '安澜', '拾光']]);
  expect(new Set(COMPARED).size).toBe(COMPARED.length);
});

test('a column sorts, a number opens to its facts', async () => {
  const hub = quietHub(new FakeHub()).on(routes.table, () => ({ year: { from: '2026-09-01', to: '2027-08-31' }, rows })).on(routes.evidence, () => [fact]);
  await renderAt('/studios/compare');
  expect(await screen.findByText('90%')).toBeTruthy();
  await press('论文');
  expect(screen.getAllByRole('row').slice(1).map((line) => within(line).getByRole('link').textContent)).toEqual(['拾光工作室', '知微工作室', '安澜工作室']);
  fireEvent.click(screen.getByRole('button', { name: '拾光工作室 论文 3' }));
  expect((await within(await screen.findByRole('dialog')).findByRole('link', { name: '课堂里的沉默' })).getAttribute('href')).toBe('/studios/1/results');
  expect(hub.last(routes.evidence)).toMatchObject({ params: { studioId: rows[1]?.studioId, key: 'papers' } });
});
