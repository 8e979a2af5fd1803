// The board: people × requirements, cut to those whom the reader may see.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Reply } from '@gongyan/shared/kit/route';
import type { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import type { progressRoutes } from '@gongyan/shared/training/progress/progress.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { CohortAccess, seesRow } from '../cohort/cohort.access.js';
import { CohortStore } from '../cohort/cohort.store.js';
import { SchemeStore } from '../scheme/scheme.store.js';
import { ProgressFacts } from './progress.facts.js';

@Injectable()
export class ProgressQueries {
  constructor(
    @Inject(CohortAccess) private readonly access: CohortAccess,
    @Inject(CohortStore) private readonly cohorts: CohortStore,
    @Inject(SchemeStore) private readonly schemes: SchemeStore,
    @Inject(ProgressFacts) private readonly facts: ProgressFacts,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  async board(reader: PersonId, id: CohortId): Promise<Reply<typeof progressRoutes.board>> {
    const { cohort, standing } = await this.access.see(reader, id);
    const seen = (await this.cohorts.enrolmentsOf(id)).filter((row) => seesRow(standing, row));
    const [judged, cards] = [await this.facts.of(cohort, seen), await this.people.cards(seen.map(({ personId }) => personId))];
    const schools = await this.people.schoolNames(seen.flatMap(({ schoolId }) => schoolId ?? []));
    const rows = seen.flatMap(({ decidedBy: _, ...enrolment }) => {
      const person = cards.get(enrolment.personId);
      if (person === undefined) return [];
      return [{ enrolment, person, schoolName: enrolment.schoolId === null ? person.workplace : (schools.get(enrolment.schoolId) ?? ''), progress: judged.get(enrolment.id)?.progress ?? null }];
    });
    return { rows, levels: (await this.schemes.levels()).map(({ id: levelId, name }) => ({ id: levelId, name })) };
  }
}
