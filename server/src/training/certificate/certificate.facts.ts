// What decides over the certificates of a cohort, as it is at this moment: its level and rules, each learner's progress, what he holds.
// The list on the page, the proposal and the issue itself all ask here, so that they cannot disagree.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Verdict } from '@gongyan/shared/kit/verdict';
import { mayAward } from '@gongyan/shared/training/certificate/certificate.rules';
import type { Level, Scheme } from '@gongyan/shared/training/scheme/scheme.contract';
import { Problem } from '../../platform/contract/problem.js';
import type { CohortRow, EnrolmentRow } from '../cohort/cohort.table.js';
import { ProgressFacts, type Judged } from '../progress/progress.facts.js';
import { SchemeStore } from '../scheme/scheme.store.js';
import type { CertRuleSetRow } from '../scheme/scheme.table.js';
import { CertificateStore } from './certificate.store.js';
import type { AwardRow } from './certificate.table.js';

export interface Leads {
  readonly level: Level;
  readonly scheme: Scheme;
  readonly ruleSet: CertRuleSetRow;
}

export interface Weighed {
  readonly enrolment: EnrolmentRow;
  readonly judged: Judged;
  /** Of this level, the latest, revoked or not. */
  readonly awards: readonly AwardRow[];
  readonly standing: AwardRow | null;
  readonly verdict: Verdict;
}

@Injectable()
export class CertificateFacts {
  constructor(
    @Inject(ProgressFacts) private readonly progress: ProgressFacts,
    @Inject(SchemeStore) private readonly schemes: SchemeStore,
    @Inject(CertificateStore) private readonly store: CertificateStore,
  ) {}

  /** To what a cohort leads. Throws certificate.noLevel when it leads to no certificate. */
  async leads({ ruleSetId }: Pick<CohortRow, 'ruleSetId'>): Promise<Leads> {
    const ruleSet = ruleSetId === null ? null : await this.schemes.ruleSet(ruleSetId);
    const found = ruleSet === null ? null : await this.schemes.level(ruleSet.levelId);
    if (ruleSet === null || found === null) throw new Problem('certificate.noLevel');
    return { ...found, ruleSet };
  }

  async weigh(cohort: CohortRow, { level, scheme }: Leads, enrolments: readonly EnrolmentRow[]): Promise<ReadonlyMap<PersonId, Weighed>> {
    const judged = await this.progress.of(cohort, enrolments);
    const awards = (await this.store.ofPeople(enrolments.map(({ personId }) => personId))).filter(({ levelId }) => levelId === level.id);
    const revoked = await this.store.revokedAmong(awards.map(({ id }) => id));
    return new Map(enrolments.flatMap((enrolment) => {
      const mine = judged.get(enrolment.id);
      if (mine === undefined) return [];
      const held = awards.filter(({ personId }) => personId === enrolment.personId);
      const standing = held.find(({ id }) => !revoked.has(id)) ?? null;
      const open = mine.progress.requirements.filter(({ state }) => state !== 'met').length;
      const verdict = mayAward({ recordOnly: scheme.recordOnly, open, holds: standing?.serial ?? null, enrolment: enrolment.state, cohort: cohort.state });
      return [[enrolment.personId, { enrolment, judged: mine, awards: held, standing, verdict }] as const];
    }));
  }
}
