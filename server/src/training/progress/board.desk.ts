// Rows of a board and what lies ahead of one learner, made of the cohort's records.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { SchoolId } from '@gongyan/shared/people/people.contract';
import type { BoardRow, MyCourse } from '@gongyan/shared/training/progress/progress.contract';
import type { Level } from '@gongyan/shared/training/scheme/scheme.contract';
import { PeopleDoor } from '../../people/people.door.js';
import type { CohortRow, EnrolmentRow } from '../cohort/cohort.table.js';
import { SchemeStore } from '../scheme/scheme.store.js';
import { ProgressFacts } from './progress.facts.js';
import { ProgressRecords } from './progress.records.js';

@Injectable()
export class BoardDesk {
  constructor(
    @Inject(ProgressFacts) private readonly facts: ProgressFacts,
    @Inject(ProgressRecords) private readonly records: ProgressRecords,
    @Inject(SchemeStore) private readonly schemes: SchemeStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  async rows(cohort: CohortRow, seen: readonly EnrolmentRow[]): Promise<BoardRow[]> {
    const [judged, cards] = [await this.facts.of(cohort, seen), await this.people.cards(seen.map(({ personId }) => personId))];
    const schools = await this.people.schoolNames(seen.flatMap(({ schoolId }) => schoolId ?? []));
    return seen.flatMap(({ decidedBy: _, ...enrolment }) => {
      const person = cards.get(enrolment.personId);
      if (person === undefined) return [];
      return [{ enrolment, person, schoolName: enrolment.schoolId === null ? person.workplace : (schools.get(enrolment.schoolId) ?? ''), progress: judged.get(enrolment.id)?.progress ?? null }];
    });
  }

  async ahead(cohort: CohortRow, row: EnrolmentRow, now: Date): Promise<Pick<MyCourse, 'progress' | 'next' | 'works'>> {
    const [judged, { sessions, works, results }] = [(await this.facts.of(cohort, [row])).get(row.id), await this.records.of(cohort.id)];
    const next = sessions.find(({ state, endsAt }) => (state === 'planned' || state === 'held') && endsAt > now);
    return {
      progress: judged?.progress ?? null,
      next: next === undefined ? null : { id: next.id, title: next.title, startsAt: next.startsAt, place: next.place },
      works: works.flatMap(({ id, kind, templateKey, title, dueOn }) => {
        const state = results.get(`${id}/${row.personId}`)?.state;
        return state === 'passed' ? [] : [{ id, kind, templateKey, title, dueOn, handedIn: state === 'submitted' }];
      }),
    };
  }

  async leads(reader: PersonId): Promise<readonly SchoolId[]> {
    return (await this.people.offices([reader])).get(reader)?.leadsSchools ?? [];
  }

  async levels(): Promise<Pick<Level, 'id' | 'name'>[]> {
    return (await this.schemes.levels()).map(({ id, name }) => ({ id, name }));
  }
}
