// Sockets as a page opens them, or as somebody does who is no page of ours. Everything opened is closed by
// `closeSockets`.
import type { Answer } from '@gongyan/shared/kit/live';
import { PROTOCOL } from '@gongyan/shared/coedit/coedit.protocol';
import { DOCUMENT_SCHEMA } from '@gongyan/shared/document/document.schema';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { io, type Socket } from 'socket.io-client';
import type { Session, TestHub } from './start-hub.js';

const open = new Set<Socket>();

export interface Manner {
  readonly origin?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly ticket?: string;
  readonly proto?: number;
  readonly transports?: ('websocket' | 'polling')[];
}

export const ticketFor = async (hub: TestHub, session: Session): Promise<string> => (await hub.call(peopleRoutes.socketTicket, { body: {} }, session)).ticket;

/** Resolves with the connected socket; rejects with the refusal's message. Never reconnects. */
export const connect = async (hub: TestHub, session: Session | null, manner: Manner = {}): Promise<Socket> => {
  const ticket = manner.ticket ?? (session === null ? '' : await ticketFor(hub, session));
  const origin = manner.origin === undefined ? hub.url : manner.origin;
  const socket = io(hub.url, {
    transports: manner.transports ?? ['websocket'], forceNew: true, reconnection: false, timeout: 4_000,
    extraHeaders: { ...(origin === null ? {} : { origin }), ...(session === null ? {} : { cookie: session.cookie }), ...manner.headers },
    auth: { ticket, proto: manner.proto ?? PROTOCOL, schema: DOCUMENT_SCHEMA },
  });
  open.add(socket);
  return new Promise((done, fail) => {
    socket.once('connect', () => done(socket));
    socket.once('connect_error', (error) => fail(error));
  });
};

export const ask = (socket: Socket, event: string, body: unknown): Promise<Answer<unknown>> => socket.timeout(3_000).emitWithAck(event, body);

/** The next time this event arrives; rejects after `ms`. */
export const next = (socket: Socket, event: string, ms = 3_000): Promise<unknown> =>
  new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`${event} did not arrive`)), ms);
    socket.once(event, (payload: unknown) => {
      clearTimeout(timer);
      done(payload);
    });
  });

export const closeSockets = (): void => {
  for (const socket of open) socket.disconnect();
  open.clear();
};

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
