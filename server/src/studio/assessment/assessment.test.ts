// A year's assessment over HTTP on a real database: from the self score to an objection that holds and a result that stays; who sees what; and that
// every computed number is what its facts are worth.
import type { CallParts, RouteSpec } from '@gongyan/shared/kit/route';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { assessmentRoutes as routes, type AssessmentPage, type MarkForm } from '@gongyan/shared/studio/assessment/assessment.contract';
import type { AssessmentId } from '@gongyan/shared/studio/assessment/assessment.id';
import { computed } from '@gongyan/shared/studio/assessment/score.rules';
import type { SheetKey, Stage } from '@gongyan/shared/studio/assessment/sheet.contract';
import { resultRoutes } from '@gongyan/shared/studio/result/result.contract';
import { asOwner } from '../../../testing/as-owner.js';
import { personId, startDemoHub, studioId, TODAY, type DemoHub } from '../../../testing/demo-hub.js';
import { unzip } from '../../../testing/unzip.js';
import { DayTurn } from '../../platform/jobs/day.turn.js';

const [HOST, ANNA, BERT, JUDGE, SECOND, STAFF, OUTSIDER] = ['host-02', 'mem-0204', 'mem-0203', 'exp-01', 'exp-02', 'cen-02', 'mem-0301'] as const;
const studio = { params: { studioId: studioId('02') } };

let hub: DemoHub;
beforeAll(async () => {
  hub = await startDemoHub();
});
beforeEach(() => hub.setNow(TODAY));
afterAll(() => hub.close());

const mine = async (as: string) => hub.call(routes.objections, studio, await hub.as(as));
const open = async (as: string, sheet: SheetKey, panel: readonly string[] = []) => (await hub.call(routes.open, { ...studio, body: { sheet, day: '2026-11-23', panelIds: panel.map(personId) } }, await hub.as(as))).added;
const rounds = async (as: string) => hub.call(routes.rounds, studio, await hub.as(as));
const lineOf = async (as: string, sheet: SheetKey, of: string | null) => (await rounds(as)).find((round) => round.sheet.key === sheet)?.lines.find(({ person }) => person?.id === (of === null ? undefined : personId(of)));
const idOf = async (sheet: SheetKey, of: string | null): Promise<AssessmentId> => {
  const found = await lineOf(STAFF, sheet, of);
  if (found === undefined) throw new Error('no such assessment');
  return found.id;
};
const page = async (as: string, id: AssessmentId) => hub.call(routes.page, { params: { assessmentId: id } }, await hub.as(as));
/** Every item as computed, what people judge in full; some otherwise. */
const marksFor = ({ items }: AssessmentPage, other: Readonly<Record<string, Omit<MarkForm, 'item'>>> = {}): MarkForm[] => items.map(({ item, computed: worth }) => ({ item: item.key, tenths: worth ?? item.rule.max ?? 0, reason: '', ...other[item.key] }));
const score = async (as: string, id: AssessmentId, stage: Stage, other: Parameters<typeof marksFor>[1] = {}) => {
  const seen = await page(as, id);
  return hub.call(routes.score, { params: { assessmentId: id }, body: { stage, turn: seen.turn, marks: marksFor(seen, other) } }, await hub.as(as));
};
const publicise = async (as: string, id: AssessmentId) => hub.call(routes.publicise, { params: { assessmentId: id }, body: {} }, await hub.as(as));
const object = async (as: string, id: AssessmentId, reason = '出勤应再核对') => hub.call(routes.object, { params: { assessmentId: id }, body: { reason } }, await hub.as(as));
const answer = async (as: string, id: AssessmentId, upheld: boolean) => hub.call(routes.answer, { params: { assessmentId: id }, body: { upheld, answer: '已核对签到记录' } }, await hub.as(as));
const waitingFor = async (as: string) => (await hub.call(routes.waiting, {}, await hub.as(as))).map(({ person, what }) => `${person?.name ?? '工作室'} ${what}`);
const nextDay = async (now: string) => {
  hub.setNow(new Date(now));
  await hub.app.get(DayTurn, { strict: false }).look();
};
const kindsOf = async (as: string) => (await hub.call(noticeRoutes.list, {}, await hub.as(as))).rows.map(({ kind }) => kind).filter((kind) => kind.startsWith('assessment.'));

