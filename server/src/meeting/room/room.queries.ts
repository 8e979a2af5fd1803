// The room in one answer: the meeting, its chair, queue, polls and ratings as this reader may see them, and what he missed.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import type { Room } from '@gongyan/shared/meeting/room/room.contract';
import { MeetingAccess } from '../meeting.access.js';
import { MeetingQueries } from '../meeting.queries.js';
import { ChairService } from './chair.service.js';
import { MissedQueries } from './missed.queries.js';
import { RoomParts } from './room.parts.js';

@Injectable()
export class RoomQueries {
  constructor(
    @Inject(MeetingAccess) private readonly access: MeetingAccess,
    @Inject(MeetingQueries) private readonly meetings: MeetingQueries,
    @Inject(ChairService) private readonly chair: ChairService,
    @Inject(RoomParts) private readonly parts: RoomParts,
    @Inject(MissedQueries) private readonly missed: MissedQueries,
  ) {}

  async open(reader: PersonId, id: MeetingId): Promise<Room> {
    const seen = await this.access.see(reader, id);
    const meeting = await this.meetings.pageOf(seen);
    const live = await this.parts.of(seen, { personId: reader, agenda: meeting.agenda });
    return { meeting, chair: await this.chair.of(seen, reader), ...live, missed: await this.missed.of(seen, { personId: reader, agenda: meeting.agenda, ...live }) };
  }
}
