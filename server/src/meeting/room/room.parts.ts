// What goes on in the room besides the agenda. Only reads.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { AgendaItem } from '@gongyan/shared/meeting/meeting.contract';
import type { Room } from '@gongyan/shared/meeting/room/room.contract';
import type { SeenMeeting } from '../meeting.access.js';
import { PollQueries } from '../poll/poll.queries.js';
import { QueueQueries } from '../queue/queue.queries.js';
import { RatingQueries } from '../rating/rating.queries.js';

export interface RoomReader {
  readonly personId: PersonId;
  readonly agenda: readonly AgendaItem[];
}

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
}