test('a member’s year: self, host, panel, notice, an objection that holds, and a result that stays', async () => {
  expect(await open(HOST, 'member100', [JUDGE, SECOND])).toBe(9);
  await expect(open(HOST, 'member100')).rejects.toMatchObject({ code: 'assessment.nobody' });
  const id = await idOf('member100', ANNA);
  expect(await kindsOf(ANNA)).toEqual(['assessment.opened']);
  expect([await waitingFor(ANNA), await waitingFor(HOST), await waitingFor(STAFF), await waitingFor(OUTSIDER)]).toEqual([['俞清欢 self'], [], [], []]);
  const before = await page(ANNA, id);
  expect(before).toMatchObject({ state: 'collecting', total: null, may: { score: 'self', publicise: false, object: false, answer: false } });
  for (const { item, computed: worth, facts } of before.items) expect({ item: item.key, worth }).toEqual({ item: item.key, worth: computed(item.rule, facts) });
  await score(ANNA, id, 'self');
  await expect(score(ANNA, id, 'self')).rejects.toMatchObject({ code: 'assessment.otherState' });
  await expect(score(HOST, id, 'host', { plans: { tenths: 101, reason: '' } })).rejects.toMatchObject({ code: 'assessment.tooMuch' });
  await expect(score(HOST, id, 'host', { attendance: { tenths: 1, reason: '' } })).rejects.toMatchObject({ code: 'assessment.reason' });
  await score(HOST, id, 'host', { plans: { tenths: 80, reason: '总结未交' } });
  expect([(await page(JUDGE, id)).may.score, await waitingFor(JUDGE), await waitingFor(HOST)]).toEqual(['panel', ['俞清欢 panel'], []]);
  await score(JUDGE, id, 'panel', { plans: { tenths: 90, reason: '' } });
  expect((await page(STAFF, id)).state).toBe('host_scored');
  await score(SECOND, id, 'panel', { plans: { tenths: 91, reason: '' } });
  const scored = await page(ANNA, id);
  expect(scored).toMatchObject({ state: 'panel_scored', may: { score: null } });
  expect(scored.items.find(({ item }) => item.key === 'plans')?.stands).toBe(91);
  expect(scored.total).toBe(scored.items.reduce((sum, { stands }) => sum + (stands ?? 0), 0));

  expect((await lineOf(BERT, 'member100', ANNA))).toBeUndefined();
  expect(await publicise(HOST, id)).toEqual({ until: '2026-11-28' });
  expect(await lineOf(BERT, 'member100', ANNA)).toMatchObject({ total: scored.total, opens: false });
  await object(BERT, id);
  expect([await waitingFor(STAFF), await waitingFor(HOST)]).toEqual([['俞清欢 answer'], []]);
  await expect(answer(HOST, id, true)).rejects.toMatchObject({ code: 'access.notYours' });
  await nextDay('2026-11-30T02:00:00Z');
  expect((await page(ANNA, id)).state).toBe('objected');
  expect(await mine(BERT)).toMatchObject([{ answer: null, upheld: null, person: { name: '俞清欢' } }]);
  await answer(STAFF, id, true);
  // The line itself is closed to him again; what came of his word is not.
  expect([await lineOf(BERT, 'member100', ANNA), await mine(BERT), await mine(HOST)]).toMatchObject([undefined, [{ upheld: true, answeredBy: { name: expect.any(String) } }], []]);
  expect(await page(ANNA, id)).toMatchObject({ state: 'host_scored', turn: 1, noticeUntil: null });
  expect((await page(ANNA, id)).items.find(({ item }) => item.key === 'plans')?.stands).toBe(80);
  await score(JUDGE, id, 'panel', { plans: { tenths: 60, reason: '' } });
  await score(SECOND, id, 'panel', { plans: { tenths: 60, reason: '' } });
  await publicise(STAFF, id);
  await object(ANNA, id);
  await answer(STAFF, id, false);
  expect((await page(ANNA, id)).state).toBe('publicised');
  await nextDay('2026-12-06T02:00:00Z');
  const final = await page(ANNA, id);
  expect([final.state, final.items.find(({ item }) => item.key === 'plans')?.stands, final.objections.map(({ upheld }) => upheld)]).toEqual(['final', 60, [true, false]]);
  await expect(object(BERT, id)).rejects.toMatchObject({ code: 'assessment.otherState' });
  expect(await kindsOf(BERT)).toEqual(expect.arrayContaining(['assessment.held', 'assessment.opened']));
  expect((await kindsOf(ANNA))[0]).toBe('assessment.final');
});

