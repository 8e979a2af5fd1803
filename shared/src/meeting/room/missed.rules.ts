// 您离开的几分钟: which absence is worth a line, and what happened in it, from facts with their times. Pure.
import type { Missed } from './room.contract.js';

/** A shorter break is not worth a word. */
const WORTH_MS = 60_000;
/** Told for so long after the return. */
const TOLD_MS = 10 * 60_000;

export interface Absence {
  readonly from: Date;
  readonly to: Date;
}

/** What is kept of a person's connection: since when it is lost, and his last long absence. */
export interface Attended {
  readonly goneAt: Date | null;
  readonly awayFrom: Date | null;
  readonly awayTo: Date | null;
}

/** Kept when he comes back: the absence that has just ended, when it was long enough; otherwise the one before. */
export const backAgain = ({ goneAt, awayFrom, awayTo }: Attended, now: Date): Attended => {
  const isLong = goneAt !== null && now.getTime() - goneAt.getTime() >= WORTH_MS;
  return isLong ? { goneAt: null, awayFrom: goneAt, awayTo: now } : { goneAt: null, awayFrom, awayTo };
};

/** The absence to tell of. Whoever asks is back, even when his connection has not been seen yet. */
export const absenceToTell = (attended: Attended, now: Date): Absence | null => {
  const { awayFrom, awayTo } = backAgain(attended, now);
  return awayFrom === null || awayTo === null || now.getTime() - awayTo.getTime() > TOLD_MS ? null : { from: awayFrom, to: awayTo };
};

type Moment = Date | null;
interface Titled {
  readonly title: string;
}

export interface RoomFacts {
  readonly items: readonly (Titled & { readonly startedAt: Moment })[];
  readonly polls: readonly (Titled & { readonly openedAt: Moment; readonly closedAt: Moment })[];
  readonly ratings: readonly (Titled & { readonly openedAt: Moment; readonly revealedAt: Moment })[];
  readonly arrivals: readonly Date[];
  readonly speeches: readonly Date[];
  readonly tasks: readonly Date[];
}

/** After its beginning, up to and with its end: two absences one after the other tell of nothing twice. */
const within = ({ from, to }: Absence, at: Moment): boolean => at !== null && at > from && at <= to;

export const missedIn = (absence: Absence, facts: RoomFacts): Missed => {
  const titles = <Fact extends Titled>(all: readonly Fact[], when: (fact: Fact) => Moment): string[] =>
    all.filter((fact) => within(absence, when(fact))).sort((one, other) => Number(when(one)) - Number(when(other))).map(({ title }) => title);
  const count = (times: readonly Date[]): number => times.filter((at) => within(absence, at)).length;
  return {
    ...absence, items: titles(facts.items, ({ startedAt }) => startedAt),
    pollsOpened: titles(facts.polls, ({ openedAt }) => openedAt), pollsClosed: titles(facts.polls, ({ closedAt }) => closedAt),
    ratingsOpened: titles(facts.ratings, ({ openedAt }) => openedAt), ratingsRevealed: titles(facts.ratings, ({ revealedAt }) => revealedAt),
    arrived: count(facts.arrivals), speeches: count(facts.speeches), tasks: count(facts.tasks),
  };
};

export const isNothing = ({ items, pollsOpened, pollsClosed, ratingsOpened, ratingsRevealed, arrived, speeches, tasks }: Missed): boolean =>
  items.length + pollsOpened.length + pollsClosed.length + ratingsOpened.length + ratingsRevealed.length + arrived + speeches + tasks === 0;
