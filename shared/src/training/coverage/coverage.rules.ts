// How coverage is counted: every figure out of rows, heads as sets of persons, visits as numbers of enrolments. The
// numerator of a share is always a part of its denominator, the register of today.
import type { PersonId } from '../../kit/id.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import { shanghaiDay, type Day } from '../../kit/time.js';
import type { School, SchoolId } from '../../people/people.contract.js';
import type { Offices } from '../../people/people.rules.js';
import type { Level, LevelId, Scheme } from '../scheme/scheme.contract.js';
import { Heads, PERSONAL, Visits, type Coverage, type DistrictFigures, type EvidenceOf, type LevelFigures, type SchemeFigures, type SchoolFigures, type Target, type TargetProgress, type TermFigures } from './coverage.contract.js';

export interface RegisterFacts { readonly personId: PersonId; readonly schoolId: SchoolId; readonly fullTime: boolean; readonly partTime: boolean }
export interface CohortFacts { readonly levelId: LevelId | null; readonly endsOn: Day; readonly enrolled: number; readonly certified: number }
export interface StudioFacts { readonly seats: number; readonly members: readonly PersonId[]; readonly online: number }

export interface CoverageFacts {
  readonly register: readonly RegisterFacts[];
  readonly schools: readonly School[];
  /** The first day with hours that stand, of whoever has any. */
  readonly trained: ReadonlyMap<PersonId, Day>;
  readonly schemes: readonly Scheme[];
  readonly levels: readonly Level[];
  /** The levels of each person that stand: not revoked, not only claimed. */
  readonly held: ReadonlyMap<PersonId, readonly LevelId[]>;
  readonly cohorts: readonly CohortFacts[];
  readonly studios: readonly StudioFacts[];
  readonly targets: readonly Target[];
}

export const headsOf = (people: Iterable<PersonId>): Heads => Heads.parse(new Set(people).size);
export const visitsOf = (times: readonly number[]): Visits => Visits.parse(times.reduce((sum, one) => sum + one, 0));

/** Who of the register holds each level; whoever holds one twice holds it once. */
const holdersOf = ({ held, register }: CoverageFacts): ReadonlyMap<LevelId, ReadonlySet<PersonId>> => {
  const found = new Map<LevelId, Set<PersonId>>();
  for (const { personId } of register) {
    for (const level of held.get(personId) ?? []) found.set(level, (found.get(level) ?? new Set()).add(personId));
  }
  return found;
};

const none: ReadonlySet<PersonId> = new Set();
const one = (value: number): number => Math.round(value * 10) / 10;

const figuresOf = (facts: CoverageFacts): DistrictFigures => {
  const { register, schools, trained, studios } = facts;
  const students = schools.reduce((sum, school) => sum + school.students, 0);
  const psychFull = headsOf(register.filter(({ fullTime }) => fullTime).map(({ personId }) => personId));
  return {
    schools: schools.length, students, teachers: headsOf(register.map(({ personId }) => personId)),
    trained: headsOf(register.map(({ personId }) => personId).filter((person) => trained.has(person))),
    psychFull, psychPart: headsOf(register.filter(({ fullTime, partTime }) => partTime && !fullTime).map(({ personId }) => personId)),
    studentsPerFullTime: psychFull === 0 ? null : one(students / psychFull),
    rooms: schools.filter(({ hasCounsellingRoom }) => hasCounsellingRoom).length, timetables: schools.filter(({ courseInTimetable }) => courseInTimetable).length,
    studios: studios.length, studioSeats: studios.reduce((sum, { seats }) => sum + seats, 0),
    activeMembers: headsOf(studios.flatMap(({ members }) => members)), onlineLearners: visitsOf(studios.map(({ online }) => online)),
  };
};

type Holders = ReturnType<typeof holdersOf>;

const levelFigures = ({ id, code, name }: Level, { cohorts }: CoverageFacts, holders: Holders): LevelFigures => {
  const mine = cohorts.filter(({ levelId }) => levelId === id);
  return {
    levelId: id, code, name, cohorts: mine.filter(({ enrolled }) => enrolled > 0).length, enrolled: visitsOf(mine.map(({ enrolled }) => enrolled)), certified: visitsOf(mine.map(({ certified }) => certified)),
    holders: headsOf(holders.get(id) ?? none),
  };
};

const schemeFigures = (scheme: Scheme, facts: CoverageFacts, holders: Holders): SchemeFigures => {
  const levels = facts.levels.filter(({ schemeId }) => schemeId === scheme.id).sort((a, b) => a.ordinal - b.ordinal);
  const figures = levels.map((level) => levelFigures(level, facts, holders));
  return {
    schemeId: scheme.id, code: scheme.code, name: scheme.name, recordOnly: scheme.recordOnly, levels: figures,
    personTimes: visitsOf(figures.map(({ enrolled }) => enrolled)), holders: headsOf(levels.flatMap(({ id }) => [...(holders.get(id) ?? none)])),
  };
};

