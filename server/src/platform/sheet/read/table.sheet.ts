// An XLSX sheet as text, cell by cell, the way its author sees it. Formulas are never evaluated: what Excel
// showed last is taken, else the formula stays as the text it is.
import { createRequire } from 'node:module';
import type { Cell, Workbook } from 'exceljs';
import { ROW_LIMIT, Unreadable } from './table.unreadable.js';

const pad = (value: number): string => String(value).padStart(2, '0');

/** A day is shown as a day; Excel's dates carry no zone, and exceljs reads them as UTC. */
const shownDate = (date: Date): string => `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;

/** A staff number typed as a number keeps the zeros that its format shows in front. */
const shownNumber = (value: number, format: string | undefined): string =>
  /^0+$/.test(format ?? '') && Number.isInteger(value) && value >= 0 ? String(value).padStart(format?.length ?? 0, '0') : String(value);

const shownObject = (value: object, format: string | undefined): string => {
  if (value instanceof Date) return shownDate(value);
  if ('richText' in value && Array.isArray(value.richText)) return value.richText.map((part: unknown) => (typeof part === 'object' && part !== null && 'text' in part ? String(part.text) : '')).join('');
  if ('formula' in value || 'sharedFormula' in value) {
    if ('result' in value && value.result !== undefined && value.result !== null) return shown(value.result, format);
    return `=${String('formula' in value ? value.formula : '')}`;
  }
  if ('text' in value) return shown(value.text, format);
  return 'error' in value ? String(value.error) : '';
};

export const shown = (value: unknown, format?: string): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return shownNumber(value, format);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? shownObject(value, format) : '';
};

const numberFormat = (cell: Cell): string | undefined => (typeof cell.numFmt === 'string' ? cell.numFmt : undefined);

/** Every sheet's non-empty rows: line number and texts. Throws Unreadable. */
export const readSheets = async (bytes: Buffer): Promise<{ line: number; cells: string[] }[][]> => {
  // CommonJS only, and large: loaded where and when it is needed.
  const { Workbook: NewWorkbook }: { Workbook: new () => Workbook } = createRequire(import.meta.url)('exceljs');
  const workbook = new NewWorkbook();
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  await workbook.xlsx.load(buffer as ArrayBuffer).catch(() => {
    throw new Unreadable('notAWorkbook');
  });
  return workbook.worksheets.filter((sheet) => sheet.state === 'visible').map((sheet) => {
    const rows: { line: number; cells: string[] }[] = [];
    sheet.eachRow({ includeEmpty: false }, (row, line) => {
      const cells: string[] = [];
      row.eachCell({ includeEmpty: false }, (cell, column) => {
        if (column <= 60) cells[column - 1] = shown(cell.value, numberFormat(cell));
      });
      const texts = Array.from(cells, (text) => text ?? '');
      if (texts.some((text) => text.trim() !== '')) rows.push({ line, cells: texts });
      if (rows.length > ROW_LIMIT + 10) throw new Unreadable('tooManyRows');
    });
    return rows;
  });
};
