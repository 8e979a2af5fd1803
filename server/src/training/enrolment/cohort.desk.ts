// What the rules want to know of a cohort before a step: its own rules, how much is planned, what is still open.
import { Inject, Injectable } from '@nestjs/common';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { CohortFacts } from '@gongyan/shared/training/cohort/cohort.rules';
import { halfOf } from '@gongyan/shared/training/progress/progress.rules';
import { certRulesOn } from '@gongyan/shared/training/scheme/scheme.rules';
import { CohortCounting } from '../cohort/cohort.counting.js';
import type { CohortRow } from '../cohort/cohort.table.js';
import { SchemeStore } from '../scheme/scheme.store.js';
import { SessionStore } from '../session/session.store.js';

@Injectable()
export class CohortDesk {
  constructor(
    @Inject(SchemeStore) private readonly schemes: SchemeStore,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(CohortCounting) private readonly counting: CohortCounting,
  ) {}

  /** Rules in force on the day of the step, or those the cohort enrolled under. */
  async factsOf(cohort: CohortRow, now: Date): Promise<CohortFacts & Pick<CohortRow, 'ruleSetId'>> {
    const [programme, sets, counting] = [await this.schemes.programme(cohort.programmeId), await this.schemes.ruleSets(), await this.counting.of(cohort)];
    const levelId = programme?.levelId ?? null;
    const set = cohort.ruleSetId !== null ? sets.find(({ id }) => id === cohort.ruleSetId) : levelId === null ? undefined : (certRulesOn(sets, levelId, shanghaiDay(now)) ?? undefined);
    const real = (await this.sessions.ofCohorts([cohort.id])).filter(({ state }) => state !== 'cancelled');
    return {
      ...cohort, rules: set?.rules ?? null, ruleSetId: set?.id ?? null, certificate: levelId !== null, scheduledHalf: real.reduce((sum, session) => sum + halfOf(session, counting), 0), openSessions: real.filter(({ state }) => state !== 'confirmed').length,
    };
  }
}
