// From a table of texts to lines of past hours: columns by their names in any order, and for each line what happened as one hash.
import { createHash } from 'node:crypto';
import type { PastField } from '@gongyan/shared/hours/past/past.contract';
import { factOf, type PastLine } from '@gongyan/shared/hours/past/past.rules';
import { columnsBy, linesIn, tidy, tidyCode } from '../../platform/sheet/read/table.columns.js';
import type { TableRow } from '../../platform/sheet/read/table.reader.js';

const NAMES: Readonly<Record<string, PastField>> = {
  工号: 'staffNo', 教师编号: 'staffNo', 编号: 'staffNo', 姓名: 'name', 教师姓名: 'name', 学校: 'school', 学校名称: 'school', 单位: 'school', 日期: 'day', 活动日期: 'day', 事项: 'title', 活动名称: 'title', 项目名称: 'title',
  类别: 'kind', 学时类别: 'kind', 学时: 'amount', 学时数: 'amount', 级别: 'level', 开始: 'from', 开始时间: 'from', 结束: 'to', 结束时间: 'to',
};
const REQUIRED: readonly PastField[] = ['name', 'day', 'title', 'kind', 'amount'];
const FACT_LETTERS = 40;

const lineOf = ({ line, cells }: TableRow, columns: ReadonlyMap<PastField, number>): PastLine => {
  const text = (field: PastField): string => cells[columns.get(field) ?? -1] ?? '';
  const read = {
    line, staffNo: tidyCode(text('staffNo')), name: tidy(text('name')), school: tidy(text('school')), day: tidyCode(text('day')), title: tidy(text('title')), kind: tidy(text('kind')), amount: tidyCode(text('amount')),
    level: tidyCode(text('level')), from: tidyCode(text('from')), to: tidyCode(text('to')),
  };
  return { ...read, source: createHash('sha256').update(factOf(read)).digest('hex').slice(0, FACT_LETTERS) };
};

/** Throws Unreadable. */
export const pastLines = (tables: readonly (readonly TableRow[])[]): PastLine[] => linesIn(tables, (cells) => columnsBy(NAMES, REQUIRED, cells), lineOf);
