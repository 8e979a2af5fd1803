// The coverage table as a file: one row per school that the reader may see, then figures and terms. Says in words
// that heads and visits are not added.
import type { Coverage, LevelFigures, SchoolFigures } from '@gongyan/shared/training/coverage/coverage.contract';
import type { SchoolType } from '@gongyan/shared/people/people.contract';
import type { SheetCell, SheetColumn, SheetOrder, SheetTable } from '../../platform/sheet/sheet.maker.js';

const TYPES: Readonly<Record<SchoolType, string>> = { primary: '小学', junior: '初中', senior: '高中', vocational: '职校', special: '特教' };
const share = (part: number, whole: number): SheetCell => (whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000);

const columnsOf = (levels: readonly LevelFigures[]): SheetColumn[] => [
  { head: '学校', width: 24, about: '学校全称' }, { head: '类型', width: 8, about: '小学、初中、高中、职校、特教' },
  { head: '在册教师（人）', width: 14, about: '有工号、今天在该校任职的人，每人只计一次' },
  { head: '受过培训（人）', width: 14, about: '有至少一笔未被冲销的学时的在册教师' }, { head: '受训率', width: 10, about: '受过培训 ÷ 在册教师' },
  ...levels.flatMap(({ name }) => [
    { head: `${name}持有人`, width: 14, about: `在册教师中持有有效的${name}的人数；同一人只计一次` }, { head: `${name}持证率`, width: 14, about: `${name}持有人 ÷ 在册教师` },
  ]),
  { head: '专职心理教师（人）', width: 16, about: '任职为专职心理教师的在册教师' }, { head: '兼职心理教师（人）', width: 16, about: '任职为兼职心理教师的在册教师' },
  { head: '学生数', width: 10, about: '学校登记的在校学生' }, { head: '心理辅导室', width: 12, about: '1 为有，0 为没有' }, { head: '课程进课表', width: 12, about: '1 为心理健康课已列入课程表，0 为没有' },
];

const rowOf = (school: SchoolFigures, levels: readonly LevelFigures[]): SheetCell[] => {
  const heads = (level: LevelFigures): number => school.holders.find(({ levelId }) => levelId === level.levelId)?.heads ?? 0;
  return [
    school.name, TYPES[school.type], school.teachers, school.trained, share(school.trained, school.teachers), ...levels.flatMap((level) => [heads(level), share(heads(level), school.teachers)]),
    school.fullTime, school.partTime, school.students, school.hasRoom ? 1 : 0, school.inTimetable ? 1 : 0,
  ];
};

const targetsTable = ({ targets }: Coverage): SheetTable => ({
  name: '目标', columns: [
    { head: '目标', width: 30, about: '覆盖目标' }, { head: '已达到', width: 10, about: '目前的人数或学校数' }, { head: '总数', width: 10, about: '在册教师或学校总数' },
    { head: '比例', width: 10, about: '已达到 ÷ 总数' }, { head: '目标比例', width: 10, about: '要求达到的比例' }, { head: '依据', width: 60, about: '目标出自哪份文件' },
  ],
  rows: targets.map(({ name, got, of, perMille, source }) => [name, got, of, share(got, of), perMille / 1000, source]),
});

const levelsTable = ({ schemes }: Coverage): SheetTable => ({
  name: '班次与证书', columns: [
    { head: '证书体系', width: 30, about: '' }, { head: '等级', width: 14, about: '' }, { head: '班次数', width: 10, about: '该等级的班次' }, { head: '参训（人次）', width: 14, about: '各班录取人数之和；一个人读两个班计两次' },
    { head: '结业发证（人次）', width: 16, about: '各班发证人数之和' }, { head: '持有人（人）', width: 14, about: '在册教师中持有有效证书的不同的人' },
  ],
  rows: schemes.flatMap((scheme) => scheme.levels.map(({ name, cohorts, enrolled, certified, holders }) => [scheme.name, name, cohorts, enrolled, certified, holders])),
});

const termsTable = ({ terms }: Coverage): SheetTable => ({
  name: '按学期', columns: [{ head: '学期', width: 12, about: '春为 2–8 月，秋为 9 月至次年 1 月' }, { head: '截至', width: 12, about: '该学期最后一天' }, { head: '累计受过培训（人）', width: 18, about: '今天的在册教师中，到该日已受过培训的人数' }],
  rows: terms.map(({ year, half, until, trained }) => [`${year} ${half === 'autumn' ? '秋' : '春'}`, until, trained]),
});

export const sheetOf = (coverage: Coverage): SheetOrder => {
  const levels = coverage.schemes.filter(({ recordOnly }) => !recordOnly).flatMap((scheme) => scheme.levels);
  return {
    fileName: '区域覆盖表', asOf: coverage.asOf, notes: ['人数按不同的人计，人次按参加次数计，两者不能相加。'],
    tables: [{ name: '各校', columns: columnsOf(levels), rows: coverage.schools.map((school) => rowOf(school, levels)) }, targetsTable(coverage), levelsTable(coverage), termsTable(coverage)],
  };
};
