// What is allowed with 纪要. Guards the server and explains the button.
import type { DocumentRole } from '../../document/document.contract.js';
import type { PersonId } from '../../kit/id.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { Meeting, MeetingStanding } from '../meeting.contract.js';
import { runsMeeting } from '../meeting.rules.js';
import type { Block, BlockContent, BlockKey, ConfirmedAs, MinutesState } from './minutes.contract.js';

export interface MinutesFacts {
  readonly state: MinutesState;
  /** Of the text as it is locked now. */
  readonly confirmedBy: readonly PersonId[];
}
export interface MinutesReader {
  readonly personId: PersonId;
  readonly standing: MeetingStanding;
  readonly came: boolean;
}

const CONFIRMED_BY = 2;
/** Of somebody to whom the meeting is open: whoever runs it or was asked to come writes, everybody else reads. */
export const roleInMinutes = (standing: MeetingStanding): DocumentRole => (runsMeeting(standing) || standing.expected ? 'write' : 'read');

export const minutesState = (row: { readonly open: boolean } | null, confirmed: number): MinutesState => {
  if (row === null) return 'none';
  if (row.open) return 'open';
  return confirmed >= CONFIRMED_BY ? 'confirmed' : 'frozen';
};

export const mayBeginMinutes = ({ state }: Pick<Meeting, 'state'>, minutes: MinutesState, standing: MeetingStanding): Verdict => {
  if (roleInMinutes(standing) !== 'write') return no('access.notYours', { who: 'meetingLead' });
  return minutes === 'none' && state !== 'draft' && state !== 'cancelled' ? yes : no('minutes.otherState');
};

/** 重新打开: of what is locked, after the close; the meeting itself and its hours stay closed. */
export const mayReopenMinutes = ({ state }: Pick<MinutesFacts, 'state'>, standing: MeetingStanding): Verdict => {
  if (!runsMeeting(standing)) return no('access.notYours', { who: 'meetingLead' });
  return state === 'frozen' || state === 'confirmed' ? yes : no('minutes.otherState');
};

/** The close locks by itself; later it is done by hand. */
export const mayFreezeMinutes = ({ state }: Pick<MinutesFacts, 'state'>, meeting: Pick<Meeting, 'state'>, standing: MeetingStanding): Verdict => {
  if (!runsMeeting(standing)) return no('access.notYours', { who: 'meetingLead' });
  return state === 'open' && meeting.state === 'closed' ? yes : no('minutes.otherState');
};

export const confirmsAs = (standing: MeetingStanding): ConfirmedAs => (standing.records ? 'recorder' : runsMeeting(standing) ? 'host' : 'attendee');

/** Two different people; the first is the recorder or a host, the second may be anybody who was there. */
export const mayConfirmMinutes = ({ state, confirmedBy }: MinutesFacts, { personId, standing, came }: MinutesReader): Verdict => {
  if (!runsMeeting(standing) && !(standing.expected && confirmedBy.length > 0)) return no('access.notYours', { who: 'meetingLead' });
  if (!runsMeeting(standing) && !came) return no('minutes.notThere');
  if (state !== 'frozen') return no('minutes.otherState');
  return confirmedBy.includes(personId) ? no('minutes.confirmedAlready') : yes;
};

const saysSomething = (content: BlockContent): boolean => {
  switch (content.kind) {
    case 'facts': case 'attendance': return true;
    case 'actions': case 'speeches': return content.lines.length > 0;
    case 'polls': return content.polls.length > 0;
    case 'ratings': return content.ratings.length > 0;
  }
};

/** What the room knows and the text has no place for: it would not be in the minutes when they are locked. */
export const leftOut = (blocks: readonly Block[], standing: readonly BlockKey[]): readonly Block[] =>
  blocks.filter(({ ref, content }) => saysSomething(content) && standing.every((one) => one.kind !== content.kind || one.ref !== ref));
