// Where choices, addresses and the mails of a day are kept; see migration 0046.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { NoticeChoice } from '@gongyan/shared/notice/way/way.contract';

export interface ChoiceRow extends NoticeChoice {
  readonly personId: PersonId;
}

export const ChoiceTable = new EntitySchema<ChoiceRow>({
  name: 'notice_choice',
  columns: {
    personId: { type: 'uuid', primary: true },
    subject: { type: 'text', primary: true },
    bell: { type: 'boolean' },
    mail: { type: 'boolean' },
  } satisfies Record<keyof ChoiceRow, EntitySchemaColumnOptions>,
});

export interface MailRow {
  readonly personId: PersonId;
  readonly address: string | null;
  readonly confirmedAt: Date | null;
  readonly refusedAt: Date | null;
  readonly toldTo: Date | null;
  readonly pending: string | null;
  readonly codeHash: Buffer | null;
  readonly codeEndsAt: Date | null;
  readonly codeTries: number;
  readonly sentOn: Day | null;
  readonly sentCount: number;
}

export const MailTable = new EntitySchema<MailRow>({
  name: 'notice_mail',
  columns: {
    personId: { type: 'uuid', primary: true },
    address: { type: 'text', nullable: true },
    confirmedAt: { type: 'timestamptz', nullable: true },
    refusedAt: { type: 'timestamptz', nullable: true },
    toldTo: { type: 'timestamptz', nullable: true },
    pending: { type: 'text', nullable: true },
    codeHash: { type: 'bytea', nullable: true },
    codeEndsAt: { type: 'timestamptz', nullable: true },
    codeTries: { type: 'int' },
    sentOn: { type: 'date', nullable: true },
    sentCount: { type: 'int' },
  } satisfies Record<keyof MailRow, EntitySchemaColumnOptions>,
});

export interface DigestRow {
  readonly personId: PersonId;
  readonly day: Day;
  readonly state: 'claimed' | 'sent' | 'waiting' | 'refused';
  readonly tries: number;
  readonly nextAt: Date | null;
  readonly leaveHash: Buffer;
}

export const DigestTable = new EntitySchema<DigestRow>({
  name: 'notice_digest',
  columns: {
    personId: { type: 'uuid', primary: true },
    day: { type: 'date', primary: true },
    state: { type: 'text' },
    tries: { type: 'int' },
    nextAt: { type: 'timestamptz', nullable: true },
    leaveHash: { type: 'bytea' },
  } satisfies Record<keyof DigestRow, EntitySchemaColumnOptions>,
});
