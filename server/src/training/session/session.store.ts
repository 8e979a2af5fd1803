// The queries over sessions, their trainers and who was there. Of attendance the last word of each person stands.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import type { Attendance, CohortSessionId } from '@gongyan/shared/training/session/session.contract';
import { insertRows } from '../../platform/database/insert-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AttendanceTable, SessionTable, SessionTrainerTable, type SessionRow, type SessionTrainerRow } from './session.table.js';

const STANDING = 'select distinct on (a.session_id, a.person_id) a.id, a.session_id as "sessionId", a.person_id as "personId", a.turn, a.state, a.minutes, a.recorded_by as "recordedBy", a.recorded_at as "recordedAt", a.reason from session_attendance a';

@Injectable()
export class SessionStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get sessions() {
    return this.work.manager.getRepository(SessionTable);
  }

  private get trainers() {
    return this.work.manager.getRepository(SessionTrainerTable);
  }

  find(id: CohortSessionId): Promise<SessionRow | null> {
    return this.sessions.findOneBy({ id });
  }

  /** In the order of time. */
  ofCohorts(cohortIds: readonly CohortId[]): Promise<SessionRow[]> {
    return this.sessions.find({ where: { cohortId: In([...cohortIds]) }, order: { startsAt: 'ASC', id: 'ASC' } });
  }

  async insert(rows: readonly SessionRow[]): Promise<void> {
    await this.sessions.insert([...rows]);
  }

  async change(id: CohortSessionId, change: Partial<Omit<SessionRow, 'id' | 'cohortId'>>): Promise<void> {
    await this.sessions.update({ id }, change);
  }

  trainersOf(sessionIds: readonly CohortSessionId[]): Promise<SessionTrainerRow[]> {
    return this.trainers.findBy({ sessionId: In([...sessionIds]) });
  }

  /** The cohorts in which this person trains at least once. */
  async trainsIn(personId: PersonId): Promise<ReadonlySet<CohortId>> {
    const rows: { id: CohortId }[] = await this.work.manager.query('select distinct s.cohort_id as id from session_trainer t join cohort_session s on s.id = t.session_id where t.person_id = $1', [personId]);
    return new Set(rows.map(({ id }) => id));
  }

  async setTrainers(sessionId: CohortSessionId, personIds: readonly PersonId[]): Promise<void> {
    await this.trainers.delete({ sessionId });
    if (personIds.length > 0) await this.trainers.insert(personIds.map((personId) => ({ sessionId, personId })));
  }

  /** What stands in these cohorts, of everybody or of these people. */
  standingOf(cohortIds: readonly CohortId[], people: readonly PersonId[] | null = null): Promise<Attendance[]> {
    return this.work.manager.query(`${STANDING} join cohort_session s on s.id = a.session_id where s.cohort_id = any($1) and ($2::uuid[] is null or a.person_id = any($2)) order by a.session_id, a.person_id, a.turn desc`, [cohortIds, people]);
  }

  standingIn(sessionId: CohortSessionId): Promise<Attendance[]> {
    return this.work.manager.query(`${STANDING} where a.session_id = $1 order by a.session_id, a.person_id, a.turn desc`, [sessionId]);
  }

  async record(rows: readonly Attendance[]): Promise<void> {
    await insertRows(this.work.manager, AttendanceTable, rows);
  }
}
