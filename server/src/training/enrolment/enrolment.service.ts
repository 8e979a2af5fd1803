// Joining and leaving a cohort: own application, nomination by the school, admission in order, the waiting list moving up by
// itself. Each deed is one transaction that first holds the cohort: two who ask for the last place come one after the other.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import { step } from '@gongyan/shared/kit/machine';
import type { SchoolId } from '@gongyan/shared/people/people.contract';
import { EnrolmentId, type CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { admission, enrolmentTable, mayApply, SEATED } from '@gongyan/shared/training/cohort/cohort.rules';
import type { Outcome } from '@gongyan/shared/training/enrolment/enrolment.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { CohortStore } from '../cohort/cohort.store.js';
import type { EnrolmentRow } from '../cohort/cohort.table.js';
import { EnrolmentJoining } from './enrolment.joining.js';
import { EnrolmentNews } from './enrolment.news.js';
import { EnrolmentSteps, type HeldCohort } from './enrolment.steps.js';

interface Newcomer {
  readonly personId: PersonId;
  readonly schoolId: SchoolId | null;
  readonly nominatedBy: PersonId | null;
}

@Injectable()
export class EnrolmentService {
  constructor(
    @Inject(EnrolmentSteps) private readonly steps: EnrolmentSteps,
    @Inject(CohortStore) private readonly store: CohortStore,
    @Inject(EnrolmentJoining) private readonly joining: EnrolmentJoining,
    @Inject(EnrolmentNews) private readonly news: EnrolmentNews,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  apply(by: Actor, id: CohortId): Promise<void> {
    return this.steps.within(by, id, async (held) => {
      demand(mayApply(held.cohort, held.standing.mine, this.steps.now()));
      const verdict = (await this.joining.of(held.cohort, [by.personId])).get(by.personId)?.verdict;
      if (verdict !== undefined) demand(verdict);
      const schoolId = (await this.people.offices([by.personId])).get(by.personId)?.worksAt[0] ?? null;
      await this.enter(held, { personId: by.personId, schoolId, nominatedBy: null });
      const leads = schoolId === null ? [] : ((await this.people.leadsOf([schoolId])).get(schoolId) ?? []);
      await this.news.notify(leads, held.cohort, { kind: 'training.applied', by });
      this.news.tell(held.cohort, [by.personId, ...leads]);
    });
  }

  nominate(by: Actor, id: CohortId, personIds: readonly PersonId[]): Promise<Outcome> {
    return this.steps.within(by, id, async (held) => {
      if (held.standing.leads.length === 0) throw new Problem('access.notYours', { who: 'schoolLead' });
      demand(mayApply(held.cohort, null, this.steps.now()));
      const [teachers, asked] = [await this.people.teachersAt(held.standing.leads), [...new Set(personIds)]];
      const verdicts = await this.joining.of(held.cohort, asked);
      const [told, refused]: [PersonId[], Outcome['refused']] = [[], []];
      for (const personId of asked) {
        const [joining, schoolId] = [verdicts.get(personId), teachers.get(personId)];
        if (joining === undefined || schoolId === undefined || personId === by.personId) throw new Problem('access.notYours', { who: 'schoolLead' });
        const there = held.rows.find((row) => row.personId === personId) ?? null;
        const verdict = joining.verdict.ok ? mayApply(held.cohort, there, this.steps.now()) : joining.verdict;
        if (!verdict.ok) refused.push({ personId, name: joining.name, code: verdict.code, facts: verdict.facts });
        else await this.enter(held, { personId, schoolId, nominatedBy: by.personId }), told.push(personId);
      }
      await this.news.notify(told, held.cohort, { kind: 'training.nominated', by });
      this.news.tell(held.cohort, told);
      return { done: told.length, refused };
    });
  }

  /** 按先后录取: whoever lacks a condition keeps his place in the queue and is told of. */
  admit(by: Actor, id: CohortId): Promise<Outcome> {
    return this.steps.within(by, id, async (held) => {
      if (held.cohort.state !== 'enrolling') throw new Problem('cohort.otherState');
      const { admitted, waiting, refused } = await this.fill(held, by);
      await this.news.notify(waiting, held.cohort, { kind: 'training.waitlisted', by });
      this.news.tell(held.cohort, [...admitted, ...waiting]);
      return { done: admitted.length, refused };
    });
  }

  withdraw(by: Actor, id: CohortId): Promise<void> {
    return this.steps.within(by, id, async (held) => {
      const mine = held.rows.find(({ personId }) => personId === by.personId);
      if (mine === undefined) throw new Problem('request.notFound');
      await this.steps.turn(mine, 'withdraw', { by, standing: held.standing });
      await this.moveUp(held, mine);
      this.news.tell(held.cohort, [by.personId]);
    });
  }

  /** The place of whoever leaves goes to the first who waits and lacks nothing. */
  async moveUp({ cohort, rows, standing }: HeldCohort, left: EnrolmentRow): Promise<void> {
    if (!SEATED.has(left.state) || (cohort.state !== 'enrolling' && cohort.state !== 'planned')) return;
    const rest = rows.filter(({ id, state }) => id !== left.id && (SEATED.has(state) || state === 'waitlisted'));
    const { admitted } = await this.fill({ cohort, standing, rows: rest }, null);
    this.news.tell(cohort, admitted);
  }

  private async fill({ cohort, rows }: HeldCohort, by: Actor | null): Promise<{ readonly admitted: PersonId[]; readonly waiting: PersonId[]; readonly refused: Outcome['refused'] }> {
    const queue = rows.filter(({ state, personId }) => (state === 'school_approved' || state === 'waitlisted') && personId !== by?.personId);
    const verdicts = await this.joining.of(cohort, queue.map(({ personId }) => personId));
    const judged = queue.map((row) => ({ ...row, refusal: ((verdict) => (verdict === undefined || verdict.ok ? null : verdict))(verdicts.get(row.personId)?.verdict) }));
    const { admit, wait, lacking } = admission(judged, cohort.quota - rows.filter(({ state }) => SEATED.has(state)).length);
    const personOf = (list: readonly { readonly id: EnrolmentId }[]): PersonId[] => list.flatMap(({ id }) => queue.find((row) => row.id === id)?.personId ?? []);
    await this.store.setEnrolments(admit.map(({ id }) => id), { state: 'admitted', decidedBy: by?.personId ?? null });
    await this.store.setEnrolments(wait.map(({ id }) => id), { state: 'waitlisted', decidedBy: by?.personId ?? null });
    await this.news.notify(personOf(admit), cohort, { kind: 'training.admitted', by });
    const refused = lacking.flatMap(({ id, refusal }) => personOf([{ id }]).flatMap((personId) => (refusal === null ? [] : [{ personId, name: verdicts.get(personId)?.name ?? '', code: refusal.code, facts: refusal.facts }])));
    await this.steps.record({ act: 'cohort.admitted', actorId: by?.personId ?? null, subject: cohort.id, reason: null, facts: { admitted: admit.length, waiting: wait.length } });
    return { admitted: personOf(admit), waiting: personOf(wait), refused };
  }

  /** A nomination is the school's word already. Whoever left or was refused comes to the end of the queue. */
  private async enter({ cohort, rows }: HeldCohort, { personId, schoolId, nominatedBy }: Newcomer): Promise<void> {
    const again = rows.find((row) => row.personId === personId);
    const fresh = { schoolId, nominatedBy, recommended: nominatedBy !== null, placeNo: await this.store.nextPlace(cohort.id), reason: null, decidedBy: nominatedBy } as const;
    const state = nominatedBy === null ? 'applied' : 'school_approved';
    if (again === undefined) return this.store.enrol([{ ...fresh, id: EnrolmentId.parse(randomUUID()), cohortId: cohort.id, personId, state, carriedFrom: null, createdAt: this.steps.now() }]);
    if (step(enrolmentTable, again.state, 'again') === null) throw new Problem('enrolment.there');
    await this.store.setEnrolments([again.id], { ...fresh, state });
  }
}
