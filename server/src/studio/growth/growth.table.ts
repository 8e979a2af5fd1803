// Where ratings of the nine skills are kept, and who may look at which part of a file; see migration 0045.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Audience, GrowthPart, Rating } from '@gongyan/shared/studio/growth/growth.contract';

export type RatingRow = Rating;

export const GrowthRatingTable = new EntitySchema<RatingRow>({
  name: 'growth_rating',
  columns: {
    id: { type: 'uuid', primary: true },
    personId: { type: 'uuid' },
    skill: { type: 'text' },
    half: { type: 'int' },
    words: { type: 'text' },
    link: { type: 'text', nullable: true },
    kind: { type: 'text' },
    byId: { type: 'uuid' },
    studioId: { type: 'uuid', nullable: true },
    at: { type: 'timestamptz' },
  } satisfies Record<keyof RatingRow, EntitySchemaColumnOptions>,
});

export interface AudienceRow {
  readonly personId: PersonId;
  readonly part: GrowthPart;
  readonly audience: Audience;
  readonly changedAt: Date;
}

export const GrowthAudienceTable = new EntitySchema<AudienceRow>({
  name: 'growth_audience',
  columns: {
    personId: { type: 'uuid', primary: true },
    part: { type: 'text', primary: true },
    audience: { type: 'text' },
    changedAt: { type: 'timestamptz' },
  } satisfies Record<keyof AudienceRow, EntitySchemaColumnOptions>,
});
