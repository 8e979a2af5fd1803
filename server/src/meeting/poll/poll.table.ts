// Polls, votes by name, and the one box per anonymous poll; see migration 0034.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import type { Poll, PollAnswer, PollId, PollResult } from '@gongyan/shared/meeting/poll/poll.contract';
import type { Box } from './poll.box.js';

export interface PollRow extends Poll {
  readonly meetingId: MeetingId;
  readonly openedBy: PersonId;
  readonly closedBy: PersonId | null;
  /** Frozen at the close. */
  readonly result: PollResult | null;
}

export const PollTable = new EntitySchema<PollRow>({
  name: 'poll',
  columns: {
    id: { type: 'uuid', primary: true },
    meetingId: { type: 'uuid' },
    kind: { type: 'text' },
    question: { type: 'text' },
    choices: { type: 'jsonb' },
    most: { type: 'int' },
    named: { type: 'boolean' },
    state: { type: 'text' },
    openedBy: { type: 'uuid' },
    openedAt: { type: 'timestamptz' },
    closedBy: { type: 'uuid', nullable: true },
    closedAt: { type: 'timestamptz', nullable: true },
    result: { type: 'jsonb', nullable: true },
  } satisfies Record<keyof PollRow, EntitySchemaColumnOptions>,
});

export interface VoteRow {
  readonly pollId: PollId;
  readonly personId: PersonId;
  readonly answer: PollAnswer;
  readonly at: Date;
}

export const VoteTable = new EntitySchema<VoteRow>({
  name: 'poll_vote',
  columns: {
    pollId: { type: 'uuid', primary: true },
    personId: { type: 'uuid', primary: true },
    answer: { type: 'jsonb' },
    at: { type: 'timestamptz' },
  } satisfies Record<keyof VoteRow, EntitySchemaColumnOptions>,
});

export interface BoxRow extends Box {
  readonly pollId: PollId;
}

export const BoxTable = new EntitySchema<BoxRow>({
  name: 'poll_box',
  columns: {
    pollId: { type: 'uuid', primary: true },
    voters: { type: 'uuid', array: true },
    ballots: { type: 'jsonb' },
  } satisfies Record<keyof BoxRow, EntitySchemaColumnOptions>,
});
