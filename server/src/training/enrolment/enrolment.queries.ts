// What the lead of a school sees before nominating: his teachers, who is in already, and what each is missing.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import type { Candidate } from '@gongyan/shared/training/enrolment/enrolment.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { Problem } from '../../platform/contract/problem.js';
import { CohortAccess } from '../cohort/cohort.access.js';
import { CohortStore } from '../cohort/cohort.store.js';
import { EnrolmentJoining } from './enrolment.joining.js';

@Injectable()
export class EnrolmentQueries {
  constructor(
    @Inject(CohortAccess) private readonly access: CohortAccess,
    @Inject(CohortStore) private readonly store: CohortStore,
    @Inject(EnrolmentJoining) private readonly joining: EnrolmentJoining,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  async candidates(reader: PersonId, id: CohortId): Promise<Candidate[]> {
    const { cohort, standing } = await this.access.see(reader, id);
    if (standing.leads.length === 0) throw new Problem('access.notYours', { who: 'schoolLead' });
    const [teachers, names] = [await this.people.teachersAt(standing.leads), await this.people.schoolNames(standing.leads)];
    const ids = [...teachers.keys()].filter((personId) => personId !== reader);
    const [verdicts, there] = [await this.joining.of(cohort, ids), new Map((await this.store.enrolmentsOf(id)).map((row) => [row.personId, row]))];
    return (await this.people.list(ids)).map((person) => {
      const [verdict, row, school] = [verdicts.get(person.id)?.verdict, there.get(person.id), teachers.get(person.id)];
      return { person, schoolName: school === undefined ? '' : (names.get(school) ?? ''), enrolment: row === undefined ? null : { state: row.state }, refusal: verdict === undefined || verdict.ok ? null : { code: verdict.code, facts: verdict.facts } };
    });
  }
}
