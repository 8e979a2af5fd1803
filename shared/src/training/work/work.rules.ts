// What must be right about a work before learners are asked for it. Guards the server and explains the button.
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { CohortState } from '../cohort/cohort.contract.js';
import type { AddWork, CohortWork } from './work.contract.js';

const TAKES_WORK: ReadonlySet<CohortState> = new Set<CohortState>(['planned', 'enrolling', 'in_training', 'assessing']);
/** Until the public notice. */
export const takesWork = (state: CohortState): Verdict => (TAKES_WORK.has(state) ? yes : no('cohort.otherState'));

/** An assignment says what kind of document it is; a test is none. */
export const isWorkWhole = ({ kind, templateKey }: Pick<AddWork, 'kind' | 'templateKey'>): Verdict => ((kind === 'assignment') === (templateKey !== null) ? yes : no('work.kind'));

/** 取消: nothing that somebody has handed in or been marked for. */
export const mayCallOff = ({ reason }: Pick<CohortWork, 'reason'>, results: number): Verdict => {
  if (reason !== null) return no('work.cancelled', { reason });
  return results > 0 ? no('work.begun', { count: results }) : yes;
};
