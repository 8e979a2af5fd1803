// A file as its reader may see it, and the facts behind its numbers. Only reads.
import { Inject, Injectable } from '@nestjs/common';
import { SCHOOL_YEAR, holds, yearOf } from '@gongyan/shared/hours/calendar.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay, type Day } from '@gongyan/shared/kit/time';
import type { FactPart, GrowthFact, GrowthFile, GrowthPart, RatingLine } from '@gongyan/shared/studio/growth/growth.contract';
import { DEFAULT_AUDIENCE, linesOf, ratesAs, yearsOf } from '@gongyan/shared/studio/growth/growth.rules';
import { HoursDoor } from '../../hours/hours.door.js';
import { PeopleDoor } from '../../people/people.door.js';
import { Clock } from '../../platform/clock.js';
import { Problem } from '../../platform/contract/problem.js';
import { GrowthAccess, type SeenGrowth } from './growth.access.js';
import { GrowthSources } from './growth.sources.js';

export interface WholeGrowth {
  readonly file: GrowthFile;
  readonly facts: ReadonlyMap<FactPart, readonly GrowthFact[]>;
}

@Injectable()
export class GrowthQueries {
  constructor(
    @Inject(GrowthAccess) private readonly access: GrowthAccess,
    @Inject(GrowthSources) private readonly sources: GrowthSources,
    @Inject(HoursDoor) private readonly hours: HoursDoor,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async open(reader: PersonId, personId: PersonId): Promise<GrowthFile> {
    return (await this.read(reader, personId, false)).file;
  }

  /** The file with every fact in it. */
  whole(reader: PersonId, personId: PersonId): Promise<WholeGrowth> {
    return this.read(reader, personId, true);
  }

  async facts(reader: PersonId, { personId, part }: { readonly personId: PersonId; readonly part: FactPart }, { key, year }: { readonly key?: string | undefined; readonly year?: Day | undefined }): Promise<GrowthFact[]> {
    const { parts } = await this.access.see(reader, personId);
    if (!parts.includes(part)) throw new Problem('request.notFound');
    const span = year === undefined ? null : yearOf(await this.startsOn(), year);
    const facts = await this.sources.of(part, { personId, reader, whole: true });
    return facts.filter((fact) => (key === undefined || fact.key === key) && (span === null || holds(span, fact.day)));
  }

  private async read(reader: PersonId, personId: PersonId, whole: boolean): Promise<WholeGrowth> {
    const seen = await this.access.see(reader, personId);
    const facts = new Map<FactPart, readonly GrowthFact[]>();
    for (const part of seen.parts) if (part !== 'skills') facts.set(part, await this.sources.of(part, { personId, reader, whole }));
    const years = yearsOf([...facts.values()].flat(), await this.startsOn(), shanghaiDay(this.clock.now()));
    const parts = seen.parts.map((part) => ({ part, audience: audienceIn(seen, part), lines: part === 'skills' ? [] : linesOf(part, facts.get(part) ?? [], years) }));
    return { facts, file: { person: seen.person, own: seen.tie.own, rates: ratesAs(seen.tie), years, parts, ratings: seen.parts.includes('skills') ? await this.ratings(personId) : [] } };
  }

  private async ratings(personId: PersonId): Promise<RatingLine[]> {
    const rows = await this.access.store.ratingsOf(personId);
    const cards = await this.people.cards(rows.map(({ byId }) => byId));
    return rows.map((row) => ({ ...row, by: cards.get(row.byId) ?? null }));
  }

  private async startsOn(): Promise<string> {
    return (await this.hours.rulesOn(shanghaiDay(this.clock.now())))?.yearStartsOn ?? SCHOOL_YEAR;
  }
}

const audienceIn = ({ tie, audiences }: SeenGrowth, part: GrowthPart) => (tie.own ? (audiences.get(part) ?? DEFAULT_AUDIENCE) : null);
