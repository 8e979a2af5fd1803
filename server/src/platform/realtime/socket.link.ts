// One socket as the rooms see it: who is behind it, what can be sent to it, how far it lags. Refuses nothing
// itself; the desk let it in.
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Topic } from '@gongyan/shared/kit/topic';
import type { Server, Socket } from 'socket.io';
import type { Actor } from '../contract/actor.js';
import { Bucket } from '../contract/buckets.js';
import { DirectWire, type PreparedFrame } from './socket.frame.js';

export interface Link {
  readonly id: string;
  readonly personId: PersonId;
  readonly personName: string;
  readonly sessionId: string;
  emit(event: string, payload: unknown): void;
  /** An event that was encoded once for many. */
  send(frame: PreparedFrame): void;
  join(room: string): void;
  leave(room: string): void;
  onClose(job: () => void): void;
  /** Whatever it asked for, nobody reads the answer. */
  isClosed(): boolean;
  /** What is waiting to be sent to this page, roughly. */
  bufferedBytes(): number;
  /** It sent what no page of ours sends: it is hung up on when that goes on, however slowly it is read. */
  blame(): void;
}

type AnyEvents = Record<string, (...args: unknown[]) => void>;
export interface SocketFacts {
  actor: Actor;
}
export type HubSocket = Socket<AnyEvents, AnyEvents, AnyEvents, SocketFacts>;
export type HubServer = Server<AnyEvents, AnyEvents, AnyEvents, SocketFacts>;

/** All messages of one socket together, unknown ones included. */
const SOCKET_PER_MINUTE = 6_000;
const SOCKET_BURST = 400;

export class SocketLink implements Link {
  readonly id: string;
  readonly personId: PersonId;
  readonly personName: string;
  readonly sessionId: string;
  readonly pace = new Bucket(SOCKET_PER_MINUTE, SOCKET_BURST);
  readonly watching = new Set<Topic>();
  /** Counts reviews of this person's rights: an answer from before a review is asked again. */
  reviews = 0;
  /** Refusals that no accepted message has made up for. */
  refusals = 0;
  /** A message arrived since the session was last marked as seen. */
  active = true;
  private readonly closeJobs: (() => void)[] = [];
  private closed = false;
  private direct: DirectWire | null = null;

  constructor(private readonly socket: HubSocket) {
    const { actor } = socket.data;
    this.id = socket.id;
    this.personId = actor.personId;
    this.personName = actor.name;
    this.sessionId = actor.sessionId;
  }

  emit(event: string, payload: unknown): void {
    this.socket.emit(event, payload);
  }

  send(frame: PreparedFrame): void {
    this.direct ??= new DirectWire(this.socket.conn);
    const wire = this.closed ? null : this.direct.free();
    if (wire === null) this.socket.emit(frame.event, frame.payload);
    else wire.write(frame.bytes);
  }

  join(room: string): void {
    if (!this.closed) void this.socket.join(room);
  }

  leave(room: string): void {
    void this.socket.leave(room);
  }

  onClose(job: () => void): void {
    if (this.closed) job();
    else this.closeJobs.push(job);
  }

  bufferedBytes(): number {
    const { conn } = this.socket;
    let bytes = onTheWire(conn.transport);
    // Private in engine.io's types, and the only place where unsent packets of a slow page can be counted.
    for (const packet of conn['writeBuffer']) bytes += sizeOf(packet.data);
    return bytes;
  }

  blame(): void {
    this.refusals += 2;
  }

  isClosed(): boolean {
    return this.closed;
  }

  isPolling(): boolean {
    return this.socket.conn.transport.name === 'polling';
  }

  /** Runs the jobs of whoever asked to be told; once. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    for (const job of this.closeJobs) job();
  }

  /** Closes the wire for good; what is still unsent to a page that does not read is thrown away. */
  hangUp(): void {
    this.socket.disconnect(true);
    const { conn } = this.socket;
    setTimeout(() => {
      if (conn.readyState !== 'closed') conn.close(true);
    }, HANG_UP_MS).unref();
  }
}

const HANG_UP_MS = 1_000;

const sizeOf = (data: unknown): number => (typeof data === 'string' ? data.length : data instanceof Uint8Array ? data.byteLength : 0);

/** The `ws` socket under engine.io's transport; polling has none. */
const onTheWire = (transport: object): number => {
  const socket: unknown = 'socket' in transport ? transport.socket : null;
  return typeof socket === 'object' && socket !== null && 'bufferedAmount' in socket && typeof socket.bufferedAmount === 'number' ? socket.bufferedAmount : 0;
};
