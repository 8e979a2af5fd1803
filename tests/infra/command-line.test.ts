// The command line as an operator meets it: words in both tongues, exit codes that a script can use, the same rules as on the pages, and
// each deed in the audit as done at the command line.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { gongyan, type Spoken } from '../testing/command-line.js';
import { freshDatabase, type TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { Teacher } from '../testing/teacher.js';

jest.setTimeout(240_000);
const COMMANDS = ['create-admin', 'reset-password', 'reset-second-factor', 'grant', 'import-schools', 'import-roster', 'recompute', 'verify-documents', 'verify-ledger', 'verify-audit', 'minors-audit', 'export-person', 'erase-person', 'erased-person', 'backup', 'restore', 'maintenance', 'demo', 'doctor'];
const TODAY = "(now() at time zone 'Asia/Shanghai')::date";
const SECRET = 'Ji4oyan-2026-x';

let folder: string;
let database: TestDatabase;
let sql: pg.Client;
let hub: Hub;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gongyan-command-'));
  database = await districtDatabase();
  sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
  hub = await (await newHub({ databaseUrl: database.url })).start();
});
afterAll(async () => {
  await stopAll();
  await sql?.end();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

const told = (words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Spoken> =>
  gongyan(words, { DATABASE_URL: database.url, DATA_DIR: folder, GONGYAN_ADMIN_PASSWORD: SECRET, ...env });
const bothTongues = (text: string): boolean => /[\u4e00-\u9fff]/.test(text) && /[a-z]{3}/.test(text);
const newest = async (): Promise<unknown> => (await sql.query('select act, actor_id, facts from audit_entry order by id desc limit 1')).rows[0];
const officesOf = async (login: string): Promise<string[]> =>
  (await sql.query<{ role: string }>(`select a.role from appointment a join person p on p.id = a.person_id where p.login = $1 and a."from" <= ${TODAY} and (a."to" is null or a."to" >= ${TODAY}) order by 1`, [login])).rows.map(({ role }) => role);

describe('its words', () => {
  test('say each command, in both tongues, and each has its help', async () => {
    const { code, out } = await told(['--help']);
    expect(code).toBe(0);
    const lines = out.split('\n').filter((line) => /^ {2}[a-z-]+ /.test(line));
    expect(lines.map((line) => line.trim().split(' ')[0]).sort()).toEqual([...COMMANDS].sort());
    for (const line of lines) expect({ line, both: bothTongues(line) }).toEqual({ line, both: true });
    for (const name of COMMANDS) {
      const help = await told([name, '--help']);
      expect({ name, code: help.code, both: bothTongues(help.out), usage: help.out.includes(`gongyan -- ${name}`) }).toEqual({ name, code: 0, both: true, usage: true });
    }
  });

  test.each<[string[], RegExp]>([
    [[], /Which command/], [['verify-hour'], /没有“verify-hour”这个命令/], [['create-admin', '--login', 'x'], /缺少 --name/], [['grant', '--login', 'x', '--role', 'king'], /centreStaff/],
    [['reset-password', '--login', 'x', '--pasword', 'y'], /选项有误/], [['recompute'], /--dry-run/], [['import-roster'], /缺少 <文件>/], [['doctor', 'please'], /多出了“please”/],
    [['grant', '--login', 'x', '--role', 'centreStaff', '--from', '1.9.2026'], /2026-09-01/], [['minors-audit'], /缺少 --year/], [['minors-audit', '--year', '26'], /四位年份/],
  ])('%j is not understood: exit code 2, and how it is used', async (words, why) => {
    const { code, err } = await told(words);
    expect({ code, why: why.test(err), usage: err.includes('用法 Usage') }).toEqual({ code: 2, why: true, usage: true });
  });

  test('say where no database answers, and where none of ours is', async () => {
    const away = await told(['verify-audit'], { DATABASE_URL: 'postgres://x:y@127.0.0.1:9/none' });
    expect([away.code, away.err]).toEqual([1, expect.stringContaining('连不上数据库')]);
    const empty = await freshDatabase();
    const owner = new pg.Client({ connectionString: empty.url });
    await owner.connect();
    await owner.query("delete from migration where name > '0050'");
    const older = await told(['verify-ledger'], { DATABASE_URL: empty.url });
    await owner.query("insert into migration (name) values ('9999-later')");
    const newer = await told(['verify-ledger'], { DATABASE_URL: empty.url });
    await owner.query('drop table migration');
    const none = await told(['verify-ledger'], { DATABASE_URL: empty.url });
    await owner.end();
    await empty.drop();
    expect([older, newer, none].map(({ code, err }) => [code, /旧版本的结构|9999-later|还没有共研的数据/.exec(err)?.[0]])).toEqual([[1, '旧版本的结构'], [1, '9999-later'], [1, '还没有共研的数据']]);
  });
});

describe('people, while the hub runs', () => {
  test('an administrator is made once, under the rules of passwords, and is in the audit', async () => {
    const words = ['create-admin', '--login', 'chief', '--name', '总管'];
    expect((await told(words, { GONGYAN_ADMIN_PASSWORD: '12345678' })).err).toContain('密码太简单');
    expect(await told(words)).toMatchObject({ code: 0, out: expect.stringContaining('已建立管理员 总管') });
    expect(await newest()).toEqual({ act: 'people.administratorMade', actor_id: null, facts: { by: 'command line' } });
    expect(await told(words)).toMatchObject({ code: 1, err: expect.stringContaining('已有人使用') });
    expect((await new Teacher(hub.url).signIn('chief', SECRET)).me?.person.name).toBe('总管');
  });

  test('a new password ends every session', async () => {
    const teacher = await new Teacher(hub.url).signIn('chief', SECRET);
    expect(await told(['reset-password', '--login', 'nobody-here'])).toMatchObject({ code: 1, err: expect.stringContaining('没有登录名为“nobody-here”的账号') });
    expect(await told(['reset-password', '--login', 'chief'])).toMatchObject({ code: 0 });
    expect(await told(['reset-second-factor', '--login', 'nobody-here'])).toMatchObject({ code: 1, err: expect.stringContaining('没有登录名为“nobody-here”的账号') });
    expect(await told(['reset-second-factor', '--login', 'chief'])).toMatchObject({ code: 1, err: expect.stringContaining('没有开启两步验证') });
    expect((await teacher.fetch('GET', '/api/me')).status).toBe(401);
  });

  test('an office is given once and ended; the last administrator stays', async () => {
    const words = ['grant', '--login', 'chief', '--role', 'centreStaff'];
    expect(await told(words)).toMatchObject({ code: 0 });
    expect(await newest()).toMatchObject({ act: 'people.officeGiven', facts: { by: 'command line', role: 'centreStaff' } });
    expect(await officesOf('chief')).toEqual(['administrator', 'centreStaff']);
    expect(await told(words)).toMatchObject({ code: 1, err: expect.stringContaining('这项任职从') });
    expect(await told([...words, '--end'])).toMatchObject({ code: 0 });
    expect(await officesOf('chief')).toEqual(['administrator']);
    expect(await told(['grant', '--login', 'chief', '--role', 'host'])).toMatchObject({ code: 1, err: expect.stringContaining('founding') });
    expect(await told(['grant', '--login', 'chief', '--role', 'schoolLead', '--school', '没有的学校'])).toMatchObject({ code: 1, err: expect.stringContaining('没有名为“没有的学校”的学校') });
    await sql.query(`update appointment set "to" = ${TODAY} - 1 where role = 'administrator' and person_id <> (select id from person where login = 'chief')`);
    expect(await told(['grant', '--login', 'chief', '--role', 'administrator', '--end'])).toMatchObject({ code: 1, err: expect.stringContaining('最后一位') });
  });

  test('schools are looked at, written with --yes, made once and updated by their name; a wrong line writes nothing', async () => {
    const file = path.join(folder, '学校.csv');
    const written = (...lines: string[]): void => writeFileSync(file, ['学校名称,学段,片区,学生数,心理辅导室,心理课', ...lines].join('\n'));
    const stored = async (name: string): Promise<unknown> => (await sql.query('select s.type, s.students, s.has_counselling_room as room, o.name as cluster from school s left join organisation o on o.id = s.cluster_id where s.name = $1', [name])).rows;
    written('新河第二小学,小学,新河片区,820,是,否', '新河学校,九年一贯,新河片区,,,');
    expect(await told(['import-schools', file, '--yes'])).toMatchObject({ code: 1, out: expect.stringContaining('第 3 行 line 3（新河学校） stage: 学段只能是') });
    expect(await stored('新河第二小学')).toEqual([]);
    written('新河第二小学,小学,新河片区,820,是,否');
    expect(await told(['import-schools', file])).toMatchObject({ code: 0, out: expect.stringContaining('没有写入') });
    expect(await told(['import-schools', file, '--yes'])).toMatchObject({ code: 0, out: expect.stringContaining('已写入：新建 1，更新 0') });
    expect(await newest()).toMatchObject({ act: 'people.schoolsImported', actor_id: null, facts: { by: 'command line', created: 1, updated: 0 } });
    expect(await stored('新河第二小学')).toEqual([{ type: 'primary', students: 820, room: true, cluster: '新河片区' }]);
    written('新河第二小学,小学,新河片区,835,是,否', '新河第三中学,初中,新河片区,,,');
    expect(await told(['import-schools', file, '--yes'])).toMatchObject({ code: 0, out: expect.stringContaining('已写入：新建 1，更新 1') });
    expect(await told(['import-schools', file])).toMatchObject({ code: 0, out: expect.stringContaining('不变 same 2') });
    expect((await sql.query("select 1 from organisation where name = '新河片区'")).rowCount).toBe(1);
  });

  test('a roster is looked at, written with --yes, and says which lines are wrong', async () => {
    const { rows: [school] } = await sql.query<{ name: string }>('select name from school order by name limit 1');
    const file = path.join(folder, '名册.csv');
    const written = (...lines: string[]): void => writeFileSync(file, ['工号,姓名,学校,岗位,是否班主任,职称,登录名', ...lines].join('\n'));
    written(`C-1,柳青,${school?.name},专职,否,一级教师,`, 'C-2,林遥,不存在的学校,兼职,否,,');
    expect(await told(['import-roster', file, '--yes'])).toMatchObject({ code: 1, out: expect.stringContaining('第 3 行 line 3（林遥） school: 平台里没有这所学校（学校用 import-schools') });
    written(`C-1,柳青,${school?.name},专职,否,一级教师,`);
    expect(await told(['import-roster', file])).toMatchObject({ code: 0, out: expect.stringContaining('没有写入') });
    expect((await sql.query("select 1 from person where staff_no = 'C-1'")).rowCount).toBe(0);
    expect(await told(['import-roster', file, '--yes'])).toMatchObject({ code: 0, out: expect.stringContaining('新建 1') });
    expect(await newest()).toMatchObject({ act: 'people.rosterImported', actor_id: null, facts: { by: 'command line', created: 1 } });
    expect(await told(['import-roster', path.join(folder, 'none.xlsx')])).toMatchObject({ code: 1, err: expect.stringContaining('ENOENT') });
  });
});

test('everything kept of one person is written to a file; he is erased only when that is said, and who it was is told for a reason', async () => {
  const reason = ['--reason', '申请 17'];
  const file = path.join(folder, 'one.xlsx');
  expect(await told(['export-person', 'demo-mem-0301', '--out', file, ...reason])).toMatchObject({ code: 0, out: expect.stringContaining('one.xlsx') });
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  expect(await newest()).toMatchObject({ act: 'people.fileTaken', facts: { by: 'command line' } });
  expect(await told(['export-person', 'demo-mem-0301', '--out', file, ...reason])).toMatchObject({ code: 1, err: expect.stringContaining('已经存在') });
  expect(await told(['erase-person', 'nobody-at-all', ...reason])).toMatchObject({ code: 1, err: expect.stringContaining('nobody-at-all') });
  expect(await told(['erase-person', 'demo-mem-0301', ...reason])).toMatchObject({ code: 1, err: expect.stringContaining('停用') });
  const { rows: [left] } = await sql.query<{ id: string }>("update person set state = 'suspended' where login = 'demo-pt-01' returning id");
  const id = left?.id ?? '';
  await sql.query('delete from appointment where person_id = $1', [id]);
  expect(await told(['erase-person', id, ...reason, '--until', '2001-01-01'])).toMatchObject({ code: 2 });
  expect(await told(['erase-person', id, ...reason])).toMatchObject({ code: 0, out: expect.stringContaining('还没有办理') });
  expect(await told(['erase-person', id, ...reason, '--yes'])).toMatchObject({ code: 0, out: expect.stringContaining('已注销并清除') });
  expect(await told(['erased-person', id, ...reason])).toMatchObject({ code: 0, out: expect.stringContaining('demo-pt-01') });
  expect(await told(['erased-person', 'x', ...reason])).toMatchObject({ code: 2 });
});

test('the hub is closed with a reason, and opened again', async () => {
  expect(await told(['maintenance', 'on'])).toMatchObject({ code: 2, err: expect.stringContaining('--reason') });
  expect(await told(['maintenance', 'on', '--reason', '升级，约 20 分钟'])).toMatchObject({ code: 0 });
  const closed = async (): Promise<number> => (await fetch(`${hub.url}/api/hub`)).status;
  for (const until = Date.now() + 10_000; (await closed()) !== 503; ) if (Date.now() > until) throw new Error('the hub stays open');
  expect(await (await fetch(`${hub.url}/api/hub`)).json()).toMatchObject({ code: 'server.maintenance', facts: { reason: '升级，约 20 分钟' } });
  expect(await told(['maintenance'])).toMatchObject({ code: 0, out: expect.stringContaining('升级，约 20 分钟') });
  expect(await told(['maintenance', 'off'])).toMatchObject({ code: 0, out: expect.stringContaining('开放中') });
  expect(await newest()).toMatchObject({ act: 'hub.opened', facts: { by: 'command line' } });
  for (const until = Date.now() + 10_000; (await closed()) !== 200; ) if (Date.now() > until) throw new Error('the hub stays closed');
});

describe('looking', () => {
  /** Past every trigger, and back again. */
  const planted = async (words: readonly string[], [deed, undo]: readonly [string, string]): Promise<Spoken> => {
    await sql.query(`set session_replication_role = replica; ${deed}`);
    const said = await told(words);
    await sql.query(`${undo}; set session_replication_role = origin`);
    return said;
  };

  test.each<[string[], RegExp, readonly [string, string]]>([
    [['verify-ledger'], /学时台账完整：\d{4,} 笔/, ["update hours_entry set title = title || '。' where seq = 77", "update hours_entry set title = rtrim(title, '。') where seq = 77"]],
    [['verify-audit'], /审计记录完整：\d+ 条/, ["update audit_entry set act = act || '!' where act = 'people.rosterImported'", "update audit_entry set act = rtrim(act, '!') where act like '%!'"]],
    [['verify-documents'], /文档完整：\d+ 篇、\d+ 行/, ['update doc_head set seq = seq + 1 where doc_id = (select min(doc_id::text)::uuid from doc_head)', 'update doc_head set seq = seq - 1 where doc_id = (select min(doc_id::text)::uuid from doc_head)']],
    [['recompute', '--dry-run'], /学时与事实一致：\d{4} 人/, ['update hours_entry set half = half + 2 where seq = 78', 'update hours_entry set half = half - 2 where seq = 78']],
  ])('%j finds nothing, and finds what was planted', async (words, fine, plant) => {
    expect(await told(words)).toMatchObject({ code: 0, out: expect.stringMatching(fine) });
    expect(await planted(words, plant)).toMatchObject({ code: 1, err: expect.stringContaining('请停止写入') });
  });

  test('the audit of minors writes one workbook over none, finds nothing in the demo district, and finds a child whom a teacher named', async () => {
    const audit = (file: string): Promise<Spoken> => told(['minors-audit', '--year', '2026', path.join(folder, file)]);
    expect(await audit('fine.xlsx')).toMatchObject({ code: 0, out: expect.stringMatching(/已查看 \d+ 篇文稿、\d{3} 栏其他文字，疑似指认学生之处 0 处/) });
    expect(readFileSync(path.join(folder, 'fine.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(await audit('fine.xlsx')).toMatchObject({ code: 1, err: expect.stringContaining('已经存在') });
    expect(await audit('no/where.xlsx')).toMatchObject({ code: 1, err: expect.stringContaining('写不了') });
    await sql.query("update studio set focus = focus || '初一(3)班王小明，13912345678' where id = (select min(id::text)::uuid from studio)");
    expect(await audit('found.xlsx')).toMatchObject({ code: 1, out: expect.stringContaining('疑似指认学生之处 2 处'), err: expect.stringContaining('请按表里') });
    await sql.query("update studio set focus = replace(focus, '初一(3)班王小明，13912345678', '')");
  });

  test('doctor says what the hub stands on, and what is away', async () => {
    const { code, out } = await told(['doctor']);
    expect(code).toBe(0);
    expect(out).toMatch(/✓ PostgreSQL \d+/);
    expect(out).toMatch(/✓ 迁移 migrations (\d+)\/\1/);
    expect(await told(['doctor'], { DATABASE_URL: 'postgres://x:y@127.0.0.1:9/none' })).toMatchObject({ code: 1, out: expect.stringContaining('✗ 连不上数据库') });
  });

  test('the demo district is written neither in production nor beside real people', async () => {
    const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://hub.example.edu.cn', DATABASE_URL: database.url };
    expect(await told(['demo'], production)).toMatchObject({ code: 1, err: expect.stringContaining('正式环境不写演示数据') });
    const own = await freshDatabase();
    await told(['create-admin', '--login', 'real', '--name', '真人'], { DATABASE_URL: own.url, ALLOW_UNSAFE_DATABASE: '1' });
    expect(await told(['demo'], { DATABASE_URL: own.url, ALLOW_UNSAFE_DATABASE: '1' })).toMatchObject({ code: 1, err: expect.stringContaining('已有真实人员') });
    await own.drop();
  });
});
