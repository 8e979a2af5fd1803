// Open lessons of the demo, in four states: one to come, one of today that waits for evaluations, one whose teacher still has
// to answer, one that is through. Told from the moment of the first start, so that something is always about to happen.
import type { INestApplicationContext } from '@nestjs/common';
import { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { EvaluationId } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { OpenLessonId } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { SchoolId } from '@gongyan/shared/people/people.contract';
import { EvaluationStore } from '../lesson/evaluation/evaluation.store.js';
import { LessonStore } from '../lesson/lesson.store.js';
import { OpenLessonDesk } from '../lesson/openlesson/openlesson.desk.js';
import { OpenLessonHours } from '../lesson/openlesson/openlesson.hours.js';
import { OpenLessonStore } from '../lesson/openlesson/openlesson.store.js';
import type { OpenLessonRow } from '../lesson/openlesson/openlesson.table.js';
import { RubricStore } from '../lesson/rubric/rubric.store.js';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Demo } from './demo-data.js';
import { demoId } from './demo-id.js';

type DemoOpenLesson = Demo['openLessons'][number];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SEATS_AHEAD_MS = 5 * DAY_MS;

const startOf = ({ startsInHours, startsInDays, clock }: DemoOpenLesson, now: Date): Date =>
  startsInHours !== null ? new Date(now.getTime() + startsInHours * HOUR_MS) : new Date(`${shanghaiDay(new Date(now.getTime() + (startsInDays ?? 0) * DAY_MS))}T${clock ?? '09:00'}:00+08:00`);

const seedOne = async (app: INestApplicationContext, given: DemoOpenLesson): Promise<void> => {
  const [store, desk, evaluations, now] = [app.get(OpenLessonStore), app.get(OpenLessonDesk), app.get(EvaluationStore), app.get(Clock).now()];
  const design = await app.get(LessonStore).find(demoId(LessonDesignId, given.designId));
  const rubric = (await app.get(RubricStore).all()).find(({ kind, studioId, version }) => kind === 'lesson' && studioId === null && version === given.rubricVersion);
  if (design === null || rubric === undefined) return;
  const { className, minutes, place, level, seats, namesShown, state } = given;
  const person = (key: string): PersonId => demoId(PersonId, key);
  const [id, startsAt] = [demoId(OpenLessonId, given.id), startOf(given, now)];
  const announcedAt = new Date(Math.min(now.getTime(), startsAt.getTime()) - SEATS_AHEAD_MS);
  const lesson: OpenLessonRow = {
    id, designId: design.id, studioId: design.studioId, teacherId: person(given.teacher), schoolId: demoId(SchoolId, given.schoolId), className, startsAt, minutes, place, link: '', level, seats,
    rubricId: rubric.id, namesShown, state, reason: null, announcedBy: person(given.announcedBy), announcedAt, versionId: await desk.keep(design, { startsAt, className }, person(given.announcedBy)),
  };
  await store.insert(lesson);
  for (const key of given.booked) await store.take({ openLessonId: id, personId: person(key), state: 'booked', at: announcedAt });
  for (const key of given.waiting) await store.take({ openLessonId: id, personId: person(key), state: 'waiting', at: announcedAt });
  const submittedAt = new Date(startsAt.getTime() + HOUR_MS);
  for (const { by, ...sheet } of given.evaluations) await evaluations.insert({ id: demoId(EvaluationId, `${given.id}/${by}`), openLessonId: id, observerId: person(by), turn: 0, sheet, reason: null, submittedAt });
  const hours = app.get(OpenLessonHours);
  if (state === 'held') await hours.expect(lesson.announcedBy, { lesson, title: design.title });
  if (state === 'evaluated') await hours.settle(lesson.announcedBy, { lesson, title: design.title });
  if (given.answer !== null) await evaluations.insertAnswer({ openLessonId: id, byId: lesson.teacherId, text: given.answer, at: new Date(submittedAt.getTime() + DAY_MS) });
};

export const seedOpenLessons = async (app: INestApplicationContext, { openLessons }: Demo): Promise<void> => {
  await app.get(UnitOfWork).run(async () => {
    const [first] = openLessons;
    if (first === undefined || (await app.get(OpenLessonStore).find(demoId(OpenLessonId, first.id))) !== null) return;
    for (const lesson of openLessons) await seedOne(app, lesson);
  });
};
