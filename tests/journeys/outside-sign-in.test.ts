// Signing in through a real provider of OpenID Connect, in a real browser: an imported teacher is bound once by number and join code, comes
// straight in afterwards, sets a password, and whoever brings another's number is refused. At a desk and on a phone.
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import path from 'node:path';
import { seriousOn } from '../testing/accessible.js';
import { closeBrowser, desk, leaveDesks, signInWith, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, freePort, newHub, stopAll, type Hub } from '../testing/hub.js';
import { sizes } from '../testing/judged.js';

jest.setTimeout(240_000);

let database: TestDatabase;
let hub: Hub;
let provider: ChildProcess;
let issuer: string;

beforeAll(async () => {
  database = await districtDatabase();
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  provider = spawn(process.execPath, [path.resolve(__dirname, '../testing/identity-provider.mjs'), `${url}/login/from/oidc`], { stdio: ['ignore', 'pipe', 'ignore'] });
  if (provider.stdout === null) throw new Error('A provider that says nothing');
  issuer = await new Promise<string>((done) => createInterface({ input: provider.stdout ?? process.stdin }).once('line', done));
  const providers = { oidc: { name: '云岚统一认证', issuer, client: 'gongyan', secret: 'nur-fuer-diese-probe', staffClaim: 'staff_no' } };
  hub = await (await newHub({ databaseUrl: database.url, port, env: { PUBLIC_URL: url, IDENTITY_PROVIDERS: JSON.stringify(providers) } })).start();
});
afterEach(leaveDesks);
afterAll(async () => {
  provider?.kill();
  await closeBrowser();
  await stopAll();
  await database?.drop();
});

/** Imports a teacher and gives him a join code, as the district's staff does. */
const imported = async (staffNo: string): Promise<string> => {
  const { page } = await desk();
  await signInWith(page, { url: hub.url, login: 'demo-cen-02', password: 'gongyan-demo' });
  const headers = { origin: hub.url, 'sec-fetch-site': 'same-origin' };
  const roster = `工号,姓名,学校,岗位(专职/兼职),是否班主任,职称,登录名(可空)\r\n${staffNo},云一${staffNo},云岚区松果小学,兼职,否,,`;
  const preview = await (await page.request.post(`${hub.url}/api/people/roster-imports`, { headers, multipart: { file: { name: 'r.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${roster}`) } } })).json();
  await page.request.post(`${hub.url}/api/people/roster-imports/${String(preview.id)}/confirm`, { headers, data: {} });
  const found = await (await page.request.get(`${hub.url}/api/admin/accounts?find=${staffNo}`)).json();
  const given = await (await page.request.post(`${hub.url}/api/admin/accounts/${String(found.rows[0].id)}/join-code`, { headers, data: {} })).json();
  return String(given.code);
};

/** How the provider's own pages are protected is its matter. */
const forgetProvider = ({ complaints }: Desk): void => void complaints.splice(0, complaints.length, ...complaints.filter((line) => !line.startsWith(`the policy of ${issuer}/`)));

/** From the sign-in page to the provider and back. */
const throughProvider = async (at: Desk, name: string, next = ''): Promise<void> => {
  const { page } = at;
  await page.goto(`${hub.url}/login${next}`);
  await page.getByRole('button', { name: '用云岚统一认证登录' }).click();
  await page.locator('input[name="login"]').fill(name);
  await page.locator('input[name="password"]').fill('egal');
  await page.locator('button[type="submit"]').click();
  await page.locator('button[type="submit"]', { hasText: 'Continue' }).click();
  await page.waitForURL(`${hub.url}/**`);
  forgetProvider(at);
};

test.each(sizes)('a teacher is bound once and comes straight in afterwards, %s', async (words, size) => {
  const staffNo = `2026${words === 'on a phone' ? '902' : '901'}`;
  const code = await imported(staffNo);
  const at = await desk(size);
  const { page } = at;
  await throughProvider(at, staffNo, '?next=%2Fnotices');
  await page.getByRole('heading', { name: '第一次用这种方式登录' }).waitFor();
  expect([new URL(page.url()).search, await page.getByLabel('工号').inputValue(), await seriousOn(page)]).toEqual(['', staffNo, []]);
  await page.getByLabel('加入码').fill(code);
  await page.getByRole('button', { name: '绑定并登录' }).click();
  await page.getByRole('heading', { name: '消息' }).waitFor();
  await page.getByText(/您绑定了新的登录方式/).waitFor();
  await page.goto(`${hub.url}/me`);
  await page.getByText(`云岚统一认证 · 老师 ${staffNo}`).waitFor();
  await page.getByLabel('新密码').fill('晨读-七点二十五分');
  await page.getByRole('button', { name: '设置密码' }).click();
  await page.getByRole('heading', { name: '修改密码' }).waitFor();
  expect(await seriousOn(page)).toEqual([]);

  const again = await desk(size);
  await throughProvider(again, staffNo);
  await again.page.waitForURL(`${hub.url}/`);
  await again.page.goto(`${hub.url}/me`);
  await again.page.getByText(`工号 ${staffNo}`).waitFor();
  expect([...at.complaints, ...again.complaints]).toEqual([]);
});

test('whoever says no at the provider is told so, and the address of a way that is over leads to the sign-in page again', async () => {
  const at = await desk();
  const { page } = at;
  await page.goto(`${hub.url}/login`);
  await page.getByRole('button', { name: '用云岚统一认证登录' }).click();
  await page.getByRole('link', { name: /Cancel/ }).click();
  await page.getByText('登录已取消，没有改动任何内容。').waitFor();
  forgetProvider(at);
  await page.goto(`${hub.url}/login/from/oidc?code=x&state=y`);
  await page.getByText(/这次登录已失效或已经用过/).waitFor();
  await page.getByRole('button', { name: '回到登录页' }).click();
  await page.getByLabel('账号').waitFor();
});
