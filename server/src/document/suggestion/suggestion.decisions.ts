// Deciding 修改建议: accept, decline, take the decision back; one or many in one transaction. The locked row says who
// came first; the text changes in the same transaction, as the words of whoever suggested them.
import { Inject, Injectable } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { Decided, SeenSuggestion, SuggestionId, suggestionRoutes } from '@gongyan/shared/document/suggestion/suggestion.contract';
import { mayDecide, mayReopen, stillOpen } from '@gongyan/shared/document/suggestion/suggestion.rules';
import type { Input } from '@gongyan/shared/kit/route';
import type { ServerStep } from '../../platform/coedit/coedit.pen.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CommentDesk } from '../comment/comment.desk.js';
import { SuggestionNews } from './suggestion.news.js';
import { SuggestionQueries } from './suggestion.queries.js';
import { SuggestionStore } from './suggestion.store.js';
import type { SuggestionRow } from './suggestion.table.js';
import { take, takeOut, type Taken } from './suggestion.text.js';

/** What came of each: done, or refused with the reason. */
class Outcome<Done> {
  readonly done = new Map<SuggestionId, Done>();
  readonly refused = new Map<SuggestionId, Problem>();

  /** A step may run twice: the last time counts. */
  try(id: SuggestionId, deed: () => Done): void {
    this.done.delete(id);
    this.refused.delete(id);
    try {
      this.done.set(id, deed());
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.refused.set(id, error);
    }
  }
}

@Injectable()
export class SuggestionDecisions {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(SuggestionStore) private readonly store: SuggestionStore,
    @Inject(SuggestionQueries) private readonly queries: SuggestionQueries,
    @Inject(CommentDesk) private readonly desk: CommentDesk,
    @Inject(SuggestionNews) private readonly news: SuggestionNews,
  ) {}

  accept(who: Actor, { params: { documentId }, body }: Input<typeof suggestionRoutes.accept>): Promise<Decided> {
    return this.work.run(async () => {
      const seen = new Map(body.seen.map((one) => [one.id, one]));
      const outcome = new Outcome<Taken>();
      const open = await this.lockOpen(who, documentId, { ids: [...seen.keys()], outcome });
      await this.desk.amend(documentId, ...open.map((row) => takeStep(row, seen.get(row.id), outcome)));
      for (const [id, done] of outcome.done) {
        await this.store.change(documentId, id, { state: 'accepted', decidedBy: who.personId, decidedAt: this.desk.now() });
        await this.store.keepDone(documentId, id, done);
      }
      await this.news.decided(who, documentId, { outcome: 'accepted', authors: authorsOf(open, outcome.done) });
      return this.answer(documentId, outcome);
    });
  }

  decline(who: Actor, { params: { documentId }, body }: Input<typeof suggestionRoutes.decline>): Promise<Decided> {
    return this.work.run(async () => {
      const outcome = new Outcome<true>();
      const open = await this.lockOpen(who, documentId, { ids: body.ids, outcome });
      for (const { id } of open) {
        await this.store.change(documentId, id, { state: 'declined', decidedBy: who.personId, decidedAt: this.desk.now(), answer: body.answer });
        outcome.done.set(id, true);
      }
      await this.news.decided(who, documentId, { outcome: 'declined', authors: authorsOf(open, outcome.done) });
      return this.answer(documentId, outcome);
    });
  }

  /** The last that was decided is taken back first. */
  reopen(who: Actor, { params: { documentId }, body }: Input<typeof suggestionRoutes.reopen>): Promise<Decided> {
    return this.work.run(async () => {
      const commenter = await this.desk.commenter(who, documentId);
      demand(mayDecide(commenter));
      const outcome = new Outcome<true>();
      const decided = (await this.find(documentId, body.ids)).filter((row) => {
        outcome.try(row.id, () => (demand(mayReopen(row, commenter, this.desk.now())), true));
        return outcome.done.has(row.id);
      });
      for (const row of lastFirst(decided.filter(({ state }) => state === 'accepted'))) await this.desk.amend(documentId, ...(await this.backSteps(documentId, row, outcome)));
      for (const id of outcome.done.keys()) {
        await this.store.change(documentId, id, { state: 'open', decidedBy: null, decidedAt: null, answer: '' });
        await this.store.keepDone(documentId, id, null);
      }
      await this.news.changed(documentId);
      return this.answer(documentId, outcome);
    });
  }

  /** The old words come back under the names of those who wrote them. */
  private async backSteps(documentId: DocumentId, { id, createdBy, done }: SuggestionRow, outcome: Outcome<true>): Promise<ServerStep[]> {
    if (done === null) throw new Error('An acceptance without its deed');
    const authors = await this.desk.authorsOf(documentId, done.removed.map(({ client }) => client));
    let at: ReturnType<typeof takeOut> | null = null;
    const out: ServerStep = { by: createdBy, kind: 'suggestion', change: (ydoc) => { at = null; outcome.try(id, () => ((at = takeOut(ydoc, done)), true)); } };
    const back = done.removed.map(({ text: words, client, attributes }): ServerStep => ({
      by: authors.get(client)?.person ?? createdBy, kind: 'restore',
      change: () => {
        if (at === null) return;
        at.text.insert(at.index, words, { ...attributes });
        at = { text: at.text, index: at.index + words.length };
      },
    }));
    return [out, ...back];
  }

  private async lockOpen<Done>(who: Actor, documentId: DocumentId, { ids, outcome }: { ids: readonly SuggestionId[]; outcome: Outcome<Done> }): Promise<SuggestionRow[]> {
    demand(mayDecide(await this.desk.commenter(who, documentId)));
    const open: SuggestionRow[] = [];
    for (const row of await this.find(documentId, ids)) {
      const verdict = stillOpen({ state: row.state, by: await this.queries.nameOf(row.decidedBy) });
      if (verdict.ok) open.push(row);
      else outcome.refused.set(row.id, new Problem(verdict.code, verdict.facts));
    }
    return open;
  }

  private async find(documentId: DocumentId, ids: readonly SuggestionId[]): Promise<SuggestionRow[]> {
    const rows = await this.store.lock(documentId, ids);
    if (rows.length < new Set(ids).size) throw new Problem('request.notFound');
    return rows;
  }

  /** Where nothing at all could be done the deed is refused, and nothing is written. */
  private async answer<Done>(documentId: DocumentId, { done, refused }: Outcome<Done>): Promise<Decided> {
    const [first] = refused.values();
    if (done.size === 0 && first !== undefined) throw first;
    return { done: await this.queries.some(documentId, [...done.keys()]), refused: [...refused].map(([id, { code, facts }]) => ({ id, code, facts })) };
  }
}

const lastFirst = (rows: readonly SuggestionRow[]): SuggestionRow[] => [...rows].sort((a, b) => (a.decidedAt?.getTime() ?? 0) - (b.decidedAt?.getTime() ?? 0)).reverse();

const takeStep = (row: SuggestionRow, seen: SeenSuggestion | undefined, outcome: Outcome<Taken>): ServerStep => ({
  by: row.createdBy, kind: 'suggestion',
  change: (ydoc) => outcome.try(row.id, () => {
    if (seen === undefined || seen.replacement !== row.replacement) throw new Problem('suggestion.textChanged');
    return take(ydoc, row, seen);
  }),
});

const authorsOf = (rows: readonly SuggestionRow[], done: ReadonlyMap<SuggestionId, unknown>) => rows.filter(({ id }) => done.has(id)).map(({ createdBy }) => createdBy);
