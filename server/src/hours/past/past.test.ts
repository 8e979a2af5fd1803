// Past hours over HTTP: a template, a preview that writes nothing, a second person's word that posts all or nothing, and no fact
// twice, whichever file it comes in. Five thousand rows are timed.
import { hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import { pastRoutes, type PastPreview } from '@gongyan/shared/hours/past/past.contract';
import type { RouteSpec } from '@gongyan/shared/kit/route';
import { createRequire } from 'node:module';
import type { Workbook } from 'exceljs';
import { DataSource } from 'typeorm';
import { aPerson, anAppointment, aSchool } from '../../../testing/builders.js';
import { personId, startDemoHub, type DemoHub } from '../../../testing/demo-hub.js';
import { ChainStore } from '../chain/chain.store.js';

const { Workbook: NewWorkbook }: { Workbook: new () => Workbook } = createRequire(__filename)('exceljs');
const HEADER = ['工号', '姓名', '学校', '日期', '事项', '类别', '学时', '级别', '开始', '结束'];
const [UPLOADER, SECOND] = ['cen-02', 'cen-03'] as const;
const code = (wanted: string) => ({ code: wanted });

let hub: DemoHub;
let number: { staffNo: string; name: string };
let bai: { name: string; school: string };
beforeAll(async () => {
  hub = await startDemoHub();
  const [row] = (await sql("update person set staff_no = 'PT2019002' where id = $1 returning staff_no as \"staffNo\", name", [personId('pt-02')]))[0] as unknown as [typeof number];
  number = row;
  const [other] = await sql("select p.name, s.name as school from person p join appointment a on a.person_id = p.id and a.scope = 'school' join school s on s.id = a.scope_id where p.id = $1 limit 1", [personId('ht-02')]);
  bai = other as typeof bai;
});
afterAll(() => hub.close());

const sql = (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => hub.app.get(DataSource).query(text, values);
let files = 0;
const csv = (rows: readonly (readonly string[])[]): File => new File([[HEADER, ...rows].map((row) => row.join(',')).join('\r\n')], `往年学时${(files += 1)}.csv`);
const row = (change: Partial<Record<string, string>> = {}): string[] => {
  const line: Record<string, string> = { 工号: number.staffNo, 姓名: number.name, 学校: '', 日期: '2024-03-14', 事项: '校本研修：倾听的技术', 类别: '校本研修', 学时: '2', 级别: '', 开始: '', 结束: '', ...change };
  return HEADER.map((head) => line[head] ?? '');
};
const upload = async (rows: readonly (readonly string[])[], by: string = UPLOADER): Promise<PastPreview> => hub.call(pastRoutes.upload, { file: csv(rows) }, await hub.as(by));
const confirm = async (preview: PastPreview, by: string = SECOND, alikeToo = false) => hub.call(pastRoutes.confirm, { params: { pastImportId: preview.import.id }, body: { alikeToo } }, await hub.as(by));
const entries = async (account: string) => (await hub.call(hoursRoutes.ledger, { params: { personId: personId(account) } }, await hub.as(account))).rows.filter(({ sourceType }) => sourceType === 'past');
const faults = ({ shown }: PastPreview): string[] => shown.map(({ verdict, errors }) => [verdict, ...errors.map(({ field, reason }) => `${field} ${reason}`)].join(', '));
const count = async (): Promise<number> => Number((await sql('select count(*)::int as n from hours_entry'))[0]?.['n']);

test('only district staff see any of it', async () => {
  const preview = await upload([row({ 事项: '谁能看' })]);
  const params = { pastImportId: preview.import.id };
  for (const other of ['pt-02', 'sch-01', 'trn-01', 'bur-01', 'host-02']) {
    const as = await hub.as(other);
    const call = (route: RouteSpec, parts: object = {}) => expect(hub.call(route, parts, as)).rejects.toMatchObject(code('access.notYours'));
    await call(pastRoutes.list);
    await call(pastRoutes.template);
    await call(pastRoutes.open, { params });
    await call(pastRoutes.file, { params });
    await call(pastRoutes.confirm, { params, body: { alikeToo: false } });
    await call(pastRoutes.drop, { params, body: {} });
    await call(pastRoutes.upload, { file: csv([row()]) });
  }
  await expect(hub.call(pastRoutes.drop, { params, body: {} }, await hub.as(SECOND))).resolves.toMatchObject({ state: 'dropped' });
  await expect(confirm(preview)).rejects.toMatchObject(code('past.settled'));
});

test('the template holds the kinds of today to pick from, and explains itself', async () => {
  const bytes = Buffer.from((await hub.call(pastRoutes.template, {}, await hub.as(UPLOADER))) as Uint8Array);
  const book = new NewWorkbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  expect((book.getWorksheet('历史学时')?.getRow(1).values as string[]).slice(1)).toEqual(HEADER);
  expect(book.getWorksheet('类别名单')?.getColumn(1).values).toContain('区级教研活动');
  expect(book.getWorksheet('填写说明')?.getCell('A4').value).toBe('日期');
});

test('a preview names what is wrong line by line, and writes nothing', async () => {
  const before = await count();
  const preview = await upload([
    row({ 工号: 'NOBODY' }), row({ 姓名: '别的人' }), row({ 工号: '', 姓名: bai.name }), row({ 工号: '', 姓名: bai.name, 学校: '没有的学校' }), row({ 日期: '2024-13-01' }), row({ 日期: '2090-01-01' }), row({ 日期: '2019-01-01' }),
    row({ 类别: '不存在' }), row({ 学时: '1.3' }), row({ 学时: '=2+2' }), row({ 类别: '公开课（执教）', 学时: '5' }), row({ 类别: '论文发表或获奖', 学时: '8' }), row({ 开始: '08:00', 结束: '08:30' }), row({ 开始: '08:00' }), row({ 事项: '' }),
    row({ 事项: '两次写' }), row({ 事项: '两次 写' }), row({ 事项: '甲', 日期: '2024-05-06', 开始: '08:00', 结束: '11:00' }), row({ 事项: '乙', 日期: '2024-05-06', 开始: '10:00', 结束: '12:00' }),
  ]);
  expect(faults(preview)).toEqual([
    'error, staffNo unknownPerson', 'error, name nameDiffers', 'error, school missing', 'error, name unknownPerson', 'error, day unreadable', 'error, day future', 'error, day noRules', 'error, kind unknownKind', 'error, amount half', 'error, amount unreadable',
    'error, amount notWhole', 'error, level unknownLevel', 'error, amount longerThanTime', 'error, to missing', 'error, title missing', 'error, title twice', 'error, title twice', 'error, day overlap', 'new',
  ]);
  expect(preview.counts).toEqual({ new: 1, known: 0, alike: 0, error: 18 });
  await expect(confirm(preview)).rejects.toMatchObject({ ...code('past.hasErrors'), problem: { facts: { count: 18 } } });
  expect(await count()).toBe(before);
});

test('a second person posts all of it, each entry with the file as evidence; the same facts never twice', async () => {
  const lines = [row(), row({ 事项: '区级教研活动', 类别: '区级教研活动', 学时: '4', 日期: '2024年4月9日', 开始: '8:30', 结束: '11:30' }), row({ 工号: '', 姓名: bai.name, 学校: bai.school, 事项: '论文：班级心理委员', 类别: '论文发表或获奖', 学时: '24', 级别: '市' })];
  const preview = await upload(lines);
  expect([preview.counts, preview.people, preview.half]).toEqual([{ new: 3, known: 0, alike: 0, error: 0 }, 2, 60]);
  await expect(upload(lines)).rejects.toMatchObject(code('past.there'));
  await expect(confirm(preview, UPLOADER)).rejects.toMatchObject(code('past.sameHand'));
  expect(await entries('pt-02')).toEqual([]);
  await expect(confirm(preview)).resolves.toMatchObject({ import: { state: 'posted', posted: 3, confirmedBy: personId(SECOND) } });
  await expect(confirm(preview)).rejects.toMatchObject(code('past.settled'));
  const [meeting, own] = (await entries('pt-02')).sort((a, b) => b.half - a.half);
  expect([meeting, own]).toMatchObject([{ half: 8, ruleCode: 'meeting', postedBy: personId(SECOND) }, { half: 4, evidence: [{ label: expect.stringMatching(/导入文件“往年学时\d+\.csv”第 2 行/), link: `/hours/past/${preview.import.id}` }] }]);
  const again = await upload([...lines].reverse());
  expect(again.counts).toEqual({ new: 0, known: 3, alike: 0, error: 0 });
  await expect(confirm(again)).resolves.toMatchObject({ import: { posted: 0 } });
  expect(await entries('pt-02')).toHaveLength(2);
  expect(faults(await upload([row({ 学时: '3' })]))).toEqual(['error, amount otherAmount']);
});

test('what looks like a credit that is there waits for an explicit word, and one of two words at once wins', async () => {
  const preview = await upload([row({ 事项: '校本研修：倾听的技术（上）' }), row({ 事项: '别的一天', 日期: '2024-06-06' })]);
  expect(preview.counts).toMatchObject({ new: 1, alike: 1 });
  expect(preview.shown[0]).toMatchObject({ verdict: 'alike', meets: { title: '校本研修：倾听的技术', day: '2024-03-14' } });
  const before = (await entries('pt-02')).length;
  const words = await Promise.allSettled([confirm(preview), confirm(preview, 'cen-06'), confirm(preview)]);
  expect(words.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect((await entries('pt-02')).length).toBe(before + 1);
});

test('the same bytes wait once, a settled import stays, and the database keeps the two hands apart', async () => {
  const file = csv([row({ 事项: '同一份', 日期: '2024-07-01' })]);
  const send = async () => hub.call(pastRoutes.upload, { file }, await hub.as('cen-06'));
  const both = await Promise.allSettled([send(), send()]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const [{ id } = { id: '' }] = (await sql("select id from hours_past where state = 'waiting' and file_name = $1", [file.name])) as { id: string }[];
  await expect(sql("update hours_past set state = 'posted', confirmed_by = uploaded_by, confirmed_at = now(), posted = 1 where id = $1", [id])).rejects.toThrow(/check/);
  await expect(sql("update hours_past set lines = '[]' where id = $1", [id])).rejects.toThrow('不再变动');
  await expect(sql("delete from hours_past where id = $1", [id])).rejects.toThrow();
});

test('five thousand rows are read, judged and posted in seconds, and the chain is whole', async () => {
  const school = await aSchool(hub.app, { name: '五千学校' });
  const people = await Promise.all(Array.from({ length: 50 }, async (_, at) => {
    const person = await aPerson(hub.app, { name: `历史${at}`, staffNo: `PAST${at}` });
    await anAppointment(hub.app, person.id, { role: 'partTime', scope: 'school', scopeId: school.id });
    return person;
  }));
  const rows = Array.from({ length: 5_000 }, (_, at) => {
    const day = new Date(Date.UTC(2021, 0, 1 + Math.floor(at / 50) * 7));
    return row({ 工号: `PAST${at % 50}`, 姓名: `历史${at % 50}`, 日期: day.toISOString().slice(0, 10), 事项: `第${Math.floor(at / 50)}次研修`, 学时: '1.5', 开始: '14:00', 结束: '16:00' });
  });
  expect(people).toHaveLength(50);
  const began = Date.now();
  const preview = await upload(rows, 'cen-06');
  const looked = Date.now();
  await expect(confirm(preview)).resolves.toMatchObject({ import: { posted: 5_000 } });
  const posted = Date.now();
  process.stdout.write(`past hours: 5,000 rows looked at in ${looked - began} ms, posted in ${posted - looked} ms\n`);
  expect(posted - began).toBeLessThan(20_000);
  expect(await hub.app.get(ChainStore).verify()).toMatchObject({ whole: true });
}, 60_000);
