// One-time tickets for the socket handshake: 60 seconds, one use, bound to the session that asked. A foreign
// page that rides on the cookie cannot read the reply that carries one.
import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { askTogether } from '../database/together.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { TICKET_SECONDS } from './session.limits.js';
import { hexOfToken } from './sessions.js';

/** An object of its own for whoever brings it: of two who bring the same one, one is let in. */
interface Brought {
  readonly hash: string;
  readonly sessionId: string;
}

@Injectable()
export class Tickets {
  private readonly keep: (ticket: Brought) => Promise<true | null>;
  private readonly take: (ticket: Brought) => Promise<boolean | null>;

  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {
    this.keep = askTogether(work, (tickets) => this.keepAll(tickets));
    this.take = askTogether(work, (tickets) => this.takeAll(tickets));
  }

  async issue(sessionId: string): Promise<string> {
    const ticket = randomBytes(24).toString('base64url');
    await this.keep({ hash: hexOfToken(ticket), sessionId });
    return ticket;
  }

  /** True once, for the right session, in time. The row is gone afterwards, whoever brought it. */
  async redeem(ticket: string, sessionId: string): Promise<boolean> {
    return (await this.take({ hash: hexOfToken(ticket), sessionId })) === true;
  }

  /** For a session that has just ended none is kept: it must not cost those who came along theirs. */
  private async keepAll(tickets: readonly Brought[]): Promise<Map<Brought, true>> {
    await this.work.manager.query(
      `insert into socket_ticket (ticket_hash, session_id, ends_at)
       select decode(hash, 'hex'), s.id, now() + interval '${TICKET_SECONDS} seconds'
       from unnest($1::text[], $2::uuid[]) as t (hash, session) join session s on s.id = t.session for key share of s`,
      [tickets.map(({ hash }) => hash), tickets.map(({ sessionId }) => sessionId)],
    );
    return new Map(tickets.map((ticket) => [ticket, true]));
  }

  private async takeAll(tickets: readonly Brought[]): Promise<Map<Brought, boolean>> {
    const [rows]: [{ hash: string; session: string; alive: boolean }[], number] = await this.work.manager.query(
      `delete from socket_ticket where ticket_hash in (select decode(hash, 'hex') from unnest($1::text[]) as t (hash))
       returning encode(ticket_hash, 'hex') as hash, session_id as session, ends_at > now() as alive`, [tickets.map(({ hash }) => hash)],
    );
    const taken = new Map<Brought, boolean>();
    for (const { hash, session, alive } of rows) {
      const first = tickets.find((ticket) => ticket.hash === hash);
      if (first !== undefined) taken.set(first, alive && first.sessionId === session);
    }
    return taken;
  }
}
