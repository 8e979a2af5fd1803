// What is allowed with 工作室任务, and what a day makes of one. Guards the server and explains the button.
import { addDays } from '../../hours/calendar.rules.js';
import type { PersonId } from '../../kit/id.js';
import { step, type StateTable } from '../../kit/machine.js';
import { shanghaiDay, type Day } from '../../kit/time.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { StudioRights } from '../studio.contract.js';
import type { StudioFacts } from '../studio.rules.js';
import type { AssignmentState, HostDeed, OwnDeed, TaskForm, Timing } from './task.contract.js';

export const assignmentTable: StateTable<AssignmentState, OwnDeed | HostDeed> = {
  open: { handIn: 'submitted', withdraw: 'withdrawn' },
  submitted: { takeBack: 'open', confirm: 'confirmed', return: 'returned', withdraw: 'withdrawn' },
  returned: { handIn: 'submitted', withdraw: 'withdrawn' },
  confirmed: {},
  withdrawn: {},
};

/** He still has to do something. */
export const isToDo = (state: AssignmentState): boolean => state === 'open' || state === 'returned';
/** Nobody has to do anything any more. */
export const isSettled = (state: AssignmentState): boolean => state === 'confirmed' || state === 'withdrawn';

/** Those who run or oversee the studio see everybody's, whoever belongs to it his own, others none. */
export const tasksReadBy = ({ host, oversees, member }: StudioRights): 'all' | 'own' | 'none' => (host || oversees ? 'all' : member ? 'own' : 'none');

/** 工作室任务由主持人布置；区里只看. `circle`: everybody who belongs to it today but the host, who gives himself nothing. */
export const mayAssign = ({ personIds, dueOn }: Pick<TaskForm, 'personIds' | 'dueOn'>, { studio, rights, circle }: { readonly studio: Pick<StudioFacts, 'termEnd'>; readonly rights: StudioRights; readonly circle: readonly PersonId[] }, today: Day): Verdict => {
  if (!rights.host) return no('access.notYours', { who: 'host' });
  if (!rights.works) return no('studio.notActive');
  if (dueOn < today) return no('task.past');
  if (dueOn > studio.termEnd) return no('task.afterTerm', { day: studio.termEnd });
  return new Set(personIds).size === personIds.length && personIds.every((personId) => circle.includes(personId)) ? yes : no('task.outsider');
};

interface OwnTry {
  readonly state: AssignmentState;
  /** Whose it is, and who tries. */
  readonly personId: PersonId;
  readonly reader: PersonId;
  readonly rights: StudioRights;
}
/** Handed in and taken back by whoever has it, as long as he belongs to the studio. */
export const mayOwn = (deed: OwnDeed, { state, personId, reader, rights }: OwnTry): Verdict => {
  if (personId !== reader || !rights.member) return no('access.notYours', { who: 'taskOwner' });
  if (!rights.works) return no('studio.notActive');
  return step(assignmentTable, state, deed) === null ? no('task.otherState') : yes;
};

interface HostTry {
  readonly state: AssignmentState;
  /** Whoever has it belongs to the studio today. */
  readonly here: boolean;
  /** It is the host's: he had it before he became one. */
  readonly own: boolean;
  readonly rights: StudioRights;
  readonly reason: string;
}
/** Nobody confirms his own. What somebody handed in before he left is confirmed all the same; nobody is left to whom it could be sent back. */
export const maySettleTask = (deed: HostDeed, { state, here, own, rights, reason }: HostTry): Verdict => {
  if (!rights.host) return no('access.notYours', { who: 'host' });
  if (!rights.works) return no('studio.notActive');
  if (step(assignmentTable, state, deed) === null) return no('task.otherState');
  if (deed === 'confirm' && own) return no('task.own');
  if (deed === 'return' && !here) return no('task.gone');
  return deed !== 'confirm' && reason.length < 2 ? no('task.reason') : yes;
};

/** Its day is the last on which it is in time; handing in counts by the day in Shanghai. What was called off was never late. */
export const timingOf = ({ state, handedInAt }: { readonly state: AssignmentState; readonly handedInAt: Date | null }, dueOn: Day, today: Day): Timing => {
  if (isToDo(state)) return dueOn < today ? 'overdue' : 'inTime';
  return state !== 'withdrawn' && handedInAt !== null && shanghaiDay(handedInAt) > dueOn ? 'late' : 'inTime';
};

/** The day before the last one, or the last one when nobody was up for it; whoever got it that late has just been told. */
export const isDueSoon = ({ dueOn, givenAt }: { readonly dueOn: Day; readonly givenAt: Date }, today: Day): boolean => {
  const eve = addDays(dueOn, -1);
  return eve <= today && today <= dueOn && shanghaiDay(givenAt) < eve;
};
