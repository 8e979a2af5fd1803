// Builds the invented 云岚区 through the rooms' own stores and doors, on the first start of a demo. Refuses in
// production, and leaves a hub alone that already has people.
import type { INestApplicationContext } from '@nestjs/common';
import { Config } from '../platform/config.js';
import { seedBriefs } from './brief.seed.js';
import { readDemo } from './demo-data.js';
import { seedClaims } from './claim.seed.js';
import { seedGrowth } from './growth.seed.js';
import { seedHistory } from './history.seed.js';
import { seedHours } from './hours.seed.js';
import { seedLessons } from './lesson.seed.js';
import { seedMeetings } from './meeting.seed.js';
import { seedOpenLessons } from './open-lesson.seed.js';
import { seedMentoring } from './mentoring.seed.js';
import { seedPeople } from './people.seed.js';
import { seedOnlineLearners, seedStudios } from './studio.seed.js';
import { seedPlans } from './plan.seed.js';
import { seedReady } from './ready.seed.js';
import { seedResults } from './result.seed.js';
import { seedTasks } from './task.seed.js';
import { seedTraining } from './training.seed.js';
import { seedTeachers } from './teachers.seed.js';

/** The whole district for whoever looks at it: all its other teachers, and what they learned before today. Rooms whose
 *  tests need a few people who know each other do without. */
export const seedWholeDistrict = async (app: INestApplicationContext): Promise<void> => {
  await seedDistrict(app);
  const demo = readDemo();
  await seedTeachers(app, demo);
  await seedOnlineLearners(app, demo);
  await seedHistory(app, demo);
  await seedReady(app, demo);
  await seedGrowth(app, demo);
  await seedPlans(app, demo);
  await seedTasks(app, demo);
  await seedBriefs(app, demo);
};

/** One transaction per group; a start that was interrupted goes on where it stopped. */
export const seedDistrict = async (app: INestApplicationContext): Promise<void> => {
  if (app.get(Config).production) throw new Error('The demo district is not for production');
  const demo = readDemo();
  await seedPeople(app, demo);
  await seedHours(app, demo);
  await seedClaims(app, demo);
  await seedStudios(app, demo);
  await seedResults(app, demo);
  await seedLessons(app, demo);
  await seedOpenLessons(app, demo);
  await seedMentoring(app, demo);
  await seedMeetings(app, demo);
  await seedTraining(app, demo);
};
