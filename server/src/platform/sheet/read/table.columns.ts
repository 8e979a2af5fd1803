// Finds the header of a table and reads columns by their names, in any order; tidies what people type. Refuses a table without the
// columns that matter.
import { ROW_LIMIT, Unreadable, type TableRow } from './table.unreadable.js';

const HEADER_WITHIN = 10;

/** No control and zero-width signs, no outer spaces, no spaces between Chinese letters (张  三). */
export const tidy = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}]/gu, ' ').replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '').replace(/\s+/g, ' ').trim();
export const tidyCode = (text: string): string => tidy(text.normalize('NFKC')).replace(/\s/g, '');

const headerName = (text: string): string => text.normalize('NFKC').replace(/\(.*?\)/g, '').replace(/[\s*:]/g, '');

/** Null when one of the required columns is not there. */
export const columnsBy = <Field extends string>(names: Readonly<Record<string, Field>>, required: readonly Field[], cells: readonly string[]): ReadonlyMap<Field, number> | null => {
  const columns = new Map<Field, number>();
  cells.forEach((text, at) => {
    const field = names[headerName(text)];
    if (field !== undefined && !columns.has(field)) columns.set(field, at);
  });
  return required.every((field) => columns.has(field)) ? columns : null;
};

/** Throws Unreadable. */
export const linesIn = <Columns, Line>(tables: readonly (readonly TableRow[])[], columnsOf: (cells: readonly string[]) => Columns | null, lineOf: (row: TableRow, columns: Columns) => Line): Line[] => {
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
