// What follows for the members when a studio stops, goes on or ends: open editors are asked again, memberships end with it, and
// applications that nobody can decide on any more are closed with the reason.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { CharterRules } from '@gongyan/shared/studio/charter/charter.contract';
import type { FoundingAct } from '@gongyan/shared/studio/founding/founding.contract';
import { isCurrent, isUnderWay } from '@gongyan/shared/studio/studio.rules';
import { Clock } from '../../platform/clock.js';
import { JoiningMoves } from '../joining/joining.moves.js';
import { MembershipLive } from '../membership/membership.live.js';
import { StudioStore } from '../studio.store.js';
import type { MembershipRow, StudioRow } from '../studio.table.js';

export interface FoundingMove {
  /** Null: the calendar. */
  readonly by: PersonId | null;
  readonly reason: string | null;
  readonly rules: CharterRules;
}

@Injectable()
export class FoundingFollow {
  constructor(
    @Inject(StudioStore) private readonly store: StudioStore,
    @Inject(JoiningMoves) private readonly moves: JoiningMoves,
    @Inject(MembershipLive) private readonly live: MembershipLive,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Returns whoever belonged to it until now. */
  async after(studio: StudioRow, act: FoundingAct, move: FoundingMove): Promise<PersonId[]> {
    if (act !== 'suspend' && act !== 'resume' && act !== 'complete' && act !== 'revoke') return [];
    const [rows, now] = [await this.store.membershipsIn([studio.id]), this.clock.now()];
    const members = rows.filter((row) => isCurrent(row, now));
    const ends = act === 'complete' || act === 'revoke';
    if (ends) for (const row of rows) await this.end(row, move);
    const ids = members.map(({ personId }) => personId);
    await this.live.closed(studio, ends ? ids : []);
    return ids;
  }

  private async end(row: MembershipRow, { by, reason, rules }: FoundingMove): Promise<void> {
    const today = shanghaiDay(this.clock.now());
    if (row.state === 'active') await this.moves.take(row, 'complete', { by, reason, rules, change: { to: row.from !== null && row.from > today ? row.from : today, endReason: reason } });
    else if (row.state === 'proposed') await this.moves.take(row, 'withdraw', { by, reason, rules });
    else if (isUnderWay(row.state)) await this.moves.take(row, 'reject', { by, reason, rules });
  }
}
