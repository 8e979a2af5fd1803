// Where pairings, signatures and entries are kept. The database refuses to change what was signed or confirmed; see migration 0040.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { MentoringLog } from '@gongyan/shared/studio/mentoring/log.contract';
import type { Pair } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import type { PairId } from '@gongyan/shared/studio/mentoring/pair.id';

export interface PairRow extends Pair {
  /** The last time that both were reminded because nothing was written. */
  readonly remindedOn: Day | null;
}

export const PairTable = new EntitySchema<PairRow>({
  name: 'mentor_pair',
  columns: {
    id: { type: 'uuid', primary: true },
    studioId: { type: 'uuid' },
    mentorId: { type: 'uuid' },
    apprenticeId: { type: 'uuid' },
    from: { type: 'date' },
    to: { type: 'date' },
    goals: { type: 'jsonb' },
    agreement: { type: 'text' },
    digest: { type: 'text' },
    state: { type: 'text' },
    reason: { type: 'text', nullable: true },
    reportLessonId: { type: 'uuid', nullable: true },
    grade: { type: 'text', nullable: true },
    words: { type: 'text', nullable: true },
    assessedBy: { type: 'uuid', nullable: true },
    proposedBy: { type: 'uuid' },
    proposedAt: { type: 'timestamptz' },
    signedAt: { type: 'timestamptz', nullable: true },
    remindedOn: { type: 'date', nullable: true },
  } satisfies Record<keyof PairRow, EntitySchemaColumnOptions>,
});

export interface SignatureRow {
  readonly pairId: PairId;
  readonly personId: PersonId;
  readonly digest: string;
  readonly at: Date;
}

export const SignatureTable = new EntitySchema<SignatureRow>({
  name: 'mentor_signature',
  columns: {
    pairId: { type: 'uuid', primary: true },
    personId: { type: 'uuid', primary: true },
    digest: { type: 'text', primary: true },
    at: { type: 'timestamptz' },
  } satisfies Record<keyof SignatureRow, EntitySchemaColumnOptions>,
});

export interface LogRow extends MentoringLog {
  readonly confirmedBy: PersonId | null;
}

export const LogTable = new EntitySchema<LogRow>({
  name: 'mentoring_log',
  columns: {
    id: { type: 'uuid', primary: true },
    pairId: { type: 'uuid' },
    writerId: { type: 'uuid' },
    state: { type: 'text' },
    rev: { type: 'int' },
    day: { type: 'date' },
    minutes: { type: 'int' },
    kind: { type: 'text' },
    topic: { type: 'text' },
    advice: { type: 'text' },
    action: { type: 'text' },
    evidence: { type: 'text' },
    cite: { type: 'jsonb', nullable: true },
    lessonId: { type: 'uuid', nullable: true },
    corrects: { type: 'uuid', nullable: true },
    why: { type: 'text', nullable: true },
    voids: { type: 'boolean' },
    note: { type: 'text' },
    answer: { type: 'text' },
    writtenAt: { type: 'timestamptz' },
    confirmedBy: { type: 'uuid', nullable: true },
    confirmedAt: { type: 'timestamptz', nullable: true },
  } satisfies Record<keyof LogRow, EntitySchemaColumnOptions>,
});