test('what is in the public notice stands still: a result confirmed since moves nothing until an objection holds', async () => {
  await open(STAFF, 'memberPoints');
  const id = await idOf('memberPoints', BERT);
  await score(BERT, id, 'self');
  await score(HOST, id, 'host');
  await publicise(HOST, id);
  const total = (await page(BERT, id)).total ?? -1;
  const result = await hub.call(resultRoutes.enter, { ...studio, body: { kind: 'project', title: '同伴支持小组的课堂应用', day: '2026-11-02', level: 'city', place: '', grade: '已立项', note: '', personIds: [personId(BERT)] } }, await hub.as(BERT));
  await hub.call(resultRoutes.settle, { params: { resultId: result.id }, body: { deed: 'confirm', reason: '' } }, await hub.as(HOST));
  expect((await page(BERT, id)).items.find(({ item }) => item.key === 'projects')).toMatchObject({ facts: [], computed: 0 });
  await object(BERT, id, '课题立项漏计');
  await answer(STAFF, id, true);
  await score(HOST, id, 'host');
  expect(await page(BERT, id)).toMatchObject({ total: total + 150, grade: null, state: 'host_scored' });
  expect((await page(BERT, id)).items.find(({ item }) => item.key === 'projects')?.facts).toMatchObject([{ title: '同伴支持小组的课堂应用', level: 'city' }]);
});

test('a host is judged by a panel of others, a studio too; nobody publishes his own', async () => {
  await expect(open(HOST, 'host100', [JUDGE])).rejects.toMatchObject({ code: 'access.notYours' });
  for (const panel of [[], [BERT], [HOST], [OUTSIDER]]) await expect(open(STAFF, 'host100', panel)).rejects.toMatchObject({ code: 'assessment.panel' });
  expect([await open(STAFF, 'host100', [JUDGE]), await open(STAFF, 'studio100', [JUDGE])]).toEqual([1, 1]);
  for (const [sheet, of] of [['host100', HOST], ['studio100', null]] as const) {
    const id = await idOf(sheet, of);
    await score(HOST, id, 'self');
    await score(JUDGE, id, 'panel');
    await expect(publicise(HOST, id)).rejects.toMatchObject({ code: 'assessment.own' });
    await publicise(STAFF, id);
    expect(await lineOf(ANNA, sheet, of)).toMatchObject({ state: 'publicised', opens: false });
  }
  await expect(hub.call(routes.open, { ...studio, body: { sheet: 'host100', day: '2027-10-01', panelIds: [personId(JUDGE)] } }, await hub.as(STAFF))).rejects.toMatchObject({ code: 'assessment.tooEarly' });
});

test('two who hand in at once count once, and a page from before an objection writes nothing', async () => {
  const id = await idOf('member100', BERT);
  const before = await page(BERT, id);
  const hand = async () => hub.call(routes.score, { params: { assessmentId: id }, body: { stage: 'self', turn: before.turn, marks: marksFor(before) } }, await hub.as(BERT));
  const outcomes = await Promise.allSettled([hand(), hand(), hand()]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await page(BERT, id)).items[0]?.marks).toHaveLength(1);
  await expect(hub.call(routes.score, { params: { assessmentId: id }, body: { stage: 'host', turn: 7, marks: marksFor(before) } }, await hub.as(HOST))).rejects.toMatchObject({ code: 'assessment.otherState' });
});

