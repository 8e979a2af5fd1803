// 接手主持: when the holder of the chair is lost, and for how long, before somebody else may take it. Nothing happens by
// itself; everything here is the server's time.
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { PersonId } from '../../kit/id.js';
import type { Meeting, MeetingStanding } from '../meeting.contract.js';

export const LOST_MS = 60_000;

/** What is known of one person's connection to the room. */
export interface Seen {
  /** At least one of his pages is connected. */
  readonly here: boolean;
  /** When his last page was seen to go; null: he has not been seen to go. */
  readonly goneAt: Date | null;
}

interface Since {
  /** When this server began to see who is connected. */
  readonly servedFrom: Date;
  /** When he began to hold the chair: with the meeting, or when he took it. */
  readonly heldFrom: Date;
}

/** Since when the holder counts as lost; null while he is here. Whoever was not seen to go is lost from the server's beginning:
 *  the time in which it was down counts against nobody. And nobody is lost from before he held the chair. */
export const lostSince = ({ here, goneAt }: Seen, { servedFrom, heldFrom }: Since): Date | null => {
  if (here) return null;
  const gone = goneAt ?? servedFrom;
  return gone > heldFrom ? gone : heldFrom;
};

export interface ChairFacts {
  readonly meeting: Pick<Meeting, 'state' | 'chairId'>;
  readonly standing: MeetingStanding;
  readonly by: PersonId;
  readonly holderId: PersonId;
  readonly lostAt: Date | null;
}

/** 副手: 协办主持, the recorder, and whoever leads the group that meets. */
export const couldStandIn = ({ standing, by, holderId }: Pick<ChairFacts, 'standing' | 'by' | 'holderId'>): boolean => by !== holderId && (standing.assists || standing.records || standing.leads);

const isRunning = ({ state }: Pick<Meeting, 'state'>): boolean => state === 'live' || state === 'paused' || state === 'closing';

export const mayTakeChair = (facts: ChairFacts, now: Date): Verdict => {
  const { meeting, by, holderId, lostAt } = facts;
  if (by === holderId) return no('chair.yours');
  if (!couldStandIn(facts)) return no('access.notYours', { who: 'standIn' });
  if (!isRunning(meeting)) return no('meeting.otherState');
  if (lostAt === null) return no('chair.here');
  const left = lostAt.getTime() + LOST_MS - now.getTime();
  return left > 0 ? no('chair.wait', { seconds: Math.ceil(left / 1_000) }) : yes;
};

/** One click, at any time, as long as somebody stands in for him. */
export const mayReturnChair = ({ meeting: { chairId }, by, holderId }: Pick<ChairFacts, 'meeting' | 'by' | 'holderId'>): Verdict => {
  if (by !== chairId) return no('access.notYours', { who: 'plannedChair' });
  return holderId === chairId ? no('meeting.otherState') : yes;
};
