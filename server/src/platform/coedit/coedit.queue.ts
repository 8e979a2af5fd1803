// The group commit. Pushes of all documents that arrive within one window are written in one statement and one fsync. There are two
// lanes: a document in which much is written waits for company, since that saves everybody in the room a frame; the others wait only
// so long that a busy hub does not commit for each of them. Pushes of one document never change lanes while one of them waits.
import type { Timers } from '@gongyan/shared/coedit/coedit.wire';
import type { Appended, Push } from './coedit.log.js';
import { Pace } from './coedit.pace.js';

export interface QueueOptions {
  readonly append: (pushes: readonly Push[]) => Promise<Appended[]>;
  /** Called once per commit, in commit order, before any waiting author is answered. */
  readonly onCommit: (pushes: readonly Push[], results: readonly Appended[]) => void;
  readonly timers: Timers;
}

type Answer = (result: Appended | null) => void;
interface Entry {
  readonly push: Push;
  readonly answers: Answer[];
}

/** Documents that wait together. `open`: its window is; `due`: since when it is over. What waited is taken away with its map: a map that
 *  is emptied for the next keeps pointing from its old tables to the new ones, and V8 would carry every push from one to the other. */
interface Lane {
  waiting: Map<string, Entry>;
  docs: Set<string>;
  open: boolean;
  due: number | null;
}

/** The longest an author shall wait under load: the window, the commit that is under way, and his own. */
const ANSWER_MS = 72;
/** How much one commit's time moves the expectation of the next. */
const RECENT = 0.25;
/** From so many pushes a second on, a document is busy: on average more than one of them shares a window. */
const BUSY_PER_SECOND = 18;
/** So many pushes a second of all documents are committed each by itself. */
const QUIET_PER_SECOND = 25;
const STEP_PER_MS = { busy: 3, calm: 10 };
const CALM_MS = 20;
const BATCH = 512;
const BATCH_BYTES = 4 * 1024 * 1024;
const BUCKET_MS = 250;
const ROOM_BUCKET_MS = 1_000;
const ROOMS_REMEMBERED = 2_000;

const newLane = (): Lane => ({ waiting: new Map(), docs: new Set(), open: false, due: null });

export class CommitQueue {
  private readonly lanes = { busy: newLane(), calm: newLane() };
  private readonly all = new Pace(BUCKET_MS);
  private readonly rooms = new Map<string, Pace>();
  private writing = false;
  private idle: (() => void)[] = [];
  private writeMs = 0;

  constructor(private readonly options: QueueOptions) {}

  /** `answer(null)` means: it is not known whether this was written; the author sends it again. */
  add(push: Push, answer: Answer): void {
    const key = `${push.doc} ${push.push}`;
    const lane = this.laneOf(push.doc);
    const same = lane.waiting.get(key);
    if (same !== undefined) {
      same.answers.push(answer);
      return;
    }
    lane.waiting.set(key, { push, answers: [answer] });
    lane.docs.add(push.doc);
    if (!lane.open && lane.due === null) this.open(lane);
  }

  /** Resolves when everything that waits now has been written (or refused). */
  drained(): Promise<void> {
    if (!this.waits() && !this.writing) return Promise.resolve();
    return new Promise((done) => this.idle.push(done));
  }

  private waits(): boolean {
    return this.lanes.busy.waiting.size + this.lanes.calm.waiting.size > 0;
  }

  /** Where this document's pushes wait; counts one. */
  private laneOf(doc: string): Lane {
    const { busy, calm } = this.lanes;
    const now = this.options.timers.now();
    this.all.count(now);
    if (this.rooms.size > ROOMS_REMEMBERED) this.rooms.clear();
    const pace = this.rooms.get(doc) ?? new Pace(ROOM_BUCKET_MS);
    this.rooms.set(doc, pace);
    pace.count(now);
    if (busy.docs.has(doc)) return busy;
    if (calm.docs.has(doc)) return calm;
    return pace.perSecond >= BUSY_PER_SECOND ? busy : calm;
  }

  private open(lane: Lane): void {
    lane.open = true;
    this.options.timers.after(this.window(lane), () => {
      lane.open = false;
      lane.due = this.options.timers.now();
      void this.write();
    });
  }

  /** Milliseconds to wait for company, from the pushes per second seen lately; the slower commits are, the shorter, so that nobody
   *  waits longer than he shall. */
  private window(lane: Lane): number {
    const surplus = this.all.perSecond - QUIET_PER_SECOND;
    const wanted = lane === this.lanes.busy ? surplus / STEP_PER_MS.busy : Math.min(CALM_MS, surplus / STEP_PER_MS.calm);
    return Math.max(0, Math.min(wanted, ANSWER_MS - 2 * this.writeMs));
  }

  /** Of the lanes whose window is over, the one that waits longer first. */
  private takeBatch(): Entry[] {
    const { busy, calm } = this.lanes;
    const due = [calm, busy].filter((lane) => lane.due !== null).sort((one, other) => (one.due ?? 0) - (other.due ?? 0));
    const batch: Entry[] = [];
    let bytes = 0;
    for (const lane of due) {
      const waited = lane.waiting;
      lane.waiting = new Map();
      for (const [key, entry] of waited) {
        if (lane.waiting.size > 0 || batch.length >= BATCH || (batch.length > 0 && bytes + entry.push.bytes.length > BATCH_BYTES)) {
          lane.waiting.set(key, entry);
          continue;
        }
        bytes += entry.push.bytes.length;
        batch.push(entry);
      }
      if (lane.waiting.size > 0) return batch;
      lane.due = null;
      lane.docs = new Set();
    }
    return batch;
  }

  /** One commit after the other. */
  private async write(): Promise<void> {
    if (this.writing) return;
    const batch = this.takeBatch();
    if (batch.length === 0) return;
    this.writing = true;
    const pushes = batch.map((entry) => entry.push);
    const started = this.options.timers.now();
    const results = await this.options.append(pushes).catch(() => null);
    this.writeMs += RECENT * (this.options.timers.now() - started - this.writeMs);
    this.writing = false;
    if (results !== null) this.options.onCommit(pushes, results);
    batch.forEach((entry, at) => entry.answers.forEach((answer) => answer(results?.[at] ?? null)));
    if (!this.waits()) this.settle();
    else void this.write();
  }

  private settle(): void {
    for (const done of this.idle.splice(0)) done();
  }
}
