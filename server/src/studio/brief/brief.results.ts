// Confirmed results as facts of an issue.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { holds } from '@gongyan/shared/hours/calendar.rules';
import { ResultStore } from '../result/result.store.js';
import { BriefSources, type BriefAsk, type FoundFact } from './brief.sources.js';

@Injectable()
export class BriefResults implements OnModuleInit {
  constructor(
    @Inject(BriefSources) private readonly sources: BriefSources,
    @Inject(ResultStore) private readonly store: ResultStore,
  ) {}

  onModuleInit(): void {
    this.sources.register((ask) => this.of(ask));
  }

  private async of({ studioId, span }: BriefAsk): Promise<FoundFact[]> {
    const results = (await this.store.ofStudio(studioId)).filter(({ state, day }) => state === 'confirmed' && holds(span, day));
    return results.map(({ id, day, title, kind, level, place, grade }) => ({ kind: 'result', ref: id, day, title, word: kind, level, note: [grade, place].filter((part) => part !== '').join(' · '), attended: null }));
  }
}
