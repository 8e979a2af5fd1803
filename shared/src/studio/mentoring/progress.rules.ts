// How far a pairing has come, from what happened: lessons observed, designs commented, entries confirmed. Every number opens to its
// rows, and nothing counts twice. Pure.
import type { MentoringNumbers } from '../../hours/hours.contract.js';
import type { PersonId } from '../../kit/id.js';
import type { Day } from '../../kit/time.js';
import type { MentoringLog } from './log.contract.js';
import type { GoalCount, GoalFact, GoalName, Pair } from './mentoring.contract.js';

/** What the room of lessons knows of the two, within the days of the pairing. */
export interface LessonFacts {
  /** Open lessons that were held; `evaluators` handed in a sheet, so they were there. */
  readonly lessons: readonly { readonly id: string; readonly title: string; readonly day: Day; readonly teacherId: PersonId; readonly evaluators: readonly PersonId[]; readonly link: string }[];
  /** Designs that the apprentice leads; `commented`: the mentor has said something to the text. */
  readonly designs: readonly { readonly documentId: string; readonly title: string; readonly day: Day; readonly commented: boolean; readonly link: string }[];
}

type PairFacts = Pick<Pair, 'id' | 'mentorId' | 'apprenticeId' | 'from' | 'to' | 'reportLessonId' | 'goals'>;
type Entry = Pick<MentoringLog, 'id' | 'day' | 'topic' | 'kind' | 'lessonId' | 'cite'>;

export interface Happened {
  readonly pair: PairFacts;
  readonly lessons: LessonFacts;
  /** Entries that count. */
  readonly counted: readonly Entry[];
  readonly kinds: MentoringNumbers['kinds'];
}

type Observed = 'mentorObserves' | 'apprenticeObserves';

const lessonFacts = ({ pair: { mentorId, apprenticeId, reportLessonId }, lessons: { lessons } }: Happened): (GoalFact & { readonly lessonId: string })[] =>
  lessons.flatMap((lesson) => {
    const { id: lessonId, day, title, teacherId, evaluators, link } = lesson;
    const fact = (goal: GoalName) => ({ goal, day, title, link, lessonId });
    return [
      ...(teacherId === apprenticeId && evaluators.includes(mentorId) ? [fact('mentorObserves')] : []),
      ...(teacherId === mentorId && evaluators.includes(apprenticeId) ? [fact('apprenticeObserves')] : []),
      ...(teacherId === apprenticeId && lessonId === reportLessonId ? [fact('reportLesson')] : []),
    ];
  });

/** An ordinary lesson that the one saw of the other, as both say in an entry. Of the same open lesson, or of the same day as one that
 *  was evaluated, it would be counted a second time. */
const entryFacts = ({ pair, counted, kinds }: Happened, known: readonly (GoalFact & { readonly lessonId: string })[]): GoalFact[] =>
  counted.flatMap(({ id, day, topic, kind, lessonId }): GoalFact[] => {
    const goal: Observed | null = kinds.find(({ name }) => name === kind)?.counts ?? null;
    if (goal === null || known.some((fact) => fact.goal === goal && (fact.lessonId === lessonId || fact.day === day))) return [];
    return [{ goal, day, title: `${kind}：${topic}`, link: `/mentoring/${pair.id}#log-${id}` }];
  });

/** Commented by the mentor, or worked on in an entry with its versions before and after. */
const designFacts = ({ lessons: { designs }, counted }: Happened): GoalFact[] =>
  designs.filter(({ documentId, commented }) => commented || counted.some(({ cite }) => cite?.documentId === documentId)).map(({ title, day, link }) => ({ goal: 'designs', day, title, link }));

/** The latest first. */
export const factsOf = (happened: Happened): GoalFact[] => {
  const lessons = lessonFacts(happened);
  const plain = lessons.map(({ lessonId: _, ...fact }): GoalFact => fact);
  return [...plain, ...entryFacts(happened, lessons), ...designFacts(happened)].sort((a, b) => (a.day === b.day ? a.title.localeCompare(b.title, 'zh') : a.day < b.day ? 1 : -1));
};

export const countsOf = (facts: readonly GoalFact[], { mentorObserves, apprenticeObserves, designs }: PairFacts['goals']): GoalCount[] => {
  const done = (goal: GoalName): number => facts.filter((fact) => fact.goal === goal).length;
  const targets: readonly (readonly [GoalName, number])[] = [['mentorObserves', mentorObserves], ['apprenticeObserves', apprenticeObserves], ['designs', designs], ['reportLesson', 1]];
  return targets.map(([goal, target]) => ({ goal, done: done(goal), target }));
};
