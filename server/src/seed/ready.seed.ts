// A cohort that is over but for its certificates: everything met, recognised, on public notice and proposed by one person, so that
// whoever looks at the demo as a second one can issue. What took weeks is rows; what people decided is done by the services.
import type { INestApplicationContext } from '@nestjs/common';
import { PersonId } from '@gongyan/shared/kit/id';
import { CohortId, EnrolmentId } from '@gongyan/shared/training/cohort/cohort.contract';
import { CertRuleSetId, ProgrammeId } from '@gongyan/shared/training/scheme/scheme.contract';
import { AttendanceId, CohortSessionId } from '@gongyan/shared/training/session/session.contract';
import { WorkId, WorkResultId } from '@gongyan/shared/training/work/work.contract';
import { HoursDoor } from '../hours/hours.door.js';
import { RegisterDoor, type RegisterLine } from '../people/register.door.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { BatchService } from '../training/certificate/batch.service.js';
import { CohortStore } from '../training/cohort/cohort.store.js';
import { CohortService } from '../training/enrolment/cohort.service.js';
import { JudgingService } from '../training/enrolment/judging.service.js';
import { LevelsHeld } from '../training/progress/levels.held.js';
import { SessionStore } from '../training/session/session.store.js';
import type { SessionRow } from '../training/session/session.table.js';
import { WorkStore } from '../training/work/work.store.js';
import { chanceOf } from './chance.js';
import type { Demo } from './demo-data.js';
import { demoId } from './demo-id.js';

const LEARNERS = 24;
const SESSIONS = 15;
const FIRST = Date.parse('2026-10-10T09:00:00+08:00');
const [HOUR, DAY] = [3_600_000, 86_400_000];
const KEY = 'co-P03';
const TITLES = ['心理辅导员的职责与伦理', '会谈的基本技术', '学生常见困扰的识别', '班级团体辅导', '危机识别与转介', '家校沟通', '个案记录与保密'];
const cohortId = demoId(CohortId, KEY);
const [exam, analysis] = [demoId(WorkId, `${KEY}-exam`), demoId(WorkId, `${KEY}-case`)];

/** Saturdays and Sundays, one morning each. */
const timetable = (): SessionRow[] =>
  Array.from({ length: SESSIONS }, (_, at) => {
    const startsAt = new Date(FIRST + (Math.floor(at / 2) * 7 + (at % 2)) * DAY);
    return { id: demoId(CohortSessionId, `${KEY}-s${at + 1}`), cohortId, moduleCode: '', title: TITLES[Math.floor(at / 2) % TITLES.length] ?? '', form: '面授', startsAt, endsAt: new Date(startsAt.getTime() + 4 * HOUR), place: '指导中心二楼', state: 'confirmed', reason: null };
  });

/** On the register, with neither certificate nor hours: no figure of the district moves before the certificates are issued. */
const newcomers = async (app: INestApplicationContext, levelOf: ReadonlySet<PersonId>): Promise<RegisterLine[]> => {
  const lines = (await app.get(RegisterDoor).lines()).filter(({ personId, fullTime, partTime }) => !fullTime && !partTime && !levelOf.has(personId));
  const trained = new Set((await app.get(HoursDoor).entriesOf(lines.map(({ personId }) => personId))).map(({ personId }) => personId));
  return lines.filter(({ personId }) => !trained.has(personId)).slice(0, LEARNERS);
};

const weeks = async (app: INestApplicationContext, learners: readonly RegisterLine[], { trains, plans }: { readonly trains: PersonId; readonly plans: PersonId }): Promise<void> => {
  const [cohorts, sessions, works, chance] = [app.get(CohortStore), app.get(SessionStore), app.get(WorkStore), chanceOf(26)];
  await cohorts.insert({
    id: cohortId, programmeId: demoId(ProgrammeId, 'pr-post'), ordinal: 3, name: '2026年秋季学校心理辅导员加开班', ruleSetId: demoId(CertRuleSetId, 'rs-post-1'), quota: 30, startsOn: '2026-10-10', endsOn: '2026-11-22', enrolUntil: '2026-09-25',
    organiser: '云岚区心理健康教育指导中心', place: '指导中心二楼', state: 'in_training', reason: null, createdBy: plans,
  });
  await cohorts.enrol(learners.map(({ personId, schoolId }, at) => ({
    id: demoId(EnrolmentId, `${KEY}/${personId}`), cohortId, personId, schoolId, state: 'in_training' as const, nominatedBy: null, recommended: true, placeNo: at + 1, reason: null, carriedFrom: null, decidedBy: plans, createdAt: new Date('2026-09-20T01:00:00Z'),
  })));
  const mornings = timetable();
  await sessions.insert(mornings);
  for (const { id } of mornings) await sessions.setTrainers(id, [trains]);
  await sessions.record(learners.flatMap(({ personId }) => {
    const missed = chance() < 0.3 ? Math.floor(chance() * SESSIONS) : -1;
    return mornings.map(({ id, endsAt }, at) => ({ id: demoId(AttendanceId, `${id}/${personId}`), sessionId: id, personId, turn: 0, state: at === missed ? ('leave' as const) : ('present' as const), minutes: at === missed ? 0 : 240, recordedBy: trains, recordedAt: endsAt, reason: null }));
  }));
  await works.insert([{ id: exam, cohortId, kind: 'exam', templateKey: null, title: '结业考试', dueOn: '2026-11-22', reason: null }, { id: analysis, cohortId, kind: 'assignment', templateKey: 'case_analysis', title: '个案分析一份', dueOn: '2026-11-15', reason: null }]);
  const mark = { turn: 0, state: 'passed' as const, documentId: null, note: '', markedBy: trains, markedAt: new Date('2026-11-22T06:00:00Z') };
  await works.record(learners.flatMap(({ personId }) => [
    { ...mark, id: demoId(WorkResultId, `${KEY}-exam/${personId}`), workId: exam, personId, score: 68 + Math.floor(chance() * 28) }, { ...mark, id: demoId(WorkResultId, `${KEY}-case/${personId}`), workId: analysis, personId, score: null },
  ]));
};

export const seedReady = async (app: INestApplicationContext, demo: Demo): Promise<void> => {
  const cohorts = app.get(CohortStore);
  if ((await cohorts.find(cohortId)) !== null) return;
  const actor = (key: string) => ({ personId: demoId(PersonId, key), sessionId: 'seed', districtStaff: true, administrator: false, name: demo.users.find(({ id }) => id === key)?.name ?? '' });
  const [trainer, planner, proposer] = [actor('u-trn-02'), actor('u-cen-03'), actor(demo.history.by.proposes)];
  const register = (await app.get(RegisterDoor).lines()).map(({ personId }) => personId);
  const holders = new Set((await app.get(LevelsHeld).of(register)).keys());
  const learners = await newcomers(app, holders);
  await app.get(UnitOfWork).run(async () => {
    await weeks(app, learners, { trains: trainer.personId, plans: planner.personId });
    const enrolmentIds = (await cohorts.enrolmentsOf(cohortId)).map(({ id }) => id);
    await app.get(CohortService).step(planner, cohortId, { action: 'assess', reason: null });
    const { refused } = await app.get(JudgingService).judge(trainer, cohortId, { action: 'recognise', enrolmentIds, reason: null });
    if (refused.length > 0) throw new Error('The cohort that should be ready is not');
    await app.get(CohortService).step(planner, cohortId, { action: 'publicise', reason: null });
    await app.get(BatchService).propose(proposer.personId, cohortId, learners.map(({ personId }) => personId));
  });
};
