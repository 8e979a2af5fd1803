// The one desk at which socket messages are served. Each is counted, decoded by its schema, checked against
// its policy and answered; there is no other way to hear a socket, so none of that can be forgotten. One
// listener hears each socket: no Observable and no guard chain per message, no closure per message and socket.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { MessageBody, MessageReply, MessageSpec } from '@gongyan/shared/kit/event';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Answer } from '@gongyan/shared/kit/live';
import { z } from 'zod';
import { Actors } from '../contract/actor.js';
import { Buckets } from '../contract/buckets.js';
import { invalid } from '../contract/invalid.js';
import { Problem } from '../contract/problem.js';
import { problemOf } from '../contract/problem.filter.js';
import { Log } from '../log.js';
import { Counter } from '../metrics/metric.js';
import { listenAtOnce } from './socket.ear.js';
import { SocketLink, type HubServer, type HubSocket, type Link } from './socket.link.js';

export type { Link } from './socket.link.js';

interface Served {
  readonly spec: MessageSpec;
  readonly handler: (body: unknown, link: Link) => unknown;
  readonly limit: Buckets;
}
type Ack = (answer: Answer<unknown>) => void;

/** A page with this many more refusals than accepted messages is no page of ours. */
const PATIENCE = 500;
/** So many refusals of a page stand in the log, with whose it is, and are told to a page that did not ask for an answer: the first ones tell
 *  what it is about, and none fills the disk. */
const TOLD = 20;

@Injectable()
export class SocketDesk {
  /** Refusals by code, for whoever watches. */
  readonly refused = new Counter('code');
  private readonly served = new Map<string, Served>();
  private readonly links = new Set<SocketLink>();
  private readonly openListeners: ((link: SocketLink) => void)[] = [];
  private server: HubServer | null = null;

  constructor(
    @Inject(Actors) private readonly actors: Actors,
    @Inject(Log) private readonly log: Log,
  ) {}

  serve<M extends MessageSpec>(spec: M, handler: (body: MessageBody<M>, link: Link) => Promise<MessageReply<M>> | MessageReply<M>): void {
    if (this.served.has(spec.name)) throw new Error(`The message ${spec.name} is already served`);
    const { policy, perMinute } = spec.access;
    if (!(perMinute > 0) || policy === undefined) throw new Error(`The message ${spec.name} lacks policy or limit`);
    const limit = new Buckets(perMinute, Math.max(10, Math.ceil(perMinute / 15)));
    // The body has been decoded by this very spec's schema when the handler is called.
    this.served.set(spec.name, { spec, limit, handler: (body, link) => handler(body as MessageBody<M>, link) });
  }

  /** Names of all messages served here, for the law tests. */
  messages(): string[] {
    return [...this.served.keys()];
  }

  /** How many rooms somebody is in, on this node. Each socket has one of its own, which is not counted. */
  get rooms(): number {
    return Math.max(0, (this.server?.of('/').adapter.rooms.size ?? 0) - this.links.size);
  }

  toRoom(room: string, event: string, payload: unknown): void {
    this.server?.to(room).emit(event, payload);
  }

  /** Every socket of this node. */
  toAll(event: string, payload: unknown): void {
    for (const link of this.links) link.emit(event, payload);
  }

  endSession(sessionId: string): void {
    this.end((link) => link.sessionId === sessionId);
  }

  endPerson(personId: PersonId): void {
    this.end((link) => link.personId === personId);
  }

  linksOf(personId: PersonId): SocketLink[] {
    return [...this.links].filter((link) => link.personId === personId);
  }

  allLinks(): ReadonlySet<SocketLink> {
    return this.links;
  }

  onLink(listener: (link: SocketLink) => void): void {
    this.openListeners.push(listener);
  }

  attach(server: HubServer): void {
    this.server = server;
  }

  /** Takes in a socket whose handshake was accepted. */
  welcome(socket: HubSocket): void {
    const link = new SocketLink(socket);
    this.links.add(link);
    // One listener for all messages: one for each would cost every socket as many closures.
    socket.onAny((name: string, body: unknown, ack: unknown) => this.hear(link, name, { body, ack }));
    listenAtOnce(socket.conn, { open: () => socket.connected, hear: (name, body) => this.hear(link, name, { body, ack: null }) });
    socket.on('disconnect', () => {
      this.links.delete(link);
      link.close();
    });
    for (const listener of this.openListeners) listener(link);
  }

  /** Every message costs, also one that nobody serves. */
  private hear(link: SocketLink, name: string, { body, ack }: { readonly body: unknown; readonly ack: unknown }): void {
    const served = this.served.get(name);
    link.active = true;
    if (link.pace.take() > 0 || served === undefined) link.refusals += 1;
    if (link.refusals > PATIENCE) link.hangUp();
    else if (served !== undefined) this.take(served, link, body, ack);
  }

  private take(served: Served, link: SocketLink, body: unknown, ack: unknown): void {
    const answer = asAck(ack) ?? asAck(body);
    const { policy } = served.spec.access;
    const seconds = served.limit.take(link.personId);
    if (seconds > 0) return this.refuse(served, link, new Problem('request.tooMany', { seconds }), answer);
    const parsed = served.spec.body.safeParse(body);
    if (!parsed.success) return this.refuse(served, link, invalid(parsed.error), answer);
    link.refusals = Math.max(0, link.refusals - 1);
    if (policy === 'districtStaff' || policy === 'administrator') return void this.takeOffice({ ...served, policy }, link, parsed.data, answer);
    this.handle(served, link, parsed.data, answer);
  }

  private async takeOffice({ policy, ...served }: Served & { readonly policy: 'districtStaff' | 'administrator' }, link: SocketLink, body: unknown, answer: Ack | null): Promise<void> {
    const facts = await this.actors.factsOf(link.personId).catch(() => null);
    if (facts?.[policy] === true) this.handle(served, link, body, answer);
    else this.refuse(served, link, new Problem('access.notYours', { who: policy }), answer);
  }

  private handle(served: Served, link: SocketLink, body: unknown, answer: Ack | null): void {
    try {
      const reply = served.handler(body, link);
      if (reply instanceof Promise) reply.then((value: unknown) => this.reply(served, value, answer)).catch((error: unknown) => this.refuse(served, link, error, answer));
      else this.reply(served, reply, answer);
    } catch (error) {
      this.refuse(served, link, error, answer);
    }
  }

  private reply(served: Served, value: unknown, answer: Ack | null): void {
    if (answer !== null) answer({ ok: true, reply: z.encode(served.spec.reply, value) });
  }

  private refuse(served: Served, link: SocketLink, error: unknown, answer: Ack | null): void {
    link.refusals += 1;
    const requestId = randomUUID();
    const problem = problemOf(error, requestId);
    this.refused.add(problem.code);
    if (problem.status >= 500) this.log.fault(error, { requestId, route: served.spec.name });
    else if (link.refusals <= TOLD) this.log.info('refused', { requestId, route: served.spec.name, code: problem.code, who: link.personId });
    if (answer !== null) answer({ ok: false, problem: problem.toBody(requestId) });
    else if (link.refusals < TOLD) link.emit('srv:refused', { message: served.spec.name, problem: problem.toBody(requestId) });
  }

  private end(which: (link: SocketLink) => boolean): void {
    for (const link of [...this.links].filter(which)) {
      link.emit('srv:ended', {});
      link.hangUp();
    }
  }
}

const isAck = (value: unknown): value is Ack => typeof value === 'function';
const asAck = (value: unknown): Ack | null => (isAck(value) ? value : null);
