// The queries over meetings, who is asked to come, and the agenda.
import { Inject, Injectable } from '@nestjs/common';
import { Between, In, type FindOptionsWhere } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { AgendaTable, MeetingPersonTable, MeetingTable, type AgendaRow, type MeetingRow } from './meeting.table.js';

export interface Span {
  readonly from: Date;
  readonly to: Date;
}

@Injectable()
export class MeetingStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get meetings() {
    return this.work.manager.getRepository(MeetingTable);
  }

  private get agenda() {
    return this.work.manager.getRepository(AgendaTable);
  }

  find(id: MeetingId): Promise<MeetingRow | null> {
    return this.meetings.findOneBy({ id });
  }

  findMany(ids: readonly MeetingId[]): Promise<MeetingRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.meetings.findBy({ id: In([...ids]) });
  }

  byShort(short: string): Promise<MeetingRow | null> {
    return this.meetings.findOneBy({ short });
  }

  /** The earliest first. */
  between({ from, to }: Span): Promise<MeetingRow[]> {
    const where: FindOptionsWhere<MeetingRow> = { startsAt: Between(from, to) };
    return this.meetings.find({ where, order: { startsAt: 'ASC', id: 'ASC' } });
  }

  /** Until the end of the transaction nobody else steps, changes, rules or closes here. People go on checking in. */
  async lock(id: MeetingId): Promise<void> {
    await this.work.manager.query('select 1 from meeting where id = $1 for no key update', [id]);
  }

  /** As it stands once a close under way is over; until the end of the transaction none begins. Others look at the same time. */
  arriving(id: MeetingId): Promise<MeetingRow | null> {
    return this.meetings.findOne({ where: { id }, lock: { mode: 'for_key_share' } });
  }

  /** Waits for everybody who is just checking in: whoever comes later finds it as this transaction leaves it. */
  async shut(id: MeetingId): Promise<void> {
    await this.work.manager.query('select 1 from meeting where id = $1 for update', [id]);
  }

  async insert(rows: readonly MeetingRow[]): Promise<void> {
    await this.meetings.insert([...rows]);
  }

  async change(id: MeetingId, change: Partial<Omit<MeetingRow, 'id'>>): Promise<void> {
    await this.meetings.update({ id }, change);
  }

  async ask(meetingIds: readonly MeetingId[], personIds: readonly PersonId[]): Promise<void> {
    await this.work.manager.query(
      'insert into meeting_person (meeting_id, person_id, position) select m, p, n from unnest($1::uuid[]) m, unnest($2::uuid[]) with ordinality as people (p, n) on conflict do nothing',
      [meetingIds, personIds],
    );
  }

  /** In the order in which they were asked. */
  async peopleOf(meetingId: MeetingId): Promise<PersonId[]> {
    const rows = await this.work.manager.getRepository(MeetingPersonTable).find({ where: { meetingId }, order: { position: 'ASC', personId: 'ASC' } });
    return rows.map(({ personId }) => personId);
  }

  isExpected(meetingId: MeetingId, personId: PersonId): Promise<boolean> {
    return this.work.manager.getRepository(MeetingPersonTable).existsBy({ meetingId, personId });
  }

  /** Of these meetings: how many are asked to come, how many came, and whether this person is asked. */
  async tallies(ids: readonly MeetingId[], personId: PersonId): Promise<ReadonlyMap<MeetingId, { readonly expected: number; readonly arrived: number; readonly isAsked: boolean }>> {
    const rows = await this.work.manager.query<{ id: MeetingId; expected: number; arrived: number; isAsked: boolean }[]>(
      `select m.id, count(p.person_id)::int as expected, count(c.id)::int as arrived, coalesce(bool_or(p.person_id = $2), false) as "isAsked"
       from unnest($1::uuid[]) m (id) left join meeting_person p on p.meeting_id = m.id
       left join check_event c on c.meeting_id = m.id and c.person_id = p.person_id and c.kind = 'in'
       group by m.id`,
      [ids, personId],
    );
    return new Map(rows.map(({ id, ...tally }) => [id, tally]));
  }

  /** Of those who are asked to come. */
  async arrivedIn(ids: readonly MeetingId[]): Promise<ReadonlyMap<MeetingId, number>> {
    const rows: { id: MeetingId; n: number }[] = ids.length === 0 ? [] : await this.work.manager.query(
      `select p.meeting_id as id, count(*)::int as n from meeting_person p
       join check_event c on c.meeting_id = p.meeting_id and c.person_id = p.person_id and c.kind = 'in' where p.meeting_id = any($1::uuid[]) group by 1`, [ids],
    );
    return new Map(rows.map(({ id, n }) => [id, n]));
  }

  ofPerson(personId: PersonId, limit: number): Promise<MeetingRow[]> {
    return this.meetings.createQueryBuilder('m').where("m.state <> 'draft'")
      .andWhere('(m.chairId = :personId or m.coChairId = :personId or m.recorderId = :personId or m.speakerId = :personId or exists (select 1 from meeting_person p where p.meeting_id = m.id and p.person_id = :personId))', { personId })
      .orderBy('m.startsAt', 'DESC').limit(limit).getMany();
  }

  /** To which he was asked to come and which are over. */
  closedOf(personId: PersonId): Promise<MeetingRow[]> {
    return this.meetings.createQueryBuilder('m').where("m.state = 'closed' and exists (select 1 from meeting_person p where p.meeting_id = m.id and p.person_id = :personId)", { personId })
      .orderBy('m.startsAt', 'DESC').getMany();
  }

  agendaOf(meetingId: MeetingId): Promise<AgendaRow[]> {
    return this.agenda.find({ where: { meetingId }, order: { position: 'ASC' } });
  }

  /** Before the meeting has begun. */
  async replaceAgenda(meetingId: MeetingId, rows: readonly AgendaRow[]): Promise<void> {
    await this.agenda.delete({ meetingId });
    if (rows.length > 0) await this.agenda.insert([...rows]);
  }

  /** Ended ones first: only one may run. */
  async turnAgenda(rows: readonly AgendaRow[]): Promise<void> {
    for (const row of [...rows].sort((a, b) => Number(a.state === 'running') - Number(b.state === 'running'))) {
      await this.agenda.update({ id: row.id }, { state: row.state, minutes: row.minutes, startedAt: row.startedAt, endedAt: row.endedAt });
    }
  }

  async seriesMeetings(seriesIds: readonly string[]): Promise<MeetingRow[]> {
    return seriesIds.length === 0 ? [] : this.meetings.find({ where: { seriesId: In([...seriesIds]) }, order: { startsAt: 'ASC' } });
  }
}
