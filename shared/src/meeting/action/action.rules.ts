// What is allowed with 任务. Guards the server and explains the button.
import type { PersonId } from '../../kit/id.js';
import { step, type StateTable } from '../../kit/machine.js';
import type { Day } from '../../kit/time.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { Meeting, MeetingStanding } from '../meeting.contract.js';
import type { ActionDeed } from './action.contract.js';
import type { ActionState } from './action.state.js';

export const actionTable: StateTable<ActionState, ActionDeed> = {
  open: { finish: 'done', drop: 'dropped' },
  done: { reopen: 'open' },
  dropped: { reopen: 'open' },
};

export interface ActionFacts {
  readonly state: ActionState;
  readonly ownerId: PersonId | null;
}
export interface ActionReader {
  readonly personId: PersonId;
  readonly standing: MeetingStanding;
}

const runs = ({ leads, chairs, records }: MeetingStanding): boolean => leads || chairs || records;

/** Whoever was asked to the meeting writes one down, until the meeting is closed: then the minutes hold them. */
export const mayAddAction = ({ state }: Pick<Meeting, 'state'>, standing: MeetingStanding): Verdict => {
  if (!runs(standing) && !standing.expected) return no('access.notYours', { who: 'meetingLead' });
  return state === 'closed' || state === 'cancelled' ? no('meeting.otherState') : yes;
};

/** Also after the close: a task without an owner finds one. */
export const mayChangeAction = ({ state }: Pick<ActionFacts, 'state'>, { standing }: ActionReader): Verdict => {
  if (!runs(standing)) return no('access.notYours', { who: 'meetingLead' });
  return state === 'open' ? yes : no('action.settled');
};

/** Done by its owner or by those who run the meeting; dropped and opened again by the latter alone, dropped with a reason. */
export const maySettleAction = (deed: ActionDeed, action: ActionFacts, { reader: { personId, standing }, note }: { readonly reader: ActionReader; readonly note: string }): Verdict => {
  const owns = action.ownerId === personId && deed === 'finish';
  if (!owns && !runs(standing)) return no('access.notYours', { who: deed === 'finish' ? 'actionOwner' : 'meetingLead' });
  if (step(actionTable, action.state, deed) === null) return no('action.settled');
  return deed === 'drop' && note.length < 2 ? no('action.reasonNeeded') : yes;
};

/** Its day is the last on which it is in time. */
export const isOverdue = ({ state, dueOn }: { readonly state: ActionState; readonly dueOn: Day | null }, today: Day): boolean => state === 'open' && dueOn !== null && dueOn < today;
