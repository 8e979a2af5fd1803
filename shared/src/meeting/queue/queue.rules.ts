// The queue as the facts make it, who may act on it, and the hint of fairness. Pure.
import type { PersonId } from '../../kit/id.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { Meeting, MeetingStanding } from '../meeting.contract.js';
import { runsMeeting, takesPart } from '../meeting.rules.js';
import type { SpeakerEventKind } from './queue.contract.js';

export interface SpeakerFact {
  readonly kind: SpeakerEventKind;
  readonly personId: PersonId;
  readonly at: Date;
  readonly minutes: number | null;
}

export interface Told {
  readonly times: number;
  readonly ms: number;
}

export interface QueueState {
  readonly speaking: { readonly personId: PersonId; readonly since: Date; readonly minutes: number | null } | null;
  /** In the order in which hands went up. */
  readonly waiting: readonly { readonly personId: PersonId; readonly since: Date }[];
  readonly spoken: ReadonlyMap<PersonId, Told>;
}

const NOBODY: QueueState = { speaking: null, waiting: [], spoken: new Map() };

const without = ({ waiting }: QueueState, personId: PersonId): QueueState['waiting'] => waiting.filter((one) => one.personId !== personId);

const ended = (state: QueueState, at: Date): QueueState => {
  if (state.speaking === null) return state;
  const { personId, since } = state.speaking;
  const before = state.spoken.get(personId) ?? { times: 0, ms: 0 };
  const ms = before.ms + Math.max(0, at.getTime() - since.getTime());
  return { ...state, speaking: null, spoken: new Map(state.spoken).set(personId, { times: before.times + 1, ms }) };
};

/** One fact more. A hand that is up already, or of whoever speaks, changes nothing. */
const after = (state: QueueState, { kind, personId, at, minutes }: SpeakerFact): QueueState => {
  if (kind === 'ended') return ended(state, at);
  if (kind === 'lowered') return { ...state, waiting: without(state, personId) };
  if (kind === 'called') return { ...ended(state, at), speaking: { personId, since: at, minutes }, waiting: without(state, personId) };
  const there = state.speaking?.personId === personId || state.waiting.some((one) => one.personId === personId);
  return there ? state : { ...state, waiting: [...state.waiting, { personId, since: at }] };
};

export const queueOf = (facts: readonly SpeakerFact[]): QueueState => facts.reduce(after, NOBODY);

/** What ends with the meeting, so that its facts are whole: whoever speaks, and every hand. */
export const queueEnds = ({ speaking, waiting }: QueueState, at: Date): SpeakerFact[] => [
  ...(speaking === null ? [] : [{ kind: 'ended' as const, personId: speaking.personId, at, minutes: null }]),
  ...waiting.map(({ personId }) => ({ kind: 'lowered' as const, personId, at, minutes: null })),
];

type Room = Pick<Meeting, 'state'>;
const runningFor = ({ state }: Room): Verdict => (state === 'live' || state === 'paused' ? yes : no('meeting.otherState'));

export const mayRaise = (meeting: Room, standing: MeetingStanding, { isSpeaking }: { readonly isSpeaking: boolean }): Verdict => {
  if (!takesPart(standing)) return no('access.notYours', { who: 'expected' });
  const running = runningFor(meeting);
  return running.ok && isSpeaking ? no('queue.speaking') : running;
};

export const mayLower = (meeting: Room, standing: MeetingStanding, { isOwn }: { readonly isOwn: boolean }): Verdict =>
  isOwn || runsMeeting(standing) ? runningFor(meeting) : no('access.notYours', { who: 'meetingLead' });

export const mayCall = (meeting: Room, standing: MeetingStanding): Verdict => (runsMeeting(standing) ? runningFor(meeting) : no('access.notYours', { who: 'meetingLead' }));

/** Whoever waits first, or the one asked for when he waits; null: there is nobody to call. */
export const whoIsNext = ({ waiting }: QueueState, personId: PersonId | null): PersonId | null =>
  (personId === null ? waiting[0] : waiting.find((one) => one.personId === personId))?.personId ?? null;

const toldBy = ({ spoken }: QueueState, personId: PersonId): Told => spoken.get(personId) ?? { times: 0, ms: 0 };

/** Of those who wait: whoever has spoken least often, then shortest, then has waited longest. A hint, no more. */
export const leastHeard = (state: QueueState): PersonId | null => {
  const [first, ...others] = state.waiting;
  if (first === undefined) return null;
  return others.reduce((best, { personId }) => {
    const [one, other] = [toldBy(state, best), toldBy(state, personId)];
    return other.times < one.times || (other.times === one.times && other.ms < one.ms) ? personId : best;
  }, first.personId);
};

/** Schools with somebody in the room of which nobody has spoken or speaks. */
export const quietSchools = <School>(state: QueueState, schoolOf: ReadonlyMap<PersonId, School | null>): School[] => {
  const heard = new Set([...state.spoken.keys(), ...(state.speaking === null ? [] : [state.speaking.personId])].map((personId) => schoolOf.get(personId)));
  return [...new Set(schoolOf.values())].flatMap((school) => (school === null || heard.has(school) ? [] : [school]));
};
