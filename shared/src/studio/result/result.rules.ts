// What is allowed with 成果. Guards the server and explains the button. Nobody confirms what he himself achieved.
import type { PersonId } from '../../kit/id.js';
import { step, type StateTable } from '../../kit/machine.js';
import type { Day } from '../../kit/time.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { StudioRights } from '../studio.contract.js';
import { isRunning, type StudioFacts } from '../studio.rules.js';
import type { ResultDeed, ResultForm, ResultState } from './result.contract.js';

export const resultTable: StateTable<ResultState, ResultDeed> = {
  entered: { confirm: 'confirmed', return: 'returned' },
  returned: {},
  confirmed: { withdraw: 'withdrawn' },
  withdrawn: {},
};

export interface ResultFacts {
  readonly state: ResultState;
  readonly enteredBy: PersonId;
  readonly personIds: readonly PersonId[];
}
export interface ResultReader {
  readonly personId: PersonId;
  readonly rights: StudioRights;
}

const runs = ({ rights }: ResultReader): boolean => rights.host || rights.oversees;
const isOpen = (state: ResultState): boolean => state === 'entered' || state === 'returned';

/** One's own, or for anybody of the studio by whoever runs it. */
export const mayEnterResult = (form: Pick<ResultForm, 'personIds' | 'day'>, { studio, reader, circle }: { studio: StudioFacts; reader: ResultReader; circle: readonly PersonId[] }, today: Day): Verdict => {
  if (!runs(reader) && !reader.rights.member) return no('access.notYours', { who: 'member' });
  if (!isRunning(studio, new Date(`${today}T12:00:00+08:00`))) return no('studio.notActive');
  return fits(form, { reader, circle }, today);
};

const fits = ({ personIds, day }: Pick<ResultForm, 'personIds' | 'day'>, { reader, circle }: { reader: ResultReader; circle: readonly PersonId[] }, today: Day): Verdict => {
  if (day > today) return no('result.future');
  if (new Set(personIds).size !== personIds.length || !personIds.every((personId) => circle.includes(personId))) return no('result.outsider');
  return runs(reader) || personIds.includes(reader.personId) ? yes : no('result.outsider');
};

/** By whoever entered it or runs the studio, until it is confirmed. */
export const mayTouchResult = ({ state, enteredBy }: ResultFacts, reader: ResultReader): Verdict => {
  if (reader.personId !== enteredBy && !runs(reader)) return no('access.notYours', { who: 'owner' });
  return isOpen(state) ? yes : no('result.otherState');
};

/** People who were named stay named, though they left since. */
export const mayChangeResult = (form: Pick<ResultForm, 'personIds' | 'day'>, { result, reader, circle }: { result: ResultFacts; reader: ResultReader; circle: readonly PersonId[] }, today: Day): Verdict => {
  const may = mayTouchResult(result, reader);
  return may.ok ? fits(form, { reader, circle: [...circle, ...result.personIds] }, today) : may;
};

export const maySettleResult = (deed: ResultDeed, { result, reader, reason }: { result: ResultFacts; reader: ResultReader; reason: string }): Verdict => {
  if (!runs(reader)) return no('access.notYours', { who: 'host' });
  if (step(resultTable, result.state, deed) === null) return no('result.otherState');
  if (deed === 'confirm' && result.personIds.includes(reader.personId)) return no('result.own');
  return deed !== 'confirm' && reason.length < 2 ? no('result.reason') : yes;
};

/** Papers of proof: those who are named, whoever entered it, and those who run or oversee the studio. */
export const mayOpenFiles = ({ enteredBy, personIds }: ResultFacts, reader: ResultReader): boolean => runs(reader) || reader.personId === enteredBy || personIds.includes(reader.personId);
