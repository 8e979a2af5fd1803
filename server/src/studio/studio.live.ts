// Tells a studio's pages that somebody of it came online or went: at most one hint per studio and second,
// however many people a bell at eight o'clock brings.
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import { isCurrent } from '@gongyan/shared/studio/studio.rules';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Gathered } from '../platform/realtime/gathered.js';
import { LivePresence } from '../platform/realtime/live.presence.js';
import { StudioStore } from './studio.store.js';

const EVERY_MS = 1_000;

@Injectable()
export class StudioLive implements OnModuleInit, OnModuleDestroy {
  private readonly changed = new Gathered<PersonId>(EVERY_MS, (personIds) => this.tell(personIds));

  constructor(
    @Inject(LivePresence) private readonly presence: LivePresence,
    @Inject(StudioStore) private readonly store: StudioStore,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.presence.onChange((personId) => this.changed.add(personId, personId));
  }

  onModuleDestroy(): Promise<void> {
    return this.changed.close();
  }

  private tell(personIds: readonly PersonId[]): Promise<void> {
    return this.work.run(async () => {
      const hosted = (await this.store.hostedBy(personIds)).map(({ id }) => id);
      const now = this.clock.now();
      const joined = (await this.store.membershipsOf(personIds)).filter((one) => isCurrent(one, now)).map(({ studioId }) => studioId);
      for (const id of new Set([...hosted, ...joined])) this.work.announce(topic('studio', id), 'studio.presenceChanged', {});
    });
  }
}
