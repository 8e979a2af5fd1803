// Which meetings stand in which list.
import type { MeetingCard } from '@gongyan/shared/meeting/meeting.contract';

export type MeetingList = 'upcoming' | 'past';

const OVER = new Set(['closed', 'cancelled']);

/** What comes up begins with the next; what is past with the last. */
export const meetingsIn = (meetings: readonly MeetingCard[], list: MeetingList): MeetingCard[] =>
  list === 'upcoming' ? meetings.filter(({ state }) => !OVER.has(state)) : meetings.filter(({ state }) => OVER.has(state)).reverse();
