// The district's figures out of rows: every one that the source expects, the targets, rights by role, evidence as long
// as its number, and that a number moves when a fact does.
import { coverageRoutes, districtTopic, type Coverage, type EvidenceOf } from '@gongyan/shared/training/coverage/coverage.contract';
import { EntryId } from '@gongyan/shared/hours/hours.contract';
import { PersonId } from '@gongyan/shared/kit/id';
import { certificateRoutes } from '@gongyan/shared/training/certificate/certificate.contract';
import { SchoolId } from '@gongyan/shared/people/people.contract';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { startWholeDemoHub, TODAY, type DemoHub } from '../../../testing/demo-hub.js';
import { ask, closeSockets, connect, next } from '../../../testing/sockets.js';
import type { Refused } from '../../../testing/start-hub.js';
import { HoursDoor } from '../../hours/hours.door.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demoId } from '../../seed/demo-id.js';

let hub: DemoHub;
let seen: Coverage;
const refused = async (deed: Promise<unknown>): Promise<string> => deed.then(() => 'nothing', (error: Refused) => error.code);
const coverage = async (account: string): Promise<Coverage> => hub.call(coverageRoutes.coverage, {}, await hub.as(account));
const evidence = async (account: string, query: { of: EvidenceOf; level?: string; school?: string; after?: string }) => hub.call(coverageRoutes.evidence, { query }, await hub.as(account));
const level = (code: string) => seen.schemes.flatMap(({ levels }) => levels).find((one) => one.code === code);
const school = (key: string): SchoolId => demoId(SchoolId, key);

beforeAll(async () => {
  hub = await startWholeDemoHub();
  seen = await coverage('cen-02');
});
afterAll(async () => {
  closeSockets();
  await hub.close();
});

test.each<[string, () => unknown, unknown]>([
  ['schools', () => seen.figures.schools, 39],
  ['students', () => seen.figures.students, 53_492],
  ['psychFull', () => seen.figures.psychFull, 15],
  ['psychPart', () => seen.figures.psychPart, 292],
  ['studentsPerFullTime', () => seen.figures.studentsPerFullTime, 3566.1],
  ['roomCoverage', () => seen.figures.rooms / seen.figures.schools, 1],
  ['timetableCoverage', () => Math.round((seen.figures.timetables / seen.figures.schools) * 10_000) / 10_000, 0.8205],
  ['cEnrolled', () => level('C')?.enrolled, 3200],
  ['cCertified', () => level('C')?.certified, 3143],
  ['bEnrolled', () => level('B')?.enrolled, 910],
  ['bCertified', () => level('B')?.certified, 641],
  ['aEnrolled', () => level('A')?.enrolled, 150],
  ['aCertified', () => level('A')?.certified, 140],
  ['personTimesABC', () => seen.schemes.find(({ code }) => code === 'abc')?.personTimes, 4260],
  ['warning: distinct persons cannot exceed', () => seen.figures.teachers, 3268],
  ['holders of the post certificate (ct-2)', () => level('post')?.holders, 171],
  ['studios', () => seen.figures.studios, 6],
  ['studioSeats', () => seen.figures.studioSeats, 51],
  ['activeMembers', () => seen.figures.activeMembers, 48],
  ['onlineLearners', () => seen.figures.onlineLearners, 219],
])('the source expects of %s what the rows say', (_, figure, expected) => expect(figure()).toBe(expected));

test('the targets: 3,196 of 3,268 trained, every school with a room, 32 of 39 with the course in the timetable', () => {
  expect(seen.targets.map(({ measure, got, of, met }) => [measure, got, of, met])).toEqual([
    ['trained', 3196, 3268, false], ['holders', 171, 3268, false], ['room', 39, 39, true], ['timetable', 32, 39, false],
  ]);
});

