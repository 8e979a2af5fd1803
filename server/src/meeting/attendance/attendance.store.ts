// The queries over facts of arrival, rulings, leave and the rules of a day.
import { Inject, Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { AttendanceRules, CheckKind } from '@gongyan/shared/meeting/attendance/attendance.contract';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AttendanceRulesTable, CheckEventTable, LeaveTable, RulingTable, type CheckEventRow, type LeaveRow, type RulingRow } from './attendance.table.js';

@Injectable()
export class AttendanceStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  async rulesOn(day: Day): Promise<AttendanceRules> {
    const row = await this.work.manager.getRepository(AttendanceRulesTable).findOne({ where: { validFrom: LessThanOrEqual(day) }, order: { validFrom: 'DESC' } });
    if (row === null) throw new Error(`No rules of attendance on ${day}`);
    return row.rules;
  }

  /** Of a person and a direction the first one stands, however often it is sent. How many were new. */
  async check(rows: readonly Omit<CheckEventRow, 'id'>[]): Promise<number> {
    const column = <Key extends keyof Omit<CheckEventRow, 'id'>>(key: Key) => rows.map((row) => row[key]);
    const written = await this.work.manager.query<unknown[]>(
      `insert into check_event (meeting_id, person_id, kind, at, received_at, method, operator_id, device, reason)
       select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::text[], $7::uuid[], $8::text[], $9::text[])
       on conflict (meeting_id, person_id, kind) do nothing returning id`,
      [column('meetingId'), column('personId'), column('kind'), column('at'), column('receivedAt'), column('method'), column('operatorId'), column('device'), column('reason')],
    );
    return written.length;
  }

  checksOf(meetingId: MeetingId): Promise<CheckEventRow[]> {
    return this.work.manager.getRepository(CheckEventTable).find({ where: { meetingId }, order: { id: 'ASC' } });
  }

  checkOf(meetingId: MeetingId, personId: PersonId, kind: CheckKind): Promise<CheckEventRow | null> {
    return this.work.manager.getRepository(CheckEventTable).findOneBy({ meetingId, personId, kind });
  }

  /** Of every person the last one. */
  async rulingsOf(meetingId: MeetingId): Promise<ReadonlyMap<PersonId, RulingRow>> {
    const rows = await this.work.manager.getRepository(RulingTable).find({ where: { meetingId }, order: { turn: 'ASC' } });
    return new Map(rows.map((row) => [row.personId, row]));
  }

  async rule(row: RulingRow): Promise<void> {
    await this.work.manager.getRepository(RulingTable).insert(row);
  }

  leavesOf(meetingId: MeetingId): Promise<LeaveRow[]> {
    return this.work.manager.getRepository(LeaveTable).find({ where: { meetingId }, order: { askedAt: 'ASC' } });
  }

  leaveOf(meetingId: MeetingId, personId: PersonId): Promise<LeaveRow | null> {
    return this.work.manager.getRepository(LeaveTable).findOneBy({ meetingId, personId });
  }

  async askLeave(row: LeaveRow): Promise<void> {
    await this.work.manager.getRepository(LeaveTable).insert(row);
  }

  async decideLeave({ meetingId, personId, state, decidedBy, decidedAt }: LeaveRow): Promise<void> {
    await this.work.manager.getRepository(LeaveTable).update({ meetingId, personId }, { state, decidedBy, decidedAt });
  }
}
