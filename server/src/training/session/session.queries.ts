// The timetable and the roll of one session, cut to those whom the reader may see.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { mayTrain } from '@gongyan/shared/training/cohort/cohort.rules';
import { halfOf } from '@gongyan/shared/training/progress/progress.rules';
import type { CohortSessionId, Roll, SessionCard } from '@gongyan/shared/training/session/session.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { Problem } from '../../platform/contract/problem.js';
import { CohortAccess, seesRow } from '../cohort/cohort.access.js';
import { CohortCounting } from '../cohort/cohort.counting.js';
import { CohortStore } from '../cohort/cohort.store.js';
import { SessionStore } from './session.store.js';

const LISTED: ReadonlySet<string> = new Set(['in_training', 'met_requirements', 'certified']);

@Injectable()
export class SessionQueries {
  constructor(
    @Inject(SessionStore) private readonly store: SessionStore,
    @Inject(CohortStore) private readonly cohorts: CohortStore,
    @Inject(CohortAccess) private readonly access: CohortAccess,
    @Inject(CohortCounting) private readonly counting: CohortCounting,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  async list(reader: PersonId, cohortId: CohortId): Promise<SessionCard[]> {
    const { cohort } = await this.access.see(reader, cohortId);
    const [sessions, counting, standing] = [await this.store.ofCohorts([cohortId]), await this.counting.of(cohort), await this.store.standingOf([cohortId])];
    const trainers = await this.store.trainersOf(sessions.map(({ id }) => id));
    const cards = await this.people.cards(trainers.map(({ personId }) => personId));
    return sessions.map((session) => {
      const marks = standing.filter(({ sessionId }) => sessionId === session.id);
      return {
        ...session, half: halfOf(session, counting), trainers: trainers.filter(({ sessionId }) => sessionId === session.id).flatMap(({ personId }) => cards.get(personId) ?? []),
        marked: marks.length, present: marks.filter(({ state }) => state !== 'absent' && state !== 'leave').length,
      };
    });
  }

  async card(reader: PersonId, id: CohortSessionId): Promise<SessionCard> {
    const known = await this.store.find(id);
    const card = known === null ? undefined : (await this.list(reader, known.cohortId)).find((one) => one.id === id);
    if (card === undefined) throw new Problem('request.notFound');
    return card;
  }

  async roll(reader: PersonId, id: CohortSessionId): Promise<Roll> {
    const session = await this.card(reader, id);
    const { standing } = await this.access.see(reader, session.cohortId);
    const seen = (await this.cohorts.enrolmentsOf(session.cohortId)).filter((row) => LISTED.has(row.state) && seesRow(standing, row));
    const [cards, marks] = [await this.people.cards(seen.map(({ personId }) => personId)), new Map((await this.store.standingIn(id)).map((row) => [row.personId, row]))];
    const schools = await this.people.schoolNames(seen.flatMap(({ schoolId }) => schoolId ?? []));
    const rows = seen.flatMap(({ personId, schoolId }) => {
      const person = cards.get(personId);
      return person === undefined ? [] : [{ person, schoolName: schoolId === null ? person.workplace : (schools.get(schoolId) ?? ''), attendance: marks.get(personId) ?? null }];
    });
    return { session, rows, mayMark: mayTrain(standing).ok };
  }
}
