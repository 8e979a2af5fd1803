// Versions that keep themselves: a quarter of an hour after the last edit a spell of work has ended. Two nodes may
// look at once; the database keeps one.
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { VersionDoor } from './version.door.js';
import { VersionStore } from './version.store.js';

const LOOK_EVERY_MS = 60_000;
const QUIET_MS = 15 * 60_000;
const AT_ONCE = 50;

@Injectable()
export class VersionKeeper implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(VersionStore) private readonly store: VersionStore,
    @Inject(VersionDoor) private readonly versions: VersionDoor,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.look().catch(() => undefined), LOOK_EVERY_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** How many were kept. One that another node keeps at the same moment is not ours to count. */
  async look(quietMs: number = QUIET_MS): Promise<number> {
    let kept = 0;
    for (const documentId of await this.store.rested(quietMs, AT_ONCE)) {
      const fixed = this.work.run(() => this.versions.fix({ documentId, kind: 'automatic', name: '', note: '', by: null }));
      kept += await fixed.then(() => 1, () => 0);
    }
    return kept;
  }
}
