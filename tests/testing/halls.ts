// Meetings of many people who check in for themselves: who is who, a hall that runs, and the ticket of a scan.
import { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { meetingRoutes, type MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { PersonId } from '@gongyan/shared/kit/id';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { newPeople } from './hours-desk.js';
import { Teacher } from './teacher.js';

export interface Seat {
  readonly id: PersonId;
  readonly teacher: Teacher;
}
export interface Ticket {
  readonly short: string;
  readonly ticket: string;
}

const MINUTE = 60_000;

/** Signed in without a password: what is tried here is not the door. */
export const seatOf = async (sql: pg.Client, url: string, id: string): Promise<Seat> => {
  const token = randomBytes(32).toString('base64url');
  await sql.query("insert into session (id, token_hash, person_id, device, address, ends_at) values ($1, $2, $3, 'test', '127.0.0.1', now() + interval '1 day')", [randomUUID(), createHash('sha256').update(token).digest(), id]);
  return { id: PersonId.parse(id), teacher: new Teacher(url, `gongyan=${token}`) };
};

/** Of the district's centre, new today: whoever asks often is not held up by what another asked before. */
export const newStaff = async (sql: pg.Client, url: string): Promise<Seat> => {
  const [person] = await newPeople(sql, 1);
  await sql.query("insert into appointment (id, person_id, role, scope, scope_id, \"from\") select gen_random_uuid(), $1, 'centreStaff', 'district', gen_random_uuid(), '2020-01-01'", [person?.id]);
  return seatOf(sql, url, person?.id ?? '');
};

export interface Plan {
  readonly theme: string;
  readonly coChairId?: PersonId;
  readonly checkOut?: boolean;
  /** Minutes from now: the same people are in one meeting at a time. */
  readonly from?: number;
  readonly to?: number;
}

/** Announced and running; the host is among its people. */
export const runningHall = async (host: Seat, people: readonly Seat[], { theme, coChairId, checkOut = true, from = 1, to = 12 }: Plan): Promise<MeetingId> => {
  const [startsAt, endsAt] = [new Date(Date.now() + from * MINUTE), new Date(Date.now() + to * MINUTE)];
  const { id } = await host.teacher.call(meetingRoutes.plan, { body: {
    studioId: null, chairId: host.id, coChairId: coChairId ?? null, recorderId: null, speakerId: null, theme, form: '研课', startsAt, endsAt, place: '报告厅', link: '', units: 1, checkOut, note: '', materials: [], seats: null,
    personIds: [host, ...people].map((one) => one.id), agenda: [{ title: '研讨', minutes: 10, ownerId: null }],
  } });
  await host.teacher.call(meetingRoutes.notify, { params: { meetingId: id }, body: {} });
  await host.teacher.call(meetingRoutes.begin, { params: { meetingId: id }, body: {} });
  return id;
};

/** The ticket of a scan; it outlives a hub that dies. */
export const scan = async (host: Seat, meetingId: MeetingId, kind: 'in' | 'out'): Promise<Ticket> => {
  const { address } = await host.teacher.call(attendanceRoutes.codes, { params: { meetingId }, query: { kind } });
  const { pathname, searchParams } = new URL(address, host.teacher.url);
  const short = pathname.slice('/c/'.length);
  const { ticket } = await host.teacher.call(attendanceRoutes.ticket, { params: { short }, body: { token: searchParams.get('k') } });
  return { short, ticket };
};

export const checkIn = ({ teacher }: Seat, { short, ticket }: Ticket): Promise<unknown> => teacher.call(attendanceRoutes.checkIn, { params: { short }, body: { ticket, device: null } });
