// Which days a plan is for, and who writes and reads it. Pure.
import { halfYearOf, schoolYearOf, type Span } from '../../hours/calendar.rules.js';
import type { Day } from '../../kit/time.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { StudioRights } from '../studio.contract.js';
import { WorkKind, type PlanSpan, type PlanState, type PlanText } from './planning.contract.js';

/** The studio's own term, the school year, or its half. */
export const spanOf = (span: PlanSpan, day: Day, cycle: Span): Span => {
  if (span === 'cycle') return cycle;
  return span === 'year' ? schoolYearOf(day) : halfYearOf(day);
};

/** A draft is its host's alone. */
export const mayReadPlan = (state: PlanState, rights: StudioRights): boolean => state === 'published' || rights.host;

export const mayWritePlan = (rights: StudioRights): Verdict => {
  if (!rights.host) return no('access.notYours', { who: 'host' });
  return rights.works ? yes : no('studio.notActive');
};

/** At least one kind of work is planned. */
export const isPlanned = (text: PlanText): boolean => WorkKind.options.some((kind) => text[kind] !== '');
