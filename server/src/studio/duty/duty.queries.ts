// The year's board of a studio, and the facts behind a number. Only reads.
import { Inject, Injectable } from '@nestjs/common';
import { schoolYearOf, type Span } from '@gongyan/shared/hours/calendar.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay, type Day } from '@gongyan/shared/kit/time';
import type { Duty, DutyBoard, DutyEvidence, DutyKey, DutyRow } from '@gongyan/shared/studio/duty/duty.contract';
import { cellOf, mayReadDuties, partOf } from '@gongyan/shared/studio/duty/duty.rules';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { Problem } from '../../platform/contract/problem.js';
import { StudioAccess, type SeenStudio } from '../studio.access.js';
import { DutySources, type DutyAsk } from './duty.sources.js';
import { DutyStore } from './duty.store.js';

@Injectable()
export class DutyBoards {
  constructor(
    @Inject(StudioAccess) private readonly studios: StudioAccess,
    @Inject(DutyStore) readonly store: DutyStore,
    @Inject(DutySources) private readonly sources: DutySources,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  /** Throws 没有找到 for whoever may read none of it. */
  async open(reader: PersonId, studioId: StudioId, day: Day | undefined): Promise<DutyBoard> {
    const seen = await this.studios.see(reader, studioId);
    const personIds = (await this.studios.workers(studioId)).filter((of) => mayReadDuties(seen.rights, { reader, of }));
    if (personIds.length === 0 && !seen.rights.host && !seen.rights.oversees) throw new Problem('request.notFound');
    const { year, today } = yearOn(seen, day);
    const version = await this.store.on(today < year.to ? today : year.to);
    return { year, duties: [...(version?.duties ?? [])], source: version?.source ?? '', rows: await this.rows({ studioId, personIds, year }, { duties: version?.duties ?? [], part: partOf(year, today) }) };
  }

  async evidence(reader: PersonId, { studioId, personId, key }: { readonly studioId: StudioId; readonly personId: PersonId; readonly key: DutyKey }, day: Day | undefined): Promise<DutyEvidence[]> {
    const seen = await this.studios.see(reader, studioId);
    if (!mayReadDuties(seen.rights, { reader, of: personId }) || !(await this.studios.workers(studioId)).includes(personId)) throw new Problem('request.notFound');
    const facts = await this.sources.of({ studioId, personIds: [personId], year: yearOn(seen, day).year });
    return facts.filter((fact) => fact.key === key).map(({ day: at, title, link, counts }) => ({ day: at, title, link, counts })).sort((one, other) => other.day.localeCompare(one.day));
  }

  private async rows(ask: DutyAsk, { duties, part }: { readonly duties: readonly Duty[]; readonly part: number }): Promise<DutyRow[]> {
    const [facts, reminders, cards] = [await this.sources.of(ask), await this.store.remindersIn(ask.studioId, ask.year), await this.people.cards(ask.personIds)];
    return ask.personIds.flatMap((personId) => {
      const person = cards.get(personId);
      if (person === undefined) return [];
      const own = facts.filter((fact) => fact.personId === personId);
      return [{ person, reminded: reminders.get(personId) ?? null, cells: duties.map((duty) => cellOf(duty, own.filter(({ key }) => key === duty.key), part)) }];
    });
  }
}

const yearOn = ({ now }: SeenStudio, day: Day | undefined): { readonly year: Span; readonly today: Day } => {
  const today = shanghaiDay(now);
  return { year: schoolYearOf(day ?? today), today };
};
