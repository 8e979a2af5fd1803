// Tells the rooms which documents somebody opened or left: gathered, at most once a second, whatever a bell or a broken
// school network brings.
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DocumentId } from '@gongyan/shared/document/document.contract';
import { CoeditLibrary } from '../platform/coedit/coedit.library.js';
import { Gathered } from '../platform/realtime/gathered.js';

const EVERY_MS = 1_000;

export type PresenceListener = (ids: readonly DocumentId[]) => Promise<void>;

@Injectable()
export class DocumentPresence implements OnModuleInit, OnModuleDestroy {
  private readonly listeners: PresenceListener[] = [];
  private readonly changed = new Gathered<DocumentId>(EVERY_MS, async (ids) => void (await Promise.allSettled(this.listeners.map((listener) => listener(ids)))));

  constructor(@Inject(CoeditLibrary) private readonly library: CoeditLibrary) {}

  /** A hint is on its way. */
  get waiting(): boolean {
    return this.changed.waiting;
  }

  onModuleInit(): void {
    this.library.onPeople((id) => this.changed.add(id, DocumentId.parse(id)));
  }

  onModuleDestroy(): Promise<void> {
    return this.changed.close();
  }

  listen(listener: PresenceListener): void {
    this.listeners.push(listener);
  }
}
