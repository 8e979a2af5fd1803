// Where 工作简报 and their 更正 are kept; see migration 0051. What was chosen, and once published, what it then said.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Brief, BriefItem, BriefNote, BriefPick } from '@gongyan/shared/studio/brief/brief.contract';
import type { BriefId } from '@gongyan/shared/studio/brief/brief.id';

/** With the title that the fact had when the draft was saved: it is named when it is gone. Earlier drafts have none. */
export interface KeptPick extends BriefPick {
  readonly title?: string;
}

export interface BriefRow extends Brief {
  readonly picks: readonly KeptPick[];
  /** The facts as they stood when it was published. */
  readonly items: readonly BriefItem[] | null;
  readonly writtenBy: PersonId;
  readonly publishedBy: PersonId | null;
  readonly withdrawnBy: PersonId | null;
}

export const BriefTable = new EntitySchema<BriefRow>({
  name: 'studio_brief',
  columns: {
    id: { type: 'uuid', primary: true },
    studioId: { type: 'uuid' },
    state: { type: 'text' },
    period: { type: 'text' },
    from: { type: 'date' },
    to: { type: 'date' },
    yearFrom: { type: 'date' },
    no: { type: 'int', nullable: true },
    revision: { type: 'int' },
    foreword: { type: 'text' },
    picks: { type: 'jsonb' },
    items: { type: 'jsonb', nullable: true },
    writtenBy: { type: 'uuid' },
    changedAt: { type: 'timestamptz' },
    publishedBy: { type: 'uuid', nullable: true },
    publishedAt: { type: 'timestamptz', nullable: true },
    withdrawnBy: { type: 'uuid', nullable: true },
    withdrawnAt: { type: 'timestamptz', nullable: true },
    reason: { type: 'text', nullable: true },
  } satisfies Record<keyof BriefRow, EntitySchemaColumnOptions>,
});

export interface BriefNoteRow extends BriefNote {
  readonly briefId: BriefId;
  readonly byId: PersonId;
}

export const BriefNoteTable = new EntitySchema<BriefNoteRow>({
  name: 'studio_brief_note',
  columns: {
    id: { type: 'uuid', primary: true },
    briefId: { type: 'uuid' },
    text: { type: 'text' },
    byId: { type: 'uuid' },
    at: { type: 'timestamptz' },
  } satisfies Record<keyof BriefNoteRow, EntitySchemaColumnOptions>,
});
