// The queries over suggestions; each names the document.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { SuggestionId } from '@gongyan/shared/document/suggestion/suggestion.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { CoeditSeals } from '../../platform/coedit/coedit.seals.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { openedTexts, sealedTexts, type DocumentSeal } from '../../platform/sealed/document.seal.js';
import { SuggestionTable, type SuggestionRow } from './suggestion.table.js';
import type { Taken } from './suggestion.text.js';

export type SuggestionChange = Partial<Pick<SuggestionRow, 'original' | 'replacement' | 'reason' | 'state' | 'decidedBy' | 'decidedAt' | 'answer'>>;

/** What is sealed of a suggestion, besides its deed. */
export const SUGGESTED = ['original', 'replacement', 'reason', 'answer'] as const;

export interface RecordRow {
  readonly person: PersonId;
  readonly made: number;
  readonly open: number;
  readonly accepted: number;
  readonly declined: number;
  readonly withdrawn: number;
  readonly decided: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

@Injectable()
export class SuggestionStore {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CoeditSeals) private readonly seals: CoeditSeals,
  ) {}

  private get suggestions() {
    return this.work.manager.getRepository(SuggestionTable);
  }

  of(documentId: DocumentId): Promise<SuggestionRow[]> {
    return this.opened(documentId, this.suggestions.find({ where: { documentId }, order: { createdAt: 'ASC', id: 'ASC' } }));
  }

  some(documentId: DocumentId, ids: readonly SuggestionId[]): Promise<SuggestionRow[]> {
    return this.opened(documentId, this.suggestions.find({ where: { documentId, id: In(ids) }, order: { createdAt: 'ASC', id: 'ASC' } }));
  }

  /** Whoever comes second to one of these waits, and then sees what the first did. Always in one order. */
  lock(documentId: DocumentId, ids: readonly SuggestionId[]): Promise<SuggestionRow[]> {
    return this.opened(documentId, this.suggestions.find({ where: { documentId, id: In(ids) }, order: { id: 'ASC' }, lock: { mode: 'for_no_key_update' } }));
  }

  lockOpenOf(documentId: DocumentId, createdBy: PersonId): Promise<SuggestionRow[]> {
    return this.opened(documentId, this.suggestions.find({ where: { documentId, createdBy, state: 'open' }, order: { id: 'ASC' }, lock: { mode: 'for_no_key_update' } }));
  }

  /** How many each person made since, and has not withdrawn. */
  async madeSince(documentId: DocumentId, since: Date): Promise<Map<PersonId, number>> {
    const rows: { person: PersonId; count: number }[] = await this.work.manager.query(
      "select created_by as person, count(*)::int as count from document_suggestion where document_id = $1 and created_at >= $2 and state <> 'withdrawn' group by created_by",
      [documentId, since],
    );
    return new Map(rows.map(({ person, count }) => [person, count]));
  }

  async insert(row: Omit<SuggestionRow, 'done'>): Promise<void> {
    await this.suggestions.insert(sealedTexts(await this.seals.of(row.documentId), row, SUGGESTED));
  }

  async change(documentId: DocumentId, id: SuggestionId, change: SuggestionChange): Promise<void> {
    await this.suggestions.update({ id }, sealedTexts(await this.seals.of(documentId), change, SUGGESTED));
  }

  /** Null when the deed was taken back. */
  async keepDone(documentId: DocumentId, id: SuggestionId, done: Taken | null): Promise<void> {
    const seal = await this.seals.of(documentId);
    const kept = done === null || seal === null ? done : seal.sealText(JSON.stringify(done));
    await this.work.manager.query('update document_suggestion set done = $2::jsonb where id = $1', [id, kept === null ? null : JSON.stringify(kept)]);
  }

  /** By person: what he made and what became of it, and how many of others he decided. */
  async record(documentId: DocumentId): Promise<RecordRow[]> {
    return this.work.manager.query(
      `select person, count(*) filter (where made)::int made,
         ${['open', 'accepted', 'declined', 'withdrawn'].map((state) => `count(*) filter (where made and state = '${state}')::int ${state}`).join(', ')},
         count(*) filter (where not made)::int decided, min(at) "firstAt", max(at) "lastAt"
       from (select created_by person, state, true made, created_at at from document_suggestion where document_id = $1
             union all
             select decided_by, state, false, decided_at from document_suggestion where document_id = $1 and decided_by is not null and state <> 'withdrawn') deeds
       group by person order by min(at), person`,
      [documentId],
    );
  }

  private async opened(documentId: DocumentId, kept: Promise<SuggestionRow[]>): Promise<SuggestionRow[]> {
    const [rows, seal] = [await kept, await this.seals.of(documentId)];
    return seal === null ? rows : rows.map((row) => ({ ...openedTexts(seal, row, SUGGESTED), done: doneOf(seal, row) }));
  }
}

/** Of a sealed document a text is kept; the column's own type does not know it. */
const doneOf = (seal: DocumentSeal, { done }: { readonly done: Taken | string | null }): Taken | null => (typeof done === 'string' ? JSON.parse(seal.openText(done)) : done);
