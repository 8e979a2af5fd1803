// A signed-in teacher without a browser: typed calls over HTTP and a real socket, as a page has them.
import { DOCUMENT_SCHEMA } from '@gongyan/shared/document/document.schema';
import type { CallParts, Reply, RouteSpec } from '@gongyan/shared/kit/route';
import { fillPath } from '@gongyan/shared/kit/route';
import { peopleRoutes, type Me } from '@gongyan/shared/people/people.contract';
import { ProblemBody } from '@gongyan/shared/kit/problem';
import { Refusal } from '@gongyan/shared/coedit/coedit.wire';
import { PROTOCOL } from '@gongyan/shared/coedit/coedit.protocol';
import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';

const Answer = z.union([z.object({ ok: z.literal(true), reply: z.unknown() }), z.object({ ok: z.literal(false), problem: ProblemBody })]);

export class Teacher {
  me: Me | null = null;
  private readonly sockets: Socket[] = [];

  constructor(readonly url: string, public cookie = '') {}

  /** The raw answer: what the tests of refusals look at. */
  async fetch(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method,
      headers: { origin: this.url, 'sec-fetch-site': 'same-origin', ...(this.cookie === '' ? {} : { cookie: this.cookie }), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** Throws Refusal with the problem's code. */
  async call<R extends RouteSpec>(route: R, parts: CallParts = {}): Promise<Reply<R>> {
    const query = new URLSearchParams(Object.entries(parts.query ?? {}).map(([key, value]) => [key, String(value)])).toString();
    const body = route.body === undefined ? undefined : z.encode(route.body, parts.body);
    const reply = await this.fetch(route.method, `/api${fillPath(route.path, parts.params)}${query === '' ? '' : `?${query}`}`, body);
    const answer: unknown = await reply.json();
    if (!reply.ok) {
      const problem = ProblemBody.parse(answer);
      throw new Refusal(problem.code, problem.facts);
    }
    return z.decode(route.reply, answer as z.input<R['reply']>) as Reply<R>;
  }

  async signIn(login: string, password: string): Promise<this> {
    const reply = await this.fetch('POST', '/api/sign-in', { login, password });
    if (!reply.ok) throw new Refusal(ProblemBody.parse(await reply.json()).code);
    this.cookie = reply.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
    this.me = peopleRoutes.signIn.reply.parse(await reply.json());
    return this;
  }

  /** A connected socket; reconnects by itself with a fresh ticket each time. */
  async socket(options: { transports?: ('websocket' | 'polling')[]; schema?: number } = {}): Promise<Socket> {
    const socket = io(this.url, {
      transports: options.transports ?? ['websocket'], forceNew: true, reconnectionDelay: 50, reconnectionDelayMax: 250, randomizationFactor: 0.5, timeout: 3_000,
      extraHeaders: { cookie: this.cookie, origin: this.url },
      auth: (give) => void this.call(peopleRoutes.socketTicket, { body: {} }).then(({ ticket }) => give({ ticket, proto: PROTOCOL, schema: options.schema ?? DOCUMENT_SCHEMA }), () => give({})),
    });
    this.sockets.push(socket);
    await new Promise<void>((done, fail) => {
      socket.once('connect', done);
      socket.once('connect_error', fail);
    });
    return socket;
  }

  close(): void {
    for (const socket of this.sockets) socket.disconnect();
  }
}

/** Sends a message and waits for its answer; throws Refusal for a problem. */
export const request = async (socket: Socket, event: string, body: unknown, timeout = 5_000): Promise<unknown> => {
  const answer = Answer.parse(await socket.timeout(timeout).emitWithAck(event, body));
  if (!answer.ok) throw new Refusal(answer.problem.code, answer.problem.facts);
  return answer.reply;
};
