// Who sees whose file, route by route and part by part: nine roles and nobody at all, before and after the person decides otherwise; and
// that a host loses the file of a member who leaves within the second, on open pages too.
import { topic } from '@gongyan/shared/kit/topic';
import { Audience, FactPart, GrowthPart, growthRoutes as routes } from '@gongyan/shared/studio/growth/growth.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { personId, startDemoHub, studioId, TODAY, type DemoHub } from '../../../testing/demo-hub.js';
import { ask, closeSockets, connect, next } from '../../../testing/sockets.js';

/** 邱半夏 and 汤沐阳 work in the studio of 陆拾光. */
const [HOST, OTHER, MEMBER] = ['host-02', 'mem-0203', 'mem-0201'] as const;
const ROLES = {
  'her host': HOST, 'a fellow member': OTHER, 'another host': 'host-03', 'a member of another studio': 'mem-0301', 'the centre’s staff': 'cen-02', 'the college': 'cen-04', 'a school lead': 'sch-01', 'an expert': 'exp-01',
  'a trainer': 'trn-01', 'a part-time teacher': 'pt-02', 'a head teacher': 'ht-01', 'the bureau’s leader': 'bur-01',
} as const;
type RoleName = keyof typeof ROLES;
const NAMES = Object.keys(ROLES) as RoleName[];

let hub: DemoHub;
beforeAll(async () => {
  hub = await startDemoHub();
});
beforeEach(() => hub.setNow(TODAY));
afterEach(() => closeSockets());
afterAll(() => hub.close());

const code = (error: unknown): string => String(Reflect.get(Object(error), 'code'));
const parts = async (as: string, of: string): Promise<readonly string[] | string> =>
  hub.call(routes.open, { params: { personId: personId(of) } }, await hub.as(as)).then((file) => file.parts.map(({ part }) => part), code);
const facts = async (as: string, of: string, part: FactPart): Promise<string> => hub.call(routes.facts, { params: { personId: personId(of), part }, query: {} }, await hub.as(as)).then(() => 'yes', code);
const file = async (as: string, of: string): Promise<string> => hub.call(routes.paper, { params: { personId: personId(of), format: 'docx' } }, await hub.as(as)).then(() => 'yes', code);
const show = async (as: string, part: GrowthPart, audience: Audience): Promise<unknown> => hub.call(routes.show, { params: { part }, body: { audience } }, await hub.as(as));
const remove = async (who: string): Promise<unknown> => hub.call(studioRoutes.remove, { params: { studioId: studioId('02'), personId: personId(who) }, body: { reason: '调离本区' } }, await hub.as(HOST));
const watch = async (as: string, of: string) => {
  const socket = await connect(hub, await hub.as(as));
  const answer = await ask(socket, 'live:watch', { topic: topic('growth', personId(of)) });
  return { socket, ok: answer.ok };
};

test.each(NAMES)('%s: everything of his own', async (role) => {
  expect(await parts(ROLES[role], ROLES[role])).toEqual(GrowthPart.options);
  for (const part of FactPart.options) expect(await facts(ROLES[role], ROLES[role], part)).toBe('yes');
});

test.each(NAMES)('%s: of a member’s file all as her host, else nothing', async (role) => {
  const isHost = role === 'her host';
  expect(await parts(ROLES[role], MEMBER)).toEqual(isHost ? GrowthPart.options : 'request.notFound');
  for (const part of FactPart.options) expect(await facts(ROLES[role], MEMBER, part)).toBe(isHost ? 'yes' : 'request.notFound');
  if (!isHost) expect(await file(ROLES[role], MEMBER)).toBe('request.notFound');
  expect((await watch(ROLES[role], MEMBER)).ok).toBe(isHost);
});

test.each(NAMES)('%s: of a host’s file nothing, unless it is her own', async (role) => {
  expect(await parts(ROLES[role], HOST)).toEqual(role === 'her host' ? GrowthPart.options : 'request.notFound');
});

