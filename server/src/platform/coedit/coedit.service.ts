// The engine of one node, put together: hall, log, heartbeat, compaction, presence. The gateway gives it
// sockets, the library gives rooms their questions.
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { PushBody } from '@gongyan/shared/coedit/coedit.protocol';
import { PersonId } from '@gongyan/shared/kit/id';
import { SocketDesk } from '../realtime/socket.desk.js';
import { prepareFrame } from '../realtime/socket.frame.js';
import { Compaction } from './coedit.compaction.js';
import { CoeditHall } from './coedit.hall.js';
import { CoeditKeepers } from './coedit.keepers.js';
import { PgLog } from './coedit.pg-log.js';
import { HallRefusal } from './coedit.refusal.js';
import type { SeatLink } from './coedit.seat.js';
import { Watch } from './coedit.watch.js';
import { DepthReader } from './coedit.depths.js';

const BEAT_MS = 1_000;
const PRESENCE_MS = 100;
const EDITED_EVERY_MS = 3_000;
/** By then those who waited for the start are back, and whoever comes next finds everything tried once. */
const REHEARSE_MS = 1_000;
const NOBODY = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class CoeditService implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  readonly hall: CoeditHall;
  /** Filled by coedit.nodes: `shown` tells after other nodes can read who is here. */
  nodes: { readonly shown: (tell: () => void) => void; readonly present: (docs: readonly string[]) => Promise<Map<string, PersonId[]>> } = {
    shown: (tell) => tell(), present: () => Promise.resolve(new Map()),
  };
  private readonly watch: Watch;
  private rehearsal: NodeJS.Timeout | undefined;
  private readonly intervals: NodeJS.Timeout[] = [];
  private readonly editedListeners: ((docs: readonly string[]) => void)[] = [];
  private readonly peopleListeners: ((doc: string) => void)[] = [];
  private readonly editedSoon = new Set<string>();

  constructor(
    @Inject(PgLog) private readonly log: PgLog,
    @Inject(CoeditKeepers) private readonly keepers: CoeditKeepers,
    @Inject(SocketDesk) desk: SocketDesk,
    @Inject(Compaction) private readonly compaction: Compaction,
    @Inject(DepthReader) depths: DepthReader,
  ) {
    this.hall = new CoeditHall({
      log,
      keeper: () => keepers.current,
      timers: { now: () => Date.now(), after: (ms, job) => delay(ms, job) },
      toRoom: (room, event, payload) => desk.toRoom(room, event, payload),
      prepare: prepareFrame,
      depths: (doc, unknown) => depths.read(doc, unknown),
      onGrown: (doc) => compaction.request(doc),
      onEdited: (doc) => this.editedSoon.add(doc),
      onPeople: (doc) => this.tellPeople(doc),
    });
    compaction.onCompacted = (doc, seq) => this.hall.compacted(doc, seq);
    this.watch = new Watch(this.hall);
  }

  onModuleInit(): void {
    this.intervals.push(setInterval(() => void this.watch.beat().catch(() => undefined), BEAT_MS), setInterval(() => this.hall.presence.flush(), PRESENCE_MS), setInterval(() => this.tellEdited(), EDITED_EVERY_MS));
  }

  onApplicationBootstrap(): void {
    this.rehearsal = setTimeout(() => void this.rehearse().catch(() => undefined), REHEARSE_MS).unref();
  }

  /** The way into a document once, with nobody and to none: connections open, statements planned, code loaded. The first teacher
   *  after a start would else wait for all of that. */
  private async rehearse(): Promise<void> {
    await this.log.heads([NOBODY]);
    await this.keepers.current.roleOf(NOBODY, NOBODY);
    await this.log.clocks(NOBODY, [1]);
    await this.log.tail(NOBODY, 0);
  }

  /** Everything accepted is written before the process ends; nothing depends on it. */
  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.rehearsal);
    this.intervals.forEach((interval) => clearInterval(interval));
    await this.hall.pushes.queue.drained();
    await this.compaction.settled();
  }

  reviewSoon(docs: readonly string[]): void {
    void this.review(docs);
  }

  /** Never fails: what could not be asked is found by the heartbeat. */
  async review(docs: readonly string[]): Promise<void> {
    const since = performance.now();
    await Promise.all(docs.map((doc) => this.hall.review(doc).catch(() => undefined)));
    this.hall.pushes.figures.revokeSeconds.observe((performance.now() - since) / 1_000);
  }

  /** Who has which document open, on whatever node. */
  async present(docs: readonly string[]): Promise<Map<string, PersonId[]>> {
    const here = await this.nodes.present(docs);
    for (const id of docs) {
      const seats = [...(this.hall.documents.get(id)?.seats ?? [])];
      if (seats.length > 0) here.set(id, [...new Set([...(here.get(id) ?? []), ...seats.map((seat) => PersonId.parse(seat.link.personId))])]);
    }
    return here;
  }

  tellPeople(doc: string): void {
    this.nodes.shown(() => this.peopleListeners.forEach((listener) => listener(doc)));
  }

  /** Takes a seat for one push and leaves again. Throws HallRefusal. */
  async mergeOnce(link: SeatLink, body: PushBody, schema: number): Promise<{ seq: number; at: number }> {
    await this.hall.join(link, { doc: body.doc, schema });
    try {
      return await new Promise((done, fail) => {
        this.hall.pushes.write(this.hall.seatOf(link, body.doc), body, (outcome) => {
          if (outcome.kind !== 'refused') return done(outcome);
          this.hall.pushes.figures.refused.add(outcome.code);
          fail(new HallRefusal(outcome.code));
        });
      });
    } finally {
      this.hall.leaveAll(link);
    }
  }

  onEdited(listener: (docs: readonly string[]) => void): void {
    this.editedListeners.push(listener);
  }

  onPeople(listener: (doc: string) => void): void {
    this.peopleListeners.push(listener);
  }

  /** All together: one question of a room for all documents, not one for each. */
  private tellEdited(): void {
    if (this.editedSoon.size === 0) return;
    const docs = [...this.editedSoon];
    this.editedSoon.clear();
    for (const listener of this.editedListeners) listener(docs);
  }
}

/** A window of no time is the next turn of the loop: a timer would round it up to a millisecond. */
const delay = (ms: number, job: () => void): (() => void) => {
  if (ms < 1) {
    const handle = setImmediate(job);
    return () => clearImmediate(handle);
  }
  const handle = setTimeout(job, ms);
  return () => clearTimeout(handle);
};
