// Ledgers as files: what stands in them, and who may take whose along.
import { hoursPaperRoutes } from '@gongyan/shared/hours/paper/paper.contract';
import type { Reply, RouteSpec } from '@gongyan/shared/kit/route';
import { SchoolId } from '@gongyan/shared/people/people.contract';
import { createRequire } from 'node:module';
import type { Workbook } from 'exceljs';
import { DataSource } from 'typeorm';
import { personId, startDemoHub, type DemoHub } from '../../../testing/demo-hub.js';
import type { Session } from '../../../testing/start-hub.js';

const { Workbook: NewWorkbook }: { Workbook: new () => Workbook } = createRequire(__filename)('exceljs');

let hub: DemoHub;
let schoolId: string;
beforeAll(async () => {
  hub = await startDemoHub();
  const [row] = await hub.app.get(DataSource).query("select scope_id from appointment where person_id = $1 and scope = 'school' limit 1", [personId('ht-02')]);
  schoolId = SchoolId.parse(row.scope_id);
});
afterAll(() => hub.close());

const file = (route: RouteSpec, parts: Readonly<Record<string, unknown>>, as: Session, query = {}): Promise<Reply<RouteSpec>> => hub.call(route, { params: parts, query }, as);
const ofPerson = async (account: string, as: string, format = 'csv', query = {}) => Buffer.from((await file(hoursPaperRoutes.ofPerson, { personId: personId(account), format }, await hub.as(as), query)) as Uint8Array);
const ofSchool = async (as: string) => Buffer.from((await file(hoursPaperRoutes.ofSchool, { schoolId, format: 'csv' }, await hub.as(as))) as Uint8Array).toString();

test('one’s own ledger: every entry with its calculation, reversals as negative numbers, counts and columns explained', async () => {
  const book = new NewWorkbook();
  const bytes = await ofPerson('ht-02', 'ht-02', 'xlsx');
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const sheet = book.getWorksheet('学时台账');
  const row = (at: number) => [4, 8, 9, 10, 15].map((column) => sheet?.getCell(at, column).value);
  expect(row(3)).toEqual(['校本研修：班主任心理沟通工作坊', 8, '已冲销', '480 分钟 ÷ 每学时 60 分钟，舍去不足 0.5 的部分 = 8 学时', null]);
  expect(row(4)).toEqual(['校本研修：班主任心理沟通工作坊', -8, '冲销', '冲销：原来的 8 学时全部收回', '与区级教研活动重复']);
  expect(book.getWorksheet('学时合计')?.getCell('I3').value).toBe('还差 360 学时');
  expect(book.getWorksheet('字段说明')?.getCell('B2').value).toBe('字段');
});

test('as PDF it is a PDF, and a school year leaves the others out', async () => {
  expect((await ofPerson('pt-01', 'pt-01', 'pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await ofPerson('pt-01', 'pt-01', 'csv', { year: '2026-10-01' })).toString()).toContain('同课异构');
  expect((await ofPerson('pt-01', 'pt-01', 'csv', { year: '2025-10-01' })).toString()).not.toContain('同课异构');
});

test('it is the person’s, his lead’s and district staff’s; for everybody else it is not there', async () => {
  await expect(ofPerson('ht-02', 'cen-06')).resolves.toBeTruthy();
  for (const format of ['csv', 'xlsx', 'pdf']) await expect(ofPerson('ht-02', 'pt-01', format)).rejects.toMatchObject({ code: 'request.notFound' });
  expect(await hub.app.get(DataSource).query("select actor_id, facts from audit_entry where act = 'hours.exported' and subject = $1", [personId('ht-02')])).toEqual([{ actor_id: personId('cen-06'), facts: { people: 1 } }]);
});

test('a school’s holds its people and is its lead’s and the district’s; the district’s is the staff’s', async () => {
  const text = await ofSchool('sch-27');
  expect(await ofSchool('cen-06')).toBe(text);
  expect(text).toContain('班主任心理沟通工作坊');
  expect(text).not.toContain('瞿白露');
  for (const other of ['ht-02', 'sch-01', 'host-02']) await expect(ofSchool(other)).rejects.toMatchObject({ code: 'request.notFound' });
  const district = (as: Session) => file(hoursPaperRoutes.ofDistrict, { format: 'csv' }, as);
  expect(Buffer.from((await district(await hub.as('cen-02'))) as Uint8Array).toString()).toMatch(/瞿白露[^]*班主任心理沟通工作坊|班主任心理沟通工作坊[^]*瞿白露/);
  await expect(district(await hub.as('pt-01'))).rejects.toMatchObject({ code: 'access.notYours' });
});
