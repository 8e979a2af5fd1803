// What is typed into the forms of a course, and what becomes of it. Clocks of the district, whatever the computer's own show.
import { shanghaiDay, type Day } from '@gongyan/shared/kit/time';
import { shanghaiInstant } from '@gongyan/shared/meeting/series/series.rules';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import type { CohortCard } from '@gongyan/shared/training/cohort/cohort.contract';
import { ChangeCohort } from '@gongyan/shared/training/enrolment/enrolment.contract';
import type { Programme } from '@gongyan/shared/training/scheme/scheme.contract';
import { PlanSession, type SessionCard } from '@gongyan/shared/training/session/session.contract';
import { clockText } from '../../ui/day';

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
export const later = (day: Day, days: number): Day => shanghaiDay(new Date(Date.parse(`${day}T12:00:00+08:00`) + days * DAY_MS));

export type TypedCohort = Readonly<Record<'ordinal' | 'name' | 'quota' | 'startsOn' | 'endsOn' | 'enrolUntil' | 'organiser' | 'place', string>>;

/** As the last one of the programme was, one further; `name` says it in the reader's tongue. */
export const nextCohort = (programme: Pick<Programme, 'id'>, { cohorts, now, name }: { readonly cohorts: readonly CohortCard[]; readonly now: Date; readonly name: (ordinal: number) => string }): TypedCohort => {
  const [last] = cohorts.filter(({ programmeId }) => programmeId === programme.id).sort((a, b) => b.ordinal - a.ordinal);
  const [ordinal, today] = [(last?.ordinal ?? 0) + 1, shanghaiDay(now)];
  const days = last === undefined ? 30 : Math.round((Date.parse(last.endsOn) - Date.parse(last.startsOn)) / DAY_MS);
  const startsOn = later(today, 60);
  return { ordinal: String(ordinal), name: name(ordinal), quota: String(last?.quota ?? 60), startsOn, endsOn: later(startsOn, days), enrolUntil: later(startsOn, -10), organiser: last?.organiser ?? '', place: last?.place ?? '' };
};

export const typedCohort = ({ ordinal, quota, name, startsOn, endsOn, enrolUntil, organiser, place }: CohortCard): TypedCohort => ({ ordinal: String(ordinal), quota: String(quota), name, startsOn, endsOn, enrolUntil, organiser, place });

export const readCohort = (typed: TypedCohort): ChangeCohort | null => {
  const read = ChangeCohort.safeParse({ ...typed, ordinal: Number(typed.ordinal), quota: Number(typed.quota) });
  return read.success ? read.data : null;
};

export interface TypedSession {
  readonly moduleCode: string;
  readonly title: string;
  readonly form: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly trainers: readonly PersonCard[];
}

export const typedSession = ({ moduleCode, title, form, startsAt, endsAt, place, trainers }: SessionCard): TypedSession => ({ moduleCode, title, form, day: shanghaiDay(startsAt), from: clockText(startsAt), to: clockText(endsAt), place, trainers });

/** After the last one of the timetable, or on the first day. */
export const firstSession = (cohort: CohortCard, last: SessionCard | undefined, form: string): TypedSession =>
  last === undefined ? { moduleCode: '', title: '', form, day: cohort.startsOn, from: '08:30', to: '12:30', place: cohort.place, trainers: [] } : nextSession(typedSession(last));

/** A week later, in the same place, with the same trainers. */
export const nextSession = (typed: TypedSession): TypedSession => ({ ...typed, title: '', day: later(typed.day, WEEK_DAYS) });

/** Null while something is missing or wrong. */
export const readSession = ({ day, from, to, trainers, ...rest }: TypedSession): PlanSession | null => {
  const [startsAt, endsAt] = [shanghaiInstant(day, from), shanghaiInstant(day, to)];
  if (Number.isNaN(startsAt.getTime()) || Number.isNaN(endsAt.getTime()) || endsAt <= startsAt) return null;
  const read = PlanSession.safeParse({ ...rest, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), trainerIds: trainers.map(({ id }) => id) });
  return read.success ? read.data : null;
};
