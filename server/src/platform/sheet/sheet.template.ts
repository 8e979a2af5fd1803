// A table to fill in: columns as text, choices to pick from, an explanation on a second sheet where it cannot be imported by mistake.
import { createRequire } from 'node:module';
import type { Workbook } from 'exceljs';
import { ROW_LIMIT } from './read/table.unreadable.js';
import type { SheetColumn } from './sheet.order.js';

interface TemplateOrder {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly notes: readonly string[];
  /** By the head of their column; `inside` the formula itself, for a few fixed words without commas. */
  readonly lists: readonly { readonly column: string; readonly values: readonly string[]; readonly inside?: true }[];
}

const CHOICES_UNTIL = 501;
const letterOf = (at: number): string => String.fromCharCode(65 + at);

/** Long lists stand on a sheet of their own: a formula holds 255 letters. */
const listOf = (workbook: Workbook, name: string, values: readonly string[]): string => {
  const list = workbook.addWorksheet(name);
  for (const value of values) list.addRow([value]);
  list.getColumn(1).width = 32;
  return `'${name}'!$A$1:$A$${values.length}`;
};

export const templateBook = async ({ name, columns, notes, lists }: TemplateOrder): Promise<Uint8Array> => {
  const { Workbook: NewWorkbook }: { Workbook: new () => Workbook } = createRequire(import.meta.url)('exceljs');
  const workbook = new NewWorkbook();
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ head, width }) => ({ header: head, width, style: { numFmt: '@' } }));
  sheet.getRow(1).font = { bold: true };
  sheet.autoFilter = { from: 'A1', to: `${letterOf(columns.length - 1)}${ROW_LIMIT + 1}` };
  for (const { column, values, inside = false } of lists) {
    const at = columns.findIndex(({ head }) => head === column);
    if (at < 0 || values.length === 0) continue;
    const formula = inside ? `"${values.join(',')}"` : listOf(workbook, `${column}名单`, values);
    for (let row = 2; row <= CHOICES_UNTIL; row += 1) sheet.getCell(`${letterOf(at)}${row}`).dataValidation = { type: 'list', allowBlank: true, formulae: [formula], showErrorMessage: false };
  }
  const explain = workbook.addWorksheet('填写说明');
  for (const { head, about } of columns) explain.addRow([head, about]);
  for (const note of notes) explain.addRow(['', note]);
  explain.getColumn(1).width = 14;
  explain.getColumn(2).width = 80;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
