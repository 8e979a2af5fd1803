// What is allowed around a 师徒结对: who proposes, who may mentor whom, who signs, who judges. Guards the server and explains the
// button.
import { addDays, addYears } from '../../hours/calendar.rules.js';
import type { MentoringNumbers } from '../../hours/hours.contract.js';
import { step, type StateTable } from '../../kit/machine.js';
import type { PersonId } from '../../kit/id.js';
import { shanghaiDay } from '../../kit/time.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { StudioRights } from '../studio.contract.js';
import type { Pair, PairAction, PairStanding, PairState, Wait } from './mentoring.contract.js';

export const pairTable: StateTable<PairState, PairAction> = {
  draft: { seal: 'signed', dissolve: 'dissolved' },
  signed: { begin: 'active', dissolve: 'dissolved' },
  active: { report: 'reported', dissolve: 'dissolved' },
  reported: { report: 'reported', assess: 'assessed', dissolve: 'dissolved' },
  assessed: { assess: 'assessed', complete: 'completed', dissolve: 'dissolved' },
  completed: {},
  dissolved: {},
};

/** Signed and not over: what a mentor's two apprentices are counted by. */
export const LIVING: readonly PairState[] = ['signed', 'active', 'reported', 'assessed'];
/** In these the two meet and write entries. */
export const MEETING: readonly PairState[] = ['active', 'reported', 'assessed'];
/** What was written wrongly is put right afterwards too. */
export const isWrittenIn = (state: PairState, corrects: boolean): boolean => MEETING.includes(state) || (corrects && (state === 'completed' || state === 'dissolved'));

/** 师徒本人、主持人、区教研员；徒弟学校的负责人也可以看. */
export const maySeePair = (standing: PairStanding, leadsSchool: boolean): Verdict =>
  standing.mentor || standing.apprentice || standing.host || standing.oversees || leadsSchool ? yes : no('request.notFound');

export interface MentorFacts {
  readonly name: string;
  readonly rights: Pick<StudioRights, 'host' | 'member'>;
  /** Holds the office 师傅 today. */
  readonly appointed: boolean;
  /** Apprentices whom he has now, drafts left out. */
  readonly apprentices: number;
}

/** 师傅: the host of the studio, or a member whom the district has appointed as mentor. Who may is checked, so that no name is lent. */
export const mayMentor = ({ name, rights, appointed, apprentices }: MentorFacts, { apprentices: max }: Pick<MentoringNumbers, 'apprentices'>): Verdict => {
  if (!rights.host && !(rights.member && appointed)) return no('mentoring.notMentor', { name });
  return apprentices < max ? yes : no('mentoring.tooMany', { name, max });
};

export interface Pairing {
  readonly mentorId: PersonId;
  readonly apprenticeId: PersonId;
  readonly mentor: MentorFacts;
  readonly apprentice: { readonly name: string; readonly inSchool: boolean };
  /** These two have a pairing that is not over, in whichever direction. */
  readonly paired: boolean;
  /** The studio works. */
  readonly running: boolean;
}

export const mayPair = ({ mentorId, apprenticeId, mentor, apprentice, paired, running }: Pairing, numbers: MentoringNumbers): Verdict => {
  if (!running) return no('studio.notActive');
  if (mentorId === apprenticeId) return no('mentoring.samePerson');
  const may = mayMentor(mentor, numbers);
  if (!may.ok) return may;
  if (!apprentice.inSchool) return no('mentoring.notApprentice', { name: apprentice.name });
  return paired ? no('mentoring.alreadyPaired') : yes;
};

const SHORTEST_DAYS = 30;
const LONGEST_YEARS = 3;

/** A pairing is not dated back to years that are long over. */
export const areDatesRight = ({ from, to }: Pick<Pair, 'from' | 'to'>, { lateDays }: Pick<MentoringNumbers, 'lateDays'>, now: Date): Verdict => {
  const first = addDays(shanghaiDay(now), -lateDays);
  const right = from >= first && to >= addDays(from, SHORTEST_DAYS - 1) && to <= addYears(from, LONGEST_YEARS);
  return right ? yes : no('mentoring.badDates', { first });
};

