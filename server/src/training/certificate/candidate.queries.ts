// 达标名单: who of a cohort could have the certificate now, why the others could not, and how far the issue has come.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { AwardId, BatchCard, BatchId, CohortAwards } from '@gongyan/shared/training/certificate/certificate.contract';
import { mayIssueBatch } from '@gongyan/shared/training/certificate/certificate.rules';
import type { CohortId, EnrolmentState } from '@gongyan/shared/training/cohort/cohort.contract';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { CohortStore } from '../cohort/cohort.store.js';
import type { CohortRow } from '../cohort/cohort.table.js';
import { allowed } from './allowed.js';
import { BatchStore } from './batch.store.js';
import { CertificateFacts, type Weighed } from './certificate.facts.js';
import { CertificateStore } from './certificate.store.js';
import type { BatchLineRow, BatchRow } from './certificate.table.js';

/** Those whose sessions and works are looked at. */
const LEARNING: ReadonlySet<EnrolmentState> = new Set<EnrolmentState>(['in_training', 'met_requirements', 'certified', 'failed']);

@Injectable()
export class CandidateQueries {
  constructor(
    @Inject(CohortStore) private readonly cohorts: CohortStore,
    @Inject(CertificateFacts) private readonly facts: CertificateFacts,
    @Inject(BatchStore) private readonly batches: BatchStore,
    @Inject(CertificateStore) private readonly store: CertificateStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  async ofCohort(reader: PersonId, id: CohortId): Promise<CohortAwards> {
    const cohort = await this.demandCohort(id);
    const leads = await this.facts.leads(cohort);
    const learners = (await this.cohorts.enrolmentsOf(id)).filter(({ state }) => LEARNING.has(state));
    const weighed = await this.facts.weigh(cohort, leads, learners);
    const cards = await this.people.cards(learners.map(({ personId }) => personId));
    const schools = await this.people.schoolNames(learners.flatMap(({ schoolId }) => schoolId ?? []));
    const revoked = await this.store.revokedAmong([...weighed.values()].flatMap(({ awards }) => awards.map((award) => award.id)));
    const candidates = learners.flatMap(({ personId, schoolId }) => {
      const [person, mine] = [cards.get(personId), weighed.get(personId)];
      if (person === undefined || mine === undefined) return [];
      return [{ ...candidate(mine, person, revoked), school: schoolId === null ? person.workplace : (schools.get(schoolId) ?? '') }];
    });
    const batch = await this.batches.latestOf(id);
    return { cohort: { id, name: cohort.name, state: cohort.state, level: leads.level.name }, candidates, batch: batch === null ? null : await this.cardOf(reader, batch) };
  }

  async batch(reader: PersonId, id: BatchId): Promise<BatchCard> {
    const batch = await this.batches.find(id);
    if (batch === null) throw new Problem('request.notFound');
    return this.cardOf(reader, batch);
  }

  /** Inside the caller's unit of work, which then is alone with the cohort: every one of them meets everything now. */
  async demandReady(id: CohortId, people: readonly PersonId[]): Promise<void> {
    await this.cohorts.lock(id);
    const cohort = await this.demandCohort(id);
    const learners = (await this.cohorts.enrolmentsOf(id)).filter(({ personId }) => people.includes(personId));
    const weighed = await this.facts.weigh(cohort, await this.facts.leads(cohort), learners);
    for (const personId of people) {
      const mine = weighed.get(personId);
      if (mine === undefined) throw new Problem('certificate.notEnrolled');
      demand(mine.verdict);
    }
  }

  private async demandCohort(id: CohortId): Promise<CohortRow> {
    const cohort = await this.cohorts.find(id);
    if (cohort === null) throw new Problem('request.notFound');
    return cohort;
  }

  private async cardOf(reader: PersonId, batch: BatchRow): Promise<BatchCard> {
    const rows = await this.batches.linesOf(batch.id);
    const cards = await this.people.cards([batch.proposedBy, ...rows.map(({ personId }) => personId)]);
    const serials = new Map((await this.store.findMany(rows.flatMap(({ awardId }) => awardId ?? []))).map(({ id, serial }) => [id, serial]));
    const people = rows.filter(({ state }) => state === 'waiting').map(({ personId }) => personId).filter((id) => id !== reader);
    return { ...batch, proposer: cards.get(batch.proposedBy) ?? null, lines: rows.flatMap((row) => line(row, cards, serials)), mayIssue: allowed(mayIssueBatch({ proposedBy: batch.proposedBy, by: reader, people })) };
  }
}

const candidate = ({ judged, awards: [latest], standing, verdict }: Weighed, person: PersonCard, revoked: ReadonlySet<AwardId>) => {
  const shown = standing ?? latest;
  return { person, half: judged.progress.half, award: shown === undefined ? null : { id: shown.id, serial: shown.serial, revoked: revoked.has(shown.id) }, verdict: allowed(verdict) };
};

const line = ({ personId, state, awardId, problem }: BatchLineRow, cards: ReadonlyMap<PersonId, PersonCard>, serials: ReadonlyMap<AwardId, string>): BatchCard['lines'] => {
  const person = cards.get(personId);
  return person === undefined ? [] : [{ person, state, awardId, serial: awardId === null ? null : (serials.get(awardId) ?? null), problem: problem === null ? null : { code: problem.code, facts: { ...problem.facts } } }];
};
