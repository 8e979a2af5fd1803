// The settings of a 公开页 as its host sees them, and the page as a visitor does. The page picks what it shows word by word; unknown, mistyped, switched off
// and at rest are one answer.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { PublicStudio, Showcase } from '@gongyan/shared/studio/showcase/showcase.contract';
import { isOnShow, mayReadShowcase, namesIn, stillHeld } from '@gongyan/shared/studio/showcase/showcase.rules';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { Clock } from '../../platform/clock.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { StudioDoor } from '../studio.door.js';
import { ShowcaseShelf, type ShelfBrief, type ShelfResult } from './showcase.shelf.js';
import { ShowcaseStore } from './showcase.store.js';
import type { ShowcaseRow } from './showcase.table.js';

@Injectable()
export class ShowcaseQueries {
  constructor(
    @Inject(ShowcaseStore) private readonly store: ShowcaseStore,
    @Inject(ShowcaseShelf) private readonly shelf: ShowcaseShelf,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws 没有找到 for everybody who may not even know of the studio. */
  async open(reader: PersonId, studioId: StudioId): Promise<Showcase> {
    const seen = await this.studios.see(reader, studioId);
    demand(mayReadShowcase(seen.rights));
    const shelf = await this.shelf.of(studioId, (await this.studios.whole(studioId))?.everybody ?? []);
    const row = await this.store.find(studioId);
    const cards = await this.people.cards([seen.studio.hostId, ...(row === null || row.closedBy === null ? [] : [row.closedBy])]);
    return {
      on: row?.on ?? false, showsHost: row?.showsHost ?? false, briefIds: row?.briefIds ?? [], resultIds: row?.resultIds ?? [], revision: row?.revision ?? 0, changedAt: row?.changedAt ?? null,
      closed: row === null ? null : closedOf(row, cards), hostName: cards.get(seen.studio.hostId)?.name ?? '',
      briefs: shelf.briefs.map(({ row: { id, no, period, from, yearFrom }, held }) => ({ id, no, period, from, yearFrom, held })),
      results: shelf.results.map(({ row: { id, title, day, kind }, held }) => ({ id, title, day, kind, held })),
    };
  }

  async visit(text: string): Promise<PublicStudio> {
    // A null byte is the one letter that the database would refuse to be asked for.
    const row = await this.store.switchedOn(text.replaceAll('\0', ''));
    const whole = row === null ? null : await this.studios.whole(row.studioId);
    if (row === null || whole === null || !isOnShow(whole.studio, row.on, this.clock.now())) throw new Problem('request.notFound');
    const { studio, workers, everybody } = whole;
    const shelf = await this.shelf.of(row.studioId, everybody);
    const host = (await this.people.cards([studio.hostId])).get(studio.hostId);
    const isFree = ({ held }: { readonly held: readonly string[] }): boolean => stillHeld(held, { showsHost: row.showsHost, hostName: host?.name ?? '' }).length === 0;
    return {
      name: studio.name, focus: namesIn([studio.focus], shelf.names).length === 0 ? studio.focus : '', termStart: studio.termStart, termEnd: studio.termEnd, members: workers.length,
      host: row.showsHost && host !== undefined ? { name: host.name, title: host.title } : null,
      briefs: shelf.briefs.filter((one) => row.briefIds.includes(one.row.id) && isFree(one)).map(publicBrief),
      results: shelf.results.filter((one) => row.resultIds.includes(one.row.id) && isFree(one)).map(publicResult),
    };
  }
}

const closedOf = ({ closedBy, closedAt, closedReason }: ShowcaseRow, cards: ReadonlyMap<PersonId, { readonly name: string }>): Showcase['closed'] =>
  closedBy === null || closedAt === null || closedReason === null ? null : { by: cards.get(closedBy)?.name ?? '', at: closedAt, reason: closedReason };

const publicBrief = ({ row: { no, period, from, yearFrom, publishedAt, foreword, items }, notes }: ShelfBrief): PublicStudio['briefs'][number] => ({
  no: no ?? 0, period, from, yearFrom, publishedOn: publishedAt === null ? from : shanghaiDay(publishedAt), foreword,
  items: (items ?? []).map(({ kind, day, title, word, level, note, attended, line }) => ({ kind, day, title, word, level, note, attended, line })),
  notes: notes.map(({ at, text }) => ({ on: shanghaiDay(at), text })),
});

const publicResult = ({ row: { kind, level, day, title, grade, place } }: ShelfResult): PublicStudio['results'][number] => ({ kind, level, day, title, grade, place });
