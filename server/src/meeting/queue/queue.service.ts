// Hands up and down, whose turn it is. Everything is a fact more; what would change nothing is not written.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Input } from '@gongyan/shared/kit/route';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import type { queueRoutes as routes } from '@gongyan/shared/meeting/queue/queue.contract';
import { mayCall, mayLower, mayRaise, queueEnds, queueOf, whoIsNext, type QueueState, type SpeakerFact } from '@gongyan/shared/meeting/queue/queue.rules';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { CloseParts } from '../close.parts.js';
import type { SeenMeeting } from '../meeting.access.js';
import { MeetingNews } from '../meeting.news.js';
import { MeetingSteps } from '../meeting.steps.js';
import { Clock } from '../../platform/clock.js';
import { QueueStore } from './queue.store.js';

@Injectable()
export class QueueService {
  constructor(
    @Inject(MeetingSteps) private readonly steps: MeetingSteps,
    @Inject(QueueStore) private readonly store: QueueStore,
    @Inject(MeetingNews) private readonly news: MeetingNews,
    @Inject(CloseParts) parts: CloseParts,
    @Inject(Clock) clock: Clock,
  ) {
    parts.register({
      stage: 'doing',
      close: async ({ id }, by) => store.add(queueEnds(queueOf(await store.factsOf(id)), clock.now()).map((fact) => ({ ...fact, meetingId: id, byId: by.personId }))),
      reopen: () => Promise.resolve(),
      warn: () => Promise.resolve([]),
    });
  }

  raise(by: Actor, id: MeetingId): Promise<void> {
    return this.within(by, id, ({ meeting, standing }, { speaking, waiting }) => {
      demand(mayRaise(meeting, standing, { isSpeaking: speaking?.personId === by.personId }));
      return waiting.some(({ personId }) => personId === by.personId) ? [] : [{ kind: 'raised', personId: by.personId, minutes: null }];
    });
  }

  lower(by: Actor, id: MeetingId, personId: PersonId): Promise<void> {
    return this.within(by, id, ({ meeting, standing }, { waiting }) => {
      demand(mayLower(meeting, standing, { isOwn: personId === by.personId }));
      return waiting.some((one) => one.personId === personId) ? [{ kind: 'lowered', personId, minutes: null }] : [];
    });
  }

  call(by: Actor, id: MeetingId, { personId, minutes }: Input<typeof routes.call>['body']): Promise<void> {
    return this.within(by, id, ({ meeting, standing }, state) => {
      demand(mayCall(meeting, standing));
      const next = whoIsNext(state, personId);
      if (next === null) throw new Problem(personId === null ? 'queue.nobodyWaits' : 'queue.notWaiting');
      return [{ kind: 'called', personId: next, minutes }];
    });
  }

  end(by: Actor, id: MeetingId): Promise<void> {
    return this.within(by, id, ({ meeting, standing }, { speaking }) => {
      if (speaking?.personId !== by.personId) demand(mayCall(meeting, standing));
      return speaking === null ? [] : [{ kind: 'ended', personId: speaking.personId, minutes: null }];
    });
  }

  private within(by: Actor, id: MeetingId, judge: (seen: SeenMeeting, state: QueueState) => Omit<SpeakerFact, 'at'>[]): Promise<void> {
    return this.steps.within(by, id, async (seen) => {
      const facts = judge(seen, queueOf(await this.store.factsOf(id)));
      await this.store.add(facts.map((fact) => ({ ...fact, at: seen.now, meetingId: id, byId: by.personId })));
      if (facts.length === 0) return;
      this.news.tellRoom(seen.meeting, 'queue');
      // Whoever runs it reads the hint of fairness too.
      this.news.tellDesk(seen.meeting);
    });
  }
}
