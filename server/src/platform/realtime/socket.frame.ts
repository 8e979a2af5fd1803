// One event encoded once for many sockets: the bytes of its websocket frame, written straight to the wire.
// socket.io would encode and cork it for every receiver again; in a busy document that was most of the cost.
// Whatever is not a plain open websocket with nothing queued (polling, an upgrade, a lagging page) gets the
// event the ordinary way.
import type { Socket as NetSocket } from 'node:net';

export interface PreparedFrame {
  readonly event: string;
  readonly payload: unknown;
  /** A whole text frame as a server sends it: final, unmasked. */
  readonly bytes: Buffer;
}

const TEXT = 0x81;

/** Encodes an event of the main namespace: engine.io message, socket.io event, JSON. Payloads hold no bytes. */
export const prepareFrame = (event: string, payload: unknown): PreparedFrame => {
  const text = Buffer.from(`42${JSON.stringify([event, payload])}`);
  const length = text.length;
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const bytes = Buffer.allocUnsafe(header + length);
  bytes[0] = TEXT;
  if (header === 2) bytes[1] = length;
  else if (header === 4) {
    bytes[1] = 126;
    bytes.writeUInt16BE(length, 2);
  } else {
    bytes[1] = 127;
    bytes.writeBigUInt64BE(BigInt(length), 2);
  }
  text.copy(bytes, header);
  return { event, payload, bytes };
};

interface Connection {
  readonly readyState: string;
  readonly upgrading: boolean;
  readonly transport: object;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
/** What `ws` and engine.io hold and do not promise: undefined when it is not there. */
export const field = (of: unknown, name: string): unknown => (isObject(of) ? Reflect.get(of, name) : undefined);
const isWire = (value: unknown): value is NetSocket => isObject(value) && 'writable' in value && 'write' in value && typeof value.write === 'function';
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** The parts under one websocket that say whether anything waits; they stay the same as long as it lives. */
interface Parts {
  readonly transport: { readonly writable: boolean };
  readonly ws: { readonly readyState: number };
  readonly wire: NetSocket;
}

const hasWritable = (value: object): value is Parts['transport'] => 'writable' in value;
const hasState = (value: unknown): value is Parts['ws'] => isObject(value) && 'readyState' in value;

const partsOf = (transport: object): Parts | null => {
  const ws = field(transport, 'socket');
  const wire = field(ws, '_socket');
  return field(transport, 'name') === 'websocket' && hasWritable(transport) && hasState(ws) && isWire(wire) ? { transport, ws, wire } : null;
};

/** The way past the queues of one connection. */
export class DirectWire {
  private parts: Parts | null = null;

  constructor(private readonly conn: Connection) {}

  /** The TCP socket, when every queue above it is empty, so that a frame written to it keeps its place in the
   *  order; null when the event must go the ordinary way. */
  free(): NetSocket | null {
    const { conn } = this;
    if (conn.readyState !== 'open' || conn.upgrading) return null;
    if (this.parts?.transport !== conn.transport) this.parts = partsOf(conn.transport);
    if (this.parts === null) return null;
    const { transport, ws, wire } = this.parts;
    // Both lists are replaced by new ones now and then, so they are looked up each time.
    const [waiting, sending] = [field(conn, 'writeBuffer'), field(field(ws, '_sender'), '_queue')];
    const idle = transport.writable && ws.readyState === 1 && isList(waiting) && waiting.length === 0 && isList(sending) && sending.length === 0;
    return idle && wire.writable ? wire : null;
  }
}
