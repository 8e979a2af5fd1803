// Suggestions and their outcome. The place in the text is a mark in the document under the suggestion's id.
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { SuggestionId, SuggestionState } from '@gongyan/shared/document/suggestion/suggestion.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Taken } from './suggestion.text.js';

export interface SuggestionRow {
  readonly id: SuggestionId;
  readonly documentId: DocumentId;
  readonly original: string;
  readonly replacement: string;
  /** The empty line that it would fill. */
  readonly line: Buffer | null;
  readonly reason: string;
  readonly expert: boolean;
  readonly createdBy: PersonId;
  readonly createdAt: Date;
  readonly state: SuggestionState;
  readonly decidedBy: PersonId | null;
  readonly decidedAt: Date | null;
  readonly answer: string;
  /** What an acceptance did to the text. */
  readonly done: Taken | null;
}

export const SuggestionTable = new EntitySchema<SuggestionRow>({
  name: 'document_suggestion',
  columns: {
    id: { type: 'uuid', primary: true },
    documentId: { type: 'uuid' },
    original: { type: 'text' },
    replacement: { type: 'text' },
    line: { type: 'bytea', nullable: true },
    reason: { type: 'text' },
    expert: { type: 'boolean' },
    createdBy: { type: 'uuid' },
    createdAt: { type: 'timestamptz' },
    state: { type: 'text' },
    decidedBy: { type: 'uuid', nullable: true },
    decidedAt: { type: 'timestamptz', nullable: true },
    answer: { type: 'text' },
    done: { type: 'jsonb', nullable: true },
  } satisfies Record<keyof SuggestionRow, EntitySchemaColumnOptions>,
});
