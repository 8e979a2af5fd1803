// From a table of texts to roster lines: finds the header, reads columns by their names in any order, and tidies
// what people type. Refuses a table without the four columns that matter.
import type { RosterLine } from '@gongyan/shared/people/roster.rules';
import { columnsBy, linesIn, tidy, tidyCode } from '../../platform/sheet/read/table.columns.js';
import type { TableRow } from '../../platform/sheet/read/table.reader.js';

type Field = Exclude<keyof RosterLine, 'line'>;
const NAMES: Readonly<Record<string, Field>> = {
  工号: 'staffNo', 教师编号: 'staffNo', 编号: 'staffNo', 姓名: 'name', 教师姓名: 'name', 学校: 'school', 学校名称: 'school', 所在学校: 'school', 单位: 'school',
  岗位: 'post', 专兼职: 'post', 是否班主任: 'headTeacher', 班主任: 'headTeacher', 职称: 'title', 登录名: 'login', 账号: 'login', 登录账号: 'login',
};
const REQUIRED: readonly Field[] = ['staffNo', 'name', 'school', 'post'];

const lineOf = ({ line, cells }: TableRow, columns: ReadonlyMap<Field, number>): RosterLine => {
  const text = (field: Field): string => cells[columns.get(field) ?? -1] ?? '';
  return {
    line, staffNo: tidyCode(text('staffNo')), name: tidy(text('name')), school: tidy(text('school')), post: tidyCode(text('post')),
    headTeacher: tidyCode(text('headTeacher')), title: tidy(text('title')), login: tidyCode(text('login')),
  };
};

/** Throws Unreadable. */
export const linesOf = (tables: readonly (readonly TableRow[])[]): RosterLine[] => linesIn(tables, (cells) => columnsBy(NAMES, REQUIRED, cells), lineOf);
