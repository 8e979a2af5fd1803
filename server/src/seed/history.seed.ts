// The district's past, as rows: nineteen cohorts that are over with everybody who took part, the certificates they led to
// and one entry of hours for each. Made by the doors and makers that make them every day, in bulk, cohort by cohort.
import type { INestApplicationContext } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { PersonId as Person } from '@gongyan/shared/kit/id';
import { SchoolId } from '@gongyan/shared/people/people.contract';
import { CohortId, EnrolmentId } from '@gongyan/shared/training/cohort/cohort.contract';
import { ProgrammeId, type CertRuleSet, type Level, type Programme, type Scheme } from '@gongyan/shared/training/scheme/scheme.contract';
import { HoursDoor } from '../hours/hours.door.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { CertificateMaker } from '../training/certificate/certificate.maker.js';
import { CohortStore } from '../training/cohort/cohort.store.js';
import { SchemeStore } from '../training/scheme/scheme.store.js';
import type { Demo } from './demo-data.js';
import { demoId } from './demo-id.js';
import { keyOf, planHistory, type Learner, type Seats } from './history.plan.js';
import { isFilled, seedRunning } from './running.seed.js';
import { seedLegacy } from './legacy.seed.js';
import { otherTeachers } from './teachers.seed.js';

type Past = Demo['history']['cohorts'][number];
/** Name and school of whoever learns, for what is written down for good. */
interface Face { readonly name: string; readonly school: string; readonly schoolId: SchoolId | null }
interface Ground {
  readonly level: Level;
  readonly scheme: Scheme;
  readonly rules: CertRuleSet;
  readonly programme: Programme;
  readonly by: { readonly proposes: PersonId; readonly issues: PersonId };
  readonly faces: ReadonlyMap<PersonId, Face>;
  readonly organiser: string;
}


/** Everybody who may have learned: the register, and the named users but those who put their names under certificates. */
export const learnersOf = (demo: Demo): { readonly learners: Learner[]; readonly faces: ReadonlyMap<PersonId, Face> } => {
  const highest = new Map(Object.entries(demo.history.highest).flatMap(([level, keys]) => keys.map((key) => [key, level as Learner['highest']] as const)));
  const schools = new Map(demo.schools.map(({ id, name }) => [id, name]));
  const hands = new Set<string>(Object.values(demo.history.by));
  const named = demo.users.filter(({ id }) => !hands.has(id) && highest.has(id));
  const faces = new Map<PersonId, Face>();
  const face = (key: string, name: string, place: string): PersonId => {
    const personId = demoId(Person, key);
    faces.set(personId, { name, school: schools.get(place) ?? '', schoolId: schools.has(place) ? demoId(SchoolId, place) : null });
    return personId;
  };
  const learners = [
    ...demo.roster.map(({ no, name, schoolId }): Learner => ({ personId: face(no, name, schoolId), here: true, highest: highest.get(no) ?? 'C' })),
    ...named.map(({ id, name, orgId }): Learner => ({ personId: face(id, name, orgId), here: false, highest: highest.get(id) ?? null })),
    ...otherTeachers(demo).map(({ row, offices }): Learner => {
      faces.set(row.id, { name: row.name, school: row.workplace, schoolId: SchoolId.parse(offices[0]?.scopeId) });
      return { personId: row.id, here: true, highest: null };
    }),
  ];
  return { learners, faces };
};

const dayAt = (day: string): Date => new Date(`${day}T01:00:00Z`);

const enrolments = (cohort: Past, seats: Seats, { ground, cohortId }: { ground: Ground; cohortId: CohortId }) =>
  [...seats.certified.map((personId) => ({ personId, passed: true })), ...seats.failed.map((personId) => ({ personId, passed: false }))].map(({ personId, passed }, at) => ({
    id: demoId(EnrolmentId, `${cohortId}/${personId}`), cohortId, personId, schoolId: ground.faces.get(personId)?.schoolId ?? null, state: passed ? 'certified' as const : 'failed' as const,
    nominatedBy: null, recommended: true, placeNo: at + 1, reason: passed ? null : '考核未通过', carriedFrom: null, decidedBy: ground.by.issues, createdAt: dayAt(cohort.start),
  }));

const drafts = (cohort: Past, seats: Seats, { ground, cohortId }: { ground: Ground; cohortId: CohortId }) =>
  seats.certified.map((personId) => ({
    personId, levelId: ground.level.id, turn: 0, ruleSetId: ground.rules.id, cohortId, proposedBy: ground.by.proposes, issuedBy: ground.by.issues, issuedOn: cohort.end, issuedAt: dayAt(cohort.end),
    snapshot: {
      name: ground.faces.get(personId)?.name ?? '', school: ground.faces.get(personId)?.school ?? '', scheme: { code: ground.scheme.code, name: ground.scheme.name }, level: { code: ground.level.code, name: ground.level.name },
      cohort: cohort.name, half: cohort.hours * 2, ruleVersion: ground.rules.version, issuer: ground.organiser,
      requirements: [{ code: 'hours', need: cohort.hours * 2, got: cohort.hours * 2 }], evidence: [`enrolment:${demoId(EnrolmentId, `${cohortId}/${personId}`)}`],
    },
  }));

