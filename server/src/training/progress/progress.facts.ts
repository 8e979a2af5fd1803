// Gathers everything that is known of a cohort's learners into one dossier each, in a handful of questions however many
// they are. Judging is the rules' business.
import { Inject, Injectable } from '@nestjs/common';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { EnrolmentId } from '@gongyan/shared/training/cohort/cohort.contract';
import type { Progress } from '@gongyan/shared/training/progress/progress.contract';
import { isAttended, progressOf, wholeYears, type Carried, type Dossier, type SeenSession } from '@gongyan/shared/training/progress/progress.rules';
import type { CertRules } from '@gongyan/shared/training/scheme/scheme.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { Clock } from '../../platform/clock.js';
import { CohortCounting } from '../cohort/cohort.counting.js';
import type { CohortRow, EnrolmentRow } from '../cohort/cohort.table.js';
import { ProgressRecords } from './progress.records.js';
import { LevelsHeld } from './levels.held.js';

/** Of so many it is cheaper to ask by name. */
const FEW = 30;

export interface Judged {
  readonly dossier: Dossier;
  readonly rules: CertRules;
  readonly progress: Progress;
  readonly name: string;
}

@Injectable()
export class ProgressFacts {
  constructor(
    @Inject(ProgressRecords) private readonly records: ProgressRecords,
    @Inject(CohortCounting) private readonly counting: CohortCounting,
    @Inject(LevelsHeld) private readonly held: LevelsHeld,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** One entry per enrolment; none at all for a cohort that leads to no certificate or has no rules yet. */
  async of(cohort: CohortRow, enrolments: readonly EnrolmentRow[]): Promise<ReadonlyMap<EnrolmentId, Judged>> {
    const rules = await this.records.rulesOf(cohort);
    if (rules === null) return new Map();
    const people = enrolments.map(({ personId }) => personId);
    const { sessions, attendance, works, results } = await this.records.of(cohort.id, people.length <= FEW ? people : null);
    const [held, since, today] = [await this.held.of(people), await this.people.inPostSince(people), shanghaiDay(this.clock.now())];
    const names = await this.people.cards(people);
    const [carried, counting] = [await this.carried(enrolments, rules), await this.counting.of(cohort)];
    return new Map(enrolments.map(({ id, personId, recommended }) => {
      const dossier: Dossier = {
        sessions: sessions.map((session): SeenSession => ({ ...session, attendance: attendance.get(`${session.id}/${personId}`) ?? null })),
        works: works.map((work) => ({ ...work, standing: results.get(`${work.id}/${personId}`) ?? null })),
        carried: carried.get(id) ?? [], holds: held.get(personId) ?? [], yearsInPost: wholeYears(since.get(personId) ?? null, today), recommended,
        over: cohort.state === 'closed' || cohort.state === 'cancelled', counting,
      };
      return [id, { dossier, rules, progress: progressOf(dossier, rules), name: names.get(personId)?.name ?? '' }];
    }));
  }

  /** 已得学时保留: what was attended in the cohort from which somebody was moved, and in those before it. */
  private async carried(enrolments: readonly EnrolmentRow[], { graceMinutes }: CertRules): Promise<ReadonlyMap<EnrolmentId, Carried[]>> {
    const kept = new Map<EnrolmentId, Carried[]>();
    for (const { id, personId, carriedFrom } of enrolments) {
      for (const earlier of await this.records.chain(carriedFrom)) {
        const { sessions, attendance } = await this.records.of(earlier.cohortId);
        const there = sessions.filter((session) => session.state !== 'cancelled' && isAttended({ ...session, attendance: attendance.get(`${session.id}/${personId}`) ?? null }, graceMinutes));
        kept.set(id, [...(kept.get(id) ?? []), ...there]);
      }
    }
    return kept;
  }
}
