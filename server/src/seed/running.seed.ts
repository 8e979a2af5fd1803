// The cohort that runs, filled up to its size: teachers with the certificate that it asks for, and their attendance of
// the sessions that are over. Those whom its own seed names stay as they are.
import type { INestApplicationContext } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { SchoolId } from '@gongyan/shared/people/people.contract';
import { CohortId, EnrolmentId } from '@gongyan/shared/training/cohort/cohort.contract';
import { AttendanceId, type Attendance } from '@gongyan/shared/training/session/session.contract';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { CohortStore } from '../training/cohort/cohort.store.js';
import { SessionStore } from '../training/session/session.store.js';
import type { SessionRow } from '../training/session/session.table.js';
import { chanceOf } from './chance.js';
import { demoId } from './demo-id.js';

const ABSENT = 0.03;
export interface Filling {
  readonly cohortId: CohortId;
  readonly size: number;
  readonly candidates: readonly { readonly personId: PersonId; readonly schoolId: SchoolId | null }[];
  readonly by: PersonId;
}

const attendance = (session: SessionRow, learners: readonly PersonId[], { by, chance }: { by: PersonId; chance: () => number }): Attendance[] =>
  learners.map((personId) => {
    const absent = chance() < ABSENT;
    return {
      id: demoId(AttendanceId, `${session.id}/${personId}`), sessionId: session.id, personId, turn: 0, state: absent ? 'absent' : 'present',
      minutes: absent ? 0 : Math.round((session.endsAt.getTime() - session.startsAt.getTime()) / 60_000), recordedBy: by, recordedAt: session.endsAt, reason: null,
    };
  });

export const isFilled = async (app: INestApplicationContext, { cohortId, size }: Pick<Filling, 'cohortId' | 'size'>): Promise<boolean> =>
  (await app.get(CohortStore).enrolmentsOf(cohortId)).length >= size;

export const seedRunning = async (app: INestApplicationContext, { cohortId, size, candidates, by }: Filling): Promise<void> => {
  const [cohorts, sessions] = [app.get(CohortStore), app.get(SessionStore)];
  await app.get(UnitOfWork).run(async () => {
    const [cohort, known] = [await cohorts.find(cohortId), await cohorts.enrolmentsOf(cohortId)];
    if (cohort === null || known.length >= size) return;
    const more = candidates.filter(({ personId }) => !known.some((one) => one.personId === personId)).slice(0, size - known.length);
    await cohorts.enrol(more.map(({ personId, schoolId }, at) => ({
      id: demoId(EnrolmentId, `${cohortId}/${personId}`), cohortId, personId, schoolId, state: 'in_training' as const, nominatedBy: null, recommended: true, placeNo: known.length + at + 1,
      reason: null, carriedFrom: null, decidedBy: by, createdAt: new Date(`${cohort.enrolUntil}T01:00:00Z`),
    })));
    const chance = chanceOf(4);
    const over = (await sessions.ofCohorts([cohortId])).filter(({ state }) => state === 'confirmed');
    await sessions.record(over.flatMap((session) => attendance(session, more.map(({ personId }) => personId), { by, chance })));
  });
};
