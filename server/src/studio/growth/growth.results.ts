// Confirmed results, whichever studio they were entered in, as facts of 成长档案.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { GrowthFact } from '@gongyan/shared/studio/growth/growth.contract';
import type { ResultLevel } from '@gongyan/shared/studio/result/result.contract';
import { ResultStore } from '../result/result.store.js';
import { StudioDoor } from '../studio.door.js';
import { GrowthSources, type GrowthAsk } from './growth.sources.js';

const LEVELS: Readonly<Record<ResultLevel, string>> = { school: '校级', district: '区级', city: '市级', province: '省级', nation: '国家级' };

@Injectable()
export class GrowthResults implements OnModuleInit {
  constructor(
    @Inject(GrowthSources) private readonly sources: GrowthSources,
    @Inject(ResultStore) private readonly store: ResultStore,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
  ) {}

  onModuleInit(): void {
    this.sources.register('results', (ask) => this.of(ask));
  }

  private async of({ personId, reader }: GrowthAsk): Promise<GrowthFact[]> {
    const results = await this.store.confirmedOf(personId);
    const firsts = new Set((await this.store.peopleOf(results.map(({ id }) => id))).filter((one) => one.position === 0 && one.personId === personId).map(({ resultId }) => resultId));
    const open = new Set((await this.studios.seen(reader)).map(({ studio }) => studio.id));
    return results.map(({ id, studioId, kind, title, day, level, place, grade }) => ({
      key: kind, day, title, link: open.has(studioId) ? `/studios/${studioId}/results` : null, counts: true, amount: null, as: firsts.has(id) ? 'first' : null,
      note: [LEVELS[level], place, grade].filter((word) => word !== '').join(' · '),
    }));
  }
}
