// Templates over HTTP on a real database: the nine of the program, a studio's own, and versions that never change.
import { documentRoutes } from '@gongyan/shared/document/document.contract';
import { shelfRoutes } from '@gongyan/shared/studio/template/shelf.contract';
import { templateRoutes, type PlannedSection, type Template, type WantedSection } from '@gongyan/shared/studio/template/template.contract';
import { writingRoutes } from '@gongyan/shared/studio/writing/writing.contract';
import { DataSource } from 'typeorm';
import { asOwner } from '../../../testing/as-owner.js';
import { startDemoHub, studioId, type DemoHub } from '../../../testing/demo-hub.js';
import { programTemplates } from './template.data.js';
import { TemplateShelf } from './template.shelf.js';
import { TemplateStore } from './template.store.js';

let hub: DemoHub;
const studio = studioId('02');
const [HOST, MEMBER, STRANGER, STAFF] = ['host-02', 'mem-0205', 'mem-0301', 'cen-02'] as const;

beforeAll(async () => {
  hub = await startDemoHub();
});
afterAll(() => hub.close());

const list = async (account: string): Promise<Template[]> => hub.call(templateRoutes.list, { params: { studioId: studio } }, await hub.as(account));
const as = ({ key, zh, en, hintZh, hintEn, required }: PlannedSection): WantedSection => ({ key, zh, en, hintZh, hintEn, required });
const lesson = async (): Promise<Template> => (await list(HOST)).find(({ id }) => id === 'lesson_design') ?? Promise.reject(new Error('none'));
const changed = ({ sections }: Template): WantedSection[] => [
  { key: null, zh: '课前调查', en: 'Survey before class', hintZh: '问一个问题', hintEn: 'ask one question', required: true },
  ...sections.filter(({ key }) => key !== 'board').map(as).map((section) => (section.key === 'goals' ? { ...section, zh: '素养目标' } : section)),
];
const derive = async (account: string, sections?: WantedSection[]) => {
  const from = await lesson();
  return hub.call(templateRoutes.derive, { params: { studioId: studio }, body: { from: from.id, fromVersion: from.version, zh: '青衿活动课模板', en: 'Our lesson template', sections: sections ?? changed(from) } }, await hub.as(account));
};

test('the nine of the program, in both tongues, with what ethics demands', async () => {
  const all = (await list(MEMBER)).filter(({ studioId: own }) => own === null);
  expect(all.map(({ id, sections }) => [id, sections.length]).sort()).toEqual([
    ['case_analysis', 11], ['group_plan', 9], ['individual_plan', 8], ['lesson_design', 17], ['lesson_rubric', 6], ['meeting_minutes', 11], ['mentoring_log', 9], ['needs_survey', 8], ['project_application', 12],
  ]);
  for (const { zh, en, sections } of all) {
    for (const one of [zh, ...sections.flatMap((section) => [section.zh, section.hintZh])]) expect(one).toMatch(/^[^,;:()]*[\u4e00-\u9fff][^,;:()]*$/);
    for (const one of [en, ...sections.flatMap((section) => [section.en])]) expect(one).toMatch(/^[ -~]+$/);
  }
  for (const id of ['lesson_design', 'case_analysis', 'group_plan', 'individual_plan']) expect(all.find((one) => one.id === id)?.sections.some(({ ethics, required }) => ethics && required)).toBe(true);
});

test('the host derives one, a document is made of it, and keeps its version when the next comes', async () => {
  const minutes = (await list(HOST)).find(({ id }) => id === 'meeting_minutes');
  const sections = [{ key: null, zh: '课前调查', en: 'Survey before class', hintZh: '', hintEn: '', required: true }, ...(minutes?.sections ?? []).slice(1, 4).map(as)];
  const own = await hub.call(templateRoutes.derive, { params: { studioId: studio }, body: { from: 'meeting_minutes', fromVersion: 1, zh: '我们的纪要', en: 'Our minutes', sections } }, await hub.as(HOST));
  expect(own).toMatchObject({ kind: 'meeting_minutes', studioId: studio, version: 1 });
  const make = async (templateVersion: number) => hub.call(writingRoutes.start, { params: { studioId: studio }, body: { templateId: own.id, templateVersion, title: '一份纪要' } }, await hub.as(MEMBER));
  const first = await make(1);
  const next = await hub.call(templateRoutes.revise, { params: { studioId: studio, templateId: own.id }, body: { after: 1, zh: own.zh, en: own.en, sections: own.sections.map(as).reverse() } }, await hub.as(HOST));
  expect(next.version).toBe(2);
  await expect(make(1)).rejects.toMatchObject({ code: 'template.newer' });
  expect([first.templateVersion, (await make(2)).templateVersion]).toEqual([1, 2]);
  const { text } = await hub.call(documentRoutes.text, { params: { documentId: first.documentId } }, await hub.as(MEMBER));
  expect(text).toMatch(/^课前调查\n+出席情况\n/);
  expect(text).not.toContain('活动信息');
  expect((await hub.call(templateRoutes.open, { params: { templateId: own.id, version: '1' } }, await hub.as(MEMBER))).sections).toEqual(own.sections);
  expect((await list(MEMBER)).filter(({ studioId: of }) => of !== null)).toMatchObject([{ id: own.id, version: 2 }]);
});

