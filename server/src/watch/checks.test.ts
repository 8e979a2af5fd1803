// The ledger and the chains are looked at beside the hub, by one node at a time, and what is wrong is told to whoever watches.
import { asOwner } from '../../testing/as-owner.js';
import { startDemoHub, type DemoHub } from '../../testing/demo-hub.js';
import { AuditTrail, COMMAND_LINE } from '../platform/audit/audit.trail.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Metrics } from '../platform/metrics/metrics.js';
import { Checks } from './checks.js';

jest.setTimeout(120_000);

let hub: DemoHub;
beforeAll(async () => {
  hub = await startDemoHub();
  const work = hub.app.get(UnitOfWork);
  await work.run(() => hub.app.get(AuditTrail).record({ act: 'hub.looked', actorId: COMMAND_LINE, subject: 'hub', reason: null, facts: {} }));
});
afterAll(() => hub.close());

const told = async (): Promise<{ readonly difference: number; readonly ledger: number; readonly audit: number; readonly at: number }> => {
  const text = await hub.app.get(Metrics).text();
  const of = (line: string): number => Number(new RegExp(`^${line} (\\S+)$`, 'm').exec(text)?.[1]);
  return { difference: of('gongyan_ledger_difference'), ledger: of('gongyan_chain_whole\\{chain="ledger"\\}'), audit: of('gongyan_chain_whole\\{chain="audit"\\}'), at: of('gongyan_check_timestamp_seconds') };
};
const lookNow = async (): Promise<boolean> => {
  await asOwner(hub, "update hub_check set claimed_at = '-infinity'");
  return hub.app.get(Checks).look();
};

test('nothing is wrong with a demo district; a second look waits its time', async () => {
  expect(await told()).toMatchObject({ at: 0 });
  expect(await lookNow()).toBe(true);
  expect(await told()).toEqual({ difference: 0, ledger: 1, audit: 1, at: expect.any(Number) });
  expect((await told()).at).toBeGreaterThan(Date.now() / 1_000 - 60);
  expect(await hub.app.get(Checks).look()).toBe(false);
});

const STANDS = "(select min(e.seq) from hours_entry e where e.kind = 'credit' and not exists (select from hours_entry r where r.reverses = e.id))";
test.each([
  ['an hour too many', { difference: 1, ledger: 0, audit: 1 }, [`update hours_entry set half = half + 2 where seq = ${STANDS}`, `update hours_entry set half = half - 2 where seq = ${STANDS}`]],
  ['another word in the audit', { difference: 0, ledger: 1, audit: 0 }, ["update audit_entry set act = act || '!' where id = (select min(id) from audit_entry)", "update audit_entry set act = rtrim(act, '!') where act like '%!'"]],
])('somebody at the database writes %s: it is told, and told no more when it is mended', async (_name, wrong, [harm = '', mend = '']) => {
  const forced = (text: string): string => `set session_replication_role = replica; ${text}`;
  await asOwner(hub, forced(harm));
  expect(await lookNow()).toBe(true);
  expect(await told()).toMatchObject(wrong);
  await asOwner(hub, forced(mend));
  expect(await lookNow()).toBe(true);
  expect(await told()).toMatchObject({ difference: 0, ledger: 1, audit: 1 });
});