test('schools add up to the district: every teacher stands in one school', () => {
  const sum = (of: (row: Coverage['schools'][number]) => number): number => seen.schools.reduce((all, row) => all + of(row), 0);
  expect([sum(({ teachers }) => teachers), sum(({ trained }) => trained), sum(({ fullTime }) => fullTime), sum(({ students }) => students)]).toEqual([seen.figures.teachers, seen.figures.trained, seen.figures.psychFull, seen.figures.students]);
  for (const row of seen.schools) expect(row.trained).toBeLessThanOrEqual(row.teachers);
});

test('holders are persons of the register: never more than were certified, and B within C', () => {
  for (const one of seen.schemes.flatMap(({ recordOnly, levels }) => (recordOnly ? [] : levels))) expect(one.holders).toBeLessThanOrEqual(one.certified);
  const abc = seen.schemes.find(({ code }) => code === 'abc');
  expect(abc?.holders).toBe(level('C')?.holders);
  expect(abc?.holders).toBeLessThan(abc?.personTimes ?? 0);
  expect(seen.schemes.find(({ recordOnly }) => recordOnly)?.holders).toBe(206);
});

test('a revoked certificate moves the holders and what its cohort certified', async () => {
  const post = level('post')?.levelId ?? '';
  const { rows: [holder] } = await evidence('cen-02', { of: 'holders', level: post });
  const [award]: { id: string }[] = await hub.app.get(DataSource).query('select id from certificate_award where person_id = $1 and level_id = $2', [holder?.id, post]);
  await hub.call(certificateRoutes.revoke, { params: { awardId: award?.id }, body: { reason: '材料与事实不符，撤销' } }, await hub.as('cen-02'));
  const figure = (await coverage('bur-01')).schemes.flatMap(({ levels }) => levels).find(({ code }) => code === 'post');
  expect([figure?.holders, figure?.certified]).toEqual([170, 170]);
});

test('by term the numbers only grow, up to those of today', () => {
  const trained = seen.terms.map((term) => term.trained);
  expect(trained).toEqual([...trained].sort((a, b) => a - b));
  expect(trained.at(-1)).toBe(3196);
  expect(seen.terms.at(-1)).toMatchObject({ year: 2026, half: 'autumn' });
});

test.each<[EvidenceOf, number]>([['trained', 3196], ['untrained', 72], ['psychFull', 15], ['psychPart', 292], ['teachers', 3268], ['schools', 39], ['timetables', 32]])('behind %s stand as many rows as it says', async (of, total) => {
  const first = await evidence('cen-02', { of });
  expect(first.total).toBe(total);
  const rows = new Set(first.rows.map(({ id }) => id));
  for (let { next: after } = first; after !== null && rows.size < 200; ) {
    const page = await evidence('cen-02', { of, after });
    for (const { id } of page.rows) rows.add(id);
    after = page.next;
  }
  expect(rows.size).toBe(Math.min(total, 200));
});

test('behind person-times stand cohorts that add up to them', async () => {
  const { rows } = await evidence('cen-02', { of: 'enrolled', level: level('C')?.levelId ?? '' });
  expect([rows.length, rows.reduce((sum, { count }) => sum + (count ?? 0), 0)]).toEqual([12, 3200]);
});

