// What a studio could show: its published issues and confirmed results, each with the words that keep it off the page. Asked by the settings and, each
// time anew, by the page itself.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { textsOf } from '@gongyan/shared/studio/brief/brief.rules';
import { heldWords } from '@gongyan/shared/studio/showcase/showcase.rules';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { BriefStore } from '../brief/brief.store.js';
import type { BriefNoteRow, BriefRow } from '../brief/brief.table.js';
import { ResultStore } from '../result/result.store.js';
import type { ResultRow } from '../result/result.table.js';

export interface ShelfBrief {
  readonly row: BriefRow;
  readonly notes: readonly BriefNoteRow[];
  readonly held: string[];
}
export interface ShelfResult {
  readonly row: ResultRow;
  readonly held: string[];
}
export interface Shelf {
  readonly briefs: readonly ShelfBrief[];
  readonly results: readonly ShelfResult[];
  /** The names of everybody who belongs or belonged to it. */
  readonly names: readonly string[];
}

@Injectable()
export class ShowcaseShelf {
  constructor(
    @Inject(BriefStore) private readonly briefs: BriefStore,
    @Inject(ResultStore) private readonly results: ResultStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  async of(studioId: StudioId, everybody: readonly PersonId[]): Promise<Shelf> {
    const briefs = (await this.briefs.ofStudio(studioId)).filter(({ state }) => state === 'published');
    const results = (await this.results.ofStudio(studioId)).filter(({ state }) => state === 'confirmed');
    const [notes, named] = [await this.briefs.notesOf(briefs.map(({ id }) => id)), await this.results.peopleOf(results.map(({ id }) => id))];
    const cards = await this.people.cards([...everybody, ...named.map(({ personId }) => personId)]);
    const names = [...cards.values()].map(({ name }) => name);
    return {
      names,
      briefs: briefs.map((row) => {
        const own = notes.filter(({ briefId }) => briefId === row.id);
        return { row, notes: own, held: heldWords([...textsOf({ foreword: row.foreword, items: row.items ?? [] }), ...own.map(({ text }) => text)], names) };
      }),
      results: results.map((row) => ({ row, held: heldWords([row.title, row.grade, row.place], names) })),
    };
  }
}
