// Others' words about enrolments: the school agrees or not, a trainer recognises that everything is met, or a learner is moved
// to the next cohort with what he has. Judged person by person; nobody about himself.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import { EnrolmentId, type CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { mayTrain, SEATED } from '@gongyan/shared/training/cohort/cohort.rules';
import type { JudgeAction, Outcome } from '@gongyan/shared/training/enrolment/enrolment.contract';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { CohortStore } from '../cohort/cohort.store.js';
import { seesRow } from '../cohort/cohort.access.js';
import type { CohortRow, EnrolmentRow } from '../cohort/cohort.table.js';
import { ProgressFacts, type Judged } from '../progress/progress.facts.js';
import { EnrolmentHours } from './enrolment.hours.js';
import { EnrolmentNews } from './enrolment.news.js';
import { EnrolmentSteps, type HeldCohort } from './enrolment.steps.js';

const notices = { approve: 'training.approved', refuse: 'training.refused', recognise: 'training.recognised', fail: 'training.failed' } as const;
const needsReason = (action: JudgeAction): boolean => action === 'refuse' || action === 'fail';

@Injectable()
export class JudgingService {
  constructor(
    @Inject(EnrolmentSteps) private readonly steps: EnrolmentSteps,
    @Inject(CohortStore) private readonly store: CohortStore,
    @Inject(ProgressFacts) private readonly facts: ProgressFacts,
    @Inject(EnrolmentHours) private readonly hours: EnrolmentHours,
    @Inject(EnrolmentNews) private readonly news: EnrolmentNews,
  ) {}

  judge(by: Actor, id: CohortId, { action, enrolmentIds, reason }: { readonly action: JudgeAction; readonly enrolmentIds: readonly EnrolmentId[]; readonly reason: string | null }): Promise<Outcome> {
    if (needsReason(action) && reason === null) throw new Problem('cohort.noReason');
    return this.steps.within(by, id, async (held) => {
      const rows = seenRows(held, enrolmentIds);
      const judged = await this.facts.of(held.cohort, rows);
      const [done, refused]: [EnrolmentRow[], Outcome['refused']] = [[], []];
      for (const row of rows) {
        const problem = await this.judgeOne(row, judged.get(row.id), { by, held, action, reason });
        if (problem === null) done.push(row);
        else refused.push({ personId: row.personId, name: judged.get(row.id)?.name ?? '', code: problem.code, facts: problem.facts });
      }
      if (action === 'fail') for (const row of done) await this.hours.forget(row);
      const told = done.map(({ personId }) => personId);
      if (action !== 'takeBack') await this.news.notify(told, held.cohort, { kind: notices[action], by, facts: { reason: reason ?? '' } });
      this.news.tell(held.cohort, told);
      return { done: done.length, refused };
    });
  }

  /** 提醒: those who have not met everything; each hears of it once per deed. */
  remind(by: Actor, id: CohortId, enrolmentIds: readonly EnrolmentId[]): Promise<Outcome> {
    return this.steps.within(by, id, async (held) => {
      const rows = seenRows(held, enrolmentIds).filter(({ state, personId }) => state === 'in_training' && personId !== by.personId);
      await this.news.notify(rows.map(({ personId }) => personId), held.cohort, { kind: 'training.remind', by });
      return { done: rows.length, refused: [] };
    });
  }

  /** By a trainer at any time; by the learner himself once this cohort can no longer be met. */
  async defer(by: Actor, enrolmentId: EnrolmentId): Promise<{ cohortId: CohortId; name: string }> {
    const known = await this.store.enrolment(enrolmentId);
    if (known === null) throw new Problem('request.notFound');
    return this.steps.within(by, known.cohortId, async (held) => {
      const [row] = seenRows(held, [enrolmentId]);
      if (row === undefined) throw new Problem('request.notFound');
      const own = row.personId === by.personId;
      if (own && (await this.facts.of(held.cohort, [row])).get(row.id)?.progress.possible !== false) throw new Problem('enrolment.stillPossible');
      if (!own) demand(mayTrain(held.standing));
      const next = await this.nextOf(held.cohort);
      await this.steps.turn(row, 'defer', { by, standing: held.standing });
      await this.move(row, next, by.personId);
      await this.news.notify([row.personId], next, { kind: 'training.deferred', by });
      this.news.tell(held.cohort, [row.personId]);
      this.news.tell(next, [row.personId]);
      return { cohortId: next.id, name: next.name };
    });
  }

  private async judgeOne(row: EnrolmentRow, judged: Judged | undefined, { by, held, action, reason }: { by: Actor; held: HeldCohort; action: JudgeAction; reason: string | null }): Promise<Problem | null> {
    try {
      if (action === 'recognise' && judged?.progress.met !== true) throw new Problem('enrolment.notMet', { name: judged?.name ?? '', count: judged?.progress.requirements.filter(({ state }) => state !== 'met').length ?? 0 });
      await this.steps.turn(row, action, { by, standing: held.standing, change: action === 'approve' ? { recommended: true } : reason === null ? {} : { reason } });
      return null;
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
  }

  private async nextOf({ programmeId, ordinal }: CohortRow): Promise<CohortRow> {
    const next = (await this.store.list()).filter((one) => one.programmeId === programmeId && one.ordinal > ordinal && (one.state === 'planned' || one.state === 'enrolling')).sort((a, b) => a.ordinal - b.ordinal)[0];
    if (next === undefined) throw new Problem('enrolment.noNext');
    await this.store.lock(next.id);
    return next;
  }

  /** 已得学时保留: a place in the next cohort that remembers this one; on its waiting list when it is full. */
  private async move(row: EnrolmentRow, next: CohortRow, by: PersonId): Promise<void> {
    const there = await this.store.enrolmentsOf(next.id);
    const known = there.find(({ personId }) => personId === row.personId);
    const full = there.filter(({ state }) => SEATED.has(state)).length >= next.quota;
    const place = { state: full ? 'waitlisted' as const : 'admitted' as const, recommended: row.recommended, placeNo: await this.store.nextPlace(next.id), reason: null, carriedFrom: row.id, decidedBy: by };
    const moved: EnrolmentRow = { ...row, ...place, id: known?.id ?? EnrolmentId.parse(randomUUID()), cohortId: next.id, createdAt: this.steps.now() };
    if (known === undefined) await this.store.enrol([moved]);
    else await this.store.setEnrolments([known.id], place);
    await this.hours.forget(row);
  }
}

/** Throws 没有找到 as soon as one of them is not the reader's to see. */
const seenRows = ({ rows, standing }: HeldCohort, ids: readonly EnrolmentId[]): EnrolmentRow[] =>
  [...new Set(ids)].map((id) => {
    const row = rows.find((one) => one.id === id);
    if (row === undefined || !seesRow(standing, row)) throw new Problem('request.notFound');
    return row;
  });
