// What makes a poll and an answer whole, who may act on it, and what the answers say together. Pure.
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { Meeting, MeetingStanding } from '../meeting.contract.js';
import { runsMeeting, takesPart } from '../meeting.rules.js';
import type { NewPoll, PollAnswer, PollKind, PollResult } from './poll.contract.js';

export const SCALE_STEPS = 5;
/** Fewer anonymous answers than this would name their people. */
export const LEAST_ANONYMOUS = 3;
/** Open at the same time: more is no meeting any more. */
const MOST_OPEN = 5;

/** How many choices each kind has. */
const CHOICES: Readonly<Record<PollKind, readonly number[] | null>> = { single: null, multiple: null, scale: [0, 2], words: [0] };

/** Two choices at least, no two alike. */
const isWhole = ({ kind, choices, most }: NewPoll): Verdict => {
  const counts = CHOICES[kind];
  const fits = counts === null ? choices.length >= 2 && new Set(choices).size === choices.length : counts.includes(choices.length);
  const limit = kind === 'multiple' ? most <= choices.length : kind === 'words' || most === 1;
  return fits && limit ? yes : no('poll.choices');
};

type Room = Pick<Meeting, 'state'>;

export const mayOpenPoll = (poll: NewPoll, { meeting, standing, open }: { readonly meeting: Room; readonly standing: MeetingStanding; readonly open: number }): Verdict => {
  if (!runsMeeting(standing)) return no('access.notYours', { who: 'meetingLead' });
  if (meeting.state !== 'live' && meeting.state !== 'paused') return no('meeting.otherState');
  return open >= MOST_OPEN ? no('poll.tooMany', { most: MOST_OPEN }) : isWhole(poll);
};

const isRunning = ({ state }: Room): boolean => state === 'live' || state === 'paused' || state === 'closing';

export interface Facts {
  readonly meeting: Room;
  readonly standing: MeetingStanding;
  readonly poll: Pick<NewPoll, 'kind' | 'choices' | 'most'> & { readonly state: 'open' | 'closed' };
}

/** Every pick once, within the choices, as many as are allowed. */
const isAnswer = ({ kind, choices, most }: Facts['poll'], { picks, words }: PollAnswer): boolean => {
  if (kind === 'words') return picks.length === 0 && words.length >= 1 && words.length <= most && new Set(words.map(wordOf)).size === words.length;
  const [from, to] = kind === 'scale' ? [1, SCALE_STEPS] : [0, choices.length - 1];
  return words.length === 0 && picks.length >= 1 && picks.length <= most && new Set(picks).size === picks.length && picks.every((pick) => pick >= from && pick <= to);
};

export const mayVote = (answer: PollAnswer, { meeting, standing, poll }: Facts): Verdict => {
  if (!takesPart(standing)) return no('access.notYours', { who: 'expected' });
  if (poll.state === 'closed' || !isRunning(meeting)) return no('poll.closed');
  return isAnswer(poll, answer) ? yes : no('poll.answer', { most: poll.most });
};

export const mayClosePoll = ({ meeting, standing, poll }: Facts): Verdict => {
  if (!runsMeeting(standing)) return no('access.notYours', { who: 'meetingLead' });
  if (poll.state === 'closed') return no('poll.closed');
  return isRunning(meeting) ? yes : no('meeting.otherState');
};

/** One word however it was typed: full and half width, large and small. */
export const wordOf = (word: string): string => word.normalize('NFKC').trim().toLowerCase();

const countWords = (answers: readonly PollAnswer[]): PollResult['lines'] => {
  const counts = new Map<string, number>();
  for (const word of answers.flatMap(({ words }) => words.map(wordOf))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([label, count]) => ({ label, count })).sort((one, other) => other.count - one.count || one.label.localeCompare(other.label, 'zh'));
};

const round = (number: number): number => Math.round(number * 100) / 100;

/** The places that an answer may pick, in the order of the lines of the result. */
export const placesOf = ({ kind, choices }: Pick<NewPoll, 'kind' | 'choices'>): readonly number[] =>
  kind === 'scale' ? Array.from({ length: SCALE_STEPS }, (_, at) => at + 1) : choices.map((_, at) => at);

/** What a line of a scale means besides its number: its two ends may have a word. */
export const endOf = ({ kind, choices }: Pick<NewPoll, 'kind' | 'choices'>, at: number): string =>
  (kind !== 'scale' ? undefined : at === 0 ? choices[0] : at === SCALE_STEPS - 1 ? choices[1] : undefined) ?? '';

/** The order of the answers leaves no trace in it. */
export const resultOf = (poll: Pick<NewPoll, 'kind' | 'choices' | 'named'>, answers: readonly PollAnswer[]): PollResult => {
  if (!poll.named && answers.length < LEAST_ANONYMOUS) return { answers: answers.length, withheld: true, lines: [], mean: null };
  if (poll.kind === 'words') return { answers: answers.length, withheld: false, lines: countWords(answers), mean: null };
  const picked = answers.flatMap(({ picks }) => picks);
  const lines = placesOf(poll).map((place) => ({ label: poll.kind === 'scale' ? String(place) : (poll.choices[place] ?? ''), count: picked.filter((pick) => pick === place).length }));
  const mean = poll.kind === 'scale' && picked.length > 0 ? round(picked.reduce((sum, pick) => sum + pick, 0) / picked.length) : null;
  return { answers: answers.length, withheld: false, lines, mean };
};
