// Where schemes, levels, versions of their rules and programmes are kept; see migration 0025.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { CertRuleSet, Level, Programme, Scheme } from '@gongyan/shared/training/scheme/scheme.contract';

export const SchemeTable = new EntitySchema<Scheme>({
  name: 'cert_scheme',
  columns: {
    id: { type: 'uuid', primary: true },
    code: { type: 'text' },
    name: { type: 'text' },
    recordOnly: { type: 'boolean' },
    note: { type: 'text' },
  } satisfies Record<keyof Scheme, EntitySchemaColumnOptions>,
});

export const LevelTable = new EntitySchema<Level>({
  name: 'cert_level',
  columns: {
    id: { type: 'uuid', primary: true },
    schemeId: { type: 'uuid' },
    code: { type: 'text' },
    name: { type: 'text' },
    ordinal: { type: 'int' },
    audience: { type: 'text' },
  } satisfies Record<keyof Level, EntitySchemaColumnOptions>,
});

export type CertRuleSetRow = CertRuleSet;
export const CertRuleSetTable = new EntitySchema<CertRuleSetRow>({
  name: 'cert_rule_set',
  columns: {
    id: { type: 'uuid', primary: true },
    levelId: { type: 'uuid' },
    version: { type: 'int' },
    state: { type: 'text' },
    validFrom: { type: 'date' },
    rules: { type: 'jsonb' },
    draftedBy: { type: 'uuid' },
    draftedAt: { type: 'timestamptz' },
    publishedBy: { type: 'uuid', nullable: true },
    publishedAt: { type: 'timestamptz', nullable: true },
  } satisfies Record<keyof CertRuleSetRow, EntitySchemaColumnOptions>,
});

export const ProgrammeTable = new EntitySchema<Programme>({
  name: 'programme',
  columns: {
    id: { type: 'uuid', primary: true },
    kind: { type: 'text' },
    name: { type: 'text' },
    levelId: { type: 'uuid', nullable: true },
    perYear: { type: 'int', nullable: true },
    note: { type: 'text' },
  } satisfies Record<keyof Programme, EntitySchemaColumnOptions>,
});
