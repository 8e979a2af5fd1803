// A cohort whose learners meet everything that its rules ask for, in a hub with the invented district: sessions, attendance and marks through
// the rooms' own stores, proposals and certificates over HTTP.
import type { INestApplicationContext } from '@nestjs/common';
import { PersonId } from '@gongyan/shared/kit/id';
import { certificateRoutes, type AwardId, type AwardLine, type BatchCard } from '@gongyan/shared/training/certificate/certificate.contract';
import { CohortId, EnrolmentId, type CohortState } from '@gongyan/shared/training/cohort/cohort.contract';
import { CertRuleSetId, ProgrammeId } from '@gongyan/shared/training/scheme/scheme.contract';
import { AttendanceId, CohortSessionId, type Attendance } from '@gongyan/shared/training/session/session.contract';
import { WorkId, WorkResultId, type WorkResult } from '@gongyan/shared/training/work/work.contract';
import { randomUUID } from 'node:crypto';
import type { PersonRow } from '../src/people/people.table.js';
import { PersonStore } from '../src/people/person.store.js';
import { spell } from '../src/people/person.pinyin.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { demoId } from '../src/seed/demo-id.js';
import { BatchRun } from '../src/training/certificate/batch.run.js';
import { CohortStore } from '../src/training/cohort/cohort.store.js';
import { SessionStore } from '../src/training/session/session.store.js';
import type { SessionRow } from '../src/training/session/session.table.js';
import { WorkStore } from '../src/training/work/work.store.js';
import { personId, type DemoHub } from './demo-hub.js';

/** 教研员 of the demo: one proposes, the other issues. */
export const [PROPOSER, ISSUER] = ['cen-02', 'cen-03'] as const;
const SESSIONS = 10;
const HOUR = 3_600_000;
/** Of the C rules: the exam and one lesson design. */
const MARK = { exam: 80, lesson: null } as const;

export interface Course {
  readonly cohortId: CohortId;
  readonly people: readonly PersonId[];
  readonly sessions: readonly SessionRow[];
  readonly works: { readonly exam: WorkId; readonly lesson: WorkId };
}

let made = 100;
const fresh = <Id>(schema: { parse: (value: unknown) => Id }): Id => schema.parse(randomUUID());

export const learners = async (app: INestApplicationContext, count: number, name = '学员'): Promise<PersonId[]> => {
  const rows = Array.from({ length: count }, (_, at): PersonRow => ({
    id: fresh(PersonId), name: `${name}${at + 1}`, staffNo: null, title: '', workplace: '云岚小学', state: 'active', login: null, passwordHash: null, mustChangePassword: false, ...spell(name),
  }));
  await app.get(UnitOfWork).run(() => app.get(PersonStore).insertPeople(rows));
  return rows.map(({ id }) => id);
};

export const attended = (sessionId: CohortSessionId, learner: PersonId, more: Partial<Attendance> = {}): Attendance => ({
  id: fresh(AttendanceId), sessionId, personId: learner, turn: 0, state: 'present', minutes: 240, recordedBy: personId('trn-01'), recordedAt: new Date('2026-11-20T09:00:00Z'), reason: null, ...more,
});
export const marked = (workId: WorkId, learner: PersonId, more: Partial<WorkResult> = {}): WorkResult => ({
  id: fresh(WorkResultId), workId, personId: learner, turn: 0, state: 'passed', score: null, documentId: null, note: '', markedBy: personId('trn-01'), markedAt: new Date('2026-11-20T09:00:00Z'), ...more,
});

/** Recognised and publicised: everybody in it could have the C certificate now. `year` moves its days apart from those of other courses. */
export const course = async (app: INestApplicationContext, people: readonly PersonId[], { state = 'publicised', year = 2026 }: { state?: CohortState; year?: number } = {}): Promise<Course> => {
  made += 1;
  const [cohortId, exam, lesson] = [fresh(CohortId), fresh(WorkId), fresh(WorkId)];
  const sessions = Array.from({ length: SESSIONS }, (_, at): SessionRow => {
    const startsAt = new Date(Date.UTC(year, 2, 1 + at, 1));
    return { id: fresh(CohortSessionId), cohortId, moduleCode: `C${(at % 6) + 1}`, title: `第${at + 1}次课`, form: '面授', startsAt, endsAt: new Date(startsAt.getTime() + 4 * HOUR), place: '', state: 'confirmed', reason: null };
  });
  await app.get(UnitOfWork).run(async () => {
    const [cohorts, works] = [app.get(CohortStore), app.get(WorkStore)];
    await cohorts.insert({
      id: cohortId, programmeId: demoId(ProgrammeId, 'pr-C'), ordinal: made, name: `第${made}期C证培训班`, ruleSetId: demoId(CertRuleSetId, 'rs-C-1'), quota: 400, startsOn: `${year}-03-01`, endsOn: `${year}-03-10`, enrolUntil: `${year}-02-20`,
      organiser: '云岚区心理健康教育指导中心', place: '', state, reason: null, createdBy: personId(PROPOSER),
    });
    await cohorts.enrol(people.map((learner, at) => ({
      id: fresh(EnrolmentId), cohortId, personId: learner, schoolId: null, state: 'met_requirements', nominatedBy: null, recommended: true, placeNo: at + 1, reason: null, carriedFrom: null, decidedBy: null, createdAt: new Date(`${year}-02-01T00:00:00Z`),
    })));
    await app.get(SessionStore).insert(sessions);
    await works.insert([{ id: exam, cohortId, kind: 'exam', templateKey: null, title: '结业考试', dueOn: `${year}-03-10`, reason: null }, { id: lesson, cohortId, kind: 'assignment', templateKey: 'lesson_design', title: '教学设计', dueOn: `${year}-03-10`, reason: null }]);
    await app.get(SessionStore).record(people.flatMap((learner) => sessions.map(({ id }) => attended(id, learner))));
    await works.record(people.flatMap((learner) => [marked(exam, learner, { score: MARK.exam }), marked(lesson, learner)]));
  });
  return { cohortId, people, sessions, works: { exam, lesson } };
};

export const propose = async (hub: DemoHub, { cohortId, people }: Pick<Course, 'cohortId' | 'people'>, as: string = PROPOSER): Promise<BatchCard> =>
  hub.call(certificateRoutes.propose, { params: { cohortId }, body: { personIds: people } }, await hub.as(as));

/** Until every one of them is done. */
export const issue = async (hub: DemoHub, batch: Pick<BatchCard, 'id' | 'lines'>, as: string = ISSUER): Promise<BatchCard> => {
  const session = await hub.as(as);
  await hub.call(certificateRoutes.issue, { params: { batchId: batch.id }, body: { personIds: batch.lines.map(({ person }) => person.id) } }, session);
  await hub.app.get(BatchRun).go(batch.id);
  return hub.call(certificateRoutes.batch, { params: { batchId: batch.id } }, session);
};

export const awarded = async (hub: DemoHub, people: readonly PersonId[], more: { readonly year?: number } = {}): Promise<AwardId[]> => {
  const { lines } = await issue(hub, await propose(hub, await course(hub.app, people, more)));
  return lines.flatMap(({ awardId }) => awardId ?? []);
};

export const all = async (hub: DemoHub, find = ''): Promise<AwardLine[]> => (await hub.call(certificateRoutes.all, find === '' ? {} : { query: { find } }, await hub.as(PROPOSER))).rows;
