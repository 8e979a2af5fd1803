// Fifty times the same fact at the same moment, two hundred facts: one credit each, whichever way it comes. Through the door ten facts
// go together, each submit a transaction of its own; a few more go over HTTP, where a second person confirms.
import { ExpectedId, hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import { DataSource } from 'typeorm';
import { personId, startDemoHub, type DemoHub } from '../../testing/demo-hub.js';
import { Config } from '../platform/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ChainStore } from './chain/chain.store.js';
import { HoursDoor, type NewCredit } from './hours.door.js';

const ROUNDS = 200;
const TOGETHER = 10;
const AT_ONCE = 50;
const TEACHERS = ['pt-01', 'pt-02', 'ht-01', 'ht-02', 'mem-0201', 'mem-0204'].map(personId);
const STAFF = ['cen-02', 'cen-03', 'cen-06'] as const;
jest.setTimeout(300_000);

let hub: DemoHub;
beforeAll(async () => {
  hub = await startDemoHub();
});
afterAll(() => hub.close());

/** Each round its own day and hour, so that nothing overlaps. */
const fact = (round: number): NewCredit => {
  const from = new Date(Date.UTC(2022, 0, 1 + round, 1));
  const teacher = TEACHERS[round % TEACHERS.length];
  if (teacher === undefined) throw new Error('nobody');
  return { personId: teacher, ruleCode: 'meeting', units: 1, level: null, title: `第 ${round} 次`, sourceType: 'parallel', sourceId: String(round), from, to: new Date(from.getTime() + 3 * 3_600_000), occurredOn: from.toISOString().slice(0, 10), evidence: [] };
};
const credits = (): Promise<{ id: string; n: number; half: number }[]> => hub.app.get(DataSource).query("select source_id as id, count(*)::int as n, sum(half)::int as half from hours_entry where source_type = 'parallel' group by 1");

/** All of them, as many at a time as the hub has connections: the others wait for their turn here and not in the pool, which would send them
 *  away after five seconds. How long somebody waits is not what is asked here. */
const atOnce = async <T>(submit: () => Promise<T>): Promise<T[]> => {
  let left = AT_ONCE;
  const lanes = Array.from({ length: hub.app.get(Config).databasePool }, async () => {
    const done: T[] = [];
    while (left > 0) {
      left -= 1;
      done.push(await submit());
    }
    return done;
  });
  return (await Promise.all(lanes)).flat();
};

test(`${AT_ONCE} identical submits at once of ${ROUNDS} facts: one credit for each, and the chain is whole`, async () => {
  const [work, door, by] = [hub.app.get(UnitOfWork), hub.app.get(HoursDoor), personId('cen-02')];
  const began = Date.now();
  for (let round = 0; round < ROUNDS; round += TOGETHER) {
    const facts = Array.from({ length: TOGETHER }, (_, at) => fact(round + at));
    const outcomes = await atOnce(() => work.run(() => door.post(facts, by)));
    // Everybody is told of the same entries.
    expect(outcomes.map(({ entries }) => entries.length)).toEqual(outcomes.map(() => TOGETHER));
    expect(new Set(outcomes.flatMap(({ entries }) => entries.map(({ id }) => id))).size).toBe(TOGETHER);
  }
  process.stdout.write(`hours: ${ROUNDS} facts, each submitted ${AT_ONCE} times at once, in ${Date.now() - began} ms\n`);
  expect((await credits()).filter(({ n, half }) => n !== 1 || half !== 8)).toEqual([]);
  expect(await credits()).toHaveLength(ROUNDS);
  expect(await hub.app.get(ChainStore).verify()).toMatchObject({ whole: true });
});

test(`${AT_ONCE} identical confirmations over HTTP at once: one goes through, one credit stands`, async () => {
  for (const [at, staff] of STAFF.entries()) {
    const round = 5_000 + at;
    const own = { ...fact(round), personId: personId('host-01') };
    await hub.app.get(UnitOfWork).run(() => hub.app.get(HoursDoor).post([own], own.personId));
    const [row]: { id: string }[] = await hub.app.get(DataSource).query("select id from hours_expected where source_type = 'parallel' and source_id = $1", [String(round)]);
    const params = { expectedId: ExpectedId.parse(row?.id) };
    const session = await hub.as(staff);
    const outcomes = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => hub.call(hoursRoutes.confirm, { params, body: {} }, session)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await credits()).find(({ id }) => id === String(round))).toEqual({ id: String(round), n: 1, half: 8 });
  }
});
