// 管理 and one's own account in a real browser: a person imported, given a password that he must replace, an office, a join code, a second
// factor with its recovery codes and the question before a weighty deed; the audit found and verified; a personal token used within its
// scope and refused beyond it; a webhook whose test arrives with a right signature at a receiver on this machine.
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import pg from 'pg';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { studioTaskRoutes } from '@gongyan/shared/studio/task/task.contract';
import { seriousOn } from '../testing/accessible.js';
import { codeShownBy } from '../../server/testing/authenticator.js';
import { closeBrowser, desk, leaveDesks, signInWith, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, freePort, newHub, stopAll, type Hub } from '../testing/hub.js';
import { inDays } from '../../server/testing/tokens.js';
import { Teacher } from '../testing/teacher.js';

jest.setTimeout(240_000);

const PASSWORD = 'gongyan-demo';
const OWN = '晨读-七点二十五分';
const PHONE = { width: 390, height: 844 };
const ROSTER = '工号,姓名,学校,岗位(专职/兼职),是否班主任,职称,登录名(可空)\r\n2026931,祁望舒,云岚区松果小学,兼职,否,一级教师,qi.wangshu';

let database: TestDatabase;
let hub: Hub;
let receiver: Server;
let heard: { readonly headers: IncomingHttpHeaders; readonly body: string }[];
let answers: number;

const at = async (login: string, address: string, size?: { width: number; height: number }): Promise<Desk> => {
  const opened = await desk(size);
  await signInWith(opened.page, { url: hub.url, login, password: PASSWORD });
  await opened.page.goto(hub.url + address);
  return opened;
};
const dialog = ({ page }: Desk) => page.locator('dialog[open]').last();
/** The one that asks, once it stands in front of the one it came from. */
const asked = ({ page }: Desk, title: string) => page.getByRole('dialog', { name: title, exact: true });
/** Nothing serious for those who cannot see or use a mouse, and nothing wider than the screen. */
const fine = async ({ page }: Desk): Promise<void> => {
  expect([await seriousOn(page), await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))]).toEqual([[], 0]);
};
const sql = async (text: string): Promise<void> => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(text);
  await client.end();
};

beforeAll(async () => {
  heard = [];
  answers = 200;
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString())).on('end', () => {
      heard.push({ headers: request.headers, body });
      response.writeHead(answers).end();
    });
  });
  const [port, own] = [await freePort(), await freePort()];
  await new Promise<void>((done) => receiver.listen(port, '127.0.0.1', done));
  database = await districtDatabase();
  const providers = { dingtalk: { client: 'dingprobe', secret: 'nur-fuer-diese-probe' } };
  hub = await (await newHub({ databaseUrl: database.url, port: own, env: { PUBLIC_URL: `http://127.0.0.1:${String(own)}`, WEBHOOK_ALLOW: `127.0.0.1:${String(port)}`, DATA_KEY: Buffer.alloc(32, 7).toString('base64'), IDENTITY_PROVIDERS: JSON.stringify(providers) } })).start();
});
afterEach(leaveDesks);
afterAll(async () => {
  await closeBrowser();
  await stopAll();
  receiver?.close();
  await database?.drop();
});

const openAccount = async (chief: Desk, name: string): Promise<void> => {
  await chief.page.goto(`${hub.url}/admin/accounts`);
  await chief.page.getByPlaceholder('姓名、拼音、账号、工号或单位').fill(name);
  await chief.page.getByRole('button', { name: `办理 ${name}` }).click();
};

