// 工作简报 over HTTP on a real database: made from the register, frozen when published, corrected and withdrawn; nothing saved is written over.
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { briefRoutes as routes, type BriefPage, type BriefPick } from '@gongyan/shared/studio/brief/brief.contract';
import type { BriefId } from '@gongyan/shared/studio/brief/brief.id';
import { resultRoutes, type ResultId } from '@gongyan/shared/studio/result/result.contract';
import { DataSource } from 'typeorm';
import { asOwner } from '../../../testing/as-owner.js';
import { personId, startDemoHub, studioId, TODAY, type DemoHub } from '../../../testing/demo-hub.js';
import { unzip } from '../../../testing/unzip.js';

const [HOST, MEMBER, STAFF] = ['host-02', 'mem-0203', 'cen-02'] as const;
const studio = { params: { studioId: studioId('02') } };

let hub: DemoHub;
beforeAll(async () => {
  hub = await startDemoHub();
});
beforeEach(() => hub.setNow(TODAY));
afterAll(() => hub.close());

const at = (briefId: BriefId) => ({ params: { briefId } });
const begin = async (day: string, as: string = HOST, period: 'month' | 'term' = 'month') => (await hub.call(routes.begin, { ...studio, body: { period, day } }, await hub.as(as))).id;
const open = async (id: BriefId, as: string = HOST): Promise<BriefPage> => hub.call(routes.open, at(id), await hub.as(as));
const facts = async (id: BriefId, as: string = HOST) => hub.call(routes.facts, at(id), await hub.as(as));
const save = async (id: BriefId, body: { foreword?: string; picks?: BriefPick[]; revision: number }, as: string = HOST) => hub.call(routes.save, { ...at(id), body: { foreword: '', picks: [], ...body } }, await hub.as(as));
const publish = async (id: BriefId, revision = 1, as: string = HOST) => hub.call(routes.publish, { ...at(id), body: { revision } }, await hub.as(as));
const withdraw = async (id: BriefId, as: string = HOST) => hub.call(routes.withdraw, { ...at(id), body: { reason: '日期写错' } }, await hub.as(as));
const list = async (as: string) => hub.call(routes.list, studio, await hub.as(as));
const notices = async (as: string, kind: string) => (await hub.call(noticeRoutes.list, {}, await hub.as(as))).rows.filter((row) => row.kind === kind);
let made = 0;
const aResult = async (day: string): Promise<{ id: ResultId; title: string }> => {
  const title = `情绪课的提问设计${String(++made)}`;
  const body = { kind: 'paper' as const, title, day, level: 'city' as const, place: '心理教育研究', grade: '一等奖', note: '', personIds: [personId(MEMBER)] };
  const { id } = await hub.call(resultRoutes.enter, { ...studio, body }, await hub.as(MEMBER));
  await hub.call(resultRoutes.settle, { params: { resultId: id }, body: { deed: 'confirm', reason: '' } }, await hub.as(HOST));
  return { id, title };
};
const drop = async (resultId: ResultId) => hub.call(resultRoutes.settle, { params: { resultId }, body: { deed: 'withdraw', reason: '登记错了' } }, await hub.as(HOST));
const picksOf = async (id: BriefId): Promise<BriefPick[]> => (await facts(id)).map(({ kind, ref }) => ({ kind, ref, line: '' }));
/** A draft about a month with one result in it, saved once. */
const aDraft = async (month: string) => {
  const result = await aResult(`${month}-05`);
  const id = await begin(`${month}-09`);
  await save(id, { revision: 0, foreword: '一起磨课', picks: [{ kind: 'result', ref: (await facts(id)).find(({ title }) => title === result.title)?.ref ?? fail(), line: '可借鉴' }] });
  return { id, result };
};
const fail = (): never => {
  throw new Error('nothing to choose');
};

