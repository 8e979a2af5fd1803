// Versions that keep themselves: a quarter of an hour after the last edit a spell of work has ended. Two nodes may
// look at once; the database keeps one. What fails is written to the log with its number and tried again.
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { QueryFailedError } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Log } from '../../platform/log.js';
import { VersionDoor } from './version.door.js';
import { VersionStore } from './version.store.js';

const LOOK_EVERY_MS = 60_000;
const QUIET_MS = 15 * 60_000;
const AT_ONCE = 50;

@Injectable()
export class VersionKeeper implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private failures = 0;

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(VersionStore) private readonly store: VersionStore,
    @Inject(VersionDoor) private readonly versions: VersionDoor,
    @Inject(Log) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** How many were kept. Never throws. */
  async look(quietMs: number = QUIET_MS): Promise<number> {
    let kept = 0;
    for (const documentId of await this.rested(quietMs)) kept += await this.keep(documentId);
    return kept;
  }

  private rested(quietMs: number): Promise<DocumentId[]> {
    return this.store.rested(quietMs, AT_ONCE).catch((error: unknown) => {
      this.failed(error, {});
      return [];
    });
  }

  /** One that another node keeps at the same moment is not ours to count. */
  private keep(documentId: DocumentId): Promise<0 | 1> {
    const fixed = this.work.run(() => this.versions.fix({ documentId, kind: 'automatic', name: '', note: '', by: null }));
    return fixed.then(() => 1 as const, (error: unknown) => {
      if (!isTwin(error)) this.failed(error, { documentId });
      return 0 as const;
    });
  }

  private failed(error: unknown, facts: { readonly documentId?: DocumentId }): void {
    this.failures += 1;
    this.log.fault(error, { doing: 'keep a version', failure: this.failures, ...facts });
  }
}

const isTwin = (error: unknown): boolean => error instanceof QueryFailedError && 'constraint' in error.driverError && error.driverError.constraint === 'document_version_automatic';