test('somebody is imported and given a password, which he replaces before anything else', async () => {
  const chief = await at('demo-cen-01', '/admin/roster');
  await chief.page.locator('input[type="file"]').setInputFiles({ name: '名册.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${ROSTER}`) });
  await chief.page.getByRole('button', { name: '确认写入：新增 1，更新 0' }).click();
  await chief.page.getByText('已写入：新增 1 人').waitFor();
  await openAccount(chief, '祁望舒');
  await chief.page.getByRole('button', { name: '发一次性密码' }).click();
  await asked(chief, '给祁望舒一次性密码？').getByRole('button', { name: '发一次性密码' }).click();
  const given = await asked(chief, '发一次性密码').locator('.admin-password').innerText();
  await fine(chief);

  const him = await desk(PHONE);
  await him.page.goto(`${hub.url}/login?next=%2Fnotices`);
  await him.page.getByLabel('账号').fill('qi.wangshu');
  await him.page.getByLabel('密码', { exact: true }).fill(given);
  await him.page.getByRole('button', { name: '登录', exact: true }).click();
  await him.page.getByRole('heading', { name: '请先设置自己的密码' }).waitFor();
  await fine(him);
  await him.page.goto(`${hub.url}/studios`);
  await him.page.getByRole('heading', { name: '请先设置自己的密码' }).waitFor();
  expect((await him.page.request.get(`${hub.url}/api/studios`)).status()).toBe(403);
  await him.page.getByLabel('别人给您的密码').fill(given);
  await him.page.getByLabel('新密码').fill('12345678');
  await him.page.getByRole('button', { name: '设置密码' }).click();
  await him.page.getByRole('alert').waitFor();
  await him.page.getByLabel('新密码').fill(OWN);
  await him.page.getByRole('button', { name: '设置密码' }).click();
  await him.page.getByRole('heading', { name: '工作室', exact: true }).first().waitFor();
});

test('an office and a join code are given; both stand in the audit, which is found and verified', async () => {
  const chief = await at('demo-cen-01', '/admin/accounts');
  await openAccount(chief, '祁望舒');
  await dialog(chief).getByRole('button', { name: '任命' }).click();
  await asked(chief, '任命 · 祁望舒').getByLabel('任职').selectOption({ label: '培训讲师' });
  await fine(chief);
  await asked(chief, '任命 · 祁望舒').getByRole('button', { name: '任命' }).click();
  await asked(chief, '祁望舒').getByText('培训讲师').waitFor();
  await asked(chief, '祁望舒').getByRole('button', { name: '给一个加入码' }).click();
  await asked(chief, '给祁望舒一个加入码？').getByRole('button', { name: '给一个加入码' }).click();
  expect(await asked(chief, '给一个加入码').locator('.admin-password').innerText()).toMatch(/^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/);
  await fine(chief);

  await chief.page.goto(`${hub.url}/admin/audit`);
  await chief.page.getByPlaceholder('动作、姓名、令牌或原因').fill('祁望舒');
  for (const words of ['给加入码', '任命', '改密码']) await chief.page.locator('.line', { hasText: words }).first().waitFor();
  await chief.page.getByRole('button', { name: '核对校验链' }).click();
  await chief.page.getByText(/^完整：\d+ 条/).waitFor();
  await fine(chief);
});

test('a second factor is set up, asked for at the door, replaced once by a recovery code, and asked for again before a deed that weighs', async () => {
  const here = await at('demo-cen-03', '/me');
  await here.page.locator('.panel', { hasText: '两步验证' }).getByRole('button', { name: '开启' }).click();
  const secret = (await dialog(here).locator('.proof-secret').innerText()).replaceAll(' ', '');
  await fine(here);
  const first = new Date();
  await dialog(here).getByLabel('验证器上的 6 位验证码').fill(codeShownBy(secret, first));
  await dialog(here).getByRole('button', { name: '确认开启' }).click();
  await dialog(here).locator('.proof-codes li').first().waitFor();
  const codes = await dialog(here).locator('.proof-codes li').allInnerTexts();
  expect(codes).toHaveLength(10);
  await fine(here);
  await dialog(here).getByRole('button', { name: '我已保存' }).click();

  const door = await desk(PHONE);
  const enter = async (code: string): Promise<void> => {
    await door.page.goto(`${hub.url}/login`);
    await door.page.getByLabel('账号').fill('demo-cen-03');
    await door.page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await door.page.getByLabel('密码', { exact: true }).press('Enter');
    await door.page.getByLabel('两步验证码').fill(code);
    await door.page.getByLabel('两步验证码').press('Enter');
  };
  // The code that switched it on has counted; the next one, of a clock that is a little ahead, counts too.
  await enter(codeShownBy(secret, new Date(first.getTime() + 30_000)));
  await door.page.waitForURL(`${hub.url}/`);
  await door.context.clearCookies();
  await enter(codes[0] ?? '');
  await door.page.waitForURL(`${hub.url}/`);
  await door.context.clearCookies();
  await enter(codes[0] ?? '');
  await door.page.getByRole('alert').waitFor();
  await fine(door);
  await enter(codes[1] ?? '');
  await door.page.waitForURL(`${hub.url}/`);

  await sql("update session set proven_at = '-infinity'");
  await door.page.goto(`${hub.url}/admin/accounts`);
  await door.page.getByPlaceholder('姓名、拼音、账号、工号或单位').fill('祁望舒');
  await door.page.getByRole('button', { name: '办理 祁望舒' }).click();
  await asked(door, '祁望舒').getByRole('button', { name: '退出全部设备' }).click();
  await asked(door, '退出祁望舒的全部设备？').getByRole('button', { name: '退出全部设备' }).click();
  await door.page.getByRole('heading', { name: '确认是您本人' }).waitFor();
  await fine(door);
  await asked(door, '确认是您本人').getByLabel('验证器上的 6 位验证码，或一个恢复码').fill(codes[2] ?? '');
  await asked(door, '确认是您本人').getByRole('button', { name: '确认并继续' }).click();
  await door.page.getByText('已退出').waitFor();
});

test('where the hub demands a second factor of its staff, whoever has none is led to it first, and then to where he wanted to go', async () => {
  const strict = await (await newHub({ databaseUrl: database.url, env: { SECOND_FACTOR: 'staff', DATA_KEY: Buffer.alloc(32, 7).toString('base64') } })).start();
  const here = await desk(PHONE);
  await signInWith(here.page, { url: strict.url, login: 'demo-cen-04', password: PASSWORD });
  await here.page.goto(`${strict.url}/notices`);
  await here.page.getByRole('heading', { name: '请先开启两步验证' }).waitFor();
  await fine(here);
  await here.page.getByRole('button', { name: '开启', exact: true }).click();
  const secret = (await dialog(here).locator('.proof-secret').innerText()).replaceAll(' ', '');
  await fine(here);
  await dialog(here).getByLabel('验证器上的 6 位验证码').fill(codeShownBy(secret, new Date()));
  await dialog(here).getByRole('button', { name: '确认开启' }).click();
  await dialog(here).getByRole('button', { name: '我已保存' }).click();
  await here.page.getByRole('button', { name: '继续' }).click();
  await here.page.getByRole('heading', { name: '消息' }).waitFor();
  await here.page.goto(`${strict.url}/me`);
  await here.page.getByText('平台要求您的账号使用两步验证，不能关闭', { exact: false }).waitFor();
  await fine(here);
  await strict.kill('SIGTERM');
});

test('a token is shown once, opens what it was made for and nothing else, is told apart in the audit, and ends at once', async () => {
  const boss = await new Teacher(hub.url).signIn('demo-host-02', PASSWORD);
  const { studioId, personId } = { studioId: String((await boss.call(studioRoutes.list, {})).find(({ rights }) => rights.host)?.id), personId: (await new Teacher(hub.url).signIn('demo-mem-0203', PASSWORD)).me?.person.id };
  await boss.call(studioTaskRoutes.assign, { params: { studioId }, body: { kind: 'research', title: '交一份课例反思', ask: '', dueOn: inDays(30), personIds: [personId] } });
  const { page, ...rest } = await at('demo-mem-0203', '/me/tokens');
  const his = { page, ...rest };
  await page.getByRole('button', { name: '新建令牌' }).click();
  await dialog(his).getByLabel('用途').fill('校务系统');
  await dialog(his).getByLabel('我能看到的工作室：任务、成果、简报、计划').check();
  await dialog(his).getByLabel('上交或收回工作室任务').check();
  await fine(his);
  await dialog(his).getByRole('button', { name: '新建令牌' }).click();
  const token = await dialog(his).locator('.token-text').innerText();
  await fine(his);
  await dialog(his).getByRole('button', { name: '我已保存' }).click();
  expect(await page.getByText(token).count()).toBe(0);

  const ask = (address: string, body?: unknown) =>
    fetch(hub.url + address, { headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }) });
  const [task] = studioTaskRoutes.mine.reply.parse(await (await ask('/api/my-tasks')).json());
  expect((await ask(`/api/task-assignments/${String(task?.id)}/hand-in`, { note: '由校务系统代交', link: null })).status).toBe(200);
  expect([(await ask('/api/notices')).status, (await ask('/api/admin/accounts')).status, (await ask('/api/me')).status]).toEqual([403, 403, 403]);

  const chief = await at('demo-cen-01', '/admin/audit');
  await chief.page.getByPlaceholder('动作、姓名、令牌或原因').fill('校务系统');
  await chief.page.getByText('经访问令牌“校务系统”').first().waitFor();
  await fine(chief);
  await page.getByRole('button', { name: '撤销 校务系统' }).click();
  await asked(his, '撤销“校务系统”？').getByRole('button', { name: '撤销' }).click();
  await page.getByText('还没有令牌').waitFor();
  expect((await ask('/api/my-tasks')).status).toBe(401);
});

