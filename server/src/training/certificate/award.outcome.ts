// What awards bring with them, in the same transaction: the enrolments are over, the hours of every session that counts are posted, the
// learners get a notice, the acts are in the record. Refused hours (two trainings at the same time) refuse the certificate.
import { Inject, Injectable } from '@nestjs/common';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { topic } from '@gongyan/shared/kit/topic';
import { judgeSessions, minutesOf } from '@gongyan/shared/training/progress/progress.rules';
import { HoursDoor, type NewCredit } from '../../hours/hours.door.js';
import { NoticeDoor } from '../../notice/notice.door.js';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { demand } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CohortStore } from '../cohort/cohort.store.js';
import type { CohortRow } from '../cohort/cohort.table.js';
import type { Weighed } from './certificate.facts.js';
import type { AwardEventRow, AwardRow } from './certificate.table.js';

export interface Awarded {
  readonly cohort: CohortRow;
  readonly awards: readonly AwardRow[];
  readonly weighed: readonly Weighed[];
}

@Injectable()
export class AwardOutcome {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CohortStore) private readonly cohorts: CohortStore,
    @Inject(HoursDoor) private readonly hours: HoursDoor,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async of({ cohort, awards, weighed }: Awarded): Promise<void> {
    const by = awards[0]?.issuedBy;
    if (by === undefined) return;
    await this.cohorts.setEnrolments(weighed.map(({ enrolment }) => enrolment.id), { state: 'certified', decidedBy: by });
    const { refused: [refused] } = await this.hours.post(weighed.flatMap((one) => creditsOf(cohort, one)), by);
    if (refused !== undefined) demand(refused.verdict);
    for (const { enrolment } of weighed) await this.hours.forget({ sourceType: 'enrolment', sourceId: enrolment.id });
    await this.notices.write(awards.map(({ id, personId, serial, snapshot }) => ({ personId, kind: 'certificate.issued', facts: { level: snapshot.level.name, serial }, link: `/certificates/${id}` })));
    for (const { id, personId, serial, issuedBy, proposedBy } of awards) {
      await this.audit.record({ act: 'certificate.issued', actorId: issuedBy, subject: id, reason: null, facts: { personId, serial, cohortId: cohort.id, proposedBy } });
      this.work.announce(topic('person', personId), 'certificate.changed', { awardId: id, personId });
      this.work.report({ kind: 'certificate.issued', data: { awardId: id, personId } });
    }
  }

  /** After a revocation the learner is in the cohort again: what was wrong can be put right and judged anew. Hours that were posted are taken
   *  back by hand where they were wrong, because who was there was there. */
  async after(award: AwardRow, { kind, reason, byId }: Pick<AwardEventRow, 'kind' | 'reason' | 'byId'>): Promise<void> {
    const { id, personId, cohortId, serial, snapshot } = award;
    if (kind === 'revoked' && cohortId !== null) await this.cohorts.backToTraining(cohortId, personId);
    await this.notices.write([{ personId, kind: `certificate.${kind}`, facts: { level: snapshot.level.name, serial, reason }, link: `/certificates/${id}` }]);
    await this.audit.record({ act: `certificate.${kind}`, actorId: byId, subject: id, reason, facts: { personId, serial } });
    this.work.report({ kind: `certificate.${kind}`, data: { awardId: id, personId } });
    for (const name of [topic('certificate', id), topic('person', personId)]) this.work.announce(name, 'certificate.changed', { awardId: id, personId });
  }
}

/** One entry for each session that counts, also of an earlier cohort from which somebody came. */
const creditsOf = (cohort: CohortRow, { enrolment: { personId }, judged: { dossier, rules } }: Weighed): NewCredit[] =>
  judgeSessions(dossier, rules.graceMinutes).filter(({ fate }) => fate === 'attended' || fate === 'carried').map(({ counts }) => ({
    personId, ruleCode: 'course', units: minutesOf(counts), level: null, sourceType: 'session', sourceId: counts.id, from: counts.startsAt, to: counts.endsAt, occurredOn: shanghaiDay(counts.startsAt),
    title: `${cohort.name} · ${rules.modules.find(({ code }) => code === counts.moduleCode)?.name ?? counts.moduleCode}`.slice(0, 120),
    evidence: [{ label: cohort.name, link: `/cohorts/${cohort.id}` }],
  }));
