// Five thousand cells that a spreadsheet would work out, as an Excel file and as CSV: in neither is there a formula, by the file's own XML and, where LibreOffice is
// there, by what it makes of them. CELLS_SEED=<n> replays, CELLS=<n> makes it longer.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SheetMaker } from '../../server/src/platform/sheet/sheet.maker.js';
import type { SheetOrder } from '../../server/src/platform/sheet/sheet.order.js';
import { unzip } from '../../server/testing/unzip.js';
import { Chance } from '../simulation/chance.js';
import { describeWith, run, tool } from '../testing/tool.js';

const MANY = Number(process.env['CELLS'] ?? 5_000);
const SEED = Number(process.env['CELLS_SEED'] ?? 1 + (Date.now() % 100_000));
const chance = new Chance(SEED);

const BEFORE = ['', '', '', ' ', '  ', '\t', '\r', '\n', '\u00a0', '\u3000', '\u200b', '\ufeff', '\u0000', '"', "'", '\u202e', '; ', ','];
const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '==', '=+', '-+', '=-', '@='];
const DEEDS = ['1234+4321', 'SUM(1234,4321)', "cmd|'/c calc'!A0", 'HYPERLINK("http://127.0.0.1:1/?"&A1,"点我")', 'WEBSERVICE("http://127.0.0.1:1/")', 'IMPORTXML("http://127.0.0.1:1","//a")', 'A1', 'R1C1', 'NOW()', 'DDE("cmd";"/C calc";"x")', 'INDIRECT("A"&1)', '1e9', '{1;2}', 'LET(x,5555,x)', 'file:///etc/passwd#$x.A1'];
const AFTER = ['', '', ' ', '\n=1234+4321', '","=1234+4321', '"\r\n"=1234+4321"', ';=1234+4321', '\t=1234+4321', '情绪'];
const cells = Array.from({ length: MANY }, () => `${chance.of(BEFORE)}${chance.of(SIGNS)}${chance.of(DEEDS)}${chance.of(AFTER)}`);

const order: SheetOrder = {
  fileName: '表格', asOf: new Date('2026-11-23T16:30:00Z'), notes: [cells[0] ?? ''],
  tables: [{ name: '表格', columns: [{ head: '事项', width: 30, about: cells[1] ?? '' }, { head: '学时', width: 8, about: '' }], rows: cells.map((cell) => [cell, 1]) }],
};
const maker = new SheetMaker();
const RUNS = /^(?:[\t\r\n]|[\s\p{C}]*[=+\-@＝＋－＠])/u;

/** As a reader of CSV splits it, quotes and line ends within them. */
const read = (text: string): string[][] => {
  const [rows, state]: [string[][], { cell: string; row: string[]; quoted: boolean }] = [[], { cell: '', row: [], quoted: false }];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '"' && state.quoted && text[at + 1] === '"') [state.cell, at] = [`${state.cell}"`, at + 1];
    else if (sign === '"') state.quoted = !state.quoted;
    else if (!state.quoted && (sign === ',' || sign === '\n')) {
      state.row.push(state.cell);
      state.cell = '';
      if (sign === '\n') rows.push(state.row.splice(0));
    } else if (state.quoted || sign !== '\r') state.cell += sign;
  }
  return rows;
};

beforeAll(() => void process.stdout.write(`cells: seed ${String(SEED)}, ${String(MANY)} of them\n`));

test('an Excel file holds them as text: no formula, no link, no name that is worked out', async () => {
  const bytes = Buffer.from((await maker.make(order, 'xlsx')).bytes);
  for (const sheet of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) expect(unzip(bytes, sheet)).not.toMatch(/<f[ >/]|<hyperlink|<oleObject|<legacy/);
  expect(unzip(bytes, 'xl/workbook.xml')).not.toMatch(/<externalReference|<ddeLink/);
  const kinds = new Set([...unzip(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<c r="A\d+"[^>]*?(?: t="(\w+)")?[ />]/g)].map(([, kind]) => kind));
  expect([...kinds].filter((kind) => kind !== undefined && !['s', 'inlineStr'].includes(kind))).toEqual([]);
});

test('a CSV has as many rows as were given, and none of its cells begins with a sign that is worked out', async () => {
  const rows = read(Buffer.from((await maker.make(order, 'csv')).bytes).toString().replace(/^\uFEFF/, ''));
  expect(rows.length).toBe(MANY + 3);
  expect(rows.flat().filter((cell) => RUNS.test(cell) && !/^-?[\d.]+$/.test(cell))).toEqual([]);
});

const office = tool('soffice', 'libreoffice-calc');
describeWith([office])('LibreOffice', () => {
  test('works none of them out', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'gongyan-cells-'));
    try {
      for (const format of ['xlsx', 'csv'] as const) {
        writeFileSync(path.join(folder, `cells.${format}`), Buffer.from((await maker.make(order, format)).bytes));
        expect(run(office.file ?? '', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'txt:Text - txt - csv (StarCalc):9,34,76', '--outdir', folder, path.join(folder, `cells.${format}`)]).ok).toBe(true);
        expect(readFileSync(path.join(folder, 'cells.txt'), 'utf8')).not.toMatch(/5555(?!,x)/);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    // Its first start on a busy machine takes a minute.
  }, 300_000);
});
