// Certificates from elsewhere as their holder and district staff see them.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { OutsideId, OutsideLine } from '@gongyan/shared/training/certificate/outside.contract';
import { PeopleDoor } from '../../people/people.door.js';
import type { Actor } from '../../platform/contract/actor.js';
import { Problem } from '../../platform/contract/problem.js';
import { SchemeStore } from '../scheme/scheme.store.js';
import type { OutsideRow } from './certificate.table.js';
import { OutsideStore } from './outside.store.js';

const MOST = 200;

@Injectable()
export class OutsideQueries {
  constructor(
    @Inject(OutsideStore) private readonly store: OutsideStore,
    @Inject(SchemeStore) private readonly schemes: SchemeStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  async list(who: Actor, whose: 'mine' | 'all'): Promise<OutsideLine[]> {
    if (whose === 'all' && !who.districtStaff) throw new Problem('access.notYours', { who: 'districtStaff' });
    return this.lines(whose === 'all' ? await this.store.all(MOST) : await this.store.ofPerson(who.personId));
  }

  async one(id: OutsideId): Promise<OutsideLine> {
    const row = await this.store.find(id);
    const [line] = row === null ? [] : await this.lines([row]);
    if (line === undefined) throw new Problem('request.notFound');
    return line;
  }

  /** For its holder and district staff. */
  async scan(who: Actor, id: OutsideId): Promise<Buffer> {
    const row = await this.store.find(id);
    const bytes = row === null || (row.personId !== who.personId && !who.districtStaff) ? null : await this.store.scan(id);
    if (bytes === null) throw new Problem('request.notFound');
    return bytes;
  }

  private async lines(rows: readonly OutsideRow[]): Promise<OutsideLine[]> {
    const [levels, schemes] = [new Map((await this.schemes.levels()).map((level) => [level.id, level])), new Map((await this.schemes.schemes()).map((scheme) => [scheme.id, scheme]))];
    const cards = await this.people.cards(rows.flatMap(({ personId, checkedBy, decidedBy }) => [personId, checkedBy, decidedBy].filter((id): id is PersonId => id !== null)));
    const scans = await this.store.withScan(rows.map(({ id }) => id));
    return rows.flatMap((row) => {
      const [person, level] = [cards.get(row.personId), levels.get(row.levelId)];
      if (person === undefined || level === undefined) return [];
      const name = `${schemes.get(level.schemeId)?.name ?? ''} ${level.name}`.trim();
      return [{ ...row, person, level: name, checker: row.checkedBy === null ? null : (cards.get(row.checkedBy) ?? null), decider: row.decidedBy === null ? null : (cards.get(row.decidedBy) ?? null), hasScan: scans.has(row.id) }];
    });
  }
}
