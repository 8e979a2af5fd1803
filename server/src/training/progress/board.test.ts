// The board as a file: whose rows stand in it, that it explains itself, and that no cell is ever worked out.
import { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { progressRoutes } from '@gongyan/shared/training/progress/progress.contract';
import { createRequire } from 'node:module';
import type { Workbook } from 'exceljs';
import { DataSource } from 'typeorm';
import { personId, startDemoHub, type DemoHub } from '../../../testing/demo-hub.js';
import { unzip } from '../../../testing/unzip.js';
import { demoId } from '../../seed/demo-id.js';

const { Workbook: NewWorkbook }: { Workbook: new () => Workbook } = createRequire(__filename)('exceljs');
const cohortId = demoId(CohortId, 'co-B04');
/** What a spreadsheet would take for a formula. */
const HOSTILE = ['=1+1', '+8613800000000', '-2+3', '@SUM(1)', '\t=1', '＝cmd'];
let hub: DemoHub;
beforeAll(async () => {
  hub = await startDemoHub();
  const sql = hub.app.get(DataSource);
  const people: { id: string }[] = await sql.query('select person_id as id from enrolment where cohort_id = $1 order by place_no desc limit $2', [cohortId, HOSTILE.length]);
  for (const [at, { id }] of people.entries()) await sql.query('update person set name = $2 where id = $1', [id, HOSTILE[at]]);
});
afterAll(() => hub.close());

const file = async (as: string, format: 'xlsx' | 'csv') => Buffer.from((await hub.call(progressRoutes.sheet, { params: { cohortId, format } }, await hub.as(as))) as Uint8Array);

test('a workbook with its header in sight, as of when, columns explained, and not one formula', async () => {
  const bytes = await file('trn-01', 'xlsx');
  expect(unzip(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
  const book = new NewWorkbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const sheet = book.getWorksheet('学员与要求');
  expect(sheet?.views).toMatchObject([{ state: 'frozen', ySplit: 2 }]);
  expect(String(sheet?.getCell('A1').value)).toContain('数据截至 2026-11-23');
  const heads = (sheet?.getRow(2).values as string[]).slice(1);
  expect(heads.slice(0, 9)).toEqual(['姓名', '单位', '状态', '出勤：已有', '出勤：要求', '出勤：结果', '学时：已有', '学时：要求', '学时：结果']);
  const names = sheet?.getColumn(1).values.map(String) ?? [];
  for (const text of HOSTILE) expect(names).toContain(text);
  const row = names.indexOf('瞿白露');
  expect([4, 5, 6, 7].map((column) => sheet?.getCell(row, column).value)).toEqual([11, 18, '还差', 44]);
  expect(book.getWorksheet('字段说明')?.getColumn(2).values).toContain('出勤：已有');
});

test('a CSV for Excel: with its mark, and an apostrophe before what would be a formula', async () => {
  const text = (await file('cen-02', 'csv')).toString();
  expect(text.startsWith('\uFEFF"姓名"')).toBe(true);
  for (const name of HOSTILE) expect(text).toContain(`"'${name}"`);
  expect(text).toContain('数据截至 2026-11-23');
});

test('a lead takes his own school along, a learner himself, a stranger nobody; that others left the hub is noted', async () => {
  const people = async (as: string) => (await file(as, 'csv')).toString().split('\r\n').filter((line) => /"(在学|已达标)"/.test(line));
  const [all, school, own, none] = [await people('cen-02'), await people('sch-27'), await people('pt-01'), await people('exp-06')];
  expect([own.length, own[0]?.startsWith('"瞿白露"'), none]).toEqual([1, true, []]);
  expect(school.length).toBeGreaterThan(0);
  expect(all.length).toBeGreaterThan(school.length);
  const noted: { actor_id: string }[] = await hub.app.get(DataSource).query("select actor_id from audit_entry where act = 'cohort.exported' and subject = $1", [cohortId]);
  expect(new Set(noted.map(({ actor_id }) => actor_id))).toEqual(new Set(['trn-01', 'cen-02', 'sch-27'].map(personId)));
});
