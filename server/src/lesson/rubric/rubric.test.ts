// Sheets of points over HTTP: the standard ones, drafts, the refusal of uneven ones, versions that stay, and who may.
import { rubricRoutes, type DraftRubric, type RubricCard } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { problemSentence } from '@gongyan/shared/kit/problem';
import { asOwner } from '../../../testing/as-owner.js';
import { studioId, type DemoHub } from '../../../testing/demo-hub.js';
import { EXPERT, HOST, openLessonHub, PART, rubrics, STAFF } from '../../../testing/open-desk.js';
import type { Refused } from '../../../testing/start-hub.js';

let hub: DemoHub;
const district = async (): Promise<RubricCard> => {
  const found = (await rubrics(STAFF)).find(({ kind, studioId: of, version }) => kind === 'lesson' && of === null && version === 1);
  if (found === undefined) throw new Error('no standard sheet');
  return found;
};
const from = (base: RubricCard, more: Partial<DraftRubric> = {}): DraftRubric => ({ name: base.name, items: base.items, bands: base.bands, origin: '', kind: base.kind, baseId: base.id, studioId: base.studioId, ...more });
const draft = async (as: string, body: DraftRubric): Promise<RubricCard> => hub.call(rubricRoutes.draft, { body }, await hub.as(as));
const publish = async (as: string, rubricId: string): Promise<RubricCard> => hub.call(rubricRoutes.publish, { params: { rubricId }, body: {} }, await hub.as(as));

beforeAll(async () => {
  hub = await openLessonHub();
});
afterAll(() => hub.close());

test('the standard sheets come with the program, even and published', async () => {
  const all = (await rubrics(PART)).filter(({ studioId: of }) => of === null);
  expect(all.map(({ kind, version, bands, mayEdit }) => [kind, version, bands.length, mayEdit])).toEqual([['lesson', 2, 5, false], ['lesson', 1, 4, false], ['case', 1, 3, false]]);
  for (const { items } of all) expect(items.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
});

test('the printed sheet, 40 points under an item of 35, is kept as a draft and refused on publishing in words that help', async () => {
  const base = await district();
  const items = base.items.map((item) => (item.key === 'effect' ? { ...item, subs: item.subs.map((sub) => ({ ...sub, weight: 10 })) } : item));
  const made = await draft(HOST, from(base, { items, studioId: studioId('02') }));
  expect(made).toMatchObject({ version: 1, state: 'draft', studioName: '拾光小学心育名师工作室' });
  expect(made.line).not.toBe(base.line);
  const refusal = await publish(HOST, made.id).then(() => null, (error: Refused) => error.problem);
  expect(refusal).toMatchObject({ code: 'rubric.subsOver', facts: { item: '活动效果', sum: 40, weight: 35, difference: 5 } });
  expect(refusal && problemSentence(refusal.code, refusal.facts)).toBe('“活动效果”的小项合计 40 分，超过本项的 35 分。请把小项减去 5 分，或把本项改为 40 分。');
  await hub.call(rubricRoutes.change, { params: { rubricId: made.id }, body: { name: made.name, items: base.items, bands: made.bands, origin: '' } }, await hub.as(HOST));
  expect(await publish(HOST, made.id)).toMatchObject({ state: 'published' });
});

test('a version of the same owner continues its line, one draft at a time; a draft is nobody else’s to see', async () => {
  const base = await district();
  const made = await draft(STAFF, from(base));
  expect(made).toMatchObject({ line: base.line, version: 3 });
  await expect(draft(STAFF, from(base))).rejects.toMatchObject({ code: 'rubric.draftThere', problem: { facts: { version: 3 } } });
  expect((await rubrics(HOST)).some(({ id }) => id === made.id)).toBe(false);
  await expect(draft(HOST, from(base, { baseId: made.id, studioId: studioId('02') }))).rejects.toMatchObject({ code: 'request.notFound' });
  await hub.call(rubricRoutes.discard, { params: { rubricId: made.id } }, await hub.as(STAFF));
  expect((await rubrics(STAFF)).some(({ id }) => id === made.id)).toBe(false);
});

test('a published version is never changed, discarded or published again; the database refuses as well', async () => {
  const base = await district();
  const body = { name: '另一个名字', items: base.items, bands: base.bands, origin: '' };
  for (const deed of [
    async () => hub.call(rubricRoutes.change, { params: { rubricId: base.id }, body }, await hub.as(STAFF)),
    async () => hub.call(rubricRoutes.discard, { params: { rubricId: base.id } }, await hub.as(STAFF)),
    () => publish(STAFF, base.id),
  ]) await expect(deed()).rejects.toMatchObject({ code: 'rubric.published' });
  await expect(asOwner(hub, `update rubric set name = 'x' where id = '${base.id}'`)).rejects.toThrow('已发布的量表不可修改或删除');
  await expect(asOwner(hub, `delete from rubric where id = '${base.id}'`)).rejects.toThrow('已发布的量表不可修改或删除');
});

test.each([
  ['a host for the district', HOST, null], ['a host for another studio', HOST, '03'], ['an expert for a studio', EXPERT, '02'], ['a teacher for the district', PART, null],
])('%s drafts nothing', async (_, as, studio) => {
  await expect(draft(as, from(await district(), { studioId: studio === null ? null : studioId(studio) }))).rejects.toMatchObject({ code: 'access.notYours' });
});

test('a district researcher writes a studio’s sheet too', async () => {
  expect(await draft(STAFF, from(await district(), { baseId: null, studioId: studioId('03'), name: '初中团辅课量表' }))).toMatchObject({ version: 1, mayEdit: true });
});
