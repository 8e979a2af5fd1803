// Wires between pages and the hall that lose, repeat, reorder and delay what travels, and break at will.
// Worse than any socket: what a socket guarantees is not needed by the talk.
import type { CoeditPeer } from '@gongyan/shared/coedit/coedit.peer';
import { Refusal, type Wire } from '@gongyan/shared/coedit/coedit.wire';
import { AccessEvent, AckedEvent, HeadEvent, RefusedEvent, UpdatesEvent } from '@gongyan/shared/coedit/coedit.protocol';
import type { CoeditHall } from '@gongyan/server/platform/coedit/coedit.hall';
import { HallRefusal } from '@gongyan/server/platform/coedit/coedit.refusal';
import type { SeatLink } from '@gongyan/server/platform/coedit/coedit.seat';
import { z } from 'zod';
import type { Chance } from './chance.js';
import type { VirtualTime } from './virtual-time.js';

export const Weather = z.object({ drop: z.number(), repeat: z.number(), slow: z.number() });
export type Weather = z.output<typeof Weather>;

/** One page's connection, made anew at every reconnect. */
export class Line {
  readonly rooms = new Set<string>();
  up = true;
  peer: CoeditPeer | null = null;
  readonly link: SeatLink;
  readonly wire: Wire;

  constructor(private readonly net: Network, readonly id: string, readonly personId: string) {
    this.link = {
      id, personId, personName: personId, sessionId: id,
      emit: (event, payload) => net.carry(this, () => this.hear(event, payload)),
      send: (frame) => net.carry(this, () => this.hear(frame.event, frame.payload)),
      join: (room) => this.rooms.add(room),
      leave: (room) => this.rooms.delete(room),
      bufferedBytes: () => 0,
      blame: () => undefined,
    };
    this.wire = {
      join: (body) => this.ask(() => net.hall.join(this.link, body)),
      pull: (body) => this.ask(() => net.hall.pull(this.link, body)),
      push: (body) => net.carry(this, () => net.hall.push(this.link, body)),
      pushLarge: () => Promise.reject(new Error('no large pushes here')),
    };
  }

  /** A request and its answer both cross the wire; what is lost ends in a time-out. */
  private ask<T>(job: () => Promise<T>): Promise<T> {
    return new Promise((done, fail) => {
      const cancel = this.net.time.after(3_000, () => fail(new Error('time-out')));
      const back = (deliver: () => void) => this.net.carry(this, () => { cancel(); deliver(); });
      this.net.carry(this, () => {
        job().then((value) => back(() => done(value)), (error: unknown) => back(() => fail(error instanceof HallRefusal ? new Refusal(error.code) : error)));
      });
    });
  }

  private hear(event: string, payload: unknown): void {
    if (this.peer === null) return;
    if (event === 'doc:updates') this.peer.onUpdates(UpdatesEvent.decode(UpdatesWire.parse(payload)));
    else if (event === 'doc:acked') this.peer.onAcked(AckedEvent.parse(payload));
    else if (event === 'doc:refused') this.peer.onRefused(RefusedEvent.parse(payload));
    else if (event === 'doc:head') this.peer.onHead(HeadEvent.parse(payload).seq);
    else if (event === 'doc:access') this.peer.onAccess(AccessEvent.parse(payload));
  }

  cut(): void {
    this.up = false;
    this.net.hall.leaveAll(this.link);
    this.net.lines.delete(this);
  }
}

const UpdatesWire = UpdatesEvent.omit({ bytes: true }).extend({ bytes: z.string() });

export class Network {
  readonly lines = new Set<Line>();
  weather: Weather = { drop: 0, repeat: 0, slow: 5 };
  private made = 0;

  constructor(readonly time: VirtualTime, readonly chance: Chance, private readonly hallOf: () => CoeditHall) {}

  get hall(): CoeditHall {
    return this.hallOf();
  }

  line(personId: string): Line {
    const line = new Line(this, `line-${(this.made += 1)}`, personId);
    this.lines.add(line);
    return line;
  }

  toRoom(room: string, event: string, payload: unknown): void {
    for (const line of this.lines) if (line.rooms.has(room)) line.link.emit(event, payload);
  }

  carry(line: Line, deliver: () => void): void {
    if (this.chance.happens(this.weather.drop)) return;
    const once = () => this.time.after(this.chance.next() * this.weather.slow, () => line.up && deliver());
    once();
    if (this.chance.happens(this.weather.repeat)) once();
  }
}
