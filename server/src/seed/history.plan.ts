// Who took part in which cohort of the past: sets inside sets (A in B in C), and no class before the certificate that
// it asks for, as far as the cohorts' own dates allow. Pure, and the same on every machine.
import type { PersonId } from '@gongyan/shared/kit/id';
import { chanceOf, shuffled } from './chance.js';

export interface Learner {
  readonly personId: PersonId;
  /** On the register: counts for the district's coverage. */
  readonly here: boolean;
  readonly highest: 'A' | 'B' | 'C' | null;
}
export interface PastCohort {
  readonly level: string;
  readonly ordinal: number;
  readonly start: string;
  readonly enrolled: number;
  readonly certified: number;
}
export interface Seats {
  readonly certified: readonly PersonId[];
  readonly failed: readonly PersonId[];
}
interface Wanted {
  readonly cohorts: readonly PastCohort[];
  readonly learners: readonly Learner[];
  /** How many of the register have hours in the end. */
  readonly trained: number;
}

/** The named ones keep the present school year free of what they did long ago. */
const NAMED_UNTIL = '2025-01-01';

export const keyOf = ({ level, ordinal }: Pick<PastCohort, 'level' | 'ordinal'>): string => `${level}${ordinal}`;
const sum = (cohorts: readonly PastCohort[], of: 'enrolled' | 'certified'): number => cohorts.reduce((all, cohort) => all + cohort[of], 0);

/** Seats of one level that are given out one by one, the narrowest wish first. */
class Hall {
  readonly given = new Map<string, PersonId[]>();
  readonly startOf = new Map<PersonId, string>();

  constructor(private readonly cohorts: readonly PastCohort[], private readonly chance: () => number) {
    for (const cohort of cohorts) this.given.set(keyOf(cohort), []);
  }

  private left(cohort: PastCohort): number {
    return cohort.certified - (this.given.get(keyOf(cohort))?.length ?? 0);
  }

  /** Into one that begins before the day, the emptier the likelier; into the first with a seat when none does. */
  seat(personId: PersonId, before: string): void {
    const free = this.cohorts.filter((cohort) => this.left(cohort) > 0);
    const early = free.filter(({ start }) => start < before);
    const cohort = early.length === 0 ? free[0] : this.drawn(early);
    if (cohort === undefined) throw new Error('More certificates than seats');
    this.given.get(keyOf(cohort))?.push(personId);
    this.startOf.set(personId, cohort.start);
  }

  private drawn(cohorts: readonly PastCohort[]): PastCohort | undefined {
    let at = this.chance() * cohorts.reduce((all, cohort) => all + this.left(cohort), 0);
    return cohorts.find((cohort) => (at -= this.left(cohort)) < 0) ?? cohorts.at(-1);
  }
}

/** The named ones of this level or above, and strangers until the seats are full. */
const chosen = (size: number, sure: readonly Learner[], others: readonly Learner[]): Learner[] => [...sure, ...others].slice(0, size);

export const planHistory = ({ cohorts, learners, trained }: Wanted): ReadonlyMap<string, Seats> => {
  const chance = chanceOf(1907);
  const all = shuffled(learners, chance);
  const free = all.filter(({ highest, here }) => highest === null && here);
  const of = (level: string) => cohorts.filter((cohort) => cohort.level === level).sort((a, b) => a.start.localeCompare(b.start));
  const [cs, bs, as, ps] = [of('C'), of('B'), of('A'), of('post')];
  const a = chosen(sum(as, 'certified'), all.filter(({ highest }) => highest === 'A'), free);
  const b = chosen(sum(bs, 'certified'), [...a, ...all.filter(({ highest }) => highest === 'B')], free.slice(a.filter(({ highest }) => highest === null).length));
  const [inA, inB] = [new Set(a), new Set(b)];
  const c = chosen(sum(cs, 'certified'), [...b, ...all.filter((one) => one.highest === 'C')], free.filter((one) => !inB.has(one)));
  const inC = new Set(c);
  const halls = { A: new Hall(as, chance), B: new Hall(bs, chance), C: new Hall(cs, chance) };
  for (const one of a) halls.A.seat(one.personId, '9');
  for (const one of b) halls.B.seat(one.personId, halls.A.startOf.get(one.personId) ?? '9');
  for (const one of narrowFirst(c, halls.B)) halls.C.seat(one.personId, limitOf(one, halls.B));
  const without = all.filter((one) => one.here && !inC.has(one));
  return new Map([
    ...seatsOf(cs, halls.C.given, without.map(({ personId }) => personId)),
    ...seatsOf(bs, halls.B.given, c.filter((one) => one.highest === null && !inB.has(one) && (halls.C.startOf.get(one.personId) ?? '9') < NAMED_UNTIL).map(({ personId }) => personId)),
    ...seatsOf(as, halls.A.given, b.filter((one) => one.highest === null && !inA.has(one)).map(({ personId }) => personId)),
    ...posts(ps, { without, with: c.filter(({ here }) => here), trained }),
  ]);
};

const limitOf = ({ personId, here, highest }: Learner, hall: Hall): string => {
  const next = hall.startOf.get(personId) ?? '9';
  return !here || highest !== null ? [next, NAMED_UNTIL].sort()[0] ?? next : next;
};
const narrowFirst = (learners: readonly Learner[], hall: Hall): Learner[] =>
  [...learners].sort((x, y) => limitOf(x, hall).localeCompare(limitOf(y, hall)));

/** Those who did not pass, besides those who did. */
const seatsOf = (cohorts: readonly PastCohort[], given: ReadonlyMap<string, readonly PersonId[]>, others: readonly PersonId[]): [string, Seats][] => {
  let at = 0;
  return cohorts.map((cohort) => {
    const failed = others.slice(at, at + cohort.enrolled - cohort.certified);
    at += failed.length;
    return [keyOf(cohort), { certified: given.get(keyOf(cohort)) ?? [], failed }];
  });
};

/** 上岗资格: first those who have no C yet, as many as the register's coverage needs, then psychology teachers. */
const posts = (cohorts: readonly PastCohort[], { without, with: holders, trained }: { without: readonly Learner[]; with: readonly Learner[]; trained: number }): [string, Seats][] => {
  const fresh = without.slice(0, trained - holders.length);
  const known = [...holders].sort((x, y) => Number(x.highest === null) - Number(y.highest === null));
  const ids = [...fresh, ...known].map(({ personId }) => personId);
  const given = new Map<string, readonly PersonId[]>();
  let at = 0;
  for (const cohort of cohorts) given.set(keyOf(cohort), ids.slice(at, (at += cohort.certified)));
  return seatsOf(cohorts, given, ids.slice(at));
};
