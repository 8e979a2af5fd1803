// The rows behind a figure: persons in the order of the register, schools, cohorts, studios. What is listed is counted
// from the same facts as the figure, so that the list is as long as the number says.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Input, Reply } from '@gongyan/shared/kit/route';
import type { SchoolId } from '@gongyan/shared/people/people.contract';
import type { coverageRoutes, EvidenceOf, EvidenceRow } from '@gongyan/shared/training/coverage/coverage.contract';
import type { LevelId } from '@gongyan/shared/training/scheme/scheme.contract';
import { PeopleDoor } from '../../people/people.door.js';
import type { RegisterLine } from '../../people/register.door.js';
import { Problem } from '../../platform/contract/problem.js';
import { StudioDoor } from '../../studio/studio.door.js';
import type { GatheredFacts } from './coverage.facts.js';

const PAGE = 50;
type Query = Input<typeof coverageRoutes.evidence>['query'];
type Answer = Reply<typeof coverageRoutes.evidence>;
type Facts = GatheredFacts;
interface Wanted { readonly of: EvidenceOf; readonly level: LevelId | null; readonly school: SchoolId | null }

@Injectable()
export class CoverageEvidence {
  constructor(
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
  ) {}

  async open(reader: PersonId, query: Query, facts: GatheredFacts): Promise<Answer> {
    const wanted = { of: query.of, level: query.level ?? null, school: query.school ?? null };
    const at = cursor(query.after);
    if (wanted.of === 'studios') return cut(await this.studioRows(reader, facts), at);
    const things = thingRows(wanted, facts);
    return things === null ? this.persons(linesOf(wanted, facts), { wanted, facts, at }) : cut(things, at);
  }

  private async persons(lines: readonly RegisterLine[], { wanted, facts, at }: { wanted: Wanted; facts: Facts; at: number }): Promise<Answer> {
    const { total, rows, next } = cut(lines, at);
    const cards = await this.people.cards(rows.map(({ personId }) => personId));
    const schools = new Map(facts.schools.map(({ id, name }) => [id, name]));
    const since = wanted.of === 'trained' ? facts.trained : null;
    return {
      total, next, rows: rows.map(({ personId, schoolId }) => ({ kind: 'person', id: personId, name: cards.get(personId)?.name ?? '', place: schools.get(schoolId) ?? '', count: null, on: since?.get(personId) ?? null })),
    };
  }

  /** Those that the reader may see; the figure counts all. */
  private async studioRows(reader: PersonId, { studios }: Facts): Promise<EvidenceRow[]> {
    const seen = new Set((await this.studios.seen(reader)).map(({ studio }) => studio.id));
    return studios.filter(({ id }) => seen.has(id)).map(({ id, name, members }) => ({ kind: 'studio', id, name, place: '', count: members.length, on: null }));
  }
}

/** Null for what has persons behind it. */
const thingRows = ({ of, level, school }: Wanted, facts: Facts): EvidenceRow[] | null => {
  if (of === 'enrolled' || of === 'certified') {
    return facts.cohorts.filter(({ levelId }) => levelId !== null && (level === null || levelId === level)).map((cohort) => ({ kind: 'cohort', id: cohort.id, name: cohort.name, place: cohort.organiser, count: cohort[of], on: cohort.startsOn }));
  }
  const is = { schools: () => true, students: () => true, rooms: ({ hasCounsellingRoom }: Facts['schools'][number]) => hasCounsellingRoom, timetables: ({ courseInTimetable }: Facts['schools'][number]) => courseInTimetable };
  if (of !== 'schools' && of !== 'students' && of !== 'rooms' && of !== 'timetables') return null;
  return facts.schools.filter((one) => is[of](one) && (school === null || one.id === school)).map(({ id, name, students }) => ({ kind: 'school', id, name, place: '', count: students, on: null }));
};

const linesOf = ({ of, level, school }: Wanted, { register, trained, held }: Facts): readonly RegisterLine[] => {
  const holds = (line: RegisterLine): boolean => level !== null && (held.get(line.personId) ?? []).includes(level);
  const is: Partial<Record<EvidenceOf, (line: RegisterLine) => boolean>> = {
    teachers: () => true, trained: ({ personId }) => trained.has(personId), untrained: ({ personId }) => !trained.has(personId),
    psychFull: ({ fullTime }) => fullTime, psychPart: ({ fullTime, partTime }) => partTime && !fullTime,
    holders: holds, missing: (line) => !holds(line),
  };
  const wanted = is[of];
  if (wanted === undefined || ((of === 'holders' || of === 'missing') && level === null)) throw new Problem('request.invalid', { fields: 'level' });
  return register.filter((line) => wanted(line) && (school === null || line.schoolId === school));
};

const cut = <Row>(all: readonly Row[], at: number): { total: number; rows: Row[]; next: string | null } =>
  ({ total: all.length, rows: all.slice(at, at + PAGE), next: at + PAGE < all.length ? String(at + PAGE) : null });

const cursor = (text: string | undefined): number => {
  const at = Number(text ?? 0);
  if (!Number.isSafeInteger(at) || at < 0) throw new Problem('request.invalid', { fields: 'after' });
  return at;
};
