// What pages show of cohorts. Only reads; numbers of heads, never who.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { CohortCard, CohortId, EnrolmentState, Heads } from '@gongyan/shared/training/cohort/cohort.contract';
import { halfOf } from '@gongyan/shared/training/progress/progress.rules';
import { Problem } from '../../platform/contract/problem.js';
import { SchemeStore } from '../scheme/scheme.store.js';
import { SessionStore } from '../session/session.store.js';
import { CohortAccess, type SeenCohort } from './cohort.access.js';
import { CohortCounting } from './cohort.counting.js';
import { CohortStore, type HeadCount } from './cohort.store.js';

@Injectable()
export class CohortQueries {
  constructor(
    @Inject(CohortStore) private readonly store: CohortStore,
    @Inject(CohortAccess) private readonly access: CohortAccess,
    @Inject(SchemeStore) private readonly schemes: SchemeStore,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(CohortCounting) private readonly counting: CohortCounting,
  ) {}

  async list(reader: PersonId): Promise<CohortCard[]> {
    return this.cards(await this.access.seen(reader, await this.store.list()));
  }

  async card(reader: PersonId, id: CohortId): Promise<CohortCard> {
    const [card] = await this.cards([await this.access.see(reader, id)]);
    if (card === undefined) throw new Problem('request.notFound');
    return card;
  }

  async cards(seen: readonly SeenCohort[]): Promise<CohortCard[]> {
    const ids = seen.map(({ cohort }) => cohort.id);
    const [heads, sessions, levels] = [await this.store.heads(ids), await this.sessions.ofCohorts(ids), await this.schemes.levels()];
    const [programmes, sets] = [new Map((await this.schemes.programmes()).map((one) => [one.id, one])), new Map((await this.schemes.ruleSets()).map((one) => [one.id, one]))];
    const cards: CohortCard[] = [];
    for (const { cohort: { createdBy: _, ...cohort }, standing } of seen) {
      const programme = programmes.get(cohort.programmeId);
      if (programme === undefined) continue;
      const counting = await this.counting.of(cohort);
      const real = sessions.filter(({ cohortId, state }) => cohortId === cohort.id && state !== 'cancelled');
      cards.push({
        ...cohort, standing, programme, levelName: levels.find(({ id }) => id === programme.levelId)?.name ?? null,
        ruleVersion: cohort.ruleSetId === null ? null : (sets.get(cohort.ruleSetId)?.version ?? null), heads: headsOf(heads.filter(({ cohortId }) => cohortId === cohort.id)),
        sessions: { planned: real.length, over: real.filter(({ state }) => state !== 'planned').length, half: real.reduce((sum, session) => sum + halfOf(session, counting), 0) },
      });
    }
    return cards;
  }
}

const headsOf = (counts: readonly HeadCount[]): Heads => {
  const sum = (...states: EnrolmentState[]): number => counts.filter(({ state }) => states.includes(state)).reduce((all, { n }) => all + n, 0);
  return {
    applied: sum('applied'), approved: sum('school_approved'), admitted: sum('admitted'), waitlisted: sum('waitlisted'), learning: sum('in_training'), met: sum('met_requirements'), certified: sum('certified'),
    left: sum('failed', 'deferred', 'withdrawn', 'refused'),
  };
};