test.each(NAMES)('%s: what is shown to the studio, and what is shown to all', async (role) => {
  await show(MEMBER, 'results', 'studio');
  await show(MEMBER, 'skills', 'all');
  const expected = { 'her host': GrowthPart.options, 'a fellow member': ['results', 'skills'] };
  expect(await parts(ROLES[role], MEMBER)).toEqual(role in expected ? expected[role as keyof typeof expected] : ['skills']);
  expect(await facts(ROLES[role], MEMBER, 'results')).toBe(role in expected ? 'yes' : 'request.notFound');
  expect(await facts(ROLES[role], MEMBER, 'hours')).toBe(role === 'her host' ? 'yes' : 'request.notFound');
  for (const part of ['results', 'skills'] as const) await show(MEMBER, part, 'host');
  expect(await parts(ROLES[role], MEMBER)).toEqual(role === 'her host' ? GrowthPart.options : 'request.notFound');
});

test('who else sees a part is told to nobody but the person', async () => {
  const audiences = async (as: string) => (await hub.call(routes.open, { params: { personId: personId(MEMBER) } }, await hub.as(as))).parts.map(({ audience }) => audience);
  expect(await audiences(MEMBER)).toEqual(GrowthPart.options.map(() => 'host'));
  expect(await audiences(HOST)).toEqual(GrowthPart.options.map(() => null));
});

test('nobody at all is asked to sign in', async () => {
  const params = { personId: personId(MEMBER) };
  await expect(hub.call(routes.open, { params })).rejects.toMatchObject({ code: 'signIn.needed' });
  await expect(hub.call(routes.facts, { params: { ...params, part: 'hours' }, query: {} })).rejects.toMatchObject({ code: 'signIn.needed' });
  await expect(hub.call(routes.paper, { params: { ...params, format: 'pdf' } })).rejects.toMatchObject({ code: 'signIn.needed' });
});

test('a person who does not exist is not found, as one whose file is closed', async () => {
  expect(await hub.call(routes.open, { params: { personId: '00000000-0000-4000-8000-000000000000' } }, await hub.as('cen-02')).then(() => 'yes', code)).toBe('request.notFound');
});

test('closing a part tells the pages that are open to it', async () => {
  await show(MEMBER, 'lessons', 'all');
  const { socket, ok } = await watch('pt-02', MEMBER);
  expect(ok).toBe(true);
  const told = next(socket, 'live', 1_000);
  await show(MEMBER, 'lessons', 'host');
  expect(await told).toMatchObject({ event: 'growth.changed', facts: { personId: personId(MEMBER) } });
  expect(await parts('pt-02', MEMBER)).toBe('request.notFound');
});

test('the host loses the file of a member who leaves with the same commit, on open pages within a second; she keeps all of it', async () => {
  const { socket, ok } = await watch(HOST, OTHER);
  expect([ok, await parts(HOST, OTHER)]).toEqual([true, GrowthPart.options]);
  await show(OTHER, 'results', 'studio');
  const before = await hub.call(routes.facts, { params: { personId: personId(OTHER), part: 'designs' }, query: {} }, await hub.as(OTHER));
  const [told, dropped] = [next(socket, 'live', 1_000), next(socket, 'live:dropped', 1_000)];
  await remove(OTHER);
  expect(await parts(HOST, OTHER)).toBe('request.notFound');
  expect(await file(HOST, OTHER)).toBe('request.notFound');
  expect(await dropped).toEqual({ topic: topic('growth', personId(OTHER)) });
  expect((await watch(HOST, OTHER)).ok).toBe(false);
  void told.catch(() => undefined);
  expect(await parts(MEMBER, OTHER)).toBe('request.notFound');
  expect(await parts(OTHER, OTHER)).toEqual(GrowthPart.options);
  const after = await hub.call(routes.facts, { params: { personId: personId(OTHER), part: 'designs' }, query: {} }, await hub.as(OTHER));
  expect(after.map(({ title }) => title)).toEqual(before.map(({ title }) => title));
});

test('on the day after the last day of a membership the host sees nothing any more', async () => {
  const session = await hub.as(HOST);
  expect(await parts(HOST, MEMBER)).toEqual(GrowthPart.options);
  hub.setNow(new Date('2028-08-31T17:00:00Z'));
  await expect(hub.call(routes.open, { params: { personId: personId(MEMBER) } }, session)).rejects.toMatchObject({ code: expect.stringMatching(/request.notFound|signIn.needed/) });
});
