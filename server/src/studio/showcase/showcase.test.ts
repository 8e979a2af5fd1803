// 公开页 over HTTP on a real database: off until the host switches it on, nothing but what was picked, one answer for everything that is not public.
import { ProblemBody } from '@gongyan/shared/kit/problem';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { briefRoutes } from '@gongyan/shared/studio/brief/brief.contract';
import { BriefId } from '@gongyan/shared/studio/brief/brief.id';
import { resultRoutes, type ResultId } from '@gongyan/shared/studio/result/result.contract';
import { showcaseRoutes as routes, type PublicStudio, type ShowcaseForm } from '@gongyan/shared/studio/showcase/showcase.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { asOwner } from '../../../testing/as-owner.js';
import { personId, startDemoHub, studioId, TODAY, type DemoHub } from '../../../testing/demo-hub.js';

const [HOST, MEMBER, STAFF, OTHER] = ['host-02', 'mem-0203', 'cen-02', 'mem-0204'] as const;
const ID = studioId('02');
const studio = { params: { studioId: ID } };

let hub: DemoHub;
let hostName = '';
beforeEach(async () => {
  hub = await startDemoHub();
  hostName = (await hub.call(studioRoutes.open, studio, await hub.as(HOST))).host.name;
});
afterEach(() => hub.close());

const code = (error: unknown): string => String(Reflect.get(Object(error), 'code'));
const settings = async (as: string = HOST) => hub.call(routes.open, studio, await hub.as(as));
const set = async (form: Partial<ShowcaseForm & { revision: number }>, as: string = HOST) => {
  const { on, showsHost, briefIds, resultIds, revision } = await settings();
  return hub.call(routes.change, { ...studio, body: { on, showsHost, briefIds, resultIds, revision, ...form } }, await hub.as(as));
};
const visit = (id: string = ID): Promise<PublicStudio> => hub.call(routes.visit, { params: { studio: id } });
const answer = async (id: string): Promise<{ status: number; cache: string | null; body: unknown }> => {
  const response = await hub.fetch(`/api/public/studios/${encodeURIComponent(id)}`);
  const { requestId: _, ...body } = ProblemBody.parse(await response.json());
  return { status: response.status, cache: response.headers.get('cache-control'), body };
};
const NOTHING = { status: 404, cache: 'no-store', body: { status: 404, code: 'request.notFound', facts: {} } };

let made = 0;
const aResult = async (more: { title?: string; day?: string; note?: string; confirm?: boolean; place?: string } = {}): Promise<ResultId> => {
  const body = { kind: 'paper' as const, title: more.title ?? `情绪课的提问${String(++made)}`, day: more.day ?? '2026-10-09', level: 'city' as const, place: more.place ?? '心理教育研究', grade: '', note: more.note ?? '', personIds: [personId(MEMBER)] };
  const { id } = await hub.call(resultRoutes.enter, { ...studio, body }, await hub.as(MEMBER));
  if (more.confirm !== false) await hub.call(resultRoutes.settle, { params: { resultId: id }, body: { deed: 'confirm', reason: '' } }, await hub.as(HOST));
  return id;
};
const aBrief = async (month: string, { foreword = '一起磨课', publish = true } = {}): Promise<BriefId> => {
  const resultId = await aResult({ day: `${month}-05` });
  const { id } = await hub.call(briefRoutes.begin, { ...studio, body: { period: 'month', day: `${month}-09` } }, await hub.as(HOST));
  const facts = await hub.call(briefRoutes.facts, { params: { briefId: id } }, await hub.as(HOST));
  const picks = facts.filter(({ ref }) => String(ref) === String(resultId)).map(({ kind, ref }) => ({ kind, ref, line: '可借鉴' }));
  await hub.call(briefRoutes.save, { params: { briefId: id }, body: { revision: 0, foreword, picks } }, await hub.as(HOST));
  if (publish) await hub.call(briefRoutes.publish, { params: { briefId: id }, body: { revision: 1 } }, await hub.as(HOST));
  return id;
};

