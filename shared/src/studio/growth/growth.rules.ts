// Who sees which part of 成长档案, who rates the nine skills, and how facts become numbers. Pure.
import { holds, yearOf, type Span } from '../../hours/calendar.rules.js';
import type { PersonId } from '../../kit/id.js';
import type { Day } from '../../kit/time.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import { GrowthPart, type Audience, type FactPart, type GrowthCell, type GrowthFact, type GrowthLine, type Rating, type RatingKind, type Skill } from './growth.contract.js';

/** A studio in which the person of the file works today. */
export interface Circle {
  readonly hostId: PersonId;
  /** The host and everybody who works in it today; those who only read along are not among them. */
  readonly people: readonly PersonId[];
  readonly runs: boolean;
}

/** What a reader is to the person of a file. */
export interface Tie {
  readonly own: boolean;
  /** Of a studio in which the person works today. */
  readonly host: boolean;
  /** The same, and the studio runs. */
  readonly hostNow: boolean;
  /** Works in the same studio. */
  readonly fellow: boolean;
}

export const tieOf = ({ reader, of }: { readonly reader: PersonId; readonly of: PersonId }, circles: readonly Circle[]): Tie => {
  const hosted = circles.filter(({ hostId, people }) => hostId === reader && reader !== of && people.includes(of));
  return { own: reader === of, host: hosted.length > 0, hostNow: hosted.some(({ runs }) => runs), fellow: circles.some(({ people }) => people.includes(reader) && people.includes(of)) };
};

export const DEFAULT_AUDIENCE: Audience = 'host';
export const seesPart = ({ own, host, fellow }: Tie, audience: Audience): boolean => own || host || audience === 'all' || (audience === 'studio' && fellow);

/** In the order of the file. */
export const partsFor = (tie: Tie, audiences: ReadonlyMap<GrowthPart, Audience>): GrowthPart[] => GrowthPart.options.filter((part) => seesPart(tie, audiences.get(part) ?? DEFAULT_AUDIENCE));

/** Oneself for oneself; the host for whoever works in his studio, never for himself. */
export const mayRate = (kind: RatingKind, tie: Tie, skills: readonly Skill[]): Verdict => {
  if (kind === 'self' && !tie.own) return no('access.notYours', { who: 'fileOwner' });
  if (kind === 'host' && tie.own) return no('growth.ownRating');
  if (kind === 'host' && !tie.host) return no('access.notYours', { who: 'host' });
  if (kind === 'host' && !tie.hostNow) return no('studio.notActive');
  return new Set(skills).size === skills.length ? yes : no('request.invalid', { fields: 'ratings' });
};

export const ratesAs = (tie: Tie): RatingKind | null => (tie.own ? 'self' : tie.hostNow ? 'host' : null);

/** What holds: the latest of each skill and kind. `ratings` with the newest first. */
export const latestOf = <R extends Pick<Rating, 'skill' | 'kind'>>(ratings: readonly R[], skill: Skill, kind: RatingKind): R | null => ratings.find((one) => one.skill === skill && one.kind === kind) ?? null;

/** The school years with anything in them, and the one of today; the newest first. */
export const yearsOf = (facts: readonly Pick<GrowthFact, 'day'>[], startsOn: string, today: Day): Span[] => {
  const years = new Map([...facts.map(({ day }) => day), today].map((day) => yearOf(startsOn, day)).map((year) => [year.from, year]));
  return [...years.values()].sort((one, other) => other.from.localeCompare(one.from));
};

const rounded = (amount: number): number => Math.round(amount * 10) / 10;
/** Hours and minutes are added up; of points the mean says more than the sum; shares of several texts say nothing together. */
const amountOf = (part: FactPart, amounts: readonly number[]): number | null => {
  if (amounts.length === 0 || part === 'designs') return null;
  const sum = amounts.reduce((all, one) => all + one, 0);
  return rounded(part === 'lessons' ? sum / amounts.length : sum);
};

export const cellOf = (part: FactPart, facts: readonly GrowthFact[]): GrowthCell => {
  const counted = facts.filter(({ counts }) => counts);
  return { n: counted.length, of: facts.length, amount: amountOf(part, counted.flatMap(({ amount }) => amount ?? [])) };
};

/** A line for every key that has facts, in their order; categories of hours by name. */
export const linesOf = (part: FactPart, facts: readonly GrowthFact[], years: readonly Span[]): GrowthLine[] => {
  const keys = [...new Set(facts.map(({ key }) => key))].sort((one, other) => rank(one) - rank(other) || one.localeCompare(other));
  return keys.map((key) => {
    const own = facts.filter((fact) => fact.key === key);
    return { key, cells: years.map((year) => cellOf(part, own.filter(({ day }) => holds(year, day)))), all: cellOf(part, own) };
  });
};

const ORDER: readonly string[] = ['mentorPairs', 'mentorLogs', 'apprenticePairs', 'apprenticeLogs', 'paper', 'case', 'project', 'award', 'lecture', 'visit', 'resource', 'issued', 'outside'];
const rank = (key: string): number => ORDER.indexOf(key);
