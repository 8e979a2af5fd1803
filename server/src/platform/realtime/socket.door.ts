// The handshake of a socket, in two steps: before anything is kept, whether it comes from our own page with a
// living session; then its one-time ticket, its protocol, and how many sockets this person already has. CORS
// settings do not guard websockets, so all of it is asked here.
import { Inject, Injectable } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { Handshake } from '@gongyan/shared/kit/live';
import { PROTOCOL } from '@gongyan/shared/coedit/coedit.protocol';
import { Config } from '../config.js';
import { Actors, OWED, type Actor } from '../contract/actor.js';
import { Buckets } from '../contract/buckets.js';
import { isOwnFetchSite, isOwnOrigin, outerOf } from '../contract/outer.js';
import { Problem } from '../contract/problem.js';
import { tokenIn } from '../contract/visit.js';
import { Sessions } from '../sign-in/sessions.js';
import { Tickets } from '../sign-in/tickets.js';
import { Drain } from '../drain.js';
import { newLine } from './crowd.js';

export const SOCKETS_PER_PERSON = 10;
/** Polling costs a request per message and direction, so one person gets fewer of these. */
export const POLLING_PER_PERSON = 4;

/** What this person already has open on this node. */
export interface OpenSockets {
  readonly all: number;
  readonly polling: number;
}

const isPolling = (request: IncomingMessage): boolean => request.headers.upgrade === undefined;

@Injectable()
export class SocketDoor {
  private readonly visitors = new WeakMap<IncomingMessage, Actor>();
  private readonly line = newLine();
  private readonly pace = { websocket: new Buckets(120, 40), polling: new Buckets(30, 10) };

  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Tickets) private readonly tickets: Tickets,
    @Inject(Actors) private readonly actors: Actors,
    @Inject(Drain) private readonly drain: Drain,
  ) {}

  /** Step one, for every new connection of either transport. Throws a Problem. */
  admit(request: IncomingMessage): Promise<void> {
    return this.line(() => this.ask(request));
  }

  private async ask(request: IncomingMessage): Promise<void> {
    if (this.drain.shut !== null) throw this.drain.shut;
    const outer = outerOf(request, this.config);
    if (!this.isOwnPage(request)) throw new Problem('request.foreignOrigin');
    const token = tokenIn(request, outer);
    const session = token === null ? null : await this.sessions.find(token);
    if (session === null) throw new Problem('signIn.needed');
    const seconds = this.pace[isPolling(request) ? 'polling' : 'websocket'].take(session.id);
    if (seconds > 0) throw new Problem('request.tooMany', { seconds });
    const facts = await this.actors.factsOf(session.personId);
    if (facts === null) throw new Problem('signIn.needed');
    if (facts.owes !== null) throw new Problem(OWED[facts.owes]);
    this.visitors.set(request, { personId: session.personId, sessionId: session.id, name: facts.name, districtStaff: facts.districtStaff, administrator: facts.administrator });
  }

  /** Step two, before the socket can say anything. Throws a Problem. */
  async greet(request: IncomingMessage, auth: unknown, openOf: (actor: Actor) => OpenSockets): Promise<Actor> {
    const actor = this.visitors.get(request);
    if (actor === undefined) throw new Problem('signIn.needed');
    const hello = Handshake.safeParse(auth);
    if (!hello.success) throw new Problem('request.invalid', { fields: 'auth' });
    if (hello.data.proto !== PROTOCOL) throw new Problem('coedit.oldClient');
    if (!(await this.tickets.redeem(hello.data.ticket, actor.sessionId))) throw new Problem('signIn.needed');
    const open = openOf(actor);
    if (open.all >= SOCKETS_PER_PERSON || (isPolling(request) && open.polling >= POLLING_PER_PERSON)) throw new Problem('request.tooMany', { seconds: 60 });
    return actor;
  }

  /** A browser leaves `Origin` out of a same-origin GET, which only polling uses; then it must say
   *  `Sec-Fetch-Site: same-origin` instead. Nobody who says nothing is let in. */
  private isOwnPage(request: IncomingMessage): boolean {
    const { origin, 'sec-fetch-site': site } = request.headers;
    if (!isOwnFetchSite(site)) return false;
    if (origin === undefined) return isPolling(request) && site === 'same-origin';
    return isOwnOrigin(origin, outerOf(request, this.config), this.config);
  }
}
