// The timetable: sessions are planned, many at once or copied from an earlier cohort, moved and called off. Whoever learns or
// teaches there hears of it; what has been held is changed by nobody.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { CohortSessionId, type PlanSession } from '@gongyan/shared/training/session/session.contract';
import { isSessionWhole, mayPlan, mayTeach } from '@gongyan/shared/training/session/session.rules';
import { PeopleDoor } from '../../people/people.door.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { EnrolmentNews } from '../enrolment/enrolment.news.js';
import { EnrolmentSteps, learnersOf, type HeldCohort } from '../enrolment/enrolment.steps.js';
import { SessionStore } from './session.store.js';
import type { SessionRow } from './session.table.js';

interface Told {
  readonly by: Actor;
  readonly kind: 'training.sessionMoved' | 'training.sessionCancelled';
  readonly reason?: string;
}

@Injectable()
export class TimetableService {
  constructor(
    @Inject(EnrolmentSteps) private readonly steps: EnrolmentSteps,
    @Inject(SessionStore) private readonly store: SessionStore,
    @Inject(EnrolmentNews) private readonly news: EnrolmentNews,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  /** All of them or none. */
  plan(by: Actor, cohortId: CohortId, wanted: readonly PlanSession[]): Promise<CohortSessionId[]> {
    return this.steps.within(by, cohortId, async ({ cohort }) => {
      demand(mayPlan(cohort));
      for (const session of wanted) demand(isSessionWhole(session));
      await this.demandTeachers(wanted.flatMap(({ trainerIds }) => trainerIds));
      const rows = wanted.map(({ trainerIds: _, ...session }): SessionRow => ({ ...session, id: CohortSessionId.parse(randomUUID()), cohortId, state: 'planned', reason: null }));
      await this.store.insert(rows);
      for (const [at, { id }] of rows.entries()) await this.store.setTrainers(id, wanted[at]?.trainerIds ?? []);
      this.news.tell(cohort);
      return rows.map(({ id }) => id);
    });
  }

  change(by: Actor, id: CohortSessionId, { trainerIds, ...wanted }: PlanSession): Promise<void> {
    return this.within(by, id, async (held, session) => {
      if (session.state !== 'planned') throw new Problem('session.otherState');
      demand(isSessionWhole(wanted));
      await this.demandTeachers(trainerIds);
      const before = await this.trainersOf(id);
      await this.store.change(id, wanted);
      await this.store.setTrainers(id, trainerIds);
      const moved = session.startsAt.getTime() !== wanted.startsAt.getTime() || session.endsAt.getTime() !== wanted.endsAt.getTime() || session.place !== wanted.place;
      if (moved) await this.inform(held, { ...session, ...wanted }, { by, kind: 'training.sessionMoved' });
      this.news.tell(held.cohort, [...learnersOf(held.rows), ...before, ...trainerIds]);
    });
  }

  cancel(by: Actor, id: CohortSessionId, reason: string): Promise<void> {
    return this.within(by, id, async (held, session) => {
      if (session.state !== 'planned') throw new Problem('session.otherState');
      await this.store.change(id, { state: 'cancelled', reason });
      await this.steps.record({ act: 'session.cancelled', actorId: by.personId, subject: id, reason, facts: { title: session.title } });
      await this.inform(held, session, { by, kind: 'training.sessionCancelled', reason });
      this.news.tell(held.cohort, learnersOf(held.rows));
    });
  }

  private async within<T>(by: Actor, id: CohortSessionId, job: (held: HeldCohort, session: SessionRow) => Promise<T>): Promise<T> {
    const known = await this.store.find(id);
    if (known === null) throw new Problem('request.notFound');
    return this.steps.within(by, known.cohortId, async (held) => {
      demand(mayPlan(held.cohort));
      return job(held, (await this.store.find(id)) ?? known);
    });
  }

  private async inform({ cohort, rows }: HeldCohort, { id, title, startsAt }: SessionRow, { by, kind, reason = '' }: Told): Promise<void> {
    await this.news.notify([...learnersOf(rows), ...(await this.trainersOf(id))], cohort, { kind, by, facts: { title, when: shanghaiDay(startsAt), reason } });
  }

  private async trainersOf(id: CohortSessionId): Promise<PersonId[]> {
    return (await this.store.trainersOf([id])).map(({ personId }) => personId);
  }

  private async demandTeachers(ids: readonly PersonId[]): Promise<void> {
    const offices = await this.people.offices([...new Set(ids)]);
    const outside = ids.find((id) => !mayTeach(offices.get(id)?.roles ?? []));
    if (outside !== undefined) throw new Problem('session.trainerOutside', { name: (await this.people.cards([outside])).get(outside)?.name ?? '' });
  }
}
