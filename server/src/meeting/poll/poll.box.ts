// The ballot box of an anonymous poll: who has voted and what was voted, two sorted lists that say nothing about each other.
// A ballot is found again only by the key that the voter's own page keeps. Pure; see decision 0032.
import { createHash } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { PollAnswer, PollId } from '@gongyan/shared/meeting/poll/poll.contract';

interface Ballot {
  /** A hash: it sorts by chance and leads back to nobody. */
  readonly key: string;
  readonly answer: PollAnswer;
}

export interface Box {
  readonly voters: readonly PersonId[];
  readonly ballots: readonly Ballot[];
}

export const EMPTY_BOX: Box = { voters: [], ballots: [] };

export const keyOf = (pollId: PollId, ballot: string): string => createHash('sha256').update(`${pollId} ${ballot}`).digest('base64url');

const sorted = (ballots: readonly Ballot[]): Ballot[] => [...ballots].sort((one, other) => (one.key < other.key ? -1 : 1));

/** A first vote, or another one in the place of one's own. Null: this person has voted, but not with this ballot, or the ballot
 *  is in the box and the person has not voted. */
export const cast = ({ voters, ballots }: Box, personId: PersonId, ballot: Ballot): Box | null => {
  const [hasVoted, isKnown] = [voters.includes(personId), ballots.some(({ key }) => key === ballot.key)];
  if (hasVoted !== isKnown) return null;
  return hasVoted
    ? { voters, ballots: ballots.map((one) => (one.key === ballot.key ? ballot : one)) }
    : { voters: [...voters, personId].sort(), ballots: sorted([...ballots, ballot]) };
};
