// The studios of the district side by side. Only reads.
import { Inject, Injectable } from '@nestjs/common';
import { schoolYearOf, type Span } from '@gongyan/shared/hours/calendar.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay, type Day } from '@gongyan/shared/kit/time';
import type { ComparedKey, StudioFigures } from '@gongyan/shared/studio/compare/compare.contract';
import type { Fact } from '@gongyan/shared/studio/fact.contract';
import { isRunning } from '@gongyan/shared/studio/studio.rules';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { Clock } from '../../platform/clock.js';
import { Problem } from '../../platform/contract/problem.js';
import { DutySources, once, type DutyFact } from '../duty/duty.sources.js';
import { StudioAccess } from '../studio.access.js';
import { StudioStore } from '../studio.store.js';
import type { StudioRow } from '../studio.table.js';

@Injectable()
export class CompareQueries {
  constructor(
    @Inject(StudioStore) private readonly store: StudioStore,
    @Inject(StudioAccess) private readonly studios: StudioAccess,
    @Inject(DutySources) private readonly sources: DutySources,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Studios that run today. */
  async table(day: Day | undefined): Promise<{ year: Span; rows: StudioFigures[] }> {
    const now = this.clock.now();
    const year = this.yearOf(day);
    const running = (await this.store.all()).filter((studio) => isRunning(studio, now));
    const rows: StudioFigures[] = [];
    for (const studio of running) rows.push(await this.figures(studio, year));
    return { year, rows };
  }

  async own(reader: PersonId, studioId: StudioId, day: Day | undefined): Promise<{ year: Span; figures: StudioFigures }> {
    const [studio, year] = [await this.opened(reader, studioId), this.yearOf(day)];
    return { year, figures: await this.figures(studio, year) };
  }

  async evidence(reader: PersonId, { studioId, key }: { readonly studioId: StudioId; readonly key: ComparedKey }, day: Day | undefined): Promise<Fact[]> {
    await this.opened(reader, studioId);
    const facts = once((await this.facts(studioId, this.yearOf(day))).filter((fact) => fact.key === key && fact.counts));
    return facts.map(({ personId: _, ...fact }) => fact).sort((one, other) => other.day.localeCompare(one.day));
  }

  /** Whoever works in it or oversees it; others who may see the studio do not see what its people did. */
  private async opened(reader: PersonId, studioId: StudioId): Promise<StudioRow> {
    const { studio, rights } = await this.studios.see(reader, studioId);
    if (!rights.host && !rights.member && !rights.oversees) throw new Problem('request.notFound');
    return studio;
  }

  private yearOf(day: Day | undefined): Span {
    return schoolYearOf(day ?? shanghaiDay(this.clock.now()));
  }

  private async figures(studio: StudioRow, year: Span): Promise<StudioFigures> {
    const host = (await this.people.cards([studio.hostId])).get(studio.hostId);
    return figuresOf(studio, { facts: await this.facts(studio.id, year), members: (await this.studios.workers(studio.id)).length, hostName: host?.name ?? '' });
  }

  private async facts(studioId: StudioId, year: Span): Promise<readonly DutyFact[]> {
    return this.sources.of({ studioId, personIds: await this.studios.circle(studioId), year });
  }
}

const figuresOf = ({ id, name, hostId }: StudioRow, { facts, members, hostName }: { readonly facts: readonly DutyFact[]; readonly members: number; readonly hostName: string }): StudioFigures => {
  const done = once(facts).filter(({ counts }) => counts);
  const asked = facts.filter(({ key }) => key === 'meetings');
  const count = (key: ComparedKey): number => done.filter((fact) => fact.key === key).length;
  return { studioId: id, name, hostId, hostName, members, counts: { openLessons: count('openLessons'), lessonsObserved: count('lessonsObserved'), published: count('published'), papers: count('papers'), projects: count('projects'), awards: count('awards'), lectures: count('lectures'), visits: count('visits'), resources: count('resources'), apprentices: count('apprentices') }, attendance: { done: asked.filter(({ counts }) => counts).length, of: asked.length } };
};
