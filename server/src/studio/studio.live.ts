// Tells a studio's pages that somebody of it came online or went: at most one hint per studio and second,
// however many people a bell at eight o'clock brings.
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import { isCurrent } from '@gongyan/shared/studio/studio.rules';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { LivePresence } from '../platform/realtime/live.presence.js';
import { StudioStore } from './studio.store.js';

const EVERY_MS = 1_000;

@Injectable()
export class StudioLive implements OnModuleInit, OnModuleDestroy {
  private readonly changed = new Set<PersonId>();
  private soon: NodeJS.Timeout | null = null;
  private telling: Promise<void> = Promise.resolve();

  constructor(
    @Inject(LivePresence) private readonly presence: LivePresence,
    @Inject(StudioStore) private readonly store: StudioStore,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.presence.onChange((personId) => {
      this.changed.add(personId);
      this.soon ??= setTimeout(() => this.flush(), EVERY_MS).unref();
    });
  }

  async onModuleDestroy(): Promise<void> {
    if (this.soon !== null) clearTimeout(this.soon);
    await this.telling;
  }

  private flush(): void {
    const personIds = [...this.changed];
    this.changed.clear();
    this.soon = null;
    // A lost hint costs a page one refresh; it must not cost the process.
    this.telling = this.tell(personIds).catch(() => undefined);
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
