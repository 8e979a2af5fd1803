// Where hours are kept: versions of the rules, the ledger, and what is expected. The database refuses to change
// a ledger row; see migration 0020.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Expected, HoursEntry, RuleSet } from '@gongyan/shared/hours/hours.contract';

export type RuleSetRow = RuleSet;

export const RuleSetTable = new EntitySchema<RuleSetRow>({
  name: 'hours_rule_set',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    name: { type: 'text' },
    state: { type: 'text' },
    validFrom: { type: 'date' },
    rules: { type: 'jsonb' },
    draftedBy: { type: 'uuid' },
    draftedAt: { type: 'timestamptz' },
    publishedBy: { type: 'uuid', nullable: true },
    publishedAt: { type: 'timestamptz', nullable: true },
  } satisfies Record<keyof RuleSetRow, EntitySchemaColumnOptions>,
});

export interface EntryRow extends HoursEntry {
  /** How often the same fact was taken back before this credit. */
  readonly turn: number;
  /** Over this row and the hash before it. */
  readonly hash: Buffer;
}

/** The driver tells a bigint as text; the ledger will not reach 2^53 entries. */
const whole = { to: (value: number) => value, from: (value: string) => Number(value) };

export const EntryTable = new EntitySchema<EntryRow>({
  name: 'hours_entry',
  columns: {
    id: { type: 'uuid', primary: true },
    seq: { type: 'bigint', transformer: whole },
    personId: { type: 'uuid' },
    kind: { type: 'text' },
    half: { type: 'int' },
    category: { type: 'text' },
    form: { type: 'text' },
    ruleSetId: { type: 'uuid' },
    ruleCode: { type: 'text' },
    title: { type: 'text' },
    sourceType: { type: 'text' },
    sourceId: { type: 'text' },
    turn: { type: 'int' },
    from: { type: 'timestamptz', nullable: true },
    to: { type: 'timestamptz', nullable: true },
    occurredOn: { type: 'date' },
    evidence: { type: 'json' },
    workings: { type: 'json' },
    postedBy: { type: 'uuid' },
    postedAt: { type: 'timestamptz' },
    reverses: { type: 'uuid', nullable: true },
    reason: { type: 'text', nullable: true },
    hash: { type: 'bytea' },
  } satisfies Record<keyof EntryRow, EntitySchemaColumnOptions>,
});

export type ExpectedRow = Expected;

export const ExpectedTable = new EntitySchema<ExpectedRow>({
  name: 'hours_expected',
  columns: {
    id: { type: 'uuid', primary: true },
    personId: { type: 'uuid' },
    half: { type: 'int' },
    category: { type: 'text' },
    form: { type: 'text' },
    ruleCode: { type: 'text' },
    title: { type: 'text' },
    sourceType: { type: 'text' },
    sourceId: { type: 'text' },
    from: { type: 'timestamptz', nullable: true },
    to: { type: 'timestamptz', nullable: true },
    occurredOn: { type: 'date' },
    evidence: { type: 'json' },
    workings: { type: 'json' },
    why: { type: 'text' },
    proposedBy: { type: 'uuid' },
    since: { type: 'timestamptz' },
  } satisfies Record<keyof ExpectedRow, EntitySchemaColumnOptions>,
});
