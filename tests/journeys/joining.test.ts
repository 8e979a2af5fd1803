// From a teacher's application to a membership, through five people in five browsers: each finds it in the queue without a reload,
// passes it on, and the two who sign make her a member.
import type { Page } from 'playwright-core';
import { seriousOn } from '../testing/accessible.js';
import { closeBrowser, desk, signInWith, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { PASSWORD } from '../testing/writers.js';

jest.setTimeout(240_000);

const PHONE = { width: 390, height: 844 };
let database: TestDatabase;
let hub: Hub;
const at = new Map<string, Desk>();

const open = async (login: string, address: string, size?: { width: number; height: number }): Promise<Page> => {
  const opened = await desk(size);
  await signInWith(opened.page, { url: hub.url, login, password: PASSWORD });
  await opened.page.goto(hub.url + address);
  await opened.page.locator('h1').first().waitFor();
  at.set(login, opened);
  return opened.page;
};
const pageOf = (login: string): Page => {
  const found = at.get(login);
  if (found === undefined) throw new Error(`${login} has no page`);
  return found.page;
};
const fine = async (login: string): Promise<void> => {
  const page = pageOf(login);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect({ login, said: at.get(login)?.complaints.splice(0), wider: Math.max(0, wider), serious: await seriousOn(page) }).toEqual({ login, said: [], wider: 0, serious: [] });
};
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  await open('demo-ht-01', '/studio-openings', PHONE);
  for (const login of ['demo-sch-01', 'demo-host-02', 'demo-cen-04', 'demo-bur-01']) await open(login, '/approvals');
});
afterAll(async () => {
  await closeBrowser();
  await stopAll();
  await database?.drop();
});

test('a teacher applies from her phone and sees who has it, by when', async () => {
  const page = pageOf('demo-ht-01');
  await fine('demo-ht-01');
  await page.getByRole('listitem').filter({ hasText: '拾光小学心育名师工作室' }).getByRole('button', { name: '申请加入' }).click();
  await page.getByLabel('申请理由').fill('希望向工作室学习情绪主题的备课，愿意承担研讨记录');
  await button(page, '提交申请').click();
  await page.getByText('等学校推荐').waitFor();
  await page.getByText(/前办理/).waitFor();
  await fine('demo-ht-01');
});

test.each([['demo-sch-01', '等主持人初审'], ['demo-host-02', '等进修学校复核'], ['demo-cen-04', '等教育局批准'], ['demo-bur-01', '等双方签署协议']])('%s finds it without a reload and passes it on', async (login, next) => {
  const page = pageOf(login);
  await page.getByRole('link', { name: /甘棠/ }).click({ timeout: 15_000 });
  await button(page, '通过').click();
  await page.getByText(next).waitFor();
  await fine(login);
  // The applicant's own page moved with it.
  await pageOf('demo-ht-01').getByText(next).waitFor({ timeout: 10_000 });
});

test('both sign, and she belongs', async () => {
  const [member, host] = [pageOf('demo-ht-01'), pageOf('demo-host-02')];
  await member.getByRole('heading', { name: '成员协议' }).waitFor();
  await button(member, '签署协议').click();
  await host.getByText(/^甘棠：.*\d/).waitFor({ timeout: 15_000 });
  await button(host, '签署协议').click();
  await member.getByText('成员期限').waitFor({ timeout: 10_000 });
  await fine('demo-ht-01');
  await member.goto(`${hub.url}/studios`);
  await member.getByRole('link', { name: '拾光小学心育名师工作室' }).click();
  await member.getByRole('heading', { name: '教学设计' }).waitFor();
});