describe('who sees what', () => {
  test.each([['cen-02', 'district', 39], ['bur-01', 'district', 39], ['sch-01', 'school', 1], ['pt-01', 'public', 0], ['host-02', 'public', 0], ['exp-01', 'public', 0]])('%s: %s, %d schools', async (account, sight, schools) => {
    const mine = await coverage(account);
    expect([mine.sight, mine.schools.length]).toEqual([sight, schools]);
    expect(mine.figures).toEqual(seen.figures);
  });

  test('a school’s lead sees his own school and the names of his own teachers, and nobody else’s', async () => {
    expect((await coverage('sch-01')).schools[0]?.schoolId).toBe(school('s-01'));
    const own = await evidence('sch-01', { of: 'teachers', school: school('s-01') });
    expect(own.total).toBe(seen.schools.find(({ schoolId }) => schoolId === school('s-01'))?.teachers);
    expect(own.rows.every(({ place }) => place === '云岚区松果小学')).toBe(true);
    expect(await refused(evidence('sch-01', { of: 'teachers', school: school('s-27') }))).toBe('access.notYours');
    expect(await refused(evidence('sch-01', { of: 'teachers' }))).toBe('access.notYours');
  });

  test.each<EvidenceOf>(['teachers', 'trained', 'untrained', 'psychFull', 'psychPart', 'holders', 'missing'])('a teacher opens no list of persons: %s', async (of) => {
    expect(await refused(evidence('pt-01', { of, school: school('s-05'), level: level('C')?.levelId ?? '' }))).toBe('access.notYours');
  });

  test('a teacher opens schools and cohorts, and of studios those that he sees', async () => {
    expect((await evidence('pt-01', { of: 'rooms' })).total).toBe(39);
    expect((await evidence('pt-01', { of: 'studios' })).total).toBeLessThan(6);
    expect((await evidence('cen-02', { of: 'studios' })).total).toBe(6);
  });

  test('a stranger sees nothing', async () => {
    expect(await refused(hub.call(coverageRoutes.coverage))).toBe('signIn.needed');
    expect(await refused(hub.call(coverageRoutes.evidence, { query: { of: 'schools' } }))).toBe('signIn.needed');
    expect(await refused(hub.call(coverageRoutes.workbook))).toBe('signIn.needed');
  });

  test('files: the whole for the district, his row for a lead, none for a teacher', async () => {
    const text = async (account: string): Promise<string> => Buffer.from(await hub.call(coverageRoutes.csv, {}, await hub.as(account))).toString();
    expect((await text('bur-01')).match(/云岚区\S+小学/g)?.length).toBe(26);
    const lines = (await text('sch-01')).split('\r\n').filter((line) => line.includes('小学') && !line.includes('学校'));
    expect(lines.length).toBe(1);
    expect(await text('bur-01')).toContain('数据截至');
    expect(await refused(text('pt-01'))).toBe('access.notYours');
  });
});

test('nonsense is refused in words', async () => {
  expect(await refused(evidence('cen-02', { of: 'holders' }))).toBe('request.invalid');
  expect(await refused(evidence('cen-02', { of: 'teachers', after: 'x' }))).toBe('request.invalid');
});

test('a reversal and a new credit move the number, and whoever looks at the district hears of it', async () => {
  const { rows: [person] } = await evidence('cen-02', { of: 'untrained' });
  const personId = PersonId.parse(person?.id);
  const socket = await connect(hub, await hub.as('bur-01'));
  await ask(socket, 'live:watch', { topic: districtTopic });
  const heard = next(socket, 'live', 20_000);
  const credit = { personId, ruleCode: 'course', units: 120, level: null, title: '补训', sourceType: 'cohort', sourceId: randomUUID(), from: null, to: null, occurredOn: '2026-11-20', evidence: [] };
  const { entries: [entry] } = await hub.app.get(UnitOfWork).run(() => hub.app.get(HoursDoor).post([credit], demoId(PersonId, 'u-cen-06')));
  expect(await heard).toMatchObject({ topic: districtTopic, event: 'coverage.moved' });
  expect((await coverage('bur-01')).figures.trained).toBe(3197);
  await hub.app.get(UnitOfWork).run(() => hub.app.get(HoursDoor).reverse(EntryId.parse(entry?.id), { by: demoId(PersonId, 'u-cen-06'), reason: '重复登记' }));
  expect((await coverage('bur-01')).figures.trained).toBe(3196);
});

test('of two targets for one thing the later day is in force, once its day has come', async () => {
  const add = (day: string, perMille: number) => hub.app.get(DataSource).query("insert into coverage_target (id, name, measure, per_mille, valid_from, source) values (gen_random_uuid(), '受训', 'trained', $2, $1, '新文件')", [day, perMille]);
  await add('2026-11-01', 950);
  await add('2027-09-01', 990);
  hub.setNow(new Date(TODAY.getTime() + 60_000));
  expect((await coverage('cen-02')).targets.find(({ measure }) => measure === 'trained')).toMatchObject({ perMille: 950, met: true });
});
