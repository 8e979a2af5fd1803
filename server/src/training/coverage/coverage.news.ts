// Who looks at the district hears that a number may have moved: once for many changes, after the kept count is gone.
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { districtTopic } from '@gongyan/shared/training/coverage/coverage.contract';
import { topicId } from '@gongyan/shared/kit/topic';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { LiveKeepers } from '../../platform/realtime/live.keepers.js';
import { CoverageReader } from './coverage.reader.js';

/** Everything after which one of the figures can be another. */
const MOVES = /^(hours\.posted|people\.appointmentsChanged|studio\.member|cohort\.|certificate\.)/;
const GATHER_MS = 400;

@Injectable()
export class CoverageNews implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(LiveKeepers) private readonly keepers: LiveKeepers,
    @Inject(CoverageReader) private readonly reader: CoverageReader,
  ) {}

  onModuleInit(): void {
    this.keepers.register('district', (_personId, id) => Promise.resolve(id === topicId(districtTopic)));
    this.work.onMissed(() => this.reader.drop());
    this.work.onAnnounced(({ event }, here) => {
      if (!MOVES.test(event)) return;
      this.reader.drop();
      // The node on which it happened tells the pages of all.
      if (here) this.timer ??= setTimeout(() => this.tell(), GATHER_MS).unref();
    });
  }

  onModuleDestroy(): void {
    clearTimeout(this.timer);
  }

  private tell(): void {
    this.timer = undefined;
    // A hint that does not come is made good by the next look.
    this.work.run(async () => this.work.announce(districtTopic, 'coverage.moved', {})).catch(() => undefined);
  }
}
