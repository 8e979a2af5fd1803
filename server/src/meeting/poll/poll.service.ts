// Opening a poll, voting, closing it. Of an anonymous vote nothing is written that names its answer's person: no row, no time,
// no audit entry.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Input } from '@gongyan/shared/kit/route';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { PollId, type NewPoll, type pollRoutes as routes } from '@gongyan/shared/meeting/poll/poll.contract';
import { mayClosePoll, mayOpenPoll, mayVote } from '@gongyan/shared/meeting/poll/poll.rules';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { MeetingNews } from '../meeting.news.js';
import { MeetingSteps } from '../meeting.steps.js';
import { cast, keyOf } from './poll.box.js';
import { PollClosing } from './poll.closing.js';
import { PollStore } from './poll.store.js';
import type { PollRow } from './poll.table.js';

type Vote = Input<typeof routes.vote>;

@Injectable()
export class PollService {
  constructor(
    @Inject(MeetingSteps) private readonly steps: MeetingSteps,
    @Inject(PollStore) private readonly store: PollStore,
    @Inject(PollClosing) private readonly closing: PollClosing,
    @Inject(MeetingNews) private readonly news: MeetingNews,
  ) {}

  open(by: Actor, meetingId: MeetingId, wanted: NewPoll): Promise<PollId> {
    return this.steps.within(by, meetingId, async ({ meeting, standing, now }) => {
      const open = (await this.store.of(meetingId)).filter(({ state }) => state === 'open').length;
      demand(mayOpenPoll(wanted, { meeting, standing, open }));
      const id = PollId.parse(randomUUID());
      await this.store.insert({ ...wanted, id, meetingId, state: 'open', openedBy: by.personId, openedAt: now, closedBy: null, closedAt: null, result: null });
      await this.steps.record({ act: 'poll.opened', actorId: by.personId, subject: id, reason: null, facts: { meetingId, kind: wanted.kind, named: wanted.named } });
      this.news.tellRoom(meeting, 'polls');
      return id;
    });
  }

  /** Voters do not wait for the meeting, only for each other. */
  vote(by: Actor, { meetingId, pollId }: Vote['params'], { answer, ballot }: Vote['body']): Promise<void> {
    return this.steps.run(async () => {
      const { meeting, standing, now } = await this.steps.see(by, meetingId);
      const poll = await this.held(meetingId, pollId);
      demand(mayVote(answer, { meeting, standing, poll }));
      if (poll.named !== (ballot === null)) throw new Problem('request.invalid', { fields: 'ballot' });
      if (ballot === null) await this.store.vote({ pollId, personId: by.personId, answer, at: now });
      else {
        const box = cast(await this.store.box(pollId), by.personId, { key: keyOf(pollId, ballot), answer });
        if (box === null) throw new Problem('poll.votedElsewhere');
        await this.store.keepBox(pollId, box);
      }
      this.news.tellDesk(meeting);
    });
  }

  close(by: Actor, meetingId: MeetingId, pollId: PollId): Promise<void> {
    return this.steps.within(by, meetingId, async ({ meeting, standing }) => {
      const poll = await this.held(meetingId, pollId);
      demand(mayClosePoll({ meeting, standing, poll }));
      await this.closing.close(poll, by);
      this.news.tellRoom(meeting, 'polls');
    });
  }

  private async held(meetingId: MeetingId, pollId: PollId): Promise<PollRow> {
    const poll = await this.store.hold(meetingId, pollId);
    if (poll === null) throw new Problem('request.notFound');
    return poll;
  }
}
