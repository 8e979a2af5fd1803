// Everything that one studio has, in every room. Refuses to leave the clock where the invented district's is: it stands at the beginning of the meeting.
import { DayTurn } from '../../../server/src/platform/jobs/day.turn.js';
import { TODAY, type DemoHub } from '../../../server/testing/demo-hub.js';
import { START } from '../../../server/testing/meeting-room.js';
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

/** The meeting's day begins now: what it does by itself would else come at any moment of whatever is being asked. */
const beginMeetingDay = async (hub: DemoHub): Promise<void> => {
  hub.setNow(START);
  await hub.app.get(DayTurn).look();
  hub.setNow(TODAY);
};

export const everythingOf = async (hub: DemoHub, world: World): Promise<Everything> => {
  await beginMeetingDay(hub);
  const sheet = { format: 'xlsx' };
  const { subjects: lessons, fork } = await lessonsOf(hub, world);
  const subjects = { ...standing(world), ...(await peopleOf(hub, world)), ...(await hoursOf(hub, world)), ...(await studioOf(hub, world)), ...lessons, ...(await trainingOf(hub, world)), ...(await meetingsOf(hub, world)), format: 'pdf' };
  return { subjects, others: { 'collective.ideas': fork, 'collective.takeIdeas': fork, 'hoursPaper.ofSchool': sheet, 'hoursPaper.ofDistrict': sheet, 'progress.sheet': { format: 'csv' } } };
};
