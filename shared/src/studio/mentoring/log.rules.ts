// What is allowed with a 带教记录, which entries count, and what of them says who a pupil is. Guards the server and explains the button.
import { addDays } from '../../hours/calendar.rules.js';
import type { MentoringNumbers } from '../../hours/hours.contract.js';
import { findPrivate } from '../../document/privacy/private.rules.js';
import { step, type StateTable } from '../../kit/machine.js';
import type { PersonId } from '../../kit/id.js';
import { shanghaiDay } from '../../kit/time.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { LogAction, LogContent, LogId, LogState, MentoringLog, SubmitLog } from './log.contract.js';
import type { Pair, PairStanding } from './mentoring.contract.js';
import { isParty, isWrittenIn } from './mentoring.rules.js';

export const logTable: StateTable<LogState, LogAction> = {
  draft: { submit: 'waiting_other' },
  waiting_other: { takeBack: 'draft', sendBack: 'draft', confirm: 'both_confirmed' },
  both_confirmed: { lock: 'locked' },
  locked: {},
};

type PairFacts = Pick<Pair, 'state' | 'from' | 'to'>;
type LogFacts = Pick<MentoringLog, 'state' | 'writerId' | 'rev' | 'corrects'>;
export interface LogReader {
  readonly personId: PersonId;
  readonly standing: PairStanding;
}

const isConfirmed = ({ state }: Pick<MentoringLog, 'state'>): boolean => state === 'both_confirmed' || state === 'locked';

/** Old entry → the confirmed one that took its place. */
export const correctionsOf = (logs: readonly Pick<MentoringLog, 'id' | 'state' | 'corrects'>[]): ReadonlyMap<LogId, LogId> =>
  new Map(logs.flatMap((log) => (log.corrects !== null && isConfirmed(log) ? [[log.corrects, log.id] as const] : [])));

/** Confirmed by both, not put right by another, and no mere undoing. */
export const countedOf = <L extends Pick<MentoringLog, 'id' | 'state' | 'corrects' | 'voids'>>(logs: readonly L[]): L[] => {
  const corrected = correctionsOf(logs);
  return logs.filter((log) => isConfirmed(log) && !log.voids && !corrected.has(log.id));
};

/** A draft is its writer's alone until he hands it over. */
export const mayReadLog = ({ state, writerId }: LogFacts, personId: PersonId): boolean => state !== 'draft' || writerId === personId;

/** Begin one, or go on with one. */
export const mayTouch = ({ state }: PairFacts, { standing }: LogReader, corrects: boolean): Verdict => {
  if (!isParty(standing)) return no('access.notYours', { who: 'pairParty' });
  return isWrittenIn(state, corrects) ? yes : no('mentoring.otherState');
};

/** Within the pairing, not in the future, and not months afterwards; what is put right may be old. */
export const isDayRight = (day: LogContent['day'], { pair: { from, to }, numbers: { lateDays }, corrects }: { readonly pair: PairFacts; readonly numbers: Pick<MentoringNumbers, 'lateDays'>; readonly corrects: boolean }, now: Date): Verdict => {
  const today = shanghaiDay(now);
  if (day < from || day > to || day > today) return no('mentoring.logDay', { from, to });
  return corrects || day >= addDays(today, -lateDays) ? yes : no('mentoring.logLate', { days: lateDays });
};

/** One's own draft. */
export const mayWriteLog = (pair: PairFacts, log: LogFacts, reader: LogReader): Verdict => {
  const may = mayTouch(pair, reader, log.corrects !== null);
  if (!may.ok) return may;
  if (log.writerId !== reader.personId) return no('access.notYours', { who: 'pairWriter' });
  return log.state === 'draft' ? yes : no('mentoring.logState');
};

/** Only what counts is put right, and once at a time. */
export const mayCorrect = (old: Pick<MentoringLog, 'state' | 'voids'>, hasCorrection: boolean): Verdict => {
  if (!isConfirmed(old) || old.voids) return no('mentoring.logState');
  return hasCorrection ? no('mentoring.logCorrected') : yes;
};

export const isKindKnown = (kind: string, { kinds }: Pick<MentoringNumbers, 'kinds'>): Verdict => (kinds.some(({ name }) => name === kind) ? yes : no('mentoring.logKind', { kind }));

type Words = Pick<MentoringLog, 'topic' | 'advice' | 'action' | 'evidence' | 'why'>;

/** Numbers of a child are refused; what looks like a name is a question to whoever wrote it. */
export const isWithoutPupils = (texts: readonly string[], namesChecked: boolean): Verdict => {
  for (const text of texts) {
    const [found] = findPrivate(text).filter(({ kind }) => !(namesChecked && kind === 'name'));
    if (found !== undefined) return no(found.kind === 'name' ? 'mentoring.logNames' : 'mentoring.logPrivate', { what: text.slice(found.from, found.to) });
  }
  return yes;
};

export const wordsOf = ({ topic, advice, action, evidence, why }: Words): string[] => [topic, advice, action, evidence, why ?? ''];

export const maySubmitLog = (pair: PairFacts, log: LogFacts & Words, { reader, wanted }: { readonly reader: LogReader; readonly wanted: SubmitLog }): Verdict => {
  const may = mayWriteLog(pair, log, reader);
  if (!may.ok) return may;
  return wanted.rev === log.rev ? isWithoutPupils(wordsOf(log), wanted.namesChecked) : no('mentoring.logChanged');
};

const inState = (state: LogState, action: LogAction): Verdict => (step(logTable, state, action) === null ? no('mentoring.logState') : yes);

export const mayTakeBack = (pair: PairFacts, log: LogFacts, reader: LogReader): Verdict => {
  const may = mayTouch(pair, reader, log.corrects !== null);
  if (!may.ok) return may;
  return log.writerId === reader.personId ? inState(log.state, 'takeBack') : no('access.notYours', { who: 'pairWriter' });
};

/** The other of the two: nobody confirms what he wrote. */
const mayAnswerLog = (pair: PairFacts, log: LogFacts, { reader, action }: { readonly reader: LogReader; readonly action: 'sendBack' | 'confirm' }): Verdict => {
  const may = mayTouch(pair, reader, log.corrects !== null);
  if (!may.ok) return may;
  return log.writerId === reader.personId ? no('mentoring.logOwn') : inState(log.state, action);
};

/** With what is to be changed; that is read by the other alone, and names no pupil either. */
export const maySendBack = (pair: PairFacts, log: LogFacts, { reader, note }: { readonly reader: LogReader; readonly note: string }): Verdict => {
  const may = mayAnswerLog(pair, log, { reader, action: 'sendBack' });
  return may.ok ? isWithoutPupils([note], true) : may;
};

export const mayConfirmLog = (pair: PairFacts, log: LogFacts, { reader, rev, answer }: { readonly reader: LogReader; readonly rev: number; readonly answer: string }): Verdict => {
  const may = mayAnswerLog(pair, log, { reader, action: 'confirm' });
  if (!may.ok) return may;
  return rev === log.rev ? isWithoutPupils([answer], true) : no('mentoring.logChanged');
};
