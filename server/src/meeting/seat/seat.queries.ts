// Meetings one can sign up for, as somebody sees them who is not on their lists: what, when, where, with whom, and how many seats.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { OpenMeeting } from '@gongyan/shared/meeting/seat/seat.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { Clock } from '../../platform/clock.js';
import { MeetingGroups } from '../meeting.groups.js';
import { SeatStore } from './seat.store.js';

@Injectable()
export class SeatQueries {
  constructor(
    @Inject(SeatStore) private readonly store: SeatStore,
    @Inject(MeetingGroups) private readonly groups: MeetingGroups,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async open(reader: PersonId): Promise<OpenMeeting[]> {
    const open = await this.store.open(this.clock.now());
    const seatsOf = await this.store.seatsOf(open.map(({ id }) => id), reader);
    const people = await this.people.cards(open.flatMap(({ chairId, speakerId }) => (speakerId === null ? [chairId] : [chairId, speakerId])));
    const groups = await this.groups.names(open.map(({ studioId }) => studioId));
    return open.flatMap(({ id, theme, form, startsAt, endsAt, place, units, seats, chairId, speakerId, studioId }) => {
      const chair = people.get(chairId);
      if (chair === undefined || seats === null) return [];
      return [{ id, theme, form, startsAt, endsAt, place, units, seats, groupName: groups.get(studioId) ?? '', chair, speaker: speakerId === null ? null : (people.get(speakerId) ?? null), ...seatsOf(id) }];
    });
  }
}
