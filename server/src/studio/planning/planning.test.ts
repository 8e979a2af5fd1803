// 规划与计划 over HTTP on a real database: writing, copying the last one, two who write at once, publishing, and who reads what.
import type { CallParts, RouteSpec } from '@gongyan/shared/kit/route';
import { planningRoutes as routes, type PlanSpan, type PlanText, type StudioPlan } from '@gongyan/shared/studio/planning/planning.contract';
import { asOwner } from '../../../testing/as-owner.js';
import { startDemoHub, studioId, TODAY, type DemoHub } from '../../../testing/demo-hub.js';

const [HOST, MEMBER, STAFF, OUTSIDER] = ['host-02', 'mem-0203', 'cen-02', 'mem-0301'] as const;
const studio = { params: { studioId: studioId('02') } };

let hub: DemoHub;
beforeAll(async () => {
  hub = await startDemoHub();
});
beforeEach(() => hub.setNow(TODAY));
afterAll(() => hub.close());

const begin = async (as: string, span: PlanSpan, day = '2026-11-23', copies = false) => hub.call(routes.begin, { ...studio, body: { span, day, copies } }, await hub.as(as));
const list = async (as: string) => hub.call(routes.list, studio, await hub.as(as));
const words = (more: Partial<PlanText> = {}): PlanText => ({ exchange: '每月一次同课异构', lead: '公开课两节', research: '区级课题开题', training: '带教两位青年教师', outcome: '', ...more });
const write = async (as: string, { id, rev }: StudioPlan, text: PlanText = words()) => hub.call(routes.write, { params: { planId: id }, body: { rev, text } }, await hub.as(as));
const publish = async (as: string, { id }: StudioPlan) => hub.call(routes.publish, { params: { planId: id }, body: {} }, await hub.as(as));

test('a draft is the host’s alone; published, members and the district read it, and it can still be mended', async () => {
  const plan = await begin(HOST, 'half');
  expect(plan).toMatchObject({ from: '2026-09-01', to: '2027-01-31', state: 'draft', rev: 1, exchange: '' });
  await expect(publish(HOST, plan)).rejects.toMatchObject({ code: 'plan.empty' });
  const written = await write(HOST, plan);
  expect([await list(MEMBER), await list(STAFF)]).toEqual([[], []]);
  const published = await publish(HOST, written);
  for (const as of [MEMBER, STAFF]) expect(await list(as)).toMatchObject([{ id: plan.id, state: 'published', training: '带教两位青年教师' }]);
  expect(await write(HOST, published, words({ outcome: '开了三次课' }))).toMatchObject({ rev: 4, outcome: '开了三次课', state: 'published' });
  await expect(list(OUTSIDER)).rejects.toMatchObject({ code: 'request.notFound' });
});

test('the next half is begun from the last one, without what came of it', async () => {
  expect(await begin(HOST, 'half', '2027-03-01', true)).toMatchObject({ from: '2027-02-01', to: '2027-08-31', exchange: '每月一次同课异构', outcome: '', state: 'draft' });
  await expect(begin(HOST, 'half', '2027-08-31')).rejects.toMatchObject({ code: 'plan.there' });
  expect(await begin(HOST, 'cycle')).toMatchObject({ from: '2025-09-01', to: '2028-08-31', exchange: '' });
});

test('two who begin or write at once do so once, and the other is told', async () => {
  const begun = await Promise.allSettled([begin(HOST, 'year'), begin(HOST, 'year'), begin(HOST, 'year')]);
  const [plan] = begun.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  expect([begun.filter(({ status }) => status === 'fulfilled').length, (await list(HOST)).filter(({ span }) => span === 'year').length]).toEqual([1, 1]);
  if (plan === undefined) throw new Error('nobody began');
  const written = await Promise.allSettled([write(HOST, plan, words({ lead: '甲' })), write(HOST, plan, words({ lead: '乙' }))]);
  expect(written.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(write(HOST, plan)).rejects.toMatchObject({ code: 'plan.moved' });
});

test('a studio at rest plans nothing', async () => {
  const [plan] = (await list(HOST)).filter(({ state }) => state === 'published');
  if (plan === undefined) throw new Error('nothing published');
  await asOwner(hub, "update studio set state = 'suspended' where id = (select studio_id from studio_plan limit 1)");
  for (const deed of [begin(HOST, 'half', '2028-03-01'), write(HOST, plan), publish(HOST, plan)]) await expect(deed).rejects.toMatchObject({ code: 'studio.notActive' });
  expect((await list(HOST)).length).toBeGreaterThan(0);
  await asOwner(hub, "update studio set state = 'active' where id = (select studio_id from studio_plan limit 1)");
});

const ROLES = { 'another member': MEMBER, 'another host': 'host-03', 'the centre’s staff': STAFF, 'another studio’s member': OUTSIDER, 'lead of a member’s school': 'sch-01', 'lead of another school': 'sch-27', expert: 'exp-01', trainer: 'trn-01', 'part-time teacher': 'pt-02', 'head teacher': 'ht-01', 'the bureau’s leader': 'bur-01' } as const;
type RoleName = keyof typeof ROLES;
const SEES: readonly RoleName[] = ['another member', 'the centre’s staff', 'lead of a member’s school', 'the bureau’s leader'];
const MATRIX: readonly (readonly [string, RouteSpec, (plan: StudioPlan) => CallParts, string])[] = [
  ['reads', routes.list, () => studio, 'ok'],
  ['begins', routes.begin, () => ({ ...studio, body: { span: 'half', day: '2030-03-01', copies: false } }), 'access.notYours'],
  ['writes', routes.write, ({ id }) => ({ params: { planId: id }, body: { rev: 1, text: words() } }), 'access.notYours'],
  ['publishes', routes.publish, ({ id }) => ({ params: { planId: id }, body: {} }), 'access.notYours'],
];

test.each(MATRIX.flatMap(([name, route, parts, told]) => Object.keys(ROLES).map((role) => [name, role as RoleName, { route, parts, told }] as const)))('a published plan: %s: %s', async (_, role, { route, parts, told }) => {
  const [plan] = (await list(HOST)).filter(({ state }) => state === 'published');
  if (plan === undefined) throw new Error('nothing published');
  const outcome = await hub.call(route, parts(plan), await hub.as(ROLES[role])).then(() => 'ok', (error: { code?: string }) => error.code ?? String(error));
  expect(outcome).toBe(SEES.includes(role) ? told : 'request.notFound');
});
