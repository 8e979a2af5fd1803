// What goes on in the room besides the agenda. Only reads.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { AgendaItem } from '@gongyan/shared/meeting/meeting.contract';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import type { Room, RoomMoved } from '@gongyan/shared/meeting/room/room.contract';
import type { SeenMeeting } from '../meeting.access.js';
import { PollQueries } from '../poll/poll.queries.js';
import { QueueQueries } from '../queue/queue.queries.js';
import { RatingQueries } from '../rating/rating.queries.js';

export interface RoomReader {
  readonly personId: PersonId;
  readonly agenda: readonly AgendaItem[];
}

/** What everybody who sees the meeting sees alike. */
export type SharedPart = 'queue' | 'polls' | 'ratings';

@Injectable()
export class RoomParts {
  constructor(
    @Inject(QueueQueries) private readonly queue: QueueQueries,
    @Inject(PollQueries) private readonly polls: PollQueries,
    @Inject(RatingQueries) private readonly ratings: RatingQueries,
  ) {}

  async of(seen: SeenMeeting, reader: RoomReader): Promise<Pick<Room, 'queue' | 'polls' | 'ratings'>> {
    return { queue: await this.queue.of(seen), polls: await this.polls.of(seen.meeting, reader.personId), ratings: await this.ratings.of(seen, reader) };
  }

  async shared(meetingId: MeetingId, parts: readonly SharedPart[]): Promise<Pick<RoomMoved, SharedPart>> {
    const has = (part: SharedPart): boolean => parts.includes(part);
    return {
      ...(has('queue') ? { queue: await this.queue.shared(meetingId) } : {}),
      ...(has('polls') ? { polls: await this.polls.shared(meetingId) } : {}),
      ...(has('ratings') ? { ratings: await this.ratings.shared(meetingId) } : {}),
    };
  }
}
