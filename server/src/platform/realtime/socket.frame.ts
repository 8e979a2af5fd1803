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
const field = (of: unknown, name: string): unknown => (isObject(of) ? Reflect.get(of, name) : undefined);

/** The TCP socket under a connection whose every queue is empty, so that a frame written to it keeps its
 *  place in the order; null when the event must go the ordinary way. */
export const directWire = (conn: Connection): NetSocket | null => {
  if (conn.readyState !== 'open' || conn.upgrading || field(conn.transport, 'name') !== 'websocket') return null;
  const waiting = field(conn, 'writeBuffer');
  if (field(conn.transport, 'writable') !== true || !Array.isArray(waiting) || waiting.length > 0) return null;
  const ws = field(conn.transport, 'socket');
  const sender = field(ws, '_sender');
  const queue = field(sender, '_queue');
  const wire = field(ws, '_socket');
  const idle = field(ws, 'readyState') === 1 && Array.isArray(queue) && queue.length === 0;
  return idle && isWire(wire) ? wire : null;
};

const isWire = (value: unknown): value is NetSocket => isObject(value) && 'writable' in value && value.writable === true && 'write' in value && typeof value.write === 'function';
