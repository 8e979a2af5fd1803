// The queries over turns of the chair and people's connections.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import type { Attended } from '@gongyan/shared/meeting/room/missed.rules';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ChairTurnTable, PresenceTable, type ChairTurnRow, type PresenceRow } from './room.table.js';

@Injectable()
export class RoomStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  async attended(meetingId: MeetingId, personId: PersonId): Promise<Attended> {
    return (await this.work.manager.getRepository(PresenceTable).findOneBy({ meetingId, personId })) ?? { goneAt: null, awayFrom: null, awayTo: null };
  }

  async keep(row: PresenceRow): Promise<void> {
    await this.work.manager.getRepository(PresenceTable).upsert(row, ['meetingId', 'personId']);
  }

  async lastTurn(meetingId: MeetingId): Promise<Date | null> {
    const last = await this.work.manager.getRepository(ChairTurnTable).findOne({ where: { meetingId }, order: { turn: 'DESC' } });
    return last?.at ?? null;
  }

  /** The next turn; the caller holds the meeting. */
  async turn(row: Omit<ChairTurnRow, 'turn'>): Promise<void> {
    const turns = this.work.manager.getRepository(ChairTurnTable);
    await turns.insert({ ...row, turn: (await turns.countBy({ meetingId: row.meetingId })) + 1 });
  }
}
