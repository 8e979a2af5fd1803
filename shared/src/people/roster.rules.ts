// One line of a school roster (名册): what it says, what is wrong with it, and what it would change. Nothing is
// guessed: an unknown school or post is an error that a person corrects in the file.
import type { RosterField, RosterRow } from './people.contract.js';
import type { z } from 'zod';

/** A line as it stands in the file: text only. */
export interface RosterLine {
  readonly line: number;
  readonly staffNo: string;
  readonly name: string;
  readonly school: string;
  readonly post: string;
  readonly headTeacher: string;
  readonly title: string;
  readonly login: string;
}

export type RosterPost = 'fullTime' | 'partTime' | 'none';
/** Null: no such post. 学科教师 and 其他 belong to the roster without a post of their own. */
export const postOf = (text: string): RosterPost | null => {
  if (/^专职/.test(text)) return 'fullTime';
  if (/^兼职/.test(text)) return 'partTime';
  return /^(无|其他|学科教师|教师)$/.test(text) ? 'none' : null;
};
export const headTeacherOf = (text: string): boolean | null => {
  if (/^(是|√|✓|y|yes|1|true|班主任)$/i.test(text)) return true;
  return /^(否|不是|无|×|x|n|no|0|false|)$/i.test(text) ? false : null;
};

/** What the hub already knows, for all lines together. */
export interface RosterKnown {
  readonly schools: ReadonlySet<string>;
  /** By staff number. */
  readonly people: ReadonlyMap<string, KnownPerson>;
  /** Staff number of whoever holds a login, in lower case; empty text when he has none. */
  readonly logins: ReadonlyMap<string, string>;
}
export interface KnownPerson {
  readonly name: string;
  readonly school: string;
  readonly post: RosterPost;
  readonly headTeacher: boolean;
  readonly title: string;
  readonly login: string;
}

type Field = z.output<typeof RosterField>;
type Fault = RosterRow['errors'][number];

const LENGTHS: readonly (readonly [Field, number])[] = [['staffNo', 40], ['name', 40], ['school', 60], ['post', 20], ['headTeacher', 10], ['title', 60], ['login', 60]];
const REQUIRED: readonly Field[] = ['staffNo', 'name', 'school', 'post'];

/** The login a line gives: its own, or the staff number. */
export const loginOf = (line: RosterLine): string => line.login || line.staffNo;

/** Judges all lines of one file; the result keeps their order. */
export const judgeRoster = (lines: readonly RosterLine[], known: RosterKnown): RosterRow[] => {
  const numbers = countBy(lines.map((line) => line.staffNo));
  const logins = countBy(lines.map((line) => loginOf(line).toLowerCase()));
  return lines.map((line) => {
    const errors = faultsOf(line, known, { numbers, logins });
    const { staffNo, name, school, post } = line;
    return { line: line.line, staffNo, name, school, post, errors, verdict: errors.length > 0 ? 'error' : verdictOf(line, known.people.get(staffNo)) };
  });
};

const faultsOf = (line: RosterLine, known: RosterKnown, counted: { numbers: ReadonlyMap<string, number>; logins: ReadonlyMap<string, number> }): Fault[] => {
  const faults: Fault[] = REQUIRED.filter((field) => line[field] === '').map((field) => ({ field, reason: 'missing' }));
  for (const [field, longest] of LENGTHS) if (line[field].length > longest) faults.push({ field, reason: 'tooLong' });
  if (line.school !== '' && !known.schools.has(line.school)) faults.push({ field: 'school', reason: 'unknownSchool' });
  if (line.post !== '' && postOf(line.post) === null) faults.push({ field: 'post', reason: 'unknownPost' });
  if (headTeacherOf(line.headTeacher) === null) faults.push({ field: 'headTeacher', reason: 'unknownPost' });
  if (line.staffNo !== '' && (counted.numbers.get(line.staffNo) ?? 0) > 1) faults.push({ field: 'staffNo', reason: 'twice' });
  const login = loginOf(line).toLowerCase();
  const holder = known.logins.get(login);
  if (line.login !== '' && (counted.logins.get(login) ?? 0) > 1) faults.push({ field: 'login', reason: 'twice' });
  // An empty login means: keep the one he has, or take the staff number.
  const kept = line.login === '' && known.people.has(line.staffNo);
  if (login !== '' && !kept && holder !== undefined && holder !== line.staffNo) faults.push({ field: 'login', reason: 'loginTaken' });
  return faults;
};

const verdictOf = (line: RosterLine, person: KnownPerson | undefined): 'create' | 'update' | 'same' => {
  if (person === undefined) return 'create';
  const same =
    person.name === line.name && person.school === line.school && person.title === line.title &&
    person.post === postOf(line.post) && person.headTeacher === headTeacherOf(line.headTeacher) && (line.login === '' || line.login === person.login);
  return same ? 'same' : 'update';
};

const countBy = (values: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};
