// One simulated afternoon: several pages write in one document while wires, disks and the log misbehave.
// Everything is drawn from one seed. At the end all must agree, and nothing acknowledged may be missing.
import { CoeditHall } from '@gongyan/server/platform/coedit/coedit.hall';
import { Watch } from '@gongyan/server/platform/coedit/coedit.watch';
import { applyAll, newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import * as Y from 'yjs';
import { Chance } from './chance.js';
import { MemoryLog } from './memory-log.js';
import { Network } from './network.js';
import { VirtualTime } from './virtual-time.js';
import { ROOT, Writer } from './writer.js';

const DOC = '00000000-0000-4000-8000-000000000001';
const vocabulary = { root: ROOT, nodes: { paragraph: ['align'] }, marks: { bold: [] }, safeLink: () => false };

export interface Outcome {
  readonly edits: number;
  readonly rows: number;
  readonly crashes: number;
}

class Afternoon {
  readonly time = new VirtualTime();
  readonly chance: Chance;
  readonly log: MemoryLog;
  readonly net: Network;
  readonly writers: Writer[];
  private hall: CoeditHall;
  private watch: Watch;
  private edits = 0;
  private crashes = 0;

  constructor(readonly seed: number, replicas: number) {
    this.chance = new Chance(seed);
    this.log = new MemoryLog(DOC, this.time, this.chance);
    this.net = new Network(this.time, this.chance, () => this.hall);
    this.hall = this.open();
    this.watch = new Watch(this.hall);
    // Two pages of the first person: two tabs, two client ids, one name.
    this.writers = Array.from({ length: replicas }, (_, at) => new Writer(`w${at}`, `person-${Math.max(1, at)}`, DOC, this.net));
    this.beat();
  }

  private open(): CoeditHall {
    return new CoeditHall({
      log: this.log, keeper: () => ({ schema: 1, vocabulary, roleOf: () => Promise.resolve('write' as const) }), timers: this.time,
      toRoom: (room, event, payload) => this.net.toRoom(room, event, payload), prepare: (event, payload) => ({ event, payload, bytes: Buffer.alloc(0) }), depths: (_doc, unknown) => Promise.resolve(new Map(unknown.map(({ id }) => [`${id.client}:${id.clock}`, 1]))),
      onGrown: () => this.log.compact(), onEdited: () => undefined, onPeople: () => undefined,
    });
  }

  private beat(): void {
    this.time.after(1_000, () => {
      void this.watch.beat();
      this.beat();
    });
  }

  /** kill -9 of the server: every line breaks, memory is gone, the log stays. */
  private restartServer(): void {
    for (const writer of this.writers) writer.offline();
    this.hall = this.open();
    this.watch = new Watch(this.hall);
  }

  async run(opsEach: number): Promise<Outcome> {
    this.net.weather = { drop: 0.1 * this.chance.next(), repeat: 0.1, slow: 5 + 120 * this.chance.next() };
    this.writers.forEach((writer) => writer.online());
    await this.time.pass(8_000);
    for (let step = 0; step < opsEach; step += 1) await this.step();
    await this.heal();
    return { edits: this.edits, rows: this.log.rows.length, crashes: this.crashes };
  }

  private async step(): Promise<void> {
    for (const writer of this.writers) {
      if (writer.edit(this.chance)) this.edits += 1;
      this.honest(writer);
    }
    this.mischief();
    await this.time.pass(10 + this.chance.below(30));
  }

  private mischief(): void {
    const writer = this.chance.of(this.writers);
    if (this.chance.happens(0.03)) writer.offline();
    if (!writer.isOnline && this.chance.happens(0.4)) writer.online();
    if (this.chance.happens(0.01)) {
      this.crashes += 1;
      writer.crash();
    }
    if (this.chance.happens(0.02)) this.log.failures = 1 + this.chance.below(3);
    if (this.chance.happens(0.004)) this.restartServer();
    if (this.chance.happens(0.02)) writer.peer.hold();
    if (this.chance.happens(0.1)) writer.peer.release();
  }

  /** The chip never lies: `saved` means that the log has all this page wrote. */
  private honest(writer: Writer): void {
    if (writer.saving().kind !== 'saved') return;
    const own = Y.getState(writer.ydoc.store, writer.ydoc.clientID);
    if (this.log.clockOf(writer.ydoc.clientID) < own) throw new Error(`${writer.name} said saved, the log misses its last edits`);
  }

  private async heal(): Promise<void> {
    this.net.weather = { drop: 0, repeat: 0, slow: 5 };
    this.log.failures = 0;
    for (const writer of this.writers) {
      writer.peer.release();
      writer.online();
    }
    await this.time.pass(60_000);
  }

  check(): void {
    const truth = this.log.build();
    const want = reloaded(truth);
    if (truth.store.pendingStructs !== null) throw new Error('the log has pending structs');
    const ids = new Set(this.log.rows.map((row) => row.push));
    if (ids.size !== this.log.rows.length) throw new Error('a push stands twice in the log');
    for (const { name, peer, ydoc, store } of this.writers) {
      if (peer.fault !== null) throw new Error(`${name} stopped: ${peer.fault}`);
      if (!peer.outbox.empty) throw new Error(`${name} still has ${peer.outbox.pending} unacknowledged edits`);
      if (store.waiting > 0) throw new Error(`${name} has ${store.waiting} edits on its disk that never reached the log`);
      if (ydoc.store.pendingStructs !== null || ydoc.store.pendingDs !== null) throw new Error(`${name} has pending structs`);
      if (ydoc.getXmlFragment(ROOT).toString() !== truth.getXmlFragment(ROOT).toString()) throw new Error(`${name} shows another text than the log`);
      if (reloaded(ydoc) !== want) throw new Error(`${name} holds other bytes than the log`);
    }
  }
}

/** The bytes of a fresh reload: how a run of deletions happened to be cut is not content. */
const reloaded = (ydoc: Y.Doc): string => {
  const fresh = newYDoc();
  applyAll(fresh, [Y.encodeStateAsUpdate(ydoc)], null);
  return Buffer.from(Y.encodeStateAsUpdate(fresh)).toString('base64');
};

/** Runs one schedule; throws with the seed in the message when anything is lost, doubled or different. */
export const runSchedule = async (seed: number, { replicas, opsEach }: { replicas: number; opsEach: number }): Promise<Outcome> => {
  const afternoon = new Afternoon(seed, replicas);
  try {
    const outcome = await afternoon.run(opsEach);
    afternoon.check();
    return outcome;
  } catch (error) {
    throw new Error(`SIM_SEED=${seed}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
};