test.each([['at a desk', undefined], ['on a phone', PHONE]] as const)('a webhook’s test arrives with a right signature, and one that does not arrive says why, %s', async (_words, size) => {
  const chief = await at('demo-cen-01', '/admin/webhooks', size);
  const address = receiver.address();
  heard.length = 0;
  answers = 200;
  await chief.page.getByRole('button', { name: '登记地址' }).click();
  await dialog(chief).getByLabel('对方程序').fill('校务系统');
  await dialog(chief).getByLabel('推送地址').fill(`http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}/hook`);
  await dialog(chief).getByLabel('颁发证书').check();
  await fine(chief);
  await dialog(chief).getByRole('button', { name: '登记地址' }).click();
  const secret = await dialog(chief).locator('.token-text').innerText();
  await fine(chief);
  await dialog(chief).getByRole('button', { name: '我已保存' }).click();
  await chief.page.getByRole('button', { name: '查看 校务系统' }).first().click();
  await dialog(chief).getByRole('button', { name: '发测试' }).click();
  await chief.page.locator('.toast', { hasText: '测试已送达' }).waitFor();
  const [got] = heard;
  const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signature } = got?.headers ?? {};
  expect(signature).toBe(`v1,${createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64')).update(`${String(id)}.${String(time)}.${got?.body ?? ''}`).digest('base64')}`);
  answers = 503;
  await dialog(chief).getByRole('button', { name: '发测试' }).click();
  await chief.page.locator('.toast.warn', { hasText: '测试没有送达：对方答 503' }).waitFor();
  await dialog(chief).getByText('已送达').first().waitFor();
  await dialog(chief).getByText('没有送到').first().waitFor();
  await fine(chief);
  await asked(chief, '校务系统').getByRole('button', { name: '移除' }).click();
  await asked(chief, '移除“校务系统”？').getByRole('button', { name: '移除' }).click();
  await chief.page.getByText('已移除').waitFor();
});

