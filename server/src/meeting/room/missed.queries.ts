// What the reader missed while his connection was lost, from facts with their times. Asked for only when there was such a time.
import { Inject, Injectable } from '@nestjs/common';
import { absenceToTell, isNothing, missedIn } from '@gongyan/shared/meeting/room/missed.rules';
import type { Missed, Room } from '@gongyan/shared/meeting/room/room.contract';
import { ActionStore } from '../action/action.store.js';
import { AttendanceStore } from '../attendance/attendance.store.js';
import type { SeenMeeting } from '../meeting.access.js';
import { QueueStore } from '../queue/queue.store.js';
import type { RoomReader } from './room.parts.js';
import { RoomPresence } from './room.presence.js';
import { RoomStore } from './room.store.js';

type Live = RoomReader & Pick<Room, 'polls' | 'ratings'>;

@Injectable()
export class MissedQueries {
  constructor(
    @Inject(RoomPresence) private readonly presence: RoomPresence,
    @Inject(RoomStore) private readonly store: RoomStore,
    @Inject(AttendanceStore) private readonly attendance: AttendanceStore,
    @Inject(QueueStore) private readonly queue: QueueStore,
    @Inject(ActionStore) private readonly actions: ActionStore,
  ) {}

  async of({ meeting, now }: SeenMeeting, { personId, agenda, polls, ratings }: Live): Promise<Missed | null> {
    if (meeting.state === 'draft' || meeting.state === 'noticed') return null;
    await this.presence.settled();
    const absence = absenceToTell(await this.store.attended(meeting.id, personId), now);
    if (absence === null) return null;
    const missed = missedIn(absence, {
      items: agenda, polls: polls.map(({ question, ...poll }) => ({ ...poll, title: question })), ratings: ratings.map(({ itemTitle, ...rating }) => ({ ...rating, title: itemTitle })),
      arrivals: (await this.attendance.checksOf(meeting.id)).filter(({ kind }) => kind === 'in').map(({ receivedAt }) => receivedAt),
      speeches: (await this.queue.factsOf(meeting.id)).filter(({ kind }) => kind === 'called').map(({ at }) => at),
      tasks: (await this.actions.of([meeting.id])).map(({ createdAt }) => createdAt),
    });
    return isNothing(missed) ? null : missed;
  }
}