const credits = (cohort: Past, seats: Seats, cohortId: CohortId) =>
  seats.certified.map((personId) => ({
    personId, ruleCode: 'course', units: cohort.hours * 60, level: null, title: cohort.name, sourceType: 'cohort', sourceId: cohortId, from: null, to: null, occurredOn: cohort.end,
    evidence: [{ label: `${cohort.name}结业名册`, link: `/cohorts/${cohortId}` }],
  }));

const programmeOf = async (store: SchemeStore, level: Level): Promise<Programme> => {
  const found = (await store.programmes()).find(({ levelId }) => levelId === level.id);
  if (found !== undefined) return found;
  const programme: Programme = { id: demoId(ProgrammeId, `programme/${level.id}`), kind: 'certificate', name: `${level.name}培训`, levelId: level.id, perYear: null, note: '' };
  await store.insertProgramme(programme);
  return programme;
};

const seedCohort = async (app: INestApplicationContext, cohort: Past, { seats, ground }: { seats: Seats; ground: Ground }): Promise<void> => {
  const cohorts = app.get(CohortStore);
  const cohortId = demoId(CohortId, `past/${keyOf(cohort)}`);
  if ((await cohorts.find(cohortId)) !== null) return;
  await cohorts.insert({
    id: cohortId, programmeId: ground.programme.id, ordinal: cohort.ordinal, name: cohort.name, ruleSetId: ground.rules.id, quota: cohort.enrolled, startsOn: cohort.start, endsOn: cohort.end, enrolUntil: cohort.start,
    organiser: ground.organiser, place: '', state: 'closed', reason: null, createdBy: ground.by.proposes,
  });
  await cohorts.enrol(enrolments(cohort, seats, { ground, cohortId }));
  await app.get(CertificateMaker).make(drafts(cohort, seats, { ground, cohortId }));
  const { refused, waiting } = await app.get(HoursDoor).post(credits(cohort, seats, cohortId), ground.by.issues);
  if (refused.length + waiting.length > 0) throw new Error(`The past of ${cohort.name} does not fit the ledger`);
};

type Plan = ReadonlyMap<string, Seats>;

const seedCohorts = async (app: INestApplicationContext, demo: Demo, { plan, faces }: { plan: Plan; faces: Ground['faces'] }): Promise<void> => {
  const [work, store] = [app.get(UnitOfWork), app.get(SchemeStore)];
  const [schemes, levels, ruleSets] = [await store.schemes(), await store.levels(), await store.ruleSets()];
  const by = { proposes: demoId(Person, demo.history.by.proposes), issues: demoId(Person, demo.history.by.issues) };
  const organiser = demo.organisations.find(({ type }) => type === 'teacherCollege')?.name ?? '';
  for (const cohort of [...demo.history.cohorts].sort((a, b) => a.start.localeCompare(b.start))) {
    const level = levels.find(({ code }) => code === cohort.level);
    const scheme = schemes.find(({ id }) => id === level?.schemeId);
    const rules = ruleSets.filter((set) => set.levelId === level?.id && set.state === 'published').sort((a, b) => a.version - b.version)[0];
    const seats = plan.get(keyOf(cohort));
    if (level === undefined || scheme === undefined || rules === undefined || seats === undefined) throw new Error(`Nothing to give a certificate ${cohort.level} by`);
    await work.run(async () => seedCohort(app, cohort, { seats, ground: { level, scheme, rules, programme: await programmeOf(store, level), by, faces, organiser } }));
  }
};

/** C without B, and nothing failed: whoever may learn for B now. */
const freeFor = (plan: Plan, learners: readonly Learner[], cohorts: readonly Past[]): readonly PersonId[] => {
  const of = (level: string, which: keyof Seats): Set<PersonId> => new Set(cohorts.filter((cohort) => cohort.level === level).flatMap((cohort) => plan.get(keyOf(cohort))?.[which] ?? []));
  const [holders, higher, failed] = [of('C', 'certified'), of('B', 'certified'), of('B', 'failed')];
  return learners.filter(({ personId, here }) => here && holders.has(personId) && !higher.has(personId) && !failed.has(personId)).map(({ personId }) => personId);
};

/** A start that was interrupted goes on with the next cohort. The running one is filled last: full means all is done. */
export const seedHistory = async (app: INestApplicationContext, demo: Demo): Promise<void> => {
  const { cohorts, running, trained, by } = demo.history;
  const filling = { cohortId: demoId(CohortId, running.key), size: running.enrolled };
  if (await isFilled(app, filling)) return;
  const { learners, faces } = learnersOf(demo);
  const plan = planHistory({ cohorts, learners, trained });
  await seedCohorts(app, demo, { plan, faces });
  await seedLegacy(app, demo);
  const candidates = freeFor(plan, learners, cohorts).map((personId) => ({ personId, schoolId: faces.get(personId)?.schoolId ?? null }));
  await seedRunning(app, { ...filling, candidates, by: demoId(Person, by.proposes) });
};
