// Who may what with an issue, route by route: nine roles, an assistant, one who left, and nobody at all; on a draft, a published and a withdrawn one.
import { briefRoutes as routes } from '@gongyan/shared/studio/brief/brief.contract';
import type { BriefId } from '@gongyan/shared/studio/brief/brief.id';
import { resultRoutes } from '@gongyan/shared/studio/result/result.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { asOwner } from '../../../testing/as-owner.js';
import { personId, startDemoHub, studioId, type DemoHub } from '../../../testing/demo-hub.js';

const [HOST, ASSISTANT, LEFT] = ['host-02', 'mem-0202', 'mem-0204'] as const;
const studio = { params: { studioId: studioId('02') } };
const NONE = 'request.notFound';
const NO = 'access.notYours';
const STATE = 'brief.otherState';

let hub: DemoHub;
let made = 0;
const id: { draft: BriefId; published: BriefId; withdrawn: BriefId } = Object.create(null);
const code = (error: unknown): string => String(Reflect.get(Object(error), 'code'));
const session = async (as: string | null) => (as === null ? undefined : hub.as(as));

const aBrief = async (month: string): Promise<BriefId> => {
  made += 1;
  const { id: resultId } = await hub.call(resultRoutes.enter, { ...studio, body: { kind: 'paper', title: `论文${made}`, day: `${month}-03`, level: 'city', place: '', grade: '', note: '', personIds: [personId('mem-0203')] } }, await hub.as('mem-0203'));
  await hub.call(resultRoutes.settle, { params: { resultId }, body: { deed: 'confirm', reason: '' } }, await hub.as(HOST));
  const brief = await hub.call(routes.begin, { ...studio, body: { period: 'month', day: `${month}-05` } }, await hub.as(HOST));
  const [fact] = await hub.call(routes.facts, { params: { briefId: brief.id } }, await hub.as(HOST));
  if (fact === undefined) throw new Error('nothing to choose');
  await hub.call(routes.save, { params: { briefId: brief.id }, body: { revision: 0, foreword: '', picks: [{ kind: fact.kind, ref: fact.ref, line: '' }] } }, await hub.as(HOST));
  return brief.id;
};

beforeAll(async () => {
  hub = await startDemoHub();
  await asOwner(hub, `update studio_membership set kind = 'assistant' where person_id = '${personId(ASSISTANT)}'`);
  await hub.call(studioRoutes.remove, { params: { studioId: studioId('02'), personId: personId(LEFT) }, body: { reason: '调离本区' } }, await hub.as(HOST));
  [id.draft, id.published, id.withdrawn] = [await aBrief('2025-10'), await aBrief('2025-11'), await aBrief('2025-12')];
  for (const briefId of [id.published, id.withdrawn]) await hub.call(routes.publish, { params: { briefId }, body: { revision: 1 } }, await hub.as(HOST));
  await hub.call(routes.withdraw, { params: { briefId: id.withdrawn }, body: { reason: '重做' } }, await hub.as(HOST));
});
afterAll(() => hub.close());

/** What is asked, in an order that changes nothing for the next: deeds that would be done are asked with a stale revision or by the wrong hand. */
const asked = async (as: string | null, briefId: BriefId): Promise<Record<string, string>> => {
  const who = await session(as);
  const at = { params: { briefId } };
  const say = (answer: Promise<unknown>): Promise<string> => answer.then(() => 'yes', code);
  return {
    open: await say(hub.call(routes.open, at, who)), facts: await say(hub.call(routes.facts, at, who)), paper: await say(hub.call(routes.paper, { params: { briefId, format: 'docx' } }, who)),
    save: await say(hub.call(routes.save, { ...at, body: { revision: 99, foreword: '', picks: [] } }, who)), publish: await say(hub.call(routes.publish, { ...at, body: { revision: 99 } }, who)),
  };
};

