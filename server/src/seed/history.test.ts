// The invented district's past: every cohort as large as the source says, the ledger whole, and the people in it nested
// as the certificates are.
import { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { DataSource } from 'typeorm';
import { startDemoHub, type DemoHub } from '../../testing/demo-hub.js';
import { ChainStore } from '../hours/chain/chain.store.js';
import { CertificateMaker } from '../training/certificate/certificate.maker.js';
import { AwardTable } from '../training/certificate/certificate.table.js';
import { readDemo } from './demo-data.js';
import { demoId } from './demo-id.js';
import { seedWholeDistrict } from './district.js';
import { keyOf, planHistory } from './history.plan.js';
import { learnersOf } from './history.seed.js';

let hub: DemoHub;
let took = 0;
const demo = readDemo();
const rowsOf = (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => hub.app.get(DataSource).query(sql, values);

beforeAll(async () => {
  hub = await startDemoHub();
  const start = performance.now();
  await seedWholeDistrict(hub.app);
  took = performance.now() - start;
});
afterAll(() => hub.close());

test.each(demo.history.cohorts.map((cohort) => [cohort.name, cohort] as const))('%s: enrolled, certified and in the ledger as many as the source says', async (_, cohort) => {
  const id = demoId(CohortId, `past/${keyOf(cohort)}`);
  const [counts] = await rowsOf("select count(*)::int as enrolled, count(*) filter (where state = 'certified')::int as certified, count(distinct person_id)::int as people from enrolment where cohort_id = $1", [id]);
  expect(counts).toEqual({ enrolled: cohort.enrolled, certified: cohort.certified, people: cohort.enrolled });
  expect(await rowsOf('select count(*)::int as n, count(distinct serial)::int as serials from certificate_award where cohort_id = $1', [id])).toEqual([{ n: cohort.certified, serials: cohort.certified }]);
  expect(await rowsOf("select count(*)::int as n, min(half) as half from hours_entry where source_type = 'cohort' and source_id = $1", [id])).toEqual([{ n: cohort.certified, half: cohort.hours * 2 }]);
});

test('the running cohort is full, with attendance of every session that is over', async () => {
  const [row] = await rowsOf("select count(*)::int as n from enrolment where cohort_id = $1 and state = 'in_training'", [demoId(CohortId, 'co-B04')]);
  expect(row).toEqual({ n: 227 });
  expect(await rowsOf("select distinct count(*)::int as n from session_attendance a join cohort_session s on s.id = a.session_id where s.cohort_id = $1 group by a.session_id", [demoId(CohortId, 'co-B04')])).toEqual([{ n: 227 }]);
});

test('one cohort waits for nothing but its certificates: proposed by one, to be issued by another, and counted nowhere yet', async () => {
  const id = demoId(CohortId, 'co-P03');
  expect(await rowsOf('select c.state, b.state as batch, count(l.person_id)::int as lines from cohort c join certificate_batch b on b.cohort_id = c.id join certificate_batch_line l on l.batch_id = b.id where c.id = $1 group by 1, 2', [id])).toEqual([{ state: 'publicised', batch: 'proposed', lines: 24 }]);
  expect(await rowsOf("select count(*)::int as n from hours_entry where person_id in (select person_id from enrolment where cohort_id = $1)", [id])).toEqual([{ n: 0 }]);
});

test('every award is whoever the cohort certified, and its signature is whole', async () => {
  expect(await rowsOf("select count(*)::int as n from certificate_award a left join enrolment e on e.cohort_id = a.cohort_id and e.person_id = a.person_id and e.state = 'certified' where e.id is null")).toEqual([{ n: 0 }]);
  const awards = await hub.app.get(DataSource).getRepository(AwardTable).find({ order: { serial: 'DESC' }, take: 50 });
  expect([awards.length, awards.every((award) => hub.app.get(CertificateMaker).isWhole(award))]).toEqual([50, true]);
});

test('the ledger’s chain is whole', async () => {
  expect(await hub.app.get(ChainStore).verify()).toMatchObject({ whole: true });
});

test('whoever holds A holds B, whoever holds B holds C, and nobody holds one twice', () => {
  const plan = planHistory({ cohorts: demo.history.cohorts, learners: learnersOf(demo).learners, trained: demo.history.trained });
  const of = (level: string) => demo.history.cohorts.filter((cohort) => cohort.level === level).flatMap((cohort) => plan.get(keyOf(cohort))?.certified ?? []);
  const [a, b, c] = [of('A'), of('B'), of('C')].map((ids) => [ids.length, new Set(ids)] as const);
  expect([a?.[0], b?.[0], c?.[0]]).toEqual([a?.[1].size, b?.[1].size, c?.[1].size]);
  expect([...(a?.[1] ?? [])].filter((id) => b?.[1].has(id) !== true)).toEqual([]);
  expect([...(b?.[1] ?? [])].filter((id) => c?.[1].has(id) !== true)).toEqual([]);
});

test('219 read along in the studios, and nobody of them is offered where somebody is to be asked', async () => {
  expect(await rowsOf("select count(*)::int as n from studio_membership where kind = 'online' and state = 'active'")).toEqual([{ n: 219 }]);
});

test('it is quick, and a second time changes nothing', async () => {
  // A limit against rows that go in one by one: build machines are at times ten times slower than ours.
  expect(took).toBeLessThan(60_000);
  const count = 'select (select count(*) from person) + (select count(*) from enrolment) + (select count(*) from hours_entry) + (select count(*) from studio_membership) as n';
  const before = await rowsOf(count);
  await seedWholeDistrict(hub.app);
  expect(await rowsOf(count)).toEqual(before);
});
