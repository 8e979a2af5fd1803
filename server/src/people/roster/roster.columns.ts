// From a table of texts to roster lines: finds the header, reads columns by their names in any order, and tidies
// what people type. Refuses a table without the four columns that matter.
import type { RosterLine } from '@gongyan/shared/people/roster.rules';
import { Unreadable } from './roster.unreadable.js';

export const ROW_LIMIT = 5_000;
const HEADER_WITHIN = 10;

type Field = Exclude<keyof RosterLine, 'line'>;
const NAMES: Readonly<Record<string, Field>> = {
  工号: 'staffNo', 教师编号: 'staffNo', 编号: 'staffNo', 姓名: 'name', 教师姓名: 'name', 学校: 'school', 学校名称: 'school', 所在学校: 'school', 单位: 'school',
  岗位: 'post', 专兼职: 'post', 是否班主任: 'headTeacher', 班主任: 'headTeacher', 职称: 'title', 登录名: 'login', 账号: 'login', 登录账号: 'login',
};
const REQUIRED: readonly Field[] = ['staffNo', 'name', 'school', 'post'];

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

const headerName = (text: string): string => text.normalize('NFKC').replace(/\(.*?\)/g, '').replace(/[\s*:]/g, '');

const columnsOf = (cells: readonly string[]): ReadonlyMap<Field, number> | null => {
  const columns = new Map<Field, number>();
  cells.forEach((text, at) => {
    const field = NAMES[headerName(text)];
    if (field !== undefined && !columns.has(field)) columns.set(field, at);
  });
  return REQUIRED.every((field) => columns.has(field)) ? columns : null;
};

/** No control and zero-width signs, no outer spaces, no spaces between Chinese letters (张  三). */
const tidy = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}]/gu, ' ').replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '').replace(/\s+/g, ' ').trim();
const tidyCode = (text: string): string => tidy(text.normalize('NFKC')).replace(/\s/g, '');

const lineOf = ({ line, cells }: Row, columns: ReadonlyMap<Field, number>): RosterLine => {
  const text = (field: Field): string => cells[columns.get(field) ?? -1] ?? '';
  return {
    line, staffNo: tidyCode(text('staffNo')), name: tidy(text('name')), school: tidy(text('school')), post: tidyCode(text('post')),
    headTeacher: tidyCode(text('headTeacher')), title: tidy(text('title')), login: tidyCode(text('login')),
  };
};

/** Throws Unreadable. */
export const linesOf = (tables: readonly (readonly Row[])[]): RosterLine[] => {
  for (const rows of tables) {
    for (const [at, row] of rows.slice(0, HEADER_WITHIN).entries()) {
      const columns = columnsOf(row.cells);
      if (columns === null) continue;
      const lines = rows.slice(at + 1).map((one) => lineOf(one, columns));
      if (lines.length === 0) throw new Unreadable('empty');
      if (lines.length > ROW_LIMIT) throw new Unreadable('tooManyRows');
      return lines;
    }
  }
  throw new Unreadable('noHeader');
};
