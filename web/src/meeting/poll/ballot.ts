// What finds one's own anonymous vote again: a chance text that only this device keeps. What was voted is not kept here, so that
// nobody reads it on a shared computer.
import type { PersonId } from '@gongyan/shared/kit/id';
import type { PollId } from '@gongyan/shared/meeting/poll/poll.contract';
import { z } from 'zod';
import { keep, recall } from '../../platform/kept';

const nameOf = (personId: PersonId, pollId: PollId): string => `gongyan.ballot ${personId} ${pollId}`;
const Kept = z.string().length(32);

const made = (): string => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(24)))).replaceAll('+', '-').replaceAll('/', '_');

export const hasBallot = (personId: PersonId, pollId: PollId): boolean => recall(nameOf(personId, pollId), Kept) !== null;

/** Kept before it is sent: a vote whose answer was lost can be sent again. */
export const ballotFor = (personId: PersonId, pollId: PollId): string => {
  const ballot = recall(nameOf(personId, pollId), Kept) ?? made();
  keep(nameOf(personId, pollId), ballot);
  return ballot;
};
