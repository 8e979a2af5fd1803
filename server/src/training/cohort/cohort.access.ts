// What a person is in a cohort: district staff, one of its trainers, the lead of learners' schools, a learner. Every cohort's
// facts are open to all who are signed in; who is in it is not.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { CohortId, type CohortStanding } from '@gongyan/shared/training/cohort/cohort.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { Problem } from '../../platform/contract/problem.js';
import { LiveKeepers } from '../../platform/realtime/live.keepers.js';
import { SessionStore } from '../session/session.store.js';
import { CohortStore } from './cohort.store.js';
import type { CohortRow, EnrolmentRow } from './cohort.table.js';

export interface SeenCohort {
  readonly cohort: CohortRow;
  readonly standing: CohortStanding;
}

@Injectable()
export class CohortAccess implements OnModuleInit {
  constructor(
    @Inject(CohortStore) private readonly store: CohortStore,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(LiveKeepers) private readonly topics: LiveKeepers,
  ) {}

  onModuleInit(): void {
    this.topics.register('cohort', async (_, id) => {
      const parsed = CohortId.safeParse(id);
      return parsed.success && (await this.store.find(parsed.data)) !== null;
    });
  }

  async see(personId: PersonId, id: CohortId): Promise<SeenCohort> {
    const cohort = await this.store.find(id);
    if (cohort === null) throw new Problem('request.notFound');
    const [seen] = await this.seen(personId, [cohort]);
    if (seen === undefined) throw new Problem('request.notFound');
    return seen;
  }

  async seen(personId: PersonId, cohorts: readonly CohortRow[]): Promise<SeenCohort[]> {
    const offices = (await this.people.offices([personId])).get(personId);
    const [trains, mine] = [await this.sessions.trainsIn(personId), new Map((await this.store.mine(personId)).map((row) => [row.cohortId, row]))];
    return cohorts.map((cohort) => ({
      cohort, standing: { staff: offices?.districtStaff ?? false, trains: trains.has(cohort.id), leads: [...(offices?.leadsSchools ?? [])], mine: mine.get(cohort.id) ?? null },
    }));
  }
}

/** Whose row of a board a person sees: his own, those of the school he leads, and as trainer or staff everybody's. */
export const seesRow = (standing: CohortStanding, row: Pick<EnrolmentRow, 'id' | 'schoolId'>): boolean =>
  standing.staff || standing.trains || standing.mine?.id === row.id || (row.schoolId !== null && standing.leads.includes(row.schoolId));
