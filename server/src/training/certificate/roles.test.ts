// Roles × routes: who may do what with certificates, one line for each deed, one column for each kind of person. `found` stands for whatever
// is past the question who may.
import { certificateRoutes as routes, type AwardId, type BatchCard } from '@gongyan/shared/training/certificate/certificate.contract';
import { outsideRoutes, type OutsideLine } from '@gongyan/shared/training/certificate/outside.contract';
import { LevelId } from '@gongyan/shared/training/scheme/scheme.contract';
import { awarded, course, learners, propose, type Course } from '../../../testing/certificate-desk.js';
import { personId, startDemoHub, type DemoHub } from '../../../testing/demo-hub.js';
import { Refused } from '../../../testing/start-hub.js';

let hub: DemoHub;
let awardId: AwardId | undefined;
let [open, batch, outside]: [Course | undefined, BatchCard | undefined, OutsideLine | undefined] = [undefined, undefined, undefined];
/** The holder, the lead of another school, a trainer, a host, an expert, the bureau, a colleague, 教研员. */
const PEOPLE = ['pt-01', 'sch-01', 'trn-01', 'host-02', 'exp-01', 'bur-01', 'pt-02', 'cen-02'] as const;

beforeAll(async () => {
  hub = await startDemoHub();
  [awardId] = await awarded(hub, [personId('pt-01')]);
  open = await course(hub.app, await learners(hub.app, 2), { year: 2025 });
  batch = await propose(hub, open);
  outside = await hub.call(outsideRoutes.add, { body: { levelId: LevelId.parse('7a1c0d52-3b6e-4c1f-8a10-25a0c0de0301'), number: '0619000000301234', issuer: '人社部', issuedOn: '2012-06-30' } }, await hub.as('pt-01'));
});
afterAll(() => hub.close());

const reason = { reason: '核对权限用' };
const deeds: Readonly<Record<string, (as: string) => Promise<unknown>>> = {
  mine: async (as) => hub.call(routes.mine, {}, await hub.as(as)),
  open: async (as) => hub.call(routes.open, { params: { awardId } }, await hub.as(as)),
  pdf: async (as) => hub.call(routes.pdf, { params: { awardId } }, await hub.as(as)),
  badge: async (as) => hub.call(routes.badge, { params: { awardId } }, await hub.as(as)),
  all: async (as) => hub.call(routes.all, {}, await hub.as(as)),
  cohort: async (as) => hub.call(routes.cohort, { params: { cohortId: open?.cohortId } }, await hub.as(as)),
  batch: async (as) => hub.call(routes.batch, { params: { batchId: batch?.id } }, await hub.as(as)),
  propose: async (as) => hub.call(routes.propose, { params: { cohortId: open?.cohortId }, body: { personIds: open?.people } }, await hub.as(as)),
  issue: async (as) => hub.call(routes.issue, { params: { batchId: batch?.id }, body: { personIds: open?.people } }, await hub.as(as)),
  reissue: async (as) => hub.call(routes.reissue, { params: { awardId }, body: reason }, await hub.as(as)),
  outsideAll: async (as) => hub.call(outsideRoutes.list, { query: { whose: 'all' } }, await hub.as(as)),
  check: async (as) => hub.call(outsideRoutes.check, { params: { outsideId: outside?.id }, body: {} }, await hub.as(as)),
  decide: async (as) => hub.call(outsideRoutes.decide, { params: { outsideId: outside?.id }, body: { outcome: 'recorded', reason: null } }, await hub.as(as)),
  revoke: async (as) => hub.call(routes.revoke, { params: { awardId }, body: reason }, await hub.as(as)),
};
const no = 'access.notYours';
const none = 'request.notFound';
const staffOnly = (staff: string) => [no, no, no, no, no, no, no, staff];

test.each<[keyof typeof deeds, readonly string[]]>([
  ['mine', Array(8).fill('done')],
  ['open', ['done', none, none, none, none, none, none, 'done']], ['pdf', ['done', none, none, none, none, none, none, 'done']], ['badge', ['done', none, none, none, none, none, none, 'done']],
  ['all', staffOnly('done')], ['cohort', staffOnly('done')], ['batch', staffOnly('done')], ['propose', staffOnly('certificate.batchThere')], ['issue', staffOnly('certificate.sameHand')],
  ['reissue', staffOnly('done')], ['outsideAll', staffOnly('done')], ['check', staffOnly('certificate.noScan')], ['decide', staffOnly('certificate.notChecked')], ['revoke', staffOnly('done')],
])('%s', async (deed, said) => {
  const found: string[] = [];
  for (const as of PEOPLE) found.push(await (deeds[deed]?.(as) ?? Promise.reject(new Error('no deed'))).then(() => 'done', (error: unknown) => (error instanceof Refused ? error.code : String(error))));
  expect(Object.fromEntries(PEOPLE.map((as, at) => [as, found[at]]))).toEqual(Object.fromEntries(PEOPLE.map((as, at) => [as, said[at]])));
});