test('what happened in the month is proposed, without names; confirmed results, closed meetings, held lessons and agreed designs', async () => {
  const { title } = await aResult('2026-10-09');
  // The demo's closed meetings are the district's, and its designs were agreed before the hub kept the steps.
  await asOwner(hub, `update meeting set studio_id = '${studioId('02')}' where id = (select id from meeting where state = 'closed' order by starts_at desc limit 1)`);
  await asOwner(hub, `insert into lesson_step (design_id, action, from_state, to_state, by_id, at, note, contributors)
    select id, 'fix', 'in_discussion', 'consensus', lead_author_id, '2026-10-20T02:00:00Z', '', '{}' from lesson_design where studio_id = '${studioId('02')}' and state not in ('first_draft', 'in_discussion') limit 1`);
  const id = await begin('2026-10-20', HOST, 'term');
  const found = await facts(id);
  expect(found).toContainEqual(expect.objectContaining({ kind: 'result', title, day: '2026-10-09', word: 'paper', level: 'city', note: '一等奖 · 心理教育研究' }));
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['meeting', 'openLesson', 'design', 'result']));
  for (const { day } of found) expect(day >= '2026-09-01' && day <= '2027-01-31').toBe(true);
  for (const one of found.filter(({ kind }) => kind === 'meeting')) expect(one.attended).toBeGreaterThan(0);
  const people: { name: string }[] = await hub.app.get(DataSource).query('select name from person');
  for (const { name } of people) expect(JSON.stringify(found)).not.toContain(name);
  await hub.call(routes.remove, at(id), await hub.as(HOST));
});

test('published it stands as it was, is read by the studio, told, numbered, on paper, and nobody changes it', async () => {
  const { id, result } = await aDraft('2026-10');
  await publish(id);
  expect(await open(id, MEMBER)).toMatchObject({ state: 'published', no: 1, yearFrom: '2026-09-01', foreword: '一起磨课', items: [{ title: result.title, line: '可借鉴' }], may: { write: false, publish: false, withdraw: false, note: false, follow: true } });
  expect(await notices(MEMBER, 'brief.published')).toMatchObject([{ facts: { title: '2026—2027 学年第 1 期（2026 年 10 月）' }, link: `/briefs/${id}` }]);
  expect(await notices(HOST, 'brief.published')).toEqual([]);
  await drop(result.id);
  expect((await open(id, MEMBER)).items).toMatchObject([{ title: result.title }]);
  await expect(save(id, { revision: 1 })).rejects.toMatchObject({ code: 'brief.otherState' });
  await expect(publish(id)).rejects.toMatchObject({ code: 'brief.otherState' });
  await expect(hub.call(routes.remove, at(id), await hub.as(HOST))).rejects.toMatchObject({ code: 'brief.otherState' });
  for (const change of ["foreword = '改'", "items = '[]'", 'no = 9', "state = 'draft', no = null, items = null, published_at = null"]) await expect(asOwner(hub, `update studio_brief set ${change} where id = '${id}'`)).rejects.toThrow(/not changed/);
  await expect(asOwner(hub, `delete from studio_brief where id = '${id}'`)).rejects.toThrow(/not deleted/);
  const word = unzip(Buffer.from(await hub.call(routes.paper, { params: { briefId: id, format: 'docx' } }, await hub.as(MEMBER))), 'word/document.xml');
  for (const text of ['一起磨课', result.title, '可借鉴', '2026—2027 学年第 1 期']) expect(word).toContain(text);
  expect(Buffer.from(await hub.call(routes.paper, { params: { briefId: id, format: 'pdf' } }, await hub.as(MEMBER))).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a correction stands below and stays; a withdrawn issue is gone for members, keeps its number, and the time may be reported anew', async () => {
  const { id } = await aDraft('2026-09');
  await publish(id);
  await hub.call(routes.note, { ...at(id), body: { text: '等次应为二等奖' } }, await hub.as(HOST));
  await expect(hub.call(routes.note, { ...at(id), body: { text: '请打 13912345678' } }, await hub.as(HOST))).rejects.toMatchObject({ code: 'brief.private' });
  expect((await open(id, MEMBER)).notes).toMatchObject([{ text: '等次应为二等奖' }]);
  await expect(asOwner(hub, `update studio_brief_note set text = '改' where brief_id = '${id}'`)).rejects.toThrow(/never changed/);
  await expect(begin('2026-09-15')).rejects.toMatchObject({ code: 'brief.twice' });
  await withdraw(id, STAFF);
  expect(await notices(HOST, 'brief.withdrawn')).toMatchObject([{ facts: { reason: '日期写错' } }]);
  await expect(open(id, MEMBER)).rejects.toMatchObject({ code: 'request.notFound' });
  await expect(hub.call(routes.paper, { params: { briefId: id, format: 'pdf' } }, await hub.as(MEMBER))).rejects.toMatchObject({ code: 'request.notFound' });
  expect((await list(MEMBER)).map(({ id: one }) => one)).not.toContain(id);
  expect(await open(id, HOST)).toMatchObject({ state: 'withdrawn', reason: '日期写错', no: 2 });
  await expect(asOwner(hub, `update studio_brief set state = 'published', withdrawn_at = null, reason = null where id = '${id}'`)).rejects.toThrow(/not changed/);
  const again = await begin('2026-09-15');
  await save(again, { revision: 0, picks: await picksOf(again) });
  await publish(again);
  expect((await open(again)).no).toBe(3);
});

test('of two who save upon the same draft one is told; nothing is written over, and a stale one does not publish', async () => {
  const { id } = await aDraft('2026-03');
  const tried = await Promise.allSettled(['甲写的', '乙写的'].map((foreword) => save(id, { revision: 1, foreword })));
  expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  for (const one of tried) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'brief.moved' });
  expect((await open(id)).foreword).toBe(tried[0]?.status === 'fulfilled' ? '甲写的' : '乙写的');
  await expect(publish(id, 1)).rejects.toMatchObject({ code: 'brief.moved' });
});

