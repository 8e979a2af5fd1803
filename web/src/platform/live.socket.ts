// The page's one socket: a fresh ticket for every connection, and calm attempts when the server is away. Knows
// neither topics nor documents; refuses to reconnect for a visitor whose session has ended.
import { ProblemBody } from '@gongyan/shared/kit/problem';
import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import { Offline, Refused } from './refusal';

/** What others may do with the socket; the co-editing provider asks for exactly this. */
export interface LiveSocket {
  readonly connected: () => boolean;
  readonly emit: (event: string, body: unknown) => void;
  /** The reply in wire form. Throws Refused for a problem, Offline when no answer came. */
  readonly request: (event: string, body: unknown) => Promise<unknown>;
  /** Returns the way to stop listening. `connect` and `disconnect` are events like others. */
  readonly on: (event: string, listener: (payload: unknown) => void) => () => void;
}

export interface SocketOptions {
  /** A one-time ticket; throws what `call` throws. */
  readonly ticket: () => Promise<string>;
  readonly proto: number;
  readonly schema: number;
}

const ANSWER_MS = 15_000;
const Ack = z.union([z.object({ ok: z.literal(true), reply: z.unknown() }), z.object({ ok: z.literal(false), problem: ProblemBody })]);

const request = async (socket: Socket, event: string, body: unknown): Promise<unknown> => {
  let answer: unknown;
  try {
    answer = await socket.timeout(ANSWER_MS).emitWithAck(event, body);
  } catch (error) {
    throw new Offline(`no answer to ${event}`, { cause: error });
  }
  const ack = Ack.safeParse(answer);
  if (!ack.success) throw new Offline(`unreadable answer to ${event}`);
  if (!ack.data.ok) throw new Refused(ack.data.problem);
  return ack.data.reply;
};

const open = ({ ticket, proto, schema }: SocketOptions): Socket =>
  io({
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 800,
    reconnectionDelayMax: 12_000,
    randomizationFactor: 0.6,
    auth: (give) => {
      void ticket().then(
        (fresh) => give({ ticket: fresh, proto, schema }),
        // Without a ticket the server refuses, and `connect_error` decides what comes next.
        () => give({ ticket: '', proto, schema }),
      );
    },
  });

/** A refused or server-ended connection is not tried again by socket.io itself. */
const comeBack = (socket: Socket): (() => void) => {
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const again = () => {
    if (socket.active) return;
    clearTimeout(timer);
    timer = setTimeout(() => socket.connect(), Math.min(20_000, 1_000 * 2 ** attempt++) * (0.5 + Math.random()));
  };
  // The network is back: no reason to sit out the pause between two attempts.
  const now = () => {
    if (!socket.connected) socket.disconnect().connect();
  };
  socket.on('connect', () => void (attempt = 0));
  socket.on('connect_error', again);
  socket.on('disconnect', again);
  window.addEventListener('online', now);
  return () => {
    clearTimeout(timer);
    window.removeEventListener('online', now);
  };
};

/** Opens the connection. The second value closes it for good. */
export const openSocket = (options: SocketOptions): { readonly live: LiveSocket; readonly close: () => void } => {
  const socket = open(options);
  const stop = comeBack(socket);
  const live: LiveSocket = {
    connected: () => socket.connected,
    emit: (event, body) => void socket.emit(event, body),
    request: (event, body) => request(socket, event, body),
    on: (event, listener) => {
      socket.on(event, listener);
      return () => void socket.off(event, listener);
    },
  };
  return { live, close: () => (stop(), socket.disconnect(), undefined) };
};