test.each<[string, () => Promise<unknown>, string]>([
  ['a member derives none', () => derive(MEMBER), 'access.notYours'],
  ['nor the district', () => derive(STAFF), 'access.notYours'],
  ['nor a stranger', () => derive(STRANGER), 'request.notFound'],
  ['nor without what ethics demands', async () => derive(HOST, changed(await lesson()).filter(({ key }) => key !== 'safety')), 'template.ethicsMissing'],
  ['nor with it as a choice', async () => derive(HOST, changed(await lesson()).map((section) => (section.key === 'safety' ? { ...section, required: false } : section))), 'template.ethicsMissing'],
  ['the program’s are nobody’s to revise', async () => hub.call(templateRoutes.revise, { params: { studioId: studio, templateId: 'lesson_design' }, body: { after: 1, zh: '改', en: 'x', sections: changed(await lesson()) } }, await hub.as(HOST)), 'request.notFound'],
])('%s', async (_, deed, code) => expect(deed()).rejects.toMatchObject({ code }));

test('of two hosts’ windows the second is told; and another studio sees and uses none of it', async () => {
  const own = await derive(HOST);
  const revise = async () => hub.call(templateRoutes.revise, { params: { studioId: studio, templateId: own.id }, body: { after: 1, zh: own.zh, en: own.en, sections: own.sections.map(as) } }, await hub.as(HOST));
  const outcomes = await Promise.allSettled([revise(), revise()]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(revise()).rejects.toMatchObject({ code: 'template.newer' });
  await expect(hub.call(templateRoutes.open, { params: { templateId: own.id, version: '1' } }, await hub.as(STRANGER))).rejects.toMatchObject({ code: 'request.notFound' });
  await expect(hub.call(writingRoutes.start, { params: { studioId: studioId('03') }, body: { templateId: own.id, templateVersion: 2, title: '别家的模板' } }, await hub.as(STRANGER))).rejects.toMatchObject({ code: 'request.notFound' });
});

test('a published version is never changed, not even by the owner of the tables, and a changed program does not start', async () => {
  await expect(asOwner(hub, "update template_version set zh = '改' where template_id = 'lesson_design'")).rejects.toThrow(/不可修改/);
  await expect(hub.app.get(DataSource).query("delete from template_version where template_id = 'needs_survey'")).rejects.toThrow(/permission denied|不可修改/);
  await expect(hub.app.get(TemplateShelf).onModuleInit()).resolves.toBeUndefined();
  const [said] = programTemplates.map((one) => ({ ...one, zh: '改了的' }));
  expect(await hub.app.get(TemplateStore).keepProgram(said === undefined ? [] : [said])).toEqual(['lesson_design']);
});

test('the district’s staff see all of them, each in its newest version and with the studio whose it is; nobody else does', async () => {
  const all = await hub.call(shelfRoutes.all, {}, await hub.as(STAFF));
  expect(all.slice(0, 9).map(({ studioName, kind }) => [studioName, kind])).toEqual(all.slice(0, 9).map(({ kind }) => [null, kind]));
  const derived = all.slice(9);
  expect(derived.length).toBeGreaterThan(1);
  expect(new Set(derived.map(({ id }) => id)).size).toBe(derived.length);
  expect(derived.every(({ studioName }) => (studioName ?? '') !== '')).toBe(true);
  expect(derived.some(({ version }) => version === 2)).toBe(true);
  for (const account of [HOST, STRANGER]) await expect(hub.call(shelfRoutes.all, {}, await hub.as(account))).rejects.toMatchObject({ code: 'access.notYours' });
});
