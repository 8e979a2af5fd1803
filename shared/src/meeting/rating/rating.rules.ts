// Who may rate, when a result may be shown and to whom, and what the sheets say together. Pure.
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { FilledSheet } from '../../lesson/evaluation/evaluation.contract.js';
import { resultOf } from '../../lesson/evaluation/evaluation.rules.js';
import type { Sheet } from '../../lesson/rubric/rubric.rules.js';
import type { Meeting, MeetingStanding } from '../meeting.contract.js';
import { runsMeeting, takesPart } from '../meeting.rules.js';
import type { RatingResult, RatingState } from './rating.contract.js';

/** Fewer would name their people. */
export const LEAST_SHEETS = 3;

export interface RatingFacts {
  readonly meeting: Pick<Meeting, 'state'>;
  readonly standing: MeetingStanding;
  readonly state: RatingState;
  readonly teaches: boolean;
}

const isRunning = ({ state }: Pick<Meeting, 'state'>): boolean => state === 'live' || state === 'paused' || state === 'closing';

export const mayOpenRating = (meeting: Pick<Meeting, 'state'>, standing: MeetingStanding): Verdict => {
  if (!runsMeeting(standing)) return no('access.notYours', { who: 'meetingLead' });
  return meeting.state === 'live' || meeting.state === 'paused' ? yes : no('meeting.otherState');
};

export const mayRate = ({ meeting, standing, state, teaches }: RatingFacts): Verdict => {
  if (teaches) return no('rating.own');
  if (!takesPart(standing)) return no('access.notYours', { who: 'expected' });
  if (state !== 'open') return no('rating.over');
  return isRunning(meeting) ? yes : no('meeting.otherState');
};

export const mayReveal = ({ meeting, standing, state }: Omit<RatingFacts, 'teaches'>, sheets: number): Verdict => {
  if (!runsMeeting(standing)) return no('access.notYours', { who: 'meetingLead' });
  if (state !== 'open') return no('rating.over');
  if (!isRunning(meeting)) return no('meeting.otherState');
  return sheets < LEAST_SHEETS ? no('rating.tooFew', { least: LEAST_SHEETS, n: sheets }) : yes;
};

/** Shown by the host, and then to whoever has handed in his own, to the one who taught, and to those who run the meeting,
 *  because they put it on the wall. To the others when the meeting is over. */
export const mayReadRating = ({ meeting, standing, state, teaches }: RatingFacts, hasOwn: boolean): boolean =>
  state === 'revealed' && (hasOwn || teaches || runsMeeting(standing) || meeting.state === 'closed');

interface Rated {
  readonly sheet: FilledSheet;
  readonly isExpert: boolean;
}

const pointsOf = ({ items }: FilledSheet, key: string): number => (items.find((item) => item.key === key)?.points ?? []).reduce((sum, points) => sum + points, 0);

/** Null with too few sheets: whoever asks all the same learns nothing. Words stand in an order that tells nothing. */
export const ratingResult = (rubric: Sheet, rated: readonly Rated[]): RatingResult | null => {
  const sheets = rated.map(({ sheet }) => sheet);
  const all = sheets.length < LEAST_SHEETS ? null : resultOf(rubric, sheets);
  if (all === null) return null;
  const byExperts = rated.filter(({ isExpert }) => isExpert).map(({ sheet }) => sheet);
  const experts = resultOf(rubric, byExperts);
  const words = (of: 'strengths' | 'suggestions'): string[] => sheets.flatMap((sheet) => sheet[of]).sort();
  return {
    sheets: sheets.length, experts: byExperts.length, mean: all.mean, grade: all.grade, strengths: words('strengths'), suggestions: words('suggestions'),
    items: all.items.map(({ key, mean }) => {
      const points = sheets.map((sheet) => pointsOf(sheet, key));
      return { key, mean, experts: experts?.items.find((item) => item.key === key)?.mean ?? null, low: Math.min(...points), high: Math.max(...points) };
    }),
  };
};
