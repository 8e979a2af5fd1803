// The queries over the words of documents.
import { Inject, Injectable } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

interface KnownWords {
  readonly documentId: DocumentId;
  readonly title: string;
  readonly text: string;
}
interface NewWords extends KnownWords {
  readonly seq: number;
  readonly grams: readonly string[];
}
interface Question {
  readonly kind: string;
  readonly circleIds: readonly string[];
  /** What every found text must have. */
  readonly grams: readonly string[];
  /** Titles that hold it come first. */
  readonly first: string;
}

@Injectable()
export class FindStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  /** Documents whose words are missing or old, and that rest: the longest waiting first. Never a confidential one. */
  stale(quietMs: number, limit: number): Promise<{ id: DocumentId; title: string }[]> {
    return this.work.manager.query(
      `select d.id, d.title from document d join doc_head h on h.doc_id = d.id left join document_words w on w.document_id = d.id
       where not d.confidential and (w.document_id is null or w.seq < h.seq or w.title <> d.title) and coalesce(h.edited_at, d.created_at) <= clock_timestamp() - make_interval(secs => $1)
       order by h.edited_at nulls first limit $2`,
      [quietMs / 1_000, limit],
    );
  }

  /** Of two nodes that look at once the one that saw more stays. */
  async keep({ documentId, title, text, seq, grams }: NewWords): Promise<void> {
    await this.work.manager.query(
      `insert into document_words (document_id, kind, circle_id, title, seq, edited_at, grams, text)
       select d.id, d.kind, d.circle_id, $2, $3, coalesce(h.edited_at, d.created_at), $4, $5 from document d join doc_head h on h.doc_id = d.id where d.id = $1 and not d.confidential
       on conflict (document_id) do update set title = excluded.title, seq = excluded.seq, edited_at = excluded.edited_at, grams = excluded.grams, text = excluded.text
       where document_words.seq <= excluded.seq`,
      [documentId, title, seq, grams, text],
    );
  }

  /** Titles that hold the first word, then what was written last. */
  find({ kind, circleIds, grams, first }: Question, { limit, offset }: { readonly limit: number; readonly offset: number }): Promise<KnownWords[]> {
    return this.work.manager.query(
      `with hit as (
         select document_id, title, edited_at from document_words where kind = $1 and circle_id = any ($2::uuid[]) and words_grams(grams) @> $3::text[]
         order by (strpos(lower(title), $4) > 0) desc, edited_at desc, document_id limit $5 offset $6
       )
       select hit.document_id as "documentId", hit.title, (select w.text from document_words w where w.document_id = hit.document_id) as text from hit
       order by (strpos(lower(hit.title), $4) > 0) desc, hit.edited_at desc, hit.document_id`,
      [kind, circleIds, grams, first, limit, offset],
    );
  }
}
