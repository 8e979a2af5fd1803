// This page's disk at its opening. The disk is read before the server is asked, or a join would pass over what it holds; a disk that
// hangs keeps nobody from the server, and what it says later is handed on between two entries, never during one.
import type { CopyStore, KeptCopy } from './coedit.store.js';
import type { Timers } from './coedit.wire.js';

/** How long the server waits for this page's disk. */
const AT_MOST_MS = 3_000;

export class Shelf {
  private reading: Promise<void> = Promise.resolve();
  private kept: KeptCopy | null = null;
  private held = false;

  constructor(
    private readonly needs: { readonly store: CopyStore | null; readonly timers: Timers },
    private readonly take: (kept: KeptCopy) => void,
  ) {}

  /** Resolves when the copy was taken, or when there is none. */
  read(): Promise<void> {
    this.reading = this.fetch();
    return this.reading;
  }

  private async fetch(): Promise<void> {
    this.kept = (await this.needs.store?.load().catch(() => null)) ?? null;
    this.offer();
  }

  /** Resolves when the disk has answered, after three seconds at the latest. */
  ready(): Promise<void> {
    return new Promise((go) => {
      const cancel = this.needs.timers.after(AT_MOST_MS, go);
      void this.reading.then(() => (cancel(), go()));
    });
  }

  /** While an entry is under way its place in the log and its client id must not change under it. */
  hold(): void {
    this.held = true;
  }

  release(): void {
    this.held = false;
    this.offer();
  }

  private offer(): void {
    const { kept } = this;
    if (kept === null || this.held) return;
    this.kept = null;
    this.take(kept);
  }
}
