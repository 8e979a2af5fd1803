// Programmes with the rules of their levels, and what is under way: the fourth B cohort after eleven of its twenty sessions, a
// cohort that enrols, the winter seminar and the lecturers' tour. Closed cohorts are another seed's.
import type { INestApplicationContext } from '@nestjs/common';
import { PersonId } from '@gongyan/shared/kit/id';
import { SchoolId } from '@gongyan/shared/people/people.contract';
import { CohortId, EnrolmentId } from '@gongyan/shared/training/cohort/cohort.contract';
import { CertRuleSetId, ProgrammeId, type LevelId } from '@gongyan/shared/training/scheme/scheme.contract';
import { AttendanceId, CohortSessionId, type Attendance } from '@gongyan/shared/training/session/session.contract';
import { WorkId, WorkResultId, type WorkResult } from '@gongyan/shared/training/work/work.contract';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { CohortStore } from '../training/cohort/cohort.store.js';
import type { EnrolmentRow } from '../training/cohort/cohort.table.js';
import { EnrolmentHours } from '../training/enrolment/enrolment.hours.js';
import { SchemeStore } from '../training/scheme/scheme.store.js';
import { SessionStore } from '../training/session/session.store.js';
import { WorkStore } from '../training/work/work.store.js';
import type { Demo } from './demo-data.js';
import { demoId } from './demo-id.js';

type Training = Demo['training'];
const person = (key: string): PersonId => demoId(PersonId, key);
const RUNNING = 'co-B04';
const ENROLLING = 'co-P02';

const seedRules = async (schemes: SchemeStore, training: Training): Promise<void> => {
  const byCode = new Map((await schemes.levels()).map(({ code, id }) => [code, id]));
  const level = (code: string): LevelId => {
    const found = byCode.get(code);
    if (found === undefined) throw new Error(`No level ${code}`);
    return found;
  };
  const at = new Date(`${training.validFrom}T00:00:00Z`);
  for (const { key, level: code, rules } of training.ruleSets) {
    await schemes.insertRuleSet({
      id: demoId(CertRuleSetId, key), levelId: level(code), version: 1, state: 'published', validFrom: training.validFrom, rules: { ...rules, requires: rules.requires.map(level) },
      draftedBy: person(training.draftedBy), draftedAt: at, publishedBy: person(training.publishedBy), publishedAt: at,
    });
  }
  for (const { key, level: code, ...programme } of training.programmes) await schemes.insertProgramme({ ...programme, id: demoId(ProgrammeId, key), levelId: code === null ? null : level(code) });
};

const enrolment = (cohort: string, { person: key, school }: { readonly person: string; readonly school: string }, at: number): EnrolmentRow => ({
  id: demoId(EnrolmentId, `${cohort}/${key}`), cohortId: demoId(CohortId, cohort), personId: person(key), schoolId: demoId(SchoolId, school), state: 'in_training', nominatedBy: null, recommended: true,
  placeNo: at + 1, reason: null, carriedFrom: null, decidedBy: null, createdAt: new Date(`2026-09-10T0${at % 8}:00:00Z`),
});

/** One record per learner and held session, written by who taught it. */
const attendanceOf = ({ learners, sessions }: Training): Attendance[] =>
  sessions.filter(({ held }) => held).flatMap(({ key, startsAt, endsAt, trainers }, at) => learners.map((learner): Attendance => {
    const absent = learner.absent.includes(at + 1);
    return {
      id: demoId(AttendanceId, `${key}/${learner.person}`), sessionId: demoId(CohortSessionId, key), personId: person(learner.person), turn: 0, state: absent ? 'absent' : 'present',
      minutes: absent ? 0 : Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000), recordedBy: person(trainers[0] ?? 'u-cen-03'), recordedAt: new Date(endsAt), reason: null,
    };
  }));

const resultsOf = ({ learners }: Training): WorkResult[] =>
  learners.flatMap(({ person: key, works }) => Object.entries(works).map(([work, state]): WorkResult => ({
    id: demoId(WorkResultId, `${work}/${key}`), workId: demoId(WorkId, work), personId: person(key), turn: 0, state, score: null, documentId: null, note: '',
    markedBy: state === 'submitted' ? null : person('u-trn-01'), markedAt: new Date('2026-11-20T02:00:00Z'),
  })));

export const seedTraining = async (app: INestApplicationContext, { training }: Demo): Promise<void> => {
  const [schemes, cohorts, sessions, works] = [app.get(SchemeStore), app.get(CohortStore), app.get(SessionStore), app.get(WorkStore)];
  await app.get(UnitOfWork).run(async () => {
    if ((await schemes.programmes()).length > 0) return;
    await seedRules(schemes, training);
    for (const { key, programme, rules, ...cohort } of training.cohorts) {
      await cohorts.insert({ ...cohort, id: demoId(CohortId, key), programmeId: demoId(ProgrammeId, programme), ruleSetId: rules === null ? null : demoId(CertRuleSetId, rules), reason: null, createdBy: person(training.draftedBy) });
    }
    await sessions.insert(training.sessions.map(({ key, cohort, trainers: _, held, startsAt, endsAt, ...session }) => ({ ...session, id: demoId(CohortSessionId, key), cohortId: demoId(CohortId, cohort), startsAt: new Date(startsAt), endsAt: new Date(endsAt), state: held ? 'confirmed' : 'planned', reason: null })));
    for (const { key, trainers } of training.sessions) await sessions.setTrainers(demoId(CohortSessionId, key), trainers.map(person));
    await works.insert(training.works.map(({ key, cohort, ...work }) => ({ ...work, id: demoId(WorkId, key), cohortId: demoId(CohortId, cohort), reason: null })));
    await cohorts.enrol(training.learners.map((learner, at) => enrolment(RUNNING, learner, at)));
    await cohorts.enrol(training.applicants.map((applicant, at): EnrolmentRow => ({ ...enrolment(ENROLLING, applicant, at), state: applicant.state, recommended: applicant.state === 'school_approved' })));
    await sessions.record(attendanceOf(training));
    await works.record(resultsOf(training));
    const cohort = await cohorts.find(demoId(CohortId, RUNNING));
    if (cohort !== null) await app.get(EnrolmentHours).expect(cohort, await cohorts.enrolmentsOf(cohort.id), person(training.draftedBy));
  });
};
