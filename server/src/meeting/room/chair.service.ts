// 接手主持 and 收回: a turn of the chair, kept and audited. Nothing of it happens by itself.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { couldStandIn, mayReturnChair, mayTakeChair } from '@gongyan/shared/meeting/room/chair.rules';
import type { Chair } from '@gongyan/shared/meeting/room/room.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import type { SeenMeeting } from '../meeting.access.js';
import { MeetingSteps } from '../meeting.steps.js';
import { holderOf } from '../meeting.table.js';
import { ChairDesk } from './chair.desk.js';
import { RoomPresence } from './room.presence.js';

@Injectable()
export class ChairService {
  constructor(
    @Inject(MeetingSteps) private readonly steps: MeetingSteps,
    @Inject(ChairDesk) private readonly desk: ChairDesk,
    @Inject(RoomPresence) private readonly presence: RoomPresence,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  take(by: Actor, id: MeetingId): Promise<void> {
    return this.steps.within(by, id, async ({ meeting, standing, now }) => {
      const [holderId, lostAt] = [holderOf(meeting), await this.presence.holderLostAt(meeting)];
      demand(mayTakeChair({ meeting, standing, by: by.personId, holderId, lostAt }, now));
      await this.desk.pass(meeting, { kind: 'taken', personId: by.personId, lostAt, at: now });
      await this.steps.record({ act: 'meeting.chairTaken', actorId: by.personId, subject: id, reason: null, facts: { from: holderId, lostAt: lostAt?.toISOString() } });
    });
  }

  giveBack(by: Actor, id: MeetingId): Promise<void> {
    return this.steps.within(by, id, async ({ meeting, now }) => {
      const holderId = holderOf(meeting);
      demand(mayReturnChair({ meeting, by: by.personId, holderId }));
      await this.desk.pass(meeting, { kind: 'returned', personId: by.personId, lostAt: null, at: now });
      await this.steps.record({ act: 'meeting.chairReturned', actorId: by.personId, subject: id, reason: null, facts: { from: holderId } });
    });
  }

  async of({ meeting, standing }: SeenMeeting, reader: PersonId): Promise<Chair> {
    const holderId = holderOf(meeting);
    const cards = await this.people.cards([holderId, meeting.chairId]);
    const [holder, planned] = [cards.get(holderId), cards.get(meeting.chairId)];
    if (holder === undefined || planned === undefined) throw new Problem('request.notFound');
    return { holder, planned, lostAt: couldStandIn({ standing, by: reader, holderId }) ? await this.presence.holderLostAt(meeting) : null };
  }
}
