// Passes the chair: the turn as a fact, the holder on the meeting, and everybody's rights on its topics anew.
import { Inject, Injectable } from '@nestjs/common';
import { LiveKeepers } from '../../platform/realtime/live.keepers.js';
import { MeetingNews } from '../meeting.news.js';
import { MeetingStore } from '../meeting.store.js';
import { holderOf, type MeetingRow } from '../meeting.table.js';
import { RoomStore } from './room.store.js';
import type { ChairTurnRow } from './room.table.js';

@Injectable()
export class ChairDesk {
  constructor(
    @Inject(RoomStore) private readonly store: RoomStore,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(MeetingNews) private readonly news: MeetingNews,
    @Inject(LiveKeepers) private readonly topics: LiveKeepers,
  ) {}

  async pass(meeting: MeetingRow, turn: Omit<ChairTurnRow, 'meetingId' | 'turn'>): Promise<void> {
    const before = holderOf(meeting);
    await this.store.turn({ ...turn, meetingId: meeting.id });
    await this.meetings.change(meeting.id, { actingId: turn.personId === meeting.chairId ? null : turn.personId });
    this.news.tell(meeting);
    this.topics.review([before, turn.personId]);
  }
}
