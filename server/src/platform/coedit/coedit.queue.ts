// The group commit. Pushes of all documents that arrive within one window are written in one statement and
// one fsync. The window is near zero while it is quiet and grows with the load: waiting costs the author a
// few milliseconds and saves everybody in the room a frame.
import type { Timers } from '@gongyan/shared/coedit/coedit.wire';
import type { Appended, Push } from './coedit.log.js';

export interface QueueOptions {
  readonly append: (pushes: readonly Push[]) => Promise<Appended[]>;
  /** Called once per commit, in commit order, before any waiting author is answered. */
  readonly onCommit: (pushes: readonly Push[], results: readonly Appended[]) => void;
  readonly timers: Timers;
}

type Answer = (result: Appended | null) => void;

/** The longest an author shall wait under load: the window, the commit that is under way, and his own. */
const ANSWER_MS = 72;
/** How much one commit's time moves the expectation of the next. */
const RECENT = 0.25;
const QUIET_PER_SECOND = 25;
const STEP_PER_MS = 3;
const BATCH = 512;
const BATCH_BYTES = 4 * 1024 * 1024;
const BUCKET_MS = 250;

export class CommitQueue {
  private waiting = new Map<string, { push: Push; answers: Answer[] }>();
  private writing = false;
  private timer: (() => void) | null = null;
  private bucket = { start: 0, count: 0, rate: 0 };
  private idle: (() => void)[] = [];
  private writeMs = 0;

  constructor(private readonly options: QueueOptions) {}

  /** `answer(null)` means: it is not known whether this was written; the author sends it again. */
  add(push: Push, answer: Answer): void {
    const key = `${push.doc} ${push.push}`;
    const same = this.waiting.get(key);
    if (same !== undefined) {
      same.answers.push(answer);
      return;
    }
    this.waiting.set(key, { push, answers: [answer] });
    this.count();
    if (!this.writing) this.schedule(this.window());
  }

  /** Resolves when everything that waits now has been written (or refused). */
  drained(): Promise<void> {
    if (this.waiting.size === 0 && !this.writing) return Promise.resolve();
    return new Promise((done) => this.idle.push(done));
  }

  private schedule(ms: number): void {
    this.timer ??= this.options.timers.after(ms, () => {
      this.timer = null;
      void this.write();
    });
  }

  /** Milliseconds to wait for company, from the pushes per second seen lately; the slower commits are, the
   *  shorter, so that nobody waits longer than he shall. */
  private window(): number {
    return Math.max(0, Math.min((this.bucket.rate - QUIET_PER_SECOND) / STEP_PER_MS, ANSWER_MS - 2 * this.writeMs));
  }

  private count(): void {
    const now = this.options.timers.now();
    const { bucket } = this;
    if (now - bucket.start >= BUCKET_MS) {
      const perSecond = (bucket.count * 1000) / Math.max(BUCKET_MS, now - bucket.start);
      this.bucket = { start: now, count: 1, rate: now - bucket.start > 4 * BUCKET_MS ? 0 : perSecond };
    } else bucket.count += 1;
  }

  private takeBatch(): { push: Push; answers: Answer[] }[] {
    const batch: { push: Push; answers: Answer[] }[] = [];
    let bytes = 0;
    for (const [key, entry] of this.waiting) {
      if (batch.length >= BATCH || (batch.length > 0 && bytes + entry.push.bytes.length > BATCH_BYTES)) break;
      bytes += entry.push.bytes.length;
      batch.push(entry);
      this.waiting.delete(key);
    }
    return batch;
  }

  private async write(): Promise<void> {
    if (this.writing) return;
    const batch = this.takeBatch();
    if (batch.length === 0) return this.settle();
    this.writing = true;
    const pushes = batch.map((entry) => entry.push);
    const started = this.options.timers.now();
    const results = await this.options.append(pushes).catch(() => null);
    this.writeMs += RECENT * (this.options.timers.now() - started - this.writeMs);
    this.writing = false;
    if (results !== null) this.options.onCommit(pushes, results);
    batch.forEach((entry, at) => entry.answers.forEach((answer) => answer(results?.[at] ?? null)));
    if (this.waiting.size > 0) this.schedule(this.window());
    else this.settle();
  }

  private settle(): void {
    for (const done of this.idle.splice(0)) done();
  }
}
