// The looking of the yearly audit of minors' personal information: what was planted is found where it stands and counted by kind, ids
// and sums are no telephones, and the workbook repeats none of the words.
import ExcelJS from 'exceljs';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '../../../tests/testing/database.js';
import { workbookOf } from '../platform/sheet/sheet.workbook.js';
import { noKey } from '../platform/sealed/data.key.js';
import { lookAtTexts, total, type LookedAt } from './minors.finds.js';
import { minorsSheet } from './minors.sheet.js';

let database: TestDatabase;
let sql: pg.Client;
const SECRETS = ['13912345678', '王小明', '110101201503078217'];

beforeAll(async () => {
  database = await freshDatabase();
  sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

const look = async () => {
  await sql.query('begin');
  const seen = await lookAtTexts(sql, { key: noKey, tell: () => undefined });
  await sql.query('commit');
  return seen;
};

const plant = async (reason: string, facts: unknown): Promise<void> => {
  await sql.query("insert into audit_entry (at, act, subject, reason, facts) values (now(), 'test.planted', $1, $2, $3)", [randomUUID(), reason, JSON.stringify(facts)]);
};

const document = (over: Partial<LookedAt>): LookedAt => ({ id: randomUUID(), kind: 'writing', confidential: true, age: 'under14', createdAt: new Date('2026-03-01T00:00:00Z'), finds: new Map(), ...over });

test('ids, sums and moments are no finding; a telephone, a citizen number and a name beside a class are, in texts and in JSON', async () => {
  await plant(`见 meeting:${randomUUID()}`, { at: '2026-11-30T05:35:52.123Z', sum: 'a'.repeat(20) + '13912345678'.repeat(2), ids: Array.from({ length: 200 }, () => `enrolment:${randomUUID()}`) });
  expect((await look()).found).toEqual([]);
  await plant('139-1234-5678/138-1234-5678', {});
  expect((await look()).found.map(({ finds }) => Object.fromEntries(finds))).toEqual([{ mobile: 2 }]);
  await plant(`初一(3)班王小明，家长电话 ${SECRETS[0]}`, { nested: [{ note: `身份证 ${SECRETS[2]}` }] });
  const { found, columns } = await look();
  expect(columns).toBeGreaterThan(200);
  expect(found.map(({ place, finds }) => [place, Object.fromEntries(finds)])).toEqual([['audit_entry.facts', { citizenId: 1 }], ['audit_entry.reason', { mobile: 3, name: 1 }]]);
  expect(found.reduce((sum, one) => sum + total(one.finds), 0)).toBe(5);
});

test('the workbook counts by age and by year, and holds none of the words', async () => {
  const documents = [document({ finds: new Map([['mobile', 2]]) }), document({ createdAt: new Date('2025-12-31T15:59:00Z') }), document({ age: 'over14', confidential: false, finds: new Map([['name', 1]]) })];
  const readings = documents.slice(0, 1).map(({ id, age }) => ({ id, age, owner: '林老师', readers: 2, asked: 1, times: 5, first: new Date('2026-03-02T01:00:00Z'), last: null }));
  const order = minorsSheet({ year: 2026, at: new Date(), documents, texts: await look(), readings, unread: 4, guards: [['审计', '完整']] });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(await workbookOf(order)).buffer);
  const rows = (sheet: string): unknown[][] => (book.getWorksheet(sheet)?.getSheetValues() ?? []).slice(3).map((row) => (Array.isArray(row) ? row.slice(1) : []));
  const summary = new Map(rows('摘要').map(([item, ...counts]) => [item, counts]));
  expect(summary.get('个案文稿（保密），现有')).toEqual([2, 0, 0, 0, 2]);
  expect(summary.get('个案文稿，2026 年新建')).toEqual([1, 0, 0, 0, 1]);
  expect(summary.get('个案文稿，2026 年被查阅次数')).toEqual([5, 0, 0, 0, 5]);
  expect(summary.get('个案文稿里疑似手机号')).toEqual([2, 0, 0, 0, 2]);
  expect(summary.get('其他文稿里疑似班级旁的姓名')).toEqual([0, 0, 1, 0, 1]);
  expect(rows('检出').map(([place]) => place)).toEqual(['个案文稿', '文稿', 'audit_entry.facts', 'audit_entry.reason']);
  expect(rows('查阅')).toHaveLength(1);
  const all = JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
  expect(SECRETS.filter((secret) => all.includes(secret))).toEqual([]);
});
