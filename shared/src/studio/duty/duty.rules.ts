// How far somebody is with what is expected of him, and who may look. Pure.
import { daysOf, type Span } from '../../hours/calendar.rules.js';
import type { PersonId } from '../../kit/id.js';
import type { Day } from '../../kit/time.js';
import type { StudioRights } from '../studio.contract.js';
import type { Duty, DutyCell, DutyEvidence } from './duty.contract.js';

/** Behind is whoever has less than his part of the year that is over, by more than one or, of a share, by anything: one missed beginning is not
 *  yet a lag. */
const SLACK = 1;

/** The part of the year that is over, from 0 to 1. */
export const partOf = (year: Span, today: Day): number => {
  if (today < year.from) return 0;
  return today >= year.to ? 1 : daysOf({ from: year.from, to: today }) / daysOf(year);
};

export const cellOf = ({ key, measure, target }: Duty, evidence: readonly DutyEvidence[], part: number): DutyCell => {
  const done = evidence.filter(({ counts }) => counts).length;
  const of = evidence.length;
  if (measure === 'share') return { key, done, of, state: of === 0 || done / of >= target ? (part === 1 && of > 0 ? 'met' : 'onTime') : 'behind' };
  if (done >= target) return { key, done, of, state: 'met' };
  return { key, done, of, state: part < 1 && done + SLACK >= target * part ? 'onTime' : 'behind' };
};

/** Whoever runs or oversees the studio sees everybody, a member himself. */
export const mayReadDuties = (rights: StudioRights, { reader, of }: { readonly reader: PersonId; readonly of: PersonId }): boolean => rights.host || rights.oversees || (rights.member && reader === of);

const REMIND_DAYS = 7;
/** A reminder a week at most. */
export const mayRemind = (last: Day | null, today: Day): boolean => last === null || daysOf({ from: last, to: today }) > REMIND_DAYS;
