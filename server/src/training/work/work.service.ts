// Works of a cohort: set, handed in, marked. A mark is a record of its own; nobody marks himself.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { mayTrain } from '@gongyan/shared/training/cohort/cohort.rules';
import { WorkId, WorkResultId, type AddWork, type ChangeWork, type CohortWork, type HandIn, type MarkWork, type WorkCard, type WorkResult } from '@gongyan/shared/training/work/work.contract';
import { isWorkWhole, mayCallOff, takesWork } from '@gongyan/shared/training/work/work.rules';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { CohortAccess, seesRow } from '../cohort/cohort.access.js';
import { EnrolmentNews } from '../enrolment/enrolment.news.js';
import { EnrolmentSteps, learnersOf, type HeldCohort } from '../enrolment/enrolment.steps.js';
import { CohortStore } from '../cohort/cohort.store.js';
import { WorkStore } from './work.store.js';

@Injectable()
export class WorkService {
  constructor(
    @Inject(EnrolmentSteps) private readonly steps: EnrolmentSteps,
    @Inject(WorkStore) private readonly store: WorkStore,
    @Inject(CohortStore) private readonly cohorts: CohortStore,
    @Inject(CohortAccess) private readonly access: CohortAccess,
    @Inject(EnrolmentNews) private readonly news: EnrolmentNews,
  ) {}

  async list(reader: PersonId, cohortId: CohortId): Promise<WorkCard[]> {
    const { standing } = await this.access.see(reader, cohortId);
    const seen = new Set((await this.cohorts.enrolmentsOf(cohortId)).filter((row) => seesRow(standing, row)).map(({ personId }) => personId));
    const results = (await this.store.standingOf([cohortId])).filter(({ personId }) => seen.has(personId));
    return (await this.store.ofCohorts([cohortId])).map((work) => ({ ...work, results: results.filter(({ workId }) => workId === work.id) }));
  }

  add(by: Actor, cohortId: CohortId, wanted: AddWork): Promise<CohortWork> {
    return this.steps.within(by, cohortId, async ({ cohort, standing, rows }) => {
      demand(mayTrain(standing));
      demand(takesWork(cohort.state));
      demand(isWorkWhole(wanted));
      const row: CohortWork = { ...wanted, id: WorkId.parse(randomUUID()), cohortId, reason: null };
      await this.store.insert([row]);
      await this.news.notify(learnersOf(rows), cohort, { kind: 'training.workSet', by, facts: { work: row.title, due: row.dueOn } });
      this.news.tell(cohort, learnersOf(rows));
      return row;
    });
  }

  change(by: Actor, id: WorkId, wanted: ChangeWork): Promise<CohortWork> {
    return this.within(by, id, async ({ cohort, standing, rows }, work) => {
      demand(mayTrain(standing));
      await this.store.change(id, wanted);
      await this.news.notify(learnersOf(rows), cohort, { kind: 'training.workMoved', by, facts: { work: wanted.title, due: wanted.dueOn } });
      this.news.tell(cohort, learnersOf(rows));
      return { ...work, ...wanted };
    });
  }

  /** Only what nobody has handed in: what counts for somebody stays. */
  cancel(by: Actor, id: WorkId, reason: string): Promise<CohortWork> {
    return this.within(by, id, async ({ cohort, standing, rows }, work) => {
      demand(mayTrain(standing));
      demand(mayCallOff(work, (await this.standingOf(work)).size));
      await this.store.change(id, { reason });
      await this.steps.record({ act: 'work.cancelled', actorId: by.personId, subject: id, reason, facts: { title: work.title } });
      await this.news.notify(learnersOf(rows), cohort, { kind: 'training.workCancelled', by, facts: { work: work.title, reason } });
      this.news.tell(cohort, learnersOf(rows));
      return { ...work, reason };
    });
  }

  /** One result for each of them; an exam's with its score. */
  mark(by: Actor, id: WorkId, { personIds, state, score, note }: MarkWork): Promise<WorkResult[]> {
    return this.within(by, id, async (held, work) => {
      demand(mayTrain(held.standing));
      if (personIds.includes(by.personId)) throw new Problem('enrolment.own');
      if (work.kind === 'exam' && score === null) throw new Problem('work.score');
      const standing = await this.standingOf(work);
      const rows = [...new Set(personIds)].map((personId): WorkResult => {
        demandLearner(held, personId);
        const before = standing.get(personId);
        return { id: WorkResultId.parse(randomUUID()), workId: id, personId, turn: (before?.turn ?? -1) + 1, state, score, documentId: before?.documentId ?? null, note, markedBy: by.personId, markedAt: this.steps.now() };
      });
      await this.store.record(rows);
      await this.news.notify(personIds, held.cohort, { kind: 'training.returned', by, facts: { work: work.title } });
      this.news.tell(held.cohort, personIds);
      return rows;
    });
  }

  handIn(by: Actor, id: WorkId, { documentId, note }: HandIn): Promise<WorkResult> {
    return this.within(by, id, async (held, work) => {
      demandLearner(held, by.personId);
      const before = (await this.standingOf(work)).get(by.personId);
      if (before?.state === 'passed') throw new Problem('work.passed');
      const row: WorkResult = { id: WorkResultId.parse(randomUUID()), workId: id, personId: by.personId, turn: (before?.turn ?? -1) + 1, state: 'submitted', score: null, documentId, note, markedBy: null, markedAt: this.steps.now() };
      await this.store.record([row]);
      this.news.tell(held.cohort, [by.personId]);
      return row;
    });
  }

  private async within<T>(by: Actor, id: WorkId, job: (held: HeldCohort, work: CohortWork) => Promise<T>): Promise<T> {
    const work = await this.store.find(id);
    if (work === null) throw new Problem('request.notFound');
    return this.steps.within(by, work.cohortId, async (held) => {
      demand(takesWork(held.cohort.state));
      const now = await this.store.find(id);
      if (now === null) throw new Problem('request.notFound');
      if (now.reason !== null) throw new Problem('work.cancelled', { reason: now.reason });
      return job(held, now);
    });
  }

  private async standingOf({ id, cohortId }: CohortWork): Promise<ReadonlyMap<PersonId, WorkResult>> {
    return new Map((await this.store.standingOf([cohortId])).filter(({ workId }) => workId === id).map((row) => [row.personId, row]));
  }
}

const demandLearner = ({ rows }: HeldCohort, personId: PersonId): void => {
  if (!rows.some((row) => row.personId === personId && (row.state === 'in_training' || row.state === 'met_requirements'))) throw new Problem('request.notFound');
};
