// The record of acts that change rights: one row in the transaction of the act itself. Refuses to be written
// outside a unit of work, and the database refuses to change a row.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { UnitOfWork } from '../database/unit-of-work.js';
import { tokenAtHand } from './token.at.hand.js';

/** Whoever runs the machine, without an account of the hub. */
export const COMMAND_LINE = 'command line';
export type ActorId = PersonId | typeof COMMAND_LINE;

export interface Act {
  /** `noun.pastTense`, e.g. `studio.memberRemoved`. */
  readonly act: string;
  /** Null: the server itself. */
  readonly actorId: ActorId | null;
  /** The id of what was changed. */
  readonly subject: string;
  readonly reason: string | null;
  /** Old and new values; no texts, no passwords. */
  readonly facts: Readonly<Record<string, unknown>>;
}

@Injectable()
export class AuditTrail {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  async record({ act, actorId, subject, reason, facts }: Act): Promise<void> {
    this.work.demandRunning('audit');
    // The column holds people; who else it was, and with which token, stands among the facts. The token's name stays when it is gone.
    const token = tokenAtHand();
    const by = actorId === COMMAND_LINE ? { by: COMMAND_LINE } : actorId !== null && token?.personId === actorId ? { byToken: { id: token.id, name: token.name } } : {};
    const values = [act, actorId === COMMAND_LINE ? null : actorId, subject, reason, JSON.stringify({ ...facts, ...by })];
    await this.work.manager.query('insert into audit_entry (act, actor_id, subject, reason, facts) values ($1, $2, $3, $4, $5)', values);
  }
}
