// Where cohorts and enrolments are kept; see migration 0025.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Cohort, Enrolment } from '@gongyan/shared/training/cohort/cohort.contract';

export interface CohortRow extends Cohort {
  readonly createdBy: PersonId;
}
export const CohortTable = new EntitySchema<CohortRow>({
  name: 'cohort',
  columns: {
    id: { type: 'uuid', primary: true },
    programmeId: { type: 'uuid' },
    ordinal: { type: 'int' },
    name: { type: 'text' },
    ruleSetId: { type: 'uuid', nullable: true },
    quota: { type: 'int' },
    startsOn: { type: 'date' },
    endsOn: { type: 'date' },
    enrolUntil: { type: 'date' },
    organiser: { type: 'text' },
    place: { type: 'text' },
    state: { type: 'text' },
    reason: { type: 'text', nullable: true },
    createdBy: { type: 'uuid' },
  } satisfies Record<keyof CohortRow, EntitySchemaColumnOptions>,
});

export interface EnrolmentRow extends Enrolment {
  /** Who did the last step. */
  readonly decidedBy: PersonId | null;
}
export const EnrolmentTable = new EntitySchema<EnrolmentRow>({
  name: 'enrolment',
  columns: {
    id: { type: 'uuid', primary: true },
    cohortId: { type: 'uuid' },
    personId: { type: 'uuid' },
    schoolId: { type: 'uuid', nullable: true },
    state: { type: 'text' },
    nominatedBy: { type: 'uuid', nullable: true },
    recommended: { type: 'boolean' },
    placeNo: { type: 'int' },
    reason: { type: 'text', nullable: true },
    carriedFrom: { type: 'uuid', nullable: true },
    decidedBy: { type: 'uuid', nullable: true },
    createdAt: { type: 'timestamptz' },
  } satisfies Record<keyof EnrolmentRow, EntitySchemaColumnOptions>,
});
