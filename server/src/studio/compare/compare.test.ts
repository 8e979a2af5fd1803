// 工作室对比 over HTTP on the demo district: every number is the number of its facts, what two did together counts once, and only the district looks.
import { COMPARED, compareRoutes as routes } from '@gongyan/shared/studio/compare/compare.contract';
import { resultRoutes } from '@gongyan/shared/studio/result/result.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { personId, startDemoHub, studioId, type DemoHub } from '../../../testing/demo-hub.js';

let hub: DemoHub;
beforeAll(async () => {
  hub = await startDemoHub();
});
afterAll(() => hub.close());

const table = async (as: string, day?: string) => hub.call(routes.table, { query: day === undefined ? {} : { day } }, await hub.as(as));

test('six studios, 48 active members, and every number opens to as many facts', async () => {
  const { rows, year } = await table('cen-02');
  expect([rows.length, rows.reduce((sum, { members }) => sum + members, 0), year]).toEqual([6, 48, { from: '2026-09-01', to: '2027-08-31' }]);
  for (const { studioId: id, counts } of rows) {
    for (const key of COMPARED) {
      const facts = await hub.call(routes.evidence, { params: { studioId: id, key }, query: {} }, await hub.as('cen-02'));
      expect({ key, n: facts.length }).toEqual({ key, n: counts[key] });
    }
  }
  expect((await table('cen-02', '2019-03-01')).rows.every(({ counts }) => COMPARED.every((key) => counts[key] === 0))).toBe(true);
});

test('what two of a studio did together happened once', async () => {
  const papers = async () => (await table('cen-02')).rows.find((row) => row.studioId === studioId('02'))?.counts.papers ?? -1;
  const before = await papers();
  const body = { kind: 'paper' as const, title: '同伴支持的课堂', day: '2026-11-02', level: 'city' as const, place: '', grade: '', note: '', personIds: [personId('mem-0203'), personId('mem-0204')] };
  const { id } = await hub.call(resultRoutes.enter, { params: { studioId: studioId('02') }, body }, await hub.as('mem-0203'));
  await hub.call(resultRoutes.settle, { params: { resultId: id }, body: { deed: 'confirm', reason: '' } }, await hub.as('host-02'));
  expect(await papers()).toBe(before + 1);
});

const own = async (as: string, number = '02') => hub.call(routes.own, { params: { studioId: studioId(number) }, query: {} }, await hub.as(as));
const facts = async (as: string, number = '02') => hub.call(routes.evidence, { params: { studioId: studioId(number), key: 'published' }, query: {} }, await hub.as(as));

test('a studio’s own people read the same numbers as the district', async () => {
  const row = (await table('cen-02')).rows.find((one) => one.studioId === studioId('02'));
  for (const as of ['host-02', 'mem-0201', 'cen-02']) {
    expect((await own(as)).figures).toEqual(row);
    expect(await facts(as)).toHaveLength(row?.counts.published ?? -1);
  }
});

test.each(['host-03', 'mem-0301', 'sch-01', 'exp-01', 'trn-01', 'pt-02', 'ht-01', 'bur-01'])('%s reads neither the numbers nor the facts of a studio that is not his', async (as) => {
  for (const ask of [own, facts]) await expect(ask(as)).rejects.toMatchObject({ code: 'request.notFound' });
});

test('whoever is removed reads them no more', async () => {
  await own('mem-0208');
  await hub.call(studioRoutes.remove, { params: { studioId: studioId('02'), personId: personId('mem-0208') }, body: { reason: '调离本区' } }, await hub.as('host-02'));
  for (const ask of [own, facts]) await expect(ask('mem-0208')).rejects.toMatchObject({ code: 'request.notFound' });
});

test.each(['host-02', 'mem-0201', 'sch-01', 'exp-01', 'trn-01', 'pt-02', 'ht-01', 'bur-01'])('%s does not compare', async (as) => {
  await expect(table(as)).rejects.toMatchObject({ code: 'access.notYours' });
});
