// Everything that one studio has, in every room. Refuses to leave the clock where the invented district's is: it stands at the beginning of the meeting.
import type { DemoHub } from '../../../server/testing/demo-hub.js';
import type { Subjects } from '../../../server/testing/verdicts.js';
import { hoursOf } from './hours.world.js';
import { lessonsOf } from './lesson.world.js';
import { meetingsOf } from './meeting.world.js';
import { peopleOf } from './people.world.js';
import { studioOf } from './studio.world.js';
import { trainingOf } from './training.world.js';
import { standing, type World } from './world.js';

export interface Everything {
  readonly subjects: Subjects;
  /** Of these routes it is another design: the one that has a fork. */
  readonly others: Readonly<Record<string, Subjects>>;
}

export const everythingOf = async (hub: DemoHub, world: World): Promise<Everything> => {
  const sheet = { format: 'xlsx' };
  const { subjects: lessons, fork } = await lessonsOf(hub, world);
  const subjects = { ...standing(world), ...(await peopleOf(hub, world)), ...(await hoursOf(hub, world)), ...(await studioOf(hub, world)), ...lessons, ...(await trainingOf(hub, world)), ...(await meetingsOf(hub, world)), format: 'pdf' };
  return { subjects, others: { 'collective.ideas': fork, 'collective.takeIdeas': fork, 'hoursPaper.ofSchool': sheet, 'hoursPaper.ofDistrict': sheet, 'progress.sheet': { format: 'csv' } } };
};
