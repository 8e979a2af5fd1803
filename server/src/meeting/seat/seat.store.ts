// The queries over meetings one can sign up for, and over seats.
import { Inject, Injectable } from '@nestjs/common';
import { IsNull, MoreThan, Not } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { MeetingStore } from '../meeting.store.js';
import { MeetingPersonTable, MeetingTable, type MeetingRow } from '../meeting.table.js';

export interface Seats {
  /** Asked or signed up. */
  readonly taken: number;
  readonly expected: boolean;
  readonly mine: boolean;
}
const NONE: Seats = { taken: 0, expected: false, mine: false };

@Injectable()
export class SeatStore {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(MeetingStore) readonly meetings: MeetingStore,
  ) {}

  /** Until the end of the transaction nobody else takes a seat, and the meeting does not step. */
  async hold(id: MeetingId): Promise<MeetingRow | null> {
    await this.meetings.lock(id);
    return this.meetings.find(id);
  }

  /** The earliest first. */
  open(now: Date): Promise<MeetingRow[]> {
    return this.work.manager.getRepository(MeetingTable).find({ where: { seats: Not(IsNull()), state: 'noticed', startsAt: MoreThan(now) }, order: { startsAt: 'ASC', id: 'ASC' } });
  }

  async seatsOf(ids: readonly MeetingId[], personId: PersonId): Promise<(id: MeetingId) => Seats> {
    const rows = ids.length === 0 ? [] : await this.work.manager.query<(Seats & { id: MeetingId })[]>(
      'select meeting_id as id, count(*)::int as taken, bool_or(person_id = $2) as expected, bool_or(person_id = $2 and own) as mine from meeting_person where meeting_id = any($1::uuid[]) group by 1', [ids, personId],
    );
    const found = new Map(rows.map(({ id, ...seats }) => [id, seats]));
    return (id) => found.get(id) ?? NONE;
  }

  async take(meetingId: MeetingId, personId: PersonId): Promise<void> {
    await this.work.manager.query(
      'insert into meeting_person (meeting_id, person_id, position, own) select $1, $2, coalesce(max(position), 0) + 1, true from meeting_person where meeting_id = $1 on conflict do nothing', [meetingId, personId],
    );
  }

  async giveUp(meetingId: MeetingId, personId: PersonId): Promise<void> {
    await this.work.manager.getRepository(MeetingPersonTable).delete({ meetingId, personId, own: true });
  }
}
