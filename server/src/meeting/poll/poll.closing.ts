// The end of a poll, by the host's hand or with its meeting: the answers become the result, once.
import { Inject, Injectable } from '@nestjs/common';
import { resultOf } from '@gongyan/shared/meeting/poll/poll.rules';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { Clock } from '../../platform/clock.js';
import type { Actor } from '../../platform/contract/serves.js';
import { CloseParts } from '../close.parts.js';
import { PollStore } from './poll.store.js';
import type { PollRow } from './poll.table.js';

@Injectable()
export class PollClosing {
  constructor(
    @Inject(PollStore) private readonly store: PollStore,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CloseParts) parts: CloseParts,
  ) {
    parts.register({
      stage: 'doing',
      close: async ({ id }, by) => {
        for (const { id: pollId } of await this.openIn(id)) await this.closeHeld(id, pollId, by);
      },
      reopen: () => Promise.resolve(),
      warn: async ({ id }) => {
        const count = (await this.openIn(id)).length;
        return count === 0 ? [] : [{ kind: 'polls', count }];
      },
    });
  }

  /** The caller holds the poll. */
  async close(poll: PollRow, by: Actor): Promise<void> {
    const answers = poll.named ? await this.store.votesOf([poll.id]) : (await this.store.box(poll.id)).ballots;
    const result = resultOf(poll, answers.map(({ answer }) => answer));
    await this.store.close(poll.id, { closedBy: by.personId, closedAt: this.clock.now(), result });
    await this.audit.record({ act: 'poll.closed', actorId: by.personId, subject: poll.id, reason: null, facts: { answers: result.answers } });
  }

  private async openIn(meetingId: PollRow['meetingId']): Promise<PollRow[]> {
    return (await this.store.of(meetingId)).filter(({ state }) => state === 'open');
  }

  private async closeHeld(meetingId: PollRow['meetingId'], pollId: PollRow['id'], by: Actor): Promise<void> {
    const poll = await this.store.hold(meetingId, pollId);
    if (poll?.state === 'open') await this.close(poll, by);
  }
}
