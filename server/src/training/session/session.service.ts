// Who was there. A tap is a record of its own; a correction is one more with its reason. Confirming writes
// whoever was not marked as absent, and says anew what hours everybody may expect.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import { minutesOf } from '@gongyan/shared/training/progress/progress.rules';
import { AttendanceId, type Attendance, type CohortSessionId, type Mark } from '@gongyan/shared/training/session/session.contract';
import { mayConfirm, mayMark } from '@gongyan/shared/training/session/session.rules';
import { PeopleDoor } from '../../people/people.door.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { EnrolmentHours } from '../enrolment/enrolment.hours.js';
import { EnrolmentNews } from '../enrolment/enrolment.news.js';
import { EnrolmentSteps, learnersOf, type HeldCohort } from '../enrolment/enrolment.steps.js';
import { SessionStore } from './session.store.js';
import type { SessionRow } from './session.table.js';

@Injectable()
export class SessionService {
  constructor(
    @Inject(EnrolmentSteps) private readonly steps: EnrolmentSteps,
    @Inject(SessionStore) private readonly store: SessionStore,
    @Inject(EnrolmentHours) private readonly hours: EnrolmentHours,
    @Inject(EnrolmentNews) private readonly news: EnrolmentNews,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  mark(by: Actor, id: CohortSessionId, { marks, reason }: { readonly marks: readonly Mark[]; readonly reason: string | null }): Promise<void> {
    return this.within(by, id, async (held, session) => {
      const [ids, now] = [marks.map(({ personId }) => personId), this.steps.now()];
      demand(mayMark(session, { standing: held.standing, by: by.personId, personIds: ids, reason }, now));
      await this.demandLearners(held, ids);
      await this.write(session, { marks, reason, by: by.personId });
      if (session.state === 'planned') await this.store.change(id, { state: 'held' });
      if (session.state === 'confirmed') await this.settle(held, ids, by);
      this.news.tell(held.cohort, ids);
    });
  }

  /** The confirmer’s own record, if he is a learner here, is another trainer's to write: his stays open. */
  confirm(by: Actor, id: CohortSessionId): Promise<void> {
    return this.within(by, id, async (held, session) => {
      demand(mayConfirm(session, held.standing, this.steps.now()));
      const [learners, marked] = [learnersOf(held.rows).filter((personId) => personId !== by.personId), new Set((await this.store.standingIn(id)).map(({ personId }) => personId))];
      await this.write(session, { by: by.personId, reason: null, marks: learners.filter((personId) => !marked.has(personId)).map((personId) => ({ personId, state: 'absent', minutes: 0 })) });
      await this.store.change(id, { state: 'confirmed' });
      await this.settle(held, learners, by);
      await this.steps.record({ act: 'session.confirmed', actorId: by.personId, subject: id, reason: null, facts: { learners: learners.length } });
      this.news.tell(held.cohort, learners);
    });
  }

  private async within<T>(by: Actor, id: CohortSessionId, job: (held: HeldCohort, session: SessionRow) => Promise<T>): Promise<T> {
    const known = await this.store.find(id);
    if (known === null) throw new Problem('request.notFound');
    return this.steps.within(by, known.cohortId, async (held) => job(held, (await this.store.find(id)) ?? known));
  }

  /** The same mark again writes nothing. */
  private async write(session: SessionRow, { marks, reason, by }: { marks: readonly Mark[]; reason: string | null; by: PersonId }): Promise<void> {
    const standing = new Map((await this.store.standingIn(session.id)).map((row) => [row.personId, row]));
    const now = this.steps.now();
    const last = new Map(marks.map((mark) => [mark.personId, mark]));
    await this.store.record([...last.values()].flatMap(({ personId, state, minutes }): Attendance[] => {
      const before = standing.get(personId);
      const spent = state === 'present' ? minutesOf(session) : state === 'leave' || state === 'absent' ? 0 : Math.min(minutes, minutesOf(session));
      if (before !== undefined && before.state === state && before.minutes === spent) return [];
      return [{ id: AttendanceId.parse(randomUUID()), sessionId: session.id, personId, turn: (before?.turn ?? -1) + 1, state, minutes: spent, recordedBy: by, recordedAt: now, reason }];
    }));
  }

  private settle({ cohort, rows }: HeldCohort, ids: readonly PersonId[], by: Actor): Promise<void> {
    return this.hours.expect(cohort, rows.filter(({ personId, state }) => state === 'in_training' && ids.includes(personId)), by.personId);
  }

  private async demandLearners({ rows }: HeldCohort, ids: readonly PersonId[]): Promise<void> {
    const learners = new Set(learnersOf(rows));
    const outside = ids.find((id) => !learners.has(id));
    if (outside !== undefined) throw new Problem('session.notLearner', { name: (await this.people.cards([outside])).get(outside)?.name ?? '' });
  }
}
