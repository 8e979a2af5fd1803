// A new cohort begins with the timetable and the works of an earlier one of its programme: same weekdays and clocks, whole weeks
// later. Once, into an empty timetable; whoever may no longer teach is left out and named.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { CohortSessionId, type Copied } from '@gongyan/shared/training/session/session.contract';
import { mayPlan, mayTeach, WEEK_MS, weeksBetween } from '@gongyan/shared/training/session/session.rules';
import { WorkId } from '@gongyan/shared/training/work/work.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import type { CohortRow } from '../cohort/cohort.table.js';
import { EnrolmentNews } from '../enrolment/enrolment.news.js';
import { EnrolmentSteps } from '../enrolment/enrolment.steps.js';
import { WorkStore } from '../work/work.store.js';
import { SessionStore } from './session.store.js';

@Injectable()
export class TimetableCopy {
  constructor(
    @Inject(EnrolmentSteps) private readonly steps: EnrolmentSteps,
    @Inject(EnrolmentNews) private readonly news: EnrolmentNews,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(WorkStore) private readonly works: WorkStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  copy(by: Actor, id: CohortId, from: CohortId): Promise<Copied> {
    return this.steps.within(by, id, async ({ cohort }) => {
      demand(mayPlan(cohort));
      const { cohort: source } = await this.steps.see(by, from);
      if (source.programmeId !== cohort.programmeId || source.id === id) throw new Problem('request.notFound');
      const later = weeksBetween(source.startsOn, cohort.startsOn) * WEEK_MS;
      const copied = await this.copySessions(source, cohort, later);
      const works = await this.copyWorks(source, cohort, later);
      await this.steps.record({ act: 'cohort.timetableCopied', actorId: by.personId, subject: id, reason: null, facts: { from, sessions: copied.sessions, works } });
      this.news.tell(cohort);
      return { ...copied, works };
    });
  }

  private async copySessions(source: CohortRow, { id }: CohortRow, later: number): Promise<Pick<Copied, 'sessions' | 'dropped'>> {
    if ((await this.sessions.ofCohorts([id])).some(({ state }) => state !== 'cancelled')) throw new Problem('session.copyTwice');
    const old = (await this.sessions.ofCohorts([source.id])).filter(({ state }) => state !== 'cancelled');
    if (old.length === 0) throw new Problem('session.copyEmpty');
    const twins = new Map(old.map((session) => [session.id, CohortSessionId.parse(randomUUID())]));
    await this.sessions.insert(old.flatMap(({ id: was, startsAt, endsAt, ...session }) => {
      const twin = twins.get(was);
      return twin === undefined ? [] : [{ ...session, id: twin, cohortId: id, startsAt: new Date(startsAt.getTime() + later), endsAt: new Date(endsAt.getTime() + later), state: 'planned' as const }];
    }));
    const trainers = await this.sessions.trainersOf(old.map((session) => session.id));
    const offices = await this.people.offices([...new Set(trainers.map(({ personId }) => personId))]);
    const teaches = (personId: PersonId): boolean => mayTeach(offices.get(personId)?.roles ?? []);
    for (const [was, twin] of twins) await this.sessions.setTrainers(twin, trainers.filter(({ sessionId, personId }) => sessionId === was && teaches(personId)).map(({ personId }) => personId));
    const dropped = await this.people.list([...new Set(trainers.map(({ personId }) => personId).filter((personId) => !teaches(personId)))]);
    return { sessions: old.length, dropped: dropped.map(({ name }) => name) };
  }

  /** None when some are there already. */
  private async copyWorks(source: CohortRow, { id }: CohortRow, later: number): Promise<number> {
    if ((await this.works.ofCohorts([id])).length > 0) return 0;
    const old = (await this.works.ofCohorts([source.id])).filter(({ reason }) => reason === null);
    await this.works.insert(old.map((work) => ({ ...work, id: WorkId.parse(randomUUID()), cohortId: id, dueOn: shanghaiDay(new Date(Date.parse(`${work.dueOn}T12:00:00+08:00`) + later)) })));
    return old.length;
  }
}
