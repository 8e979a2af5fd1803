// Which notices are of which subject, and which of them may never be missed.
import { shanghaiDay, type Day } from '../../kit/time.js';
import type { NoticeKind } from '../notice.contract.js';
import { NoticeSubject, type NoticeChoice } from './way.contract.js';

const SUBJECTS: Readonly<Record<string, NoticeSubject>> = {
  meeting: 'meeting', minutes: 'meeting', action: 'meeting', lesson: 'lesson', openlesson: 'lesson', document: 'lesson', writing: 'lesson', past: 'hours', claim: 'hours',
  certificate: 'hours', training: 'training', studio: 'studio', joining: 'studio', founding: 'studio', result: 'studio', brief: 'studio', mentoring: 'studio', assessment: 'studio', growth: 'studio', task: 'studio',
};

export const subjectOf = (kind: NoticeKind): NoticeSubject => SUBJECTS[kind.slice(0, kind.indexOf('.'))] ?? 'studio';

/** Told for information: nobody waits for its reader, and neither his rights nor his hours change. A kind that is not listed here
 *  is always counted: forgetting to list one costs a little quiet, never a matter. */
const QUIET: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  'meeting.monthMissed', 'lesson.unguest', 'lesson.fixed', 'lesson.originUpdated', 'lesson.published', 'lesson.ideaTaken',
  'openlesson.evaluated', 'openlesson.answered', 'document.mentioned', 'document.replied', 'document.accepted', 'document.declined', 'past.posted', 'claim.publicised', 'certificate.outsideRecorded',
  'training.returned', 'studio.left', 'joining.passed', 'joining.accepted', 'joining.withdrawn', 'founding.passed',
  'founding.reviewed', 'founding.renewed', 'result.confirmed', 'brief.published', 'growth.rated', 'mentoring.logConfirmed', 'mentoring.assessed', 'mentoring.silent',
]);
export const mayBeQuiet = (kind: NoticeKind): boolean => QUIET.has(kind);

const EVERYTHING = { bell: true, mail: true } as const;
export const choiceOf = (choices: readonly NoticeChoice[], subject: NoticeSubject): NoticeChoice => choices.find((choice) => choice.subject === subject) ?? { subject, ...EVERYTHING };

/** Every subject, in the order in which they are shown. */
export const allChoices = (choices: readonly NoticeChoice[]): NoticeChoice[] => NoticeSubject.options.map((subject) => choiceOf(choices, subject));

export const isQuiet = (kind: NoticeKind, choices: readonly NoticeChoice[]): boolean => mayBeQuiet(kind) && !choiceOf(choices, subjectOf(kind)).bell;

/** One day's mail. */
export interface Slot {
  readonly day: Day;
  /** What came before it is told in this day's mail. */
  readonly until: Date;
  readonly now: Date;
}

/** The mail of today, once its hour has come; null before. China knows no summer time. */
export const slotAt = (now: Date, hour: number): Slot | null => {
  const day = shanghaiDay(now);
  const until = new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);
  return now >= until ? { day, until, now } : null;
};
