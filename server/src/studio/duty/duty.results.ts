// Confirmed results as facts behind duties: lectures, papers, visits.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { holds } from '@gongyan/shared/hours/calendar.rules';
import type { DutyKey } from '@gongyan/shared/studio/duty/duty.contract';
import type { ResultKind } from '@gongyan/shared/studio/result/result.contract';
import { ResultStore } from '../result/result.store.js';
import { DutySources, type DutyAsk, type DutyFact } from './duty.sources.js';

const KEYS: Partial<Record<ResultKind, DutyKey>> = { lecture: 'lectures', paper: 'papers', visit: 'visits' };

@Injectable()
export class DutyResults implements OnModuleInit {
  constructor(
    @Inject(DutySources) private readonly sources: DutySources,
    @Inject(ResultStore) private readonly store: ResultStore,
  ) {}

  onModuleInit(): void {
    this.sources.register((ask) => this.of(ask));
  }

  private async of({ studioId, personIds, year }: DutyAsk): Promise<DutyFact[]> {
    const results = (await this.store.ofStudio(studioId)).filter(({ state, day }) => state === 'confirmed' && holds(year, day));
    const people = await this.store.peopleOf(results.map(({ id }) => id));
    return results.flatMap(({ id, kind, day, title }) => {
      const key = KEYS[kind];
      const named = people.filter(({ resultId, personId }) => resultId === id && personIds.includes(personId));
      return key === undefined ? [] : named.map(({ personId }) => ({ personId, key, day, title, link: `/studios/${studioId}/results`, counts: true }));
    });
  }
}
