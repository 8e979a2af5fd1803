// The turn of the day: once for the whole hub, caught up after a night without a server, tried again when it
// failed, and never for a day that has already been.
import type { Day } from '@gongyan/shared/kit/time';
import { DataSource } from 'typeorm';
import { startHub, type TestHub } from '../../../testing/start-hub.js';
import { Clock } from '../clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Log } from '../log.js';
import { DayTurn, type DaysBegun } from './day.turn.js';

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

/** A node of its own, with its own hands of the clock, on the hub's database. */
const node = () => {
  const clock = new Clock();
  const turn = new DayTurn(hub.app.get(UnitOfWork), clock, hub.app.get(Log));
  const at = (time: string) => {
    clock.now = () => new Date(`${time}+08:00`);
    return turn.look();
  };
  return { turn, at };
};
let made = 0;
const newJob = () => {
  const name = `test.${(made += 1)}`;
  const runs: DaysBegun[] = [];
  return { name, runs, job: (days: DaysBegun) => Promise.resolve(void runs.push(days)) };
};
const doneTo = async (name: string): Promise<Day | undefined> =>
  (await hub.app.get(DataSource).query('select done_to::text as day from day_job where name = $1', [name]))[0]?.day;

test('a job runs when the calendar in Shanghai shows another day, and not before', async () => {
  const [{ turn, at }, { name, runs, job }] = [node(), newJob()];
  turn.once(name, job);
  await at('2027-06-30T12:00:00');
  expect(runs).toEqual([{ after: '0001-01-01', to: '2027-06-30' }]);
  await at('2027-06-30T23:59:59');
  await at('2027-07-01T00:00:04');
  expect(runs).toHaveLength(1);
  await at('2027-07-01T00:00:05');
  await at('2027-07-01T00:00:10');
  expect(runs.slice(1)).toEqual([{ after: '2027-06-30', to: '2027-07-01' }]);
});

test('whoever looks while the day before is still being done gets his own day done too', async () => {
  const [{ turn, at }, { name, runs, job }] = [node(), newJob()];
  turn.once(name, job);
  await Promise.all([at('2027-06-30T12:00:00'), at('2027-07-01T12:00:00'), at('2027-07-01T12:00:01')]);
  expect(runs).toEqual([{ after: '0001-01-01', to: '2027-06-30' }, { after: '2027-06-30', to: '2027-07-01' }]);
});

test('two nodes at the same midnight run it once, and both do what is theirs', async () => {
  const { name, runs, job } = newJob();
  const [one, other] = [node(), node()];
  const own: string[] = [];
  for (const [label, { turn }] of [['one', one], ['other', other]] as const) {
    turn.once(name, job);
    turn.onEveryNode(() => Promise.resolve(void own.push(label)));
  }
  await Promise.all([one.at('2027-07-01T08:00:00'), other.at('2027-07-01T08:00:00')]);
  expect(runs).toHaveLength(1);
  await Promise.all([one.at('2027-07-02T00:00:06'), other.at('2027-07-02T00:00:06')]);
  expect(runs).toHaveLength(2);
  expect(own.sort()).toEqual(['one', 'one', 'other', 'other']);
});

test('nights without a server are caught up in one go', async () => {
  const { name, runs, job } = newJob();
  const before = node();
  before.turn.once(name, job);
  await before.at('2027-07-10T09:00:00');
  const after = node();
  after.turn.once(name, job);
  await after.at('2027-07-14T07:00:00');
  expect(runs.at(-1)).toEqual({ after: '2027-07-10', to: '2027-07-14' });
});

test('a job that fails leaves no mark and no rows, holds no other job up, and is tried again', async () => {
  const { turn, at } = node();
  const [bad, good] = [newJob(), newJob()];
  let broken = true;
  turn.once(bad.name, async (days) => {
    await hub.app.get(UnitOfWork).manager.query("insert into day_job (name, done_to) values ('half done', '2027-07-20')");
    if (broken) throw new Error('no');
    return bad.job(days);
  });
  turn.once(good.name, good.job);
  await at('2027-07-20T01:00:00');
  expect([await doneTo(bad.name), await doneTo('half done'), await doneTo(good.name)]).toEqual([undefined, undefined, '2027-07-20']);
  broken = false;
  await at('2027-07-20T01:00:05');
  expect([bad.runs.length, good.runs.length, await doneTo(bad.name), await doneTo('half done')]).toEqual([1, 1, '2027-07-20', '2027-07-20']);
});

test('a clock that was put back runs nothing again', async () => {
  const [{ turn, at }, { name, runs, job }] = [node(), newJob()];
  turn.once(name, job);
  await at('2027-08-02T10:00:00');
  await at('2027-08-01T10:00:00');
  const other = node();
  other.turn.once(name, job);
  await other.at('2027-08-01T10:00:00');
  expect(runs).toHaveLength(1);
  expect(await doneTo(name)).toBe('2027-08-02');
});

test('two jobs of one name are a mistake', () => {
  const [{ turn }, { name, job }] = [node(), newJob()];
  turn.once(name, job);
  expect(() => turn.once(name, job)).toThrow('already there');
});