/** The mentor himself, or the host of the studio for one of his people. */
export const mayPropose = (rights: Pick<StudioRights, 'host'>, isMentor: boolean): Verdict => (rights.host || isMentor ? yes : no('access.notYours', { who: 'pairProposer' }));

const inState = (state: PairState, action: PairAction): Verdict => (step(pairTable, state, action) === null ? no('mentoring.otherState') : yes);

export const mayRevise = ({ state }: Pick<Pair, 'state'>, { mentor, host }: PairStanding): Verdict => {
  if (!mentor && !host) return no('access.notYours', { who: 'pairProposer' });
  return state === 'draft' ? yes : no('mentoring.otherState');
};

export const isParty = ({ mentor, apprentice }: PairStanding): boolean => mentor || apprentice;

/** Each for himself, and only the text that he read. */
export const maySign = ({ state, digest }: Pick<Pair, 'state' | 'digest'>, standing: PairStanding, { read, signed }: { readonly read: string; readonly signed: boolean }): Verdict => {
  if (!isParty(standing)) return no('access.notYours', { who: 'pairParty' });
  if (state !== 'draft') return no('mentoring.otherState');
  if (read !== digest) return no('mentoring.agreementChanged');
  return signed ? no('mentoring.alreadySigned') : yes;
};

export const mayReport = ({ state }: Pick<Pair, 'state'>, standing: PairStanding): Verdict => {
  if (!isParty(standing) && !standing.host) return no('access.notYours', { who: 'pairParty' });
  return inState(state, 'report');
};

/** By the host or the district; the apprentice never judges himself, whatever else he is. */
const mayJudge = ({ apprentice, host, oversees }: PairStanding): Verdict => {
  if (apprentice) return no('mentoring.ownOutcome');
  return host || oversees ? yes : no('access.notYours', { who: 'pairHost' });
};

export const mayAssess = ({ state }: Pick<Pair, 'state'>, standing: PairStanding): Verdict => {
  const may = mayJudge(standing);
  return may.ok ? inState(state, 'assess') : may;
};

export const mayComplete = ({ state, grade }: Pick<Pair, 'state' | 'grade'>, standing: PairStanding): Verdict => {
  const may = mayJudge(standing);
  if (!may.ok) return may;
  const open = inState(state, 'complete');
  if (!open.ok) return open;
  return grade === null || grade === 'fail' ? no('mentoring.notPassed') : yes;
};

export const mayDissolve = ({ state }: Pick<Pair, 'state'>, standing: PairStanding): Verdict => {
  if (!isParty(standing) && !standing.host && !standing.oversees) return no('access.notYours', { who: 'pairHost' });
  return inState(state, 'dissolve');
};

/** 带教中 from its first day on. */
export const hasBegun = ({ from }: Pick<Pair, 'from'>, now: Date): boolean => from <= shanghaiDay(now);

interface Waited extends Pick<Pair, 'state' | 'grade' | 'mentorId' | 'apprenticeId'> {
  readonly signedBy: readonly PersonId[];
  /** Who wrote what the other can confirm. */
  readonly waitingOf: readonly PersonId[];
}

/** 等谁做什么: signatures first, then entries to confirm, then what only the host can do. */
export const waitsOf = ({ state, grade, mentorId, apprenticeId, signedBy, waitingOf }: Waited): Wait[] => {
  const two = [['mentor', mentorId, apprenticeId], ['apprentice', apprenticeId, mentorId]] as const;
  if (state === 'draft') return two.filter(([, own]) => !signedBy.includes(own)).map(([who]) => ({ who, what: 'sign' }));
  const entries = two.filter(([, , other]) => waitingOf.includes(other)).map(([who]): Wait => ({ who, what: 'confirm' }));
  if (state === 'reported') return [...entries, { who: 'host', what: 'assess' }];
  return state === 'assessed' && grade !== 'fail' ? [...entries, { who: 'host', what: 'complete' }] : entries;
};

/** What of it waits for this reader. The apprentice does not judge, even where he hosts. */
export const waitsForReader = (waits: readonly Wait[], { mentor, apprentice, host }: PairStanding): Wait[] =>
  waits.filter(({ who }) => (who === 'mentor' && mentor) || (who === 'apprentice' && apprentice) || (who === 'host' && host && !apprentice));
