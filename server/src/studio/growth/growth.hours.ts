// The ledger as facts of 成长档案: what was credited and still stands, by category, without the yearly caps. The ledger itself opens to
// fewer people than a host: he reads what it was for and how much.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { standing } from '@gongyan/shared/hours/hours.count.rules';
import type { GrowthFact } from '@gongyan/shared/studio/growth/growth.contract';
import { HoursDoor } from '../../hours/hours.door.js';
import { GrowthSources, type GrowthAsk } from './growth.sources.js';

@Injectable()
export class GrowthHours implements OnModuleInit {
  constructor(
    @Inject(GrowthSources) private readonly sources: GrowthSources,
    @Inject(HoursDoor) private readonly hours: HoursDoor,
  ) {}

  onModuleInit(): void {
    this.sources.register('hours', (ask) => this.of(ask));
  }

  private async of({ personId, reader }: GrowthAsk): Promise<GrowthFact[]> {
    const entries = standing(await this.hours.entriesOf([personId]));
    return entries.map(({ category, occurredOn, title, half, form, evidence }) => {
      const link = evidence.find((one) => one.link !== null)?.link ?? '/hours';
      return { key: category, day: occurredOn, title, link: reader === personId ? link : null, counts: true, amount: half, as: null, note: form };
    });
  }
}
