// What moves in open minutes while people arrive, speak and vote: read once for everybody who has them open and told with the
// hint. Otherwise each of their pages would have the whole roll counted at every arrival.
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { topic } from '@gongyan/shared/kit/topic';
import { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { MinutesFilled } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Gathered } from '../../platform/realtime/gathered.js';
import { LivePresence } from '../../platform/realtime/live.presence.js';
import { MeetingNews } from '../meeting.news.js';
import { MeetingStore } from '../meeting.store.js';
import { MinutesFacts } from './minutes.facts.js';

const EVERY_MS = 2_000;

@Injectable()
export class MinutesMoves implements OnModuleInit, OnModuleDestroy {
  private readonly moved = new Gathered<MeetingId>(EVERY_MS, (ids) => this.work.run(() => this.tell(ids)));

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(MeetingNews) private readonly news: MeetingNews,
    @Inject(MinutesFacts) private readonly facts: MinutesFacts,
    @Inject(LivePresence) private readonly presence: LivePresence,
  ) {}

  onModuleInit(): void {
    this.news.onMoved((id) => this.moved.add(id, id));
    // Whoever opens the page read his answer before he watched.
    this.presence.onWatch('minutes', (_person, id, here) => {
      const meetingId = MeetingId.safeParse(id);
      if (here && meetingId.success) this.moved.add(meetingId.data, meetingId.data);
    });
  }

  onModuleDestroy(): Promise<void> {
    return this.moved.close();
  }

  private async tell(ids: readonly MeetingId[]): Promise<void> {
    const open = (await this.facts.store.of(ids)).filter((minutes) => minutes.open);
    for (const meeting of await this.meetings.findMany(open.map(({ meetingId }) => meetingId))) {
      const blocks = (await this.facts.blocks.all(meeting)).filter(({ content: { kind } }) => kind !== 'facts');
      this.work.announce(topic('minutes', meeting.id), 'minutes.filled', MinutesFilled.parse({ meetingId: meeting.id, blocks }));
    }
  }
}