test('off unless it is switched on; switched off it is gone at once; unknown, mistyped and hostile addresses are answered alike', async () => {
  expect(await answer(ID)).toEqual(NOTHING);
  await set({ on: true });
  expect(await visit()).toMatchObject({ members: 9, host: null, briefs: [], results: [], termStart: expect.any(String) });
  const shown = await hub.fetch(`/api/public/studios/${ID}`);
  expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'no-store']);
  await set({ on: false });
  for (const id of [ID, randomUUID(), studioId('03'), ID.toUpperCase(), 'x', '\0', "' or 1=1 --", '%', 'x'.repeat(2_000), '{}', '../../me', `${ID}/`]) expect([id, await answer(id)]).toEqual([id, NOTHING]);
});

test('only what was picked: no names, numbers, drafts, ids or people, whatever lies beside it', async () => {
  const shown = { brief: await aBrief('2026-10', { foreword: '公开的卷首语' }), result: await aResult({ title: '公开的论文' }) };
  await aBrief('2026-09', { foreword: '暗号甲：没有勾选的一期' });
  await aBrief('2026-03', { foreword: '暗号乙：草稿', publish: false });
  await aResult({ title: '暗号丙：没有确认', confirm: false });
  await aResult({ title: '暗号丁：没有勾选' });
  const noted = await aResult({ title: '有说明的论文', note: '暗号戊：说明 13912345678' });
  await set({ on: true, briefIds: [shown.brief], resultIds: [shown.result, noted] });
  const page = await visit();
  expect(page.briefs).toMatchObject([{ no: 1, foreword: '公开的卷首语', items: [{ kind: 'result', line: '可借鉴', level: 'city' }] }]);
  expect(page.results.map(({ title }) => title).sort()).toEqual(['公开的论文', '有说明的论文']);
  const text = await (await hub.fetch(`/api/public/studios/${ID}`)).text();
  for (const canary of ['暗号', '13912345678', 'mem-', 'demo-']) expect(text).not.toContain(canary);
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  const people: { name: string; login: string | null }[] = await hub.app.get(DataSource).query('select name, login from person');
  for (const { name, login } of people) for (const word of [name, login]) if (word !== null && word !== '') expect(text).not.toContain(word);
  expect(Object.keys(page).sort()).toEqual(['briefs', 'focus', 'host', 'members', 'name', 'results', 'termEnd', 'termStart']);
});

test('the host is named where he says so, and only then may an issue name him; no member ever is', async () => {
  const own = await aBrief('2026-10', { foreword: `${[...hostName].join(' ')}主持了两次磨课` });
  const found: { name: string }[] = await hub.app.get(DataSource).query('select name from person where id = $1', [personId(MEMBER)]);
  const member = found[0]?.name ?? '';
  const members = await aResult({ title: `${member}的课例` });
  await expect(set({ on: true, briefIds: [own] })).rejects.toMatchObject({ code: 'showcase.named', problem: { facts: { words: hostName } } });
  await set({ on: true, showsHost: true, briefIds: [own] });
  expect(await visit()).toMatchObject({ host: { name: hostName }, briefs: [{ no: 1 }] });
  await expect(set({ resultIds: [members] })).rejects.toMatchObject({ code: 'showcase.named', problem: { facts: { words: member } } });
  expect((await settings()).results.find(({ id }) => id === members)?.held).toEqual([member]);
  // Somebody comes whose name stands in what is shown already.
  const innocent = await aResult({ title: '苏木木的故事' });
  await set({ resultIds: [innocent] });
  expect((await visit()).results).toHaveLength(1);
  await asOwner(hub, `update person set name = '苏木木' where id = '${personId(OTHER)}'`);
  expect((await visit()).results).toEqual([]);
});

