// 修改建议 of an author: make one, change it, take it back. The server sets the mark in his name, also when he may not
// write; mark and row are one transaction.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { SuggestionId, type Suggestion, type suggestionRoutes } from '@gongyan/shared/document/suggestion/suggestion.contract';
import { mayRevise, maySuggest } from '@gongyan/shared/document/suggestion/suggestion.rules';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { Input } from '@gongyan/shared/kit/route';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CommentDesk } from '../comment/comment.desk.js';
import { SuggestionNews } from './suggestion.news.js';
import { SuggestionQueries } from './suggestion.queries.js';
import { SuggestionStore } from './suggestion.store.js';
import type { SuggestionRow } from './suggestion.table.js';
import { place, type Placed } from './suggestion.text.js';

@Injectable()
export class SuggestionService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(SuggestionStore) private readonly store: SuggestionStore,
    @Inject(SuggestionQueries) private readonly queries: SuggestionQueries,
    @Inject(CommentDesk) private readonly desk: CommentDesk,
    @Inject(SuggestionNews) private readonly news: SuggestionNews,
  ) {}

  make(who: Actor, { params: { documentId }, body }: Input<typeof suggestionRoutes.make>): Promise<Suggestion> {
    return this.work.run(async () => {
      demand(maySuggest(await this.desk.commenter(who, documentId)));
      const mine = await this.store.lockOpenOf(documentId, who.personId);
      const id = SuggestionId.parse(randomUUID());
      let placed: Placed | null = null;
      await this.desk.amend(documentId, { by: who.personId, kind: 'comment', change: (ydoc) => { placed = place(ydoc, { id, ...body, mine }); } });
      if (placed === null) throw new Error('A step did not run');
      const kept = await this.keep(who, documentId, { id, reason: body.reason, placed });
      await this.news.changed(documentId);
      return this.queries.one(documentId, kept);
    });
  }

  revise(who: Actor, { params: { documentId, suggestionId }, body }: Input<typeof suggestionRoutes.revise>): Promise<Suggestion> {
    return this.work.run(async () => {
      const row = await this.own(who, documentId, suggestionId);
      if (row.original === body.replacement) throw new Problem('suggestion.same');
      await this.store.change(documentId, row.id, body);
      await this.news.changed(documentId);
      return this.queries.one(documentId, row.id);
    });
  }

  withdraw(who: Actor, { params: { documentId, suggestionId } }: Input<typeof suggestionRoutes.withdraw>): Promise<Suggestion> {
    return this.work.run(async () => {
      const row = await this.own(who, documentId, suggestionId);
      await this.store.change(documentId, row.id, { state: 'withdrawn', decidedBy: who.personId, decidedAt: this.desk.now() });
      await this.news.changed(documentId);
      return this.queries.one(documentId, row.id);
    });
  }

  /** A new row, or the first of those taken in made longer and the others out of the way. */
  private async keep(who: Actor, documentId: DocumentId, { id, reason, placed }: { id: SuggestionId; reason: string; placed: Placed }): Promise<SuggestionId> {
    const { original, replacement, line, absorbed: [first, ...others] } = placed;
    if (first === undefined) {
      await this.store.insert({
        id, documentId, original, replacement, line, reason, expert: await this.desk.hasSeal(who.personId), createdBy: who.personId, createdAt: this.desk.now(),
        state: 'open', decidedBy: null, decidedAt: null, answer: '',
      });
      return id;
    }
    await this.store.change(documentId, first, { original, replacement, ...(reason === '' ? {} : { reason }) });
    for (const other of others) await this.store.change(documentId, other, { state: 'withdrawn', decidedBy: who.personId, decidedAt: this.desk.now() });
    return first;
  }

  private async own(who: Actor, documentId: DocumentId, id: SuggestionId): Promise<SuggestionRow> {
    const commenter = await this.desk.commenter(who, documentId);
    const [row] = await this.store.lock(documentId, [id]);
    if (row === undefined) throw new Problem('request.notFound');
    demand(mayRevise({ authorId: row.createdBy, state: row.state, by: await this.queries.nameOf(row.decidedBy) }, commenter));
    return row;
  }
}
