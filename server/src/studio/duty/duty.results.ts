// Confirmed results as facts behind duties and scores.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { holds } from '@gongyan/shared/hours/calendar.rules';
import type { FactKey } from '@gongyan/shared/studio/fact.contract';
import type { ResultKind } from '@gongyan/shared/studio/result/result.contract';
import { ResultStore } from '../result/result.store.js';
import type { ResultRow } from '../result/result.table.js';
import { DutySources, type DutyAsk, type DutyFact } from './duty.sources.js';

const KEYS: Partial<Record<ResultKind, FactKey>> = { lecture: 'lectures', paper: 'papers', visit: 'visits', project: 'projects', award: 'awards', resource: 'resources' };
/** A project is entered when it is approved and again when it is closed, as its paper says. */
const keyOf = ({ kind, grade }: Pick<ResultRow, 'kind' | 'grade'>): FactKey | undefined => (kind === 'project' && grade.includes('结题') ? 'projectsClosed' : KEYS[kind]);

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
    return results.flatMap(({ id, kind, grade, day, title, level }) => {
      const key = keyOf({ kind, grade });
      const named = people.filter(({ resultId, personId }) => resultId === id && personIds.includes(personId));
      return key === undefined ? [] : named.map(({ personId }) => ({ personId, key, day, title, link: `/studios/${studioId}/results`, counts: true, level, mark: null }));
    });
  }
}
