// Who may join a cohort, person by person: what each holds and how long he is in post, against the rules it enrols under.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { Verdict } from '@gongyan/shared/kit/verdict';
import { mayJoin, type Applicant } from '@gongyan/shared/training/cohort/cohort.rules';
import { wholeYears } from '@gongyan/shared/training/progress/progress.rules';
import { PeopleDoor } from '../../people/people.door.js';
import { Clock } from '../../platform/clock.js';
import type { CohortRow } from '../cohort/cohort.table.js';
import { LevelsHeld } from '../progress/levels.held.js';
import { ProgressRecords } from '../progress/progress.records.js';
import { SchemeStore } from '../scheme/scheme.store.js';

@Injectable()
export class EnrolmentJoining {
  constructor(
    @Inject(ProgressRecords) private readonly records: ProgressRecords,
    @Inject(LevelsHeld) private readonly held: LevelsHeld,
    @Inject(SchemeStore) private readonly schemes: SchemeStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A verdict for every person that exists. */
  async of(cohort: CohortRow, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, { readonly name: string; readonly verdict: Verdict }>> {
    const [rules, levels] = [await this.records.rulesOf(cohort), await this.schemes.levels()];
    return new Map([...(await this.applicants(ids))].map(([id, applicant]) => [id, { name: applicant.name, verdict: mayJoin(applicant, rules, levels) }]));
  }

  async applicants(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Applicant>> {
    const [held, since, today] = [await this.held.of(ids), await this.people.inPostSince(ids), shanghaiDay(this.clock.now())];
    return new Map((await this.people.list(ids)).map(({ id, name }) => [id, { name, holds: held.get(id) ?? [], yearsInPost: wholeYears(since.get(id) ?? null, today) }]));
  }
}