const schoolFigures = (school: School, facts: CoverageFacts, holders: Holders): SchoolFigures => {
  const mine = facts.register.filter(({ schoolId }) => schoolId === school.id);
  const heads = (is: (line: RegisterFacts) => boolean): Heads => headsOf(mine.filter(is).map(({ personId }) => personId));
  return {
    schoolId: school.id, name: school.name, type: school.type, students: school.students, hasRoom: school.hasCounsellingRoom, inTimetable: school.courseInTimetable,
    teachers: heads(() => true), trained: heads(({ personId }) => facts.trained.has(personId)), fullTime: heads(({ fullTime }) => fullTime), partTime: heads(({ fullTime, partTime }) => partTime && !fullTime),
    holders: facts.levels.map(({ id }) => ({ levelId: id, heads: heads(({ personId }) => (holders.get(id) ?? none).has(personId)) })),
  };
};

const progressOf = (target: Target, figures: DistrictFigures, holders: Holders): TargetProgress => {
  const got = { trained: figures.trained, holders: target.levelId === null ? 0 : (holders.get(target.levelId) ?? none).size, room: figures.rooms, timetable: figures.timetables }[target.measure];
  const of = target.measure === 'room' || target.measure === 'timetable' ? figures.schools : figures.teachers;
  return { ...target, got, of, met: of > 0 && got * 1000 >= target.perMille * of };
};

type Term = Pick<TermFigures, 'year' | 'half' | 'until'>;

/** 2026 秋 runs from September to January, 2026 春 from February to August. */
const termOf = (day: Day): Term => {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (month >= 2 && month <= 8) return { year, half: 'spring', until: `${year}-08-31` };
  const autumn = month === 1 ? year - 1 : year;
  return { year: autumn, half: 'autumn', until: `${autumn + 1}-01-31` };
};
const dayAfter = (day: Day): Day => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const MOST_TERMS = 12;
const termsUntil = (first: Day, today: Day): Term[] => {
  const terms = [termOf(first)];
  for (let last = terms[0]; last !== undefined && last.until < today; last = terms.at(-1)) terms.push(termOf(dayAfter(last.until)));
  return terms.slice(-MOST_TERMS);
};

const trendOf = (facts: CoverageFacts, today: Day): TermFigures[] => {
  const days = facts.register.flatMap(({ personId }) => facts.trained.get(personId) ?? []).sort();
  const first = days[0];
  if (first === undefined) return [];
  return termsUntil(first, today).map((term) => ({
    ...term, trained: Heads.parse(days.filter((day) => day <= term.until).length),
    certified: facts.levels.map(({ id }) => ({ levelId: id, visits: visitsOf(facts.cohorts.filter(({ levelId, endsOn }) => levelId === id && endsOn <= term.until).map(({ certified }) => certified)) })),
  }));
};

/** Everything, for whoever may see everything. */
export const coverageOf = (facts: CoverageFacts, now: Date): Coverage => {
  const [figures, holders] = [figuresOf(facts), holdersOf(facts)];
  return {
    asOf: now, sight: 'district', figures, schemes: facts.schemes.map((scheme) => schemeFigures(scheme, facts, holders)),
    targets: facts.targets.map((target) => progressOf(target, figures, holders)), terms: trendOf(facts, shanghaiDay(now)),
    schools: facts.schools.map((school) => schoolFigures(school, facts, holders)),
  };
};

/** 区中心与局领导 see the district, a school's lead his schools, everybody else what is public. */
export const sightOf = ({ districtStaff, bureauLeader, leadsSchools }: Pick<Offices, 'districtStaff' | 'bureauLeader' | 'leadsSchools'>): Coverage['sight'] =>
  districtStaff || bureauLeader ? 'district' : leadsSchools.length > 0 ? 'school' : 'public';

export const seenBy = (whole: Coverage, offices: Parameters<typeof sightOf>[0]): Coverage => {
  const sight = sightOf(offices);
  return sight === 'district' ? whole : { ...whole, sight, schools: whole.schools.filter(({ schoolId }) => offices.leadsSchools.includes(schoolId)) };
};

/** Persons behind a figure are shown to the district, and to a lead those of his school. */
export const mayOpen = ({ of, school }: { readonly of: EvidenceOf; readonly school: SchoolId | null }, offices: Parameters<typeof sightOf>[0]): Verdict => {
  if (!PERSONAL.has(of) || sightOf(offices) === 'district') return yes;
  return school !== null && offices.leadsSchools.includes(school) ? yes : no('access.notYours', { who: 'districtStaff' });
};