test.each([['at a desk', undefined], ['on a phone', PHONE]] as const)('the page of the interface has every route there is, and opens the one of its address, %s', async (_words, size) => {
  const { page, ...rest } = await desk(size);
  await page.goto(`${hub.url}/api/docs#hours.balance`);
  await page.locator('details[open]').waitFor();
  const described = await (await page.request.get(`${hub.url}/api/openapi.json`)).json();
  const wanted = Object.values(Object(described.paths)).flatMap((path) => Object.values(Object(path)).map((operation) => String(Reflect.get(Object(operation), 'operationId'))));
  expect((await page.locator('details.api-route').evaluateAll((all) => all.map(({ id }) => id))).sort()).toEqual(wanted.sort());
  expect(wanted.length).toBeGreaterThan(300);
  expect(await page.locator('.api-part h3').filter({ hasText: /^[\w\s]+$/ }).allInnerTexts()).toEqual([]);
  await page.getByText('我的学时：余额、台账、申报（hours:read）').waitFor();
  await fine({ page, ...rest });
  await page.keyboard.press('Tab');
  await page.getByRole('searchbox').fill('POST sign-in');
  await page.locator('summary', { hasText: '/api/sign-in' }).first().press('Enter');
  await page.locator('#people\\.signIn[open]').waitFor();
  await page.goto(`${hub.url}/licences`);
  await page.getByRole('searchbox').fill('yjs');
  await page.locator('summary', { hasText: 'yjs' }).first().press('Enter');
  await page.locator('.licence-text').first().waitFor();
  await fine({ page, ...rest });
});
