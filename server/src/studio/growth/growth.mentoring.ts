// Pairings that both signed and the entries that both confirmed, as facts of 成长档案. Names nobody but the person of the file: the other one
// did not choose to be in it.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { GrowthFact } from '@gongyan/shared/studio/growth/growth.contract';
import { countedOf } from '@gongyan/shared/studio/mentoring/log.rules';
import { LogStore } from '../mentoring/log.store.js';
import { MentoringStore } from '../mentoring/mentoring.store.js';
import type { PairRow } from '../mentoring/mentoring.table.js';
import { StudioDoor } from '../studio.door.js';
import { GrowthSources, type GrowthAsk } from './growth.sources.js';

@Injectable()
export class GrowthMentoring implements OnModuleInit {
  constructor(
    @Inject(GrowthSources) private readonly sources: GrowthSources,
    @Inject(MentoringStore) private readonly pairs: MentoringStore,
    @Inject(LogStore) private readonly logs: LogStore,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
  ) {}

  onModuleInit(): void {
    this.sources.register('mentoring', (ask) => this.of(ask));
  }

  private async of({ personId, reader }: GrowthAsk): Promise<GrowthFact[]> {
    const pairs = (await this.pairs.ofPerson(personId)).filter(({ signedAt }) => signedAt !== null);
    const names = await this.studios.names(pairs.map(({ studioId }) => studioId));
    const [logs, open] = [countedOf(await this.logs.ofPairs(pairs.map(({ id }) => id))), await this.openTo(reader, pairs)];
    return pairs.flatMap((pair): GrowthFact[] => {
      const role = pair.mentorId === personId ? 'mentor' : 'apprentice';
      const same = { link: open.has(pair.id) ? `/mentoring/${pair.id}` : null, counts: true, as: null } as const;
      const began: GrowthFact = { ...same, key: `${role}Pairs`, day: pair.from, title: names.get(pair.studioId) ?? '', amount: null, note: `${pair.from} – ${pair.to}` };
      return [began, ...logs.filter(({ pairId }) => pairId === pair.id).map(({ day, kind, minutes }) => ({ ...same, key: `${role}Logs`, day, title: kind, amount: minutes, note: '' }))];
    });
  }

  /** The two themselves, and whoever runs their studio. */
  private async openTo(reader: PersonId, pairs: readonly PairRow[]): Promise<ReadonlySet<PairRow['id']>> {
    const run = new Set((await this.studios.seen(reader)).filter(({ rights }) => rights.host || rights.oversees).map(({ studio }) => studio.id));
    return new Set(pairs.filter(({ mentorId, apprenticeId, studioId }) => mentorId === reader || apprenticeId === reader || run.has(studioId)).map(({ id }) => id));
  }
}