const SIGN_IN = { open: 'signIn.needed', facts: 'signIn.needed', paper: 'signIn.needed', save: 'signIn.needed', publish: 'signIn.needed' };
const HIDDEN = { open: NONE, facts: NONE, paper: NONE, save: NONE, publish: NONE };
const READS = { open: 'yes', facts: NO, paper: 'yes', save: NO, publish: NO };
const STRANGERS = ['host-03', 'mem-0301', 'exp-01', 'trn-01', 'pt-02', 'ht-01', LEFT] as const;

test.each<[string | null, Record<string, string>, Record<string, string>, Record<string, string>]>([
  [HOST, { open: 'yes', facts: 'yes', paper: 'yes', save: 'brief.moved', publish: 'brief.moved' }, { open: 'yes', facts: 'yes', paper: 'yes', save: STATE, publish: STATE }, { open: 'yes', facts: 'yes', paper: 'yes', save: STATE, publish: STATE }],
  [ASSISTANT, { open: 'yes', facts: 'yes', paper: 'yes', save: 'brief.moved', publish: NO }, { open: 'yes', facts: 'yes', paper: 'yes', save: STATE, publish: NO }, { open: 'yes', facts: 'yes', paper: 'yes', save: STATE, publish: NO }],
  ['mem-0203', HIDDEN, READS, HIDDEN],
  ['cen-02', READS, READS, READS],
  ['bur-01', HIDDEN, READS, HIDDEN],
  ['cen-04', READS, READS, READS],
  ...STRANGERS.map((as): [string, Record<string, string>, Record<string, string>, Record<string, string>] => [as, HIDDEN, HIDDEN, HIDDEN]),
  [null, SIGN_IN, SIGN_IN, SIGN_IN],
])('%s', async (as, draft, published, withdrawn) => {
  expect({ draft: await asked(as, id.draft), published: await asked(as, id.published), withdrawn: await asked(as, id.withdrawn) }).toEqual({ draft, published, withdrawn });
});

test.each<[string | null, string, string, string, string]>([
  ['mem-0203', NO, NO, NO, NONE], [ASSISTANT, 'yes', NO, NO, 'yes'], ['cen-02', NO, NO, 'skip', NO], ['bur-01', NO, NO, NO, NONE], ...STRANGERS.map((as): [string, string, string, string, string] => [as, NONE, NONE, NONE, NONE]),
  [null, 'signIn.needed', 'signIn.needed', 'signIn.needed', 'signIn.needed'],
])('%s: begins, corrects, withdraws, removes', async (as, begins, corrects, withdraws, removes) => {
  const who = await session(as);
  const begun = await hub.call(routes.begin, { ...studio, body: { period: 'month', day: '2024-01-05' } }, who).then(({ id: briefId }) => briefId, code);
  expect(begins === 'yes' ? 'yes' : begun).toBe(begins);
  expect(await hub.call(routes.note, { params: { briefId: id.published }, body: { text: '更正一处' } }, who).then(() => 'yes', code)).toBe(corrects);
  // The district may, see brief.test.ts; here the issue is still needed.
  if (withdraws !== 'skip') expect(await hub.call(routes.withdraw, { params: { briefId: id.published }, body: { reason: '不该成功' } }, who).then(() => 'yes', code)).toBe(withdraws);
  const target = begins === 'yes' ? (await hub.call(routes.list, studio, who)).find(({ from }) => from === '2024-01-01')?.id : id.draft;
  if (target === undefined) throw new Error('nothing begun');
  expect(await hub.call(routes.remove, { params: { briefId: target } }, who).then(() => 'yes', code)).toBe(removes);
});

test('the list holds what each may open', async () => {
  const states = async (as: string) => (await hub.call(routes.list, studio, await hub.as(as))).map(({ state }) => state).sort();
  expect(await states(HOST)).toEqual(['draft', 'published', 'withdrawn']);
  expect(await states('cen-02')).toEqual(['draft', 'published', 'withdrawn']);
  expect(await states('mem-0203')).toEqual(['published']);
  await expect(states(LEFT)).rejects.toMatchObject({ code: NONE });
});
