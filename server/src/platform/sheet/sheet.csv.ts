// A table as CSV for Excel, WPS and programs: UTF-8 with its mark, every text in quotes. What a spreadsheet would
// take for a formula gets an apostrophe in front, as its own users would type it.
import { asOfLine, plain, type SheetCell, type SheetOrder } from './sheet.order.js';

/** Signs that begin a formula, wide ones too, also behind spaces and signs that are not seen; tab and line end themselves. */
const FORMULA = /^(?:[\t\r\n]|[\s\p{C}]*[=+\-@＝＋－＠])/u;

const cell = (value: SheetCell): string => {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = plain(value);
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};
const line = (cells: readonly SheetCell[]): string => cells.map(cell).join(',');

/** The header comes first, so that programs read it; what the file is stands behind the last row. */
export const csvOf = ({ asOf, notes, tables: [{ columns, rows }] }: SheetOrder): Uint8Array => {
  const about = [asOfLine(asOf), ...notes];
  const lines = [line(columns.map(({ head }) => head)), ...rows.map(line), ...about.map((words) => line([words]))];
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
};