test('papers: the form with its reasons and objections, the book with what the reader may open', async () => {
  const id = await idOf('member100', ANNA);
  const paper = async (as: string, format: 'docx' | 'pdf') => Buffer.from(await hub.call(routes.paper, { params: { assessmentId: id, format } }, await hub.as(as)));
  const word = unzip(await paper(ANNA, 'docx'), 'word/document.xml');
  for (const text of ['成员年度考核表', '总结未交', '成立，退回重评', '不成立', '考核组签名']) expect(word).toContain(text);
  expect((await paper(HOST, 'pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  await expect(paper(BERT, 'docx')).rejects.toMatchObject({ code: 'request.notFound' });
  const round = (await rounds(HOST)).find(({ sheet }) => sheet.key === 'member100');
  if (round === undefined) throw new Error('no round');
  const book = async (as: string) => Buffer.from(await hub.call(routes.sheet, { params: { ...studio.params, roundId: round.id } }, await hub.as(as)));
  expect((unzip(await book(HOST), 'xl/worksheets/sheet1.xml').match(/<row /g) ?? []).length - (unzip(await book(ANNA), 'xl/worksheets/sheet1.xml').match(/<row /g) ?? []).length).toBe(8);
  await expect(book(OUTSIDER)).rejects.toMatchObject({ code: 'request.notFound' });
});

test('the database keeps points, sheets, answers and what is final as they were', async () => {
  for (const sql of ["update studio_mark set tenths = 0", 'delete from studio_mark', "update studio_sheet set version = 2", "update studio_assessment set total = 1 where state = 'final'", 'delete from studio_assessment', "update studio_objection set reason = 'x'"]) await expect(asOwner(hub, sql)).rejects.toThrow(/never changed/);
});

const ROLES = { 'the subject': ANNA, 'another member': BERT, host: HOST, 'another host': 'host-03', 'a judge': JUDGE, 'the centre’s staff': STAFF, 'another studio’s member': OUTSIDER, 'lead of the member’s school': 'sch-01', 'lead of another school': 'sch-27', trainer: 'trn-01', 'part-time teacher': 'pt-02', 'head teacher': 'ht-01', 'the bureau’s leader': 'bur-01' } as const;
type RoleName = keyof typeof ROLES;
interface Row {
  readonly name: string;
  readonly route: RouteSpec;
  readonly parts: (id: AssessmentId) => CallParts;
  /** What each role is told; the rest 没有找到. */
  readonly told: Partial<Record<RoleName, string>>;
}
const own = (id: AssessmentId) => ({ params: { assessmentId: id } });
const OVER = 'assessment.otherState';
/** Whoever knows of it, and has no hand in the step. */
const none = { 'the subject': 'access.notYours', host: 'access.notYours', 'a judge': 'access.notYours', 'the centre’s staff': 'access.notYours', 'lead of the member’s school': 'access.notYours' } as const;
/** They know of the studio and nothing of its assessment. */
const SEES = (told: string) => ({ 'lead of the member’s school': told, 'the bureau’s leader': told });
const MATRIX: readonly Row[] = [
  { name: 'reads the items', route: routes.page, parts: own, told: { 'the subject': 'ok', host: 'ok', 'a judge': 'ok', 'the centre’s staff': 'ok', 'lead of the member’s school': 'ok' } },
  { name: 'scores', route: routes.score, parts: (id) => ({ ...own(id), body: { stage: 'host', turn: 1, marks: [{ item: 'plans', tenths: 1, reason: '' }] } }), told: { ...none, host: OVER } },
  { name: 'publishes', route: routes.publicise, parts: (id) => ({ ...own(id), body: {} }), told: { ...none, 'the subject': 'assessment.own', host: OVER, 'the centre’s staff': OVER } },
  { name: 'objects', route: routes.object, parts: (id) => ({ ...own(id), body: { reason: '再核对一次' } }), told: { ...none, 'the subject': OVER, host: OVER, 'another member': OVER } },
  { name: 'answers', route: routes.answer, parts: (id) => ({ ...own(id), body: { upheld: true, answer: '已核对记录' } }), told: { ...none, 'the centre’s staff': OVER } },
  { name: 'reads the studio’s list', route: routes.rounds, parts: () => studio, told: { 'the subject': 'ok', 'another member': 'ok', host: 'ok', 'the centre’s staff': 'ok', ...SEES('ok') } },
  { name: 'chooses judges', route: routes.judges, parts: () => studio, told: { 'the subject': 'access.notYours', 'another member': 'access.notYours', host: 'ok', 'the centre’s staff': 'ok', ...SEES('access.notYours') } },
  { name: 'begins a round', route: routes.open, parts: () => ({ ...studio, body: { sheet: 'member100', day: '2026-11-23', panelIds: [] } }), told: { 'the subject': 'access.notYours', 'another member': 'access.notYours', host: 'assessment.nobody', 'the centre’s staff': 'assessment.nobody', ...SEES('access.notYours') } },
];

test.each(MATRIX.flatMap((row) => Object.keys(ROLES).map((role) => [row.name, role as RoleName, row] as const)))('a final assessment: %s: %s', async (_, role, { route, parts, told }) => {
  const id = await idOf('member100', ANNA);
  const outcome = await hub.call(route, parts(id), await hub.as(ROLES[role])).then(() => 'ok', (error: { code?: string }) => error.code ?? String(error));
  expect(outcome).toBe(told[role] ?? 'request.notFound');
});
