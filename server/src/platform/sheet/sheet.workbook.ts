// Tables as an XLSX workbook: a line that says as of when, a header that stays in sight, filters, widths, and a sheet
// that explains every column. Written row by row, so that a district's ledger needs no memory of its size.
import { createRequire } from 'node:module';
import { PassThrough } from 'node:stream';
import type { stream, Worksheet } from 'exceljs';
import { asOfLine, plain, type SheetCell, type SheetOrder, type SheetTable } from './sheet.order.js';

const HEADER_ROW = 2;
const TEXT = '@';
const GENERAL = 'General';
const HEAD = { font: { bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEF2F4' } } } as const;

/** A string and never an object: exceljs takes objects for formulas and links. */
const written = (value: SheetCell): SheetCell => (typeof value === 'string' ? plain(value) : value !== null && !Number.isFinite(value) ? null : value);

const addRow = (sheet: Worksheet, cells: readonly SheetCell[]): void => {
  const row = sheet.addRow([...cells].map(written));
  row.eachCell((cell) => {
    // In a text cell a formula stays text even when somebody edits it.
    cell.numFmt = typeof cell.value === 'number' ? GENERAL : TEXT;
  });
  row.commit();
};

const addTable = (book: stream.xlsx.WorkbookWriter, { name, columns, rows }: SheetTable, about: string): void => {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: HEADER_ROW }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}` },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  addRow(sheet, [about]);
  const head = sheet.addRow(columns.map(({ head: words }) => plain(words)));
  head.eachCell((cell) => Object.assign(cell, HEAD));
  head.commit();
  for (const row of rows) addRow(sheet, row);
  sheet.autoFilter = { from: { row: HEADER_ROW, column: 1 }, to: { row: HEADER_ROW + rows.length, column: columns.length } };
  sheet.commit();
};

const codebook = ({ asOf, notes, tables }: SheetOrder): SheetTable => ({
  name: '字段说明',
  columns: [{ head: '工作表', width: 20, about: '' }, { head: '字段', width: 20, about: '' }, { head: '说明', width: 90, about: '' }],
  rows: [
    ...tables.flatMap(({ name, columns }) => columns.map(({ head, about }) => [name, head, about])),
    ['', '说明', asOfLine(asOf)], ...notes.map((note) => ['', '说明', note]),
  ],
});

export const workbookOf = async (order: SheetOrder): Promise<Uint8Array> => {
  // CommonJS only, and large: loaded where and when it is needed.
  const { stream: { xlsx } }: { stream: { xlsx: { WorkbookWriter: new (options: Partial<stream.xlsx.WorkbookStreamWriterOptions>) => stream.xlsx.WorkbookWriter } } } = createRequire(import.meta.url)('exceljs');
  const out = new PassThrough();
  const parts: Buffer[] = [];
  const whole = new Promise<void>((done, fail) => {
    out.on('data', (part: Buffer) => parts.push(part)).on('end', done).on('error', fail);
  });
  const book = new xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: true });
  const about = [asOfLine(order.asOf), ...order.notes].join('　');
  for (const table of order.tables) addTable(book, table, about);
  addTable(book, codebook(order), about);
  await book.commit();
  await whole;
  return Buffer.concat(parts);
};