test('issues that are published and begun at once get one number and one draft each', async () => {
  const drafts = [await aDraft('2025-10'), await aDraft('2025-11'), await aDraft('2025-12')];
  await Promise.all(drafts.map(({ id }) => publish(id)));
  expect((await Promise.all(drafts.map(({ id }) => open(id)))).map(({ no }) => no).sort()).toEqual([1, 2, 3]);
  const begun = await Promise.allSettled([1, 2, 3].map(() => begin('2026-01-09')));
  expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('empty, private and stale drafts do not go out; facts of another studio or time cannot be chosen', async () => {
  const id = await begin('2026-02-09');
  await expect(publish(id, 0)).rejects.toMatchObject({ code: 'brief.empty' });
  const { id: other } = await aDraft('2026-04');
  const foreign = (await facts(other))[0] ?? fail();
  await save(id, { revision: 0, picks: [{ kind: 'result', ref: foreign.ref, line: '别的月份' }] });
  expect((await open(id)).items).toEqual([]);
  await expect(publish(id, 1)).rejects.toMatchObject({ code: 'brief.empty' });
  await save(other, { revision: 1, foreword: '家长电话 13912345678', picks: await picksOf(other) });
  await expect(publish(other, 2)).rejects.toMatchObject({ code: 'brief.private', problem: { facts: { words: '13912345678' } } });
  const { id: fading, result } = await aDraft('2026-05');
  await drop(result.id);
  expect(await open(fading)).toMatchObject({ items: [], gone: [{ kind: 'result', title: result.title, line: '可借鉴', at: 1 }] });
  await expect(publish(fading, 1)).rejects.toMatchObject({ code: 'brief.gone', problem: { facts: { n: 1, titles: result.title } } });
  // A draft of earlier days, saved without titles.
  await asOwner(hub, `update studio_brief set picks = jsonb_build_array((picks -> 0) - 'title') where id = '${fading}'`);
  expect(await open(fading)).toMatchObject({ gone: [{ title: '', at: 1 }] });
  await save(fading, { revision: 1, picks: [] });
  expect(await open(fading)).toMatchObject({ gone: [] });
  await expect(begin('2026-12-01')).rejects.toMatchObject({ code: 'brief.future' });
});
