// What is allowed around a 公开课: who sees it, books it, leads it, observes it, scores it, and who reads what of the
// result when. Guards the server and explains the button.
import { step, type StateTable } from '../../kit/machine.js';
import type { PersonId } from '../../kit/id.js';
import { shanghaiDay } from '../../kit/time.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { OrganisationId, SchoolId } from '../../people/people.contract.js';
import type { AnnounceLesson, ChangeLesson, OpenAction, OpenLesson, OpenStanding, OpenState } from './openlesson.contract.js';

export const openTable: StateTable<OpenState, OpenAction> = {
  announced: { hold: 'held', cancel: 'cancelled' },
  held: { conclude: 'evaluated' },
  evaluated: { archive: 'archived' },
  archived: {},
  cancelled: {},
};

export type OpenFacts = Pick<OpenLesson, 'state' | 'startsAt' | 'minutes'>;

/** A person as seen from one open lesson. */
export interface Guest {
  readonly personId: PersonId;
  /** 主备人、主持人、教研员 */
  readonly leads: boolean;
  /** Host or member of the studio, or of the district's staff. */
  readonly ofStudio: boolean;
  readonly bureauLeader: boolean;
  readonly schools: readonly SchoolId[];
  readonly clusters: readonly OrganisationId[];
}

export interface Invitation extends Pick<OpenLesson, 'teacherId' | 'level' | 'schoolId'> {
  /** The school's cluster. */
  readonly clusterId: OrganisationId | null;
}

/** 校: the same school; 片: the same cluster; 区 and 市: everybody. The studio's own people always. */
export const isInvited = ({ level, schoolId, clusterId }: Invitation, guest: Guest): boolean => {
  if (guest.ofStudio || guest.leads || level === 'district' || level === 'city') return true;
  if (level === 'school') return guest.schools.includes(schoolId);
  return guest.schools.includes(schoolId) || (clusterId !== null && guest.clusters.includes(clusterId));
};

/** Whoever holds a seat goes on seeing it, also after he changed his school. */
export const maySeeLesson = (invitation: Invitation, guest: Guest, hasSeat: boolean): Verdict =>
  isInvited(invitation, guest) || hasSeat || guest.bureauLeader || invitation.teacherId === guest.personId ? yes : no('request.notFound');

const endOf = ({ startsAt, minutes }: OpenFacts): number => startsAt.getTime() + minutes * 60_000;

const mayLead = ({ leads }: OpenStanding): Verdict => (leads ? yes : no('access.notYours', { who: 'lessonLead' }));

/** Until the lesson is over; nobody observes his own. */
export const mayBook = (lesson: OpenFacts, standing: OpenStanding, now: Date): Verdict => {
  if (standing.teaches) return no('openlesson.ownLesson');
  if (!standing.invited) return no('openlesson.notInvited');
  if (lesson.state !== 'announced') return no('openlesson.otherState');
  return now.getTime() < endOf(lesson) ? yes : no('openlesson.over');
};

export const mayGiveBack = ({ state }: OpenFacts, { seat }: OpenStanding): Verdict => {
  if (seat === null) return no('openlesson.noSeat');
  return state === 'announced' ? yes : no('openlesson.otherState');
};

export const mayTakeStep = (action: OpenAction, lesson: OpenFacts & { readonly submitted: number }, { standing, now }: { standing: OpenStanding; now: Date }): Verdict => {
  const may = mayLead(standing);
  if (!may.ok) return may;
  if (step(openTable, lesson.state, action) === null) return no('openlesson.otherState');
  if (action === 'hold' && now < lesson.startsAt) return no('openlesson.notBegun');
  return action === 'conclude' && lesson.submitted === 0 ? no('openlesson.nobodyEvaluated') : yes;
};

type Wanted = Pick<AnnounceLesson, 'startsAt' | 'place' | 'link'>;
const fits = ({ startsAt, place, link }: Wanted, now: Date): Verdict => {
  if (shanghaiDay(startsAt) < shanghaiDay(now)) return no('openlesson.past');
  return place === '' && link === '' ? no('openlesson.noPlace') : yes;
};

export interface Announcement {
  readonly wanted: Wanted;
  readonly leads: boolean;
  readonly teacher: { readonly name: string; readonly ofStudio: boolean };
  /** Published, for lessons, and of the district or of this studio. */
  readonly rubricFits: boolean;
}

export const mayAnnounce = ({ wanted, leads, teacher, rubricFits }: Announcement, now: Date): Verdict => {
  if (!leads) return no('access.notYours', { who: 'lessonLead' });
  if (!teacher.ofStudio) return no('openlesson.teacherOutside', { name: teacher.name });
  return rubricFits ? fits(wanted, now) : no('openlesson.noRubric');
};

export const mayChangeLesson = (wanted: ChangeLesson, { lesson, standing }: { lesson: OpenFacts & { readonly booked: number }; standing: OpenStanding }, now: Date): Verdict => {
  const may = mayLead(standing);
  if (!may.ok) return may;
  if (lesson.state !== 'announced') return no('openlesson.otherState');
  return wanted.seats < lesson.booked ? no('openlesson.seatsTaken', { booked: lesson.booked }) : fits(wanted, now);
};

/** The plan before the lesson, one's own notes and sheet after it: whoever has a seat. */
export const mayReadPlan = ({ teaches, seat }: OpenStanding): Verdict => {
  if (teaches) return no('openlesson.ownLesson');
  return seat === 'booked' ? yes : no('openlesson.notBooked');
};

/** From the day of the lesson on, with a seat, until the evaluation is closed. */
export const mayObserve = (lesson: OpenFacts, standing: OpenStanding, now: Date): Verdict => {
  const may = mayReadPlan(standing);
  if (!may.ok) return may;
  if (lesson.state !== 'announced' && lesson.state !== 'held') return no('openlesson.otherState');
  return shanghaiDay(now) < shanghaiDay(lesson.startsAt) ? no('openlesson.notToday', { day: shanghaiDay(lesson.startsAt) }) : yes;
};

/** Once; a correction afterwards says why. */
export const maySubmit = (lesson: OpenFacts, { standing, reason }: { standing: OpenStanding; reason: string | null }, now: Date): Verdict => {
  const may = mayObserve(lesson, standing, now);
  if (!may.ok) return may;
  if (lesson.state !== 'held') return no('openlesson.notHeld');
  if (standing.submitted === (reason !== null)) return yes;
  return no(standing.submitted ? 'evaluation.submitted' : 'evaluation.nothingToCorrect');
};

/** 只有数 / 先看文字 / 全部. The teacher is judged first: whatever else he is, he reads the words before the numbers. */
export const resultFor = ({ state }: Pick<OpenFacts, 'state'>, { teaches, leads, submitted }: OpenStanding, answered: boolean): 'counts' | 'texts' | 'all' => {
  const closed = state === 'evaluated' || state === 'archived';
  if (teaches) return closed ? (answered ? 'all' : 'texts') : 'counts';
  return submitted || (leads && closed) ? 'all' : 'counts';
};

export const mayAnswer = ({ state }: Pick<OpenFacts, 'state'>, { teaches }: OpenStanding, answered: boolean): Verdict => {
  if (!teaches) return no('access.notYours', { who: 'lessonTeacher' });
  if (state !== 'evaluated' && state !== 'archived') return no('openlesson.otherState');
  return answered ? no('evaluation.answered') : yes;
};
