// The heat table's rules: five steps against the target or among the schools, shares that are never rounded up, the
// order of rows and where the target's line runs.
import { Heads, Visits, type SchoolFigures, type SchemeFigures, TargetId, type TargetProgress } from '@gongyan/shared/training/coverage/coverage.contract';
import { LevelId, SchemeId } from '@gongyan/shared/training/scheme/scheme.contract';
import { SchoolId } from '@gongyan/shared/people/people.contract';
import { uuid } from '../../../testing/people-here';
import { cellText, columnsOf, inOrder, lineBefore, lowest, percent, stepOf, type HeatColumn } from './heat.rules';

const LEVEL = LevelId.parse(uuid(71));
const heads = (n: number) => Heads.parse(n);
const school = (number: number, more: Partial<SchoolFigures> = {}): SchoolFigures => ({
  schoolId: SchoolId.parse(uuid(500 + number)), name: `第${number}小学`, type: 'primary', students: 900, hasRoom: true, inTimetable: number % 2 === 0,
  teachers: heads(50), trained: heads(40 + number), fullTime: heads(number === 3 ? 0 : 1), partTime: heads(7), holders: [{ levelId: LEVEL, heads: heads(number) }], ...more,
});
const target = (more: Partial<TargetProgress>): TargetProgress => ({ id: TargetId.parse(uuid(80)), name: '受训', measure: 'trained', levelId: null, perMille: 1000, source: '', got: 1, of: 2, met: false, ...more });
const scheme: SchemeFigures = {
  schemeId: SchemeId.parse(uuid(70)), code: 'post', name: '上岗资格', recordOnly: false, personTimes: Visits.parse(9), holders: heads(9),
  levels: [{ levelId: LEVEL, code: 'post', name: '上岗资格', cohorts: 1, enrolled: Visits.parse(9), certified: Visits.parse(9), holders: heads(9) }],
};
const columns = columnsOf({ schemes: [scheme], targets: [target({}), target({ measure: 'holders', levelId: LEVEL, perMille: 100 })] });
const column = (key: string): HeatColumn => columns.find((one) => one.key === key) ?? columns[0] as HeatColumn;

test('a column for the trained, for each level that is trained for, and for what a school has', () => {
  expect(columns.map(({ key }) => key)).toEqual(['trained', LEVEL, 'psychFull', 'perFullTime', 'rooms', 'timetables']);
  expect(columnsOf({ schemes: [{ ...scheme, recordOnly: true }], targets: [] }).map(({ kind }) => kind)).not.toContain('holders');
});

test.each([
  [0.059, 1], [0.06, 2], [0.079, 2], [0.08, 3], [0.095, 4], [0.0999, 4], [0.1, 5], [0.4, 5],
])('against a target of 10 %%, %d is step %d', (value, step) => expect(stepOf(value, column(LEVEL), [])).toBe(step));

test.each([
  ['the least of all is 1', 1, 1], ['the most is 5', 6, 5], ['the middle is 3', 3.5, 3],
])('without a target, %s', (_, value, step) => expect(stepOf(value, column('psychFull'), [1, 6])).toBe(step));

test('fewer students for one teacher are better; nobody is unknown, not nothing', () => {
  expect([stepOf(700, column('perFullTime'), [700, 1400]), stepOf(1400, column('perFullTime'), [700, 1400]), stepOf(null, column('perFullTime'), [700, 1400])]).toEqual([5, 1, 0]);
  expect(column('perFullTime').value(school(3))).toBeNull();
  expect(cellText(null, column('perFullTime'))).toBe('–');
});

test('a share is never rounded up', () => {
  expect([percent(0.9996), percent(1), percent(0.978), percent(0)]).toEqual(['99.9%', '100%', '97.8%', '0%']);
});

test('rows are sorted by any column, the unknown last in both directions', () => {
  const schools = [school(2), school(3), school(1)];
  expect(inOrder(schools, column('trained'), true).map(({ name }) => name)).toEqual(['第3小学', '第2小学', '第1小学']);
  expect(inOrder(schools, column('perFullTime'), true).at(-1)?.name).toBe('第3小学');
  expect(inOrder(schools, column('perFullTime'), false).at(-1)?.name).toBe('第3小学');
});

test('the target’s line runs between those that reach it and those that do not', () => {
  const sorted = inOrder([school(2), school(4), school(5), school(9)], column(LEVEL), true);
  expect(sorted.map(({ name }) => name)).toEqual(['第9小学', '第5小学', '第4小学', '第2小学']);
  expect(lineBefore(sorted, column(LEVEL))).toBe(2);
  expect(lineBefore(sorted, column('psychFull'))).toBeNull();
});

test('the five lowest, worst first', () => {
  expect(lowest([1, 2, 3, 4, 5, 6, 7].map((n) => school(n)), column('trained')).map(({ name }) => name)).toEqual(['第1小学', '第2小学', '第3小学', '第4小学', '第5小学']);
});
