// A plain event of a page, taken from its websocket at once: engine.io and socket.io would each unpack it, tell listeners of their own and
// let a turn pass. Whatever is not a text event of the main namespace without an acknowledgement, or comes while a ping is unanswered (it
// counts as a sign of life there), goes the ordinary way, and so does what cannot be read: socket.io hangs up on it.
import { field } from './socket.frame.js';

const EVENT = Buffer.from('42[');

interface Wire {
  listeners(event: 'message'): readonly unknown[];
  removeAllListeners(event: 'message'): unknown;
  on(event: 'message', listener: (data: unknown, isBinary: unknown) => void): unknown;
}
type Ordinary = (data: unknown, isBinary: unknown) => void;

const isWire = (value: unknown): value is Wire => ['listeners', 'removeAllListeners', 'on'].every((name) => typeof field(value, name) === 'function');
const isOrdinary = (value: unknown): value is Ordinary => typeof value === 'function';

/** Null: not one that can be taken at once. */
export const eventIn = (data: unknown): { readonly name: string; readonly body: unknown } | null => {
  if (!Buffer.isBuffer(data) || data.length < 5 || EVENT.compare(data, 0, EVENT.length) !== 0) return null;
  try {
    const parts: unknown = JSON.parse(data.toString('utf8', 2));
    if (!Array.isArray(parts) || parts.length > 2) return null;
    const [name, body]: unknown[] = parts;
    return typeof name === 'string' ? { name, body } : null;
  } catch {
    return null;
  }
};

/** From now on `hear` gets what can be taken at once, as long as `open` says so. Long-polling has no websocket: nothing changes for it. */
export const listenAtOnce = (conn: { readonly transport: object }, { open, hear }: { readonly open: () => boolean; readonly hear: (name: string, body: unknown) => void }): void => {
  const wire = field(conn.transport, 'socket');
  if (field(conn.transport, 'name') !== 'websocket' || !isWire(wire)) return;
  const [ordinary, ...others] = wire.listeners('message');
  if (!isOrdinary(ordinary) || others.length > 0) return;
  wire.removeAllListeners('message');
  wire.on('message', (data, isBinary) => {
    const event = isBinary === false && open() && field(conn, 'pingTimeoutTimer') === null ? eventIn(data) : null;
    if (event === null) ordinary(data, isBinary);
    else hear(event.name, event.body);
  });
};
