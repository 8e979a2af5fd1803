// One line of a list of schools (学校名单): what it says, what is wrong with it, and what it would change. Nothing is guessed: an unknown
// stage is an error that a person corrects in the file. Refuses to take a school away: its hours and people stay.
import type { SchoolType } from './people.contract.js';
import { headTeacherOf as yesOrNo } from './roster.rules.js';

/** A line as it stands in the file: text only. */
export interface SchoolLine {
  readonly line: number;
  readonly name: string;
  readonly stage: string;
  readonly cluster: string;
  readonly students: string;
  readonly room: string;
  readonly course: string;
}

export interface SchoolFacts {
  readonly name: string;
  readonly type: SchoolType;
  /** Empty: none. */
  readonly cluster: string;
  readonly students: number;
  readonly hasCounsellingRoom: boolean;
  readonly courseInTimetable: boolean;
}

export type SchoolFault = 'missing' | 'twice' | 'tooLong' | 'unknownStage' | 'noNumber' | 'notYesOrNo';
export interface JudgedSchool {
  readonly line: number;
  readonly name: string;
  readonly errors: readonly { readonly field: keyof SchoolLine; readonly reason: SchoolFault }[];
  readonly verdict: 'create' | 'update' | 'same' | 'error';
  /** Null where something is wrong. */
  readonly facts: SchoolFacts | null;
}

const STAGES: readonly (readonly [RegExp, SchoolType])[] = [
  [/^(小学|primary)$/i, 'primary'], [/^(初中|初级中学|junior)$/i, 'junior'], [/^(高中|高级中学|完全中学|senior)$/i, 'senior'],
  [/^(中职|职高|职业学校|职业高中|vocational)$/i, 'vocational'], [/^(特教|特殊教育|特殊教育学校|special)$/i, 'special'],
];
/** Null: no such stage. */
export const stageOf = (text: string): SchoolType | null => STAGES.find(([pattern]) => pattern.test(text))?.[1] ?? null;

const LONGEST = 60;
const numberOf = (text: string): number | null => (/^\d{0,6}$/.test(text) ? Number(text) : null);

const factsOf = ({ name, stage, cluster, students, room, course }: SchoolLine): SchoolFacts | null => {
  const [type, count, hasCounsellingRoom, courseInTimetable] = [stageOf(stage), numberOf(students), yesOrNo(room), yesOrNo(course)];
  return type === null || count === null || hasCounsellingRoom === null || courseInTimetable === null ? null : { name, type, cluster, students: count, hasCounsellingRoom, courseInTimetable };
};

const faultsOf = (line: SchoolLine, twice: ReadonlySet<string>): JudgedSchool['errors'] => {
  const { name, stage, cluster, students, room, course } = line;
  const found: (JudgedSchool['errors'][number] | false)[] = [
    name === '' && { field: 'name', reason: 'missing' }, stage === '' && { field: 'stage', reason: 'missing' },
    stage !== '' && stageOf(stage) === null && { field: 'stage', reason: 'unknownStage' },
    name.length > LONGEST && { field: 'name', reason: 'tooLong' }, cluster.length > LONGEST && { field: 'cluster', reason: 'tooLong' },
    twice.has(name) && { field: 'name', reason: 'twice' }, numberOf(students) === null && { field: 'students', reason: 'noNumber' },
    yesOrNo(room) === null && { field: 'room', reason: 'notYesOrNo' }, yesOrNo(course) === null && { field: 'course', reason: 'notYesOrNo' },
  ];
  return found.filter((one) => one !== false);
};

const isSame = (a: SchoolFacts, b: SchoolFacts): boolean =>
  a.type === b.type && a.cluster === b.cluster && a.students === b.students && a.hasCounsellingRoom === b.hasCounsellingRoom && a.courseInTimetable === b.courseInTimetable;

/** Judges all lines of one file; the result keeps their order. */
export const judgeSchools = (lines: readonly SchoolLine[], known: ReadonlyMap<string, SchoolFacts>): JudgedSchool[] => {
  const names = lines.map(({ name }) => name);
  const twice = new Set(names.filter((name, at) => name !== '' && names.indexOf(name) !== at));
  return lines.map((line) => {
    const errors = faultsOf(line, twice);
    const facts = errors.length > 0 ? null : factsOf(line);
    if (facts === null) return { line: line.line, name: line.name, errors, verdict: 'error', facts };
    const before = known.get(line.name);
    return { line: line.line, name: line.name, errors, verdict: before === undefined ? 'create' : isSame(before, facts) ? 'same' : 'update', facts };
  });
};