test('what is withdrawn vanishes at once, and what is named before it is published does not appear by itself', async () => {
  const [brief, result, draft] = [await aBrief('2026-10'), await aResult(), await aBrief('2026-03', { publish: false })];
  const waiting = await aResult({ confirm: false });
  expect(await set({ on: true, briefIds: [brief, draft, BriefId.parse(randomUUID())], resultIds: [result, waiting] })).toMatchObject({ briefIds: [brief], resultIds: [result] });
  await hub.call(briefRoutes.note, { params: { briefId: brief }, body: { text: '等次应为二等' } }, await hub.as(HOST));
  expect((await visit()).briefs).toMatchObject([{ notes: [{ text: '等次应为二等' }] }]);
  await hub.call(briefRoutes.publish, { params: { briefId: draft }, body: { revision: 1 } }, await hub.as(HOST));
  await hub.call(resultRoutes.settle, { params: { resultId: waiting }, body: { deed: 'confirm', reason: '' } }, await hub.as(HOST));
  expect(await visit()).toMatchObject({ briefs: [{ no: 1 }], results: [{}] });
  await hub.call(briefRoutes.withdraw, { params: { briefId: brief }, body: { reason: '重做' } }, await hub.as(HOST));
  await hub.call(resultRoutes.settle, { params: { resultId: result }, body: { deed: 'withdraw', reason: '登记错了' } }, await hub.as(HOST));
  expect(await visit()).toMatchObject({ briefs: [], results: [] });
});

test.each(['suspended', 'revoked', 'completed'])('a studio that is %s shows nothing, whatever was set', async (state) => {
  await set({ on: true });
  await asOwner(hub, `update studio set state = '${state}' where id = '${ID}'`);
  expect(await answer(ID)).toEqual(NOTHING);
});

test('nor does one whose term is over', async () => {
  await set({ on: true });
  hub.setNow(new Date('2040-01-01T00:00:00Z'));
  expect(await answer(ID)).toEqual(NOTHING);
  hub.setNow(TODAY);
});

const close = async (reason = '含有学生作品', as: string = STAFF) => hub.call(routes.close, { ...studio, body: { reason, revision: (await settings()).revision } }, await hub.as(as));
const lift = async (as: string = STAFF) => hub.call(routes.lift, { ...studio, body: { revision: (await settings()).revision } }, await hub.as(as));
const told = async (kind: string) => (await hub.call(noticeRoutes.list, {}, await hub.as(HOST))).rows.filter((row) => row.kind === kind);

test('what the district closed stays closed: the host is told who, when and why, puts it right, and switches on again when it is lifted', async () => {
  const result = await aResult();
  await expect(set({ on: true }, STAFF)).rejects.toMatchObject({ code: 'access.notYours' });
  await set({ on: true, resultIds: [result] });
  const staffName = (await close()).closed?.by ?? '';
  expect(staffName).not.toBe('');
  expect(await answer(ID)).toEqual(NOTHING);
  expect(await settings()).toMatchObject({ on: false, resultIds: [result], closed: { by: staffName, at: TODAY, reason: '含有学生作品' } });
  expect(await told('studio.showcaseClosed')).toMatchObject([{ facts: { by: staffName, reason: '含有学生作品' } }]);
  const refusal = { code: 'showcase.closed', problem: { facts: { by: staffName, day: '2026-11-23', reason: '含有学生作品' } } };
  await expect(set({ on: true })).rejects.toMatchObject(refusal);
  // Also with settings that he read before it was closed.
  await expect(set({ on: true, revision: 1 })).rejects.toMatchObject(refusal);
  await expect(asOwner(hub, `update studio_showcase set is_on = true where studio_id = '${ID}'`)).rejects.toThrow(/showcase_closed_off/);
  expect(await set({ resultIds: [] })).toMatchObject({ on: false, resultIds: [], closed: { by: staffName } });
  await expect(close()).rejects.toMatchObject({ code: 'showcase.moved' });
  for (const as of [HOST, MEMBER]) await expect(lift(as)).rejects.toMatchObject({ code: 'access.notYours' });
  // Another one of the district may lift it.
  expect(await lift('cen-04')).toMatchObject({ on: false, closed: null });
  expect(await answer(ID)).toEqual(NOTHING);
  expect(await told('studio.showcaseLifted')).toHaveLength(1);
  await expect(lift()).rejects.toMatchObject({ code: 'showcase.moved' });
  await set({ on: true });
  expect(await visit()).toMatchObject({ results: [] });
  const audit: { act: string; reason: string | null }[] = await hub.app.get(DataSource).query("select act, reason from audit_entry where act like 'showcase.%' order by id");
  expect(audit).toEqual([['changed', null], ['closed', '含有学生作品'], ['changed', null], ['lifted', null], ['changed', null]].map(([act, reason]) => ({ act: `showcase.${String(act)}`, reason })));
});

