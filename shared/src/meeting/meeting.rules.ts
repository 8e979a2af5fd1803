// What is allowed around a 教研活动: its steps, its plan, its agenda. Guards the server and explains the button.
import { step, type StateTable } from '../kit/machine.js';
import { no, yes, type Verdict } from '../kit/verdict.js';
import type { AgendaItem, Meeting, MeetingAction, MeetingStanding, MeetingState } from './meeting.contract.js';

export const meetingTable: StateTable<MeetingState, MeetingAction> = {
  draft: { notify: 'noticed', cancel: 'cancelled' },
  noticed: { begin: 'live', cancel: 'cancelled' },
  live: { pause: 'paused', sumUp: 'closing' },
  paused: { resume: 'live', sumUp: 'closing' },
  closing: { resume: 'live', close: 'closed' },
  closed: { reopen: 'closing' },
  cancelled: {},
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Whoever prepares the room begins before the time. */
const BEGINS_BEFORE_MS = 30 * MINUTE;
/** 撤回: at first by one click, later with a reason. */
export const UNDO_MS = 10 * MINUTE;
export const REOPEN_MS = 7 * DAY;

export type MeetingFacts = Pick<Meeting, 'state' | 'startsAt' | 'endsAt' | 'closedAt'>;

/** The recorder and 协办主持 may do what keeps the meeting going; planning, cancelling and confirming hours stay with those who lead. */
const KEEPS_GOING: ReadonlySet<MeetingAction> = new Set<MeetingAction>(['begin', 'pause', 'resume', 'sumUp']);

/** 主持、协办主持、记录、工作室主持人或区教研员: whoever keeps it going and sees what only they see. */
export const runsMeeting = ({ leads, chairs, records, assists }: MeetingStanding): boolean => leads || chairs || records || assists;
/** Whoever speaks, votes and rates: not those who only look on. */
export const takesPart = (standing: MeetingStanding): boolean => standing.expected || runsMeeting(standing);

const mayLead = (action: MeetingAction | 'plan', standing: MeetingStanding): Verdict =>
  standing.leads || standing.chairs || (runsMeeting(standing) && action !== 'plan' && KEEPS_GOING.has(action)) ? yes : no('access.notYours', { who: 'meetingLead' });

export const mayTakeMeetingStep = (action: MeetingAction, meeting: MeetingFacts, { standing, now }: { standing: MeetingStanding; now: Date }): Verdict => {
  const may = mayLead(action, standing);
  if (!may.ok) return may;
  if (step(meetingTable, meeting.state, action) === null) return no('meeting.otherState');
  if (action === 'notify' && meeting.endsAt <= now) return no('meeting.past');
  if (action === 'begin' && now.getTime() < meeting.startsAt.getTime() - BEGINS_BEFORE_MS) return no('meeting.tooEarly', { minutes: BEGINS_BEFORE_MS / MINUTE });
  return action === 'reopen' ? mayReopen(meeting, now) : yes;
};

const mayReopen = ({ closedAt }: MeetingFacts, now: Date): Verdict =>
  closedAt !== null && now.getTime() - closedAt.getTime() <= REOPEN_MS ? yes : no('meeting.tooLate', { days: REOPEN_MS / DAY });

/** Within the first minutes a slip is taken back without words. */
export const needsReason = ({ closedAt }: MeetingFacts, now: Date): boolean => closedAt === null || now.getTime() - closedAt.getTime() > UNDO_MS;

export type Planned = Pick<Meeting, 'startsAt' | 'endsAt' | 'place' | 'link' | 'seats'>;

/** A day at most, unless it is a seminar of several; somewhere to go or to click. */
const LONGEST_MS = 10 * DAY;
const fits = ({ startsAt, endsAt, place, link, seats }: Planned, people: number, now: Date): Verdict => {
  if (seats !== null && people > seats) return no('meeting.seats', { people });
  if (endsAt <= startsAt || endsAt.getTime() - startsAt.getTime() > LONGEST_MS) return no('meeting.times');
  if (endsAt <= now) return no('meeting.past');
  return place === '' && link === '' ? no('meeting.noPlace') : yes;
};

export const mayPlanMeeting = (wanted: Planned, { standing, people }: { standing: MeetingStanding; people: number }, now: Date): Verdict => {
  const may = mayLead('plan', standing);
  if (!may.ok) return may;
  return people === 0 && wanted.seats === null ? no('meeting.nobody') : fits(wanted, people, now);
};

export const mayChangeMeeting = (wanted: Planned, { meeting, standing, people }: { meeting: MeetingFacts; standing: MeetingStanding; people: number }, now: Date): Verdict => {
  const may = mayLead('plan', standing);
  if (!may.ok) return may;
  return meeting.state === 'draft' || meeting.state === 'noticed' ? fits(wanted, people, now) : no('meeting.otherState');
};

/** Whoever stands at the door without a name on the list, until the hours are written. */
export const mayInvite = ({ state }: MeetingFacts, standing: MeetingStanding): Verdict => {
  const may = mayLead('begin', standing);
  if (!may.ok) return may;
  return state === 'closed' || state === 'cancelled' ? no('meeting.otherState') : yes;
};

export type AgendaDeed = 'next' | 'extend' | 'skip';
type Timed = Pick<AgendaItem, 'id' | 'state' | 'minutes' | 'startedAt' | 'endedAt'>;

const EXTENDS_BY = 2;

/** The agenda after a deed: exactly one item runs while any is left. Null when there is none to act on. */
export const agendaAfter = <Item extends Timed>(items: readonly Item[], deed: AgendaDeed, now: Date): readonly Item[] | null => {
  const running = items.findIndex(({ state }) => state === 'running');
  if (deed === 'extend') return running === -1 ? null : items.map((item, at) => (at === running ? { ...item, minutes: item.minutes + EXTENDS_BY } : item));
  const next = items.findIndex(({ state }) => state === 'waiting');
  if (running === -1 && (next === -1 || deed === 'skip')) return null;
  return items.map((item, at) => {
    if (at === running) return { ...item, state: deed === 'skip' ? ('skipped' as const) : ('done' as const), endedAt: now };
    return at === next ? { ...item, state: 'running' as const, startedAt: now } : item;
  });
};

/** Whatever still runs ends with the meeting. */
export const agendaEnded = <Item extends Timed>(items: readonly Item[], now: Date): readonly Item[] => items.map((item) => (item.state === 'running' ? { ...item, state: 'done' as const, endedAt: now } : item));

export const mayRunAgenda = ({ state }: Pick<Meeting, 'state'>, standing: MeetingStanding): Verdict => {
  const may = mayLead('pause', standing);
  if (!may.ok) return may;
  return state === 'live' ? yes : no('meeting.otherState');
};
