// One-time tickets for the socket handshake: 60 seconds, one use, bound to the session that asked. A foreign
// page that rides on the cookie cannot read the reply that carries one.
import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { UnitOfWork } from '../database/unit-of-work.js';
import { TICKET_SECONDS } from './session.limits.js';
import { hashToken } from './sessions.js';

@Injectable()
export class Tickets {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  async issue(sessionId: string): Promise<string> {
    const ticket = randomBytes(24).toString('base64url');
    await this.work.manager.query(
      `insert into socket_ticket (ticket_hash, session_id, ends_at) values ($1, $2, now() + interval '${TICKET_SECONDS} seconds')`, [hashToken(ticket), sessionId],
    );
    return ticket;
  }

  /** True once, for the right session, in time. The row is gone afterwards, whoever brought it. */
  async redeem(ticket: string, sessionId: string): Promise<boolean> {
    const [rows]: [{ good: boolean }[], number] = await this.work.manager.query(
      'delete from socket_ticket where ticket_hash = $1 returning session_id = $2 and ends_at > now() as good', [hashToken(ticket), sessionId],
    );
    return rows[0]?.good === true;
  }
}