test('a page that was never switched on can be closed; a host of the district lifts nothing of his own', async () => {
  await close('先不公开');
  await expect(set({ on: true })).rejects.toMatchObject({ code: 'showcase.closed' });
  await asOwner(hub, `update studio set host_id = '${personId(STAFF)}' where id = '${ID}'`);
  const body = { revision: 1 };
  await expect(hub.call(routes.lift, { ...studio, body }, await hub.as(STAFF))).rejects.toMatchObject({ code: 'access.notYours' });
  await expect(hub.call(routes.close, { ...studio, body: { ...body, reason: '再关一次' } }, await hub.as(STAFF))).rejects.toMatchObject({ code: 'access.notYours' });
});

test('a change that does not know of the last one is refused; of two who close and open at once the page ends closed or the closing is told', async () => {
  await set({ on: true });
  const { revision } = await settings();
  const body = { on: true, showsHost: false, briefIds: [], resultIds: [], revision };
  const tried = await Promise.allSettled([1, 2, 3].map(async () => hub.call(routes.change, { ...studio, body }, await hub.as(HOST))));
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const both = { ...body, revision: revision + 1 };
  const [opened, shut] = await Promise.allSettled([hub.call(routes.change, { ...studio, body: both }, await hub.as(HOST)), hub.call(routes.close, { ...studio, body: { reason: '含有学生作品', revision: revision + 1 } }, await hub.as(STAFF))]);
  expect([opened.status, shut.status].sort()).toEqual(['fulfilled', 'rejected']);
  if (opened.status === 'rejected') expect(code(opened.reason)).toBe('showcase.closed');
  else expect(await settings()).toMatchObject({ on: true, closed: null });
});

test('nine roles, one who left, and nobody at all', async () => {
  await hub.call(studioRoutes.remove, { params: { studioId: ID, personId: personId(OTHER) }, body: { reason: '调离本区' } }, await hub.as(HOST));
  const body = { on: true, showsHost: false, briefIds: [], resultIds: [], revision: 99 };
  const asked = async (as: string | null) => {
    const who = as === null ? undefined : await hub.as(as);
    const say = (call: Promise<unknown>): Promise<string> => call.then(() => 'yes', code);
    const closes = [await say(hub.call(routes.close, { ...studio, body: { reason: '含有学生作品', revision: 99 } }, who)), await say(hub.call(routes.lift, { ...studio, body: { revision: 99 } }, who))];
    return [as, await say(hub.call(routes.open, studio, who)), await say(hub.call(routes.change, { ...studio, body }, who)), ...closes, await say(hub.call(routes.visit, { params: { studio: ID } }, who))];
  };
  const [NONE, NO] = ['request.notFound', 'access.notYours'];
  const MOVED = 'showcase.moved';
  const rows: [string | null, string, string, string][] = [[HOST, 'yes', MOVED, NO], [STAFF, 'yes', NO, MOVED], ['cen-04', 'yes', NO, MOVED], [MEMBER, NO, NO, NO], ['bur-01', NO, NO, NO], [null, 'signIn.needed', 'signIn.needed', 'signIn.needed'],
    ...['host-03', 'mem-0301', 'exp-01', 'trn-01', 'pt-02', 'ht-01', OTHER].map((as): [string, string, string, string] => [as, NONE, NONE, NONE])];
  for (const [as, opens, changes, closes] of rows) expect(await asked(as)).toEqual([as, opens, changes, closes, closes, NONE]);
  await set({ on: true });
  for (const [as] of rows) expect((await asked(as))[5]).toBe('yes');
});

test('sixty questions a minute for each address', async () => {
  const answers = await Promise.all(Array.from({ length: 60 }, () => answer(randomUUID())));
  expect(answers.filter(({ status }) => status !== 404)).toEqual([]);
  expect((await answer(randomUUID())).status).toBe(429);
});
