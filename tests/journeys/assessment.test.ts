// A whole yearly assessment with an objection, through five people in real browsers: the host begins, a member scores himself on her phone, the host
// departs from the evidence with a reason, a judge scores without seeing the studio, the result is published, a colleague objects, the district
// sends it back, and what is scored anew is published again.
import type { Page } from 'playwright-core';
import { closeBrowser, desk, signInWith, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { fine, judge } from '../testing/judged.js';
import { PASSWORD } from '../testing/writers.js';

jest.setTimeout(240_000);

let database: TestDatabase;
let hub: Hub;
let host: Desk;
/** 俞清欢, on her phone. */
let member: Desk;
let expert: Desk;
let colleague: Desk;
let staff: Desk;
let address: string;
let studioAddress: string;

const open = async (login: string, size?: { width: number; height: number }): Promise<Desk> => {
  const at = await desk(size);
  await signInWith(at.page, { url: hub.url, login, password: PASSWORD });
  return at;
};

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  host = await open('demo-host-02');
  member = await open('demo-mem-0204', { width: 390, height: 844 });
});

afterAll(async () => {
  await closeBrowser();
  await stopAll();
  await database?.drop();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const inDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });
const handIn = async (page: Page, plans: string, work: string) => {
  await page.getByLabel('计划与总结 的分数').fill(plans);
  await page.getByLabel('课题研究 的分数').fill(work);
  await button(page, '交评分').click();
  await inDialog(page, '交评分').click();
  await page.getByText('评分已交').first().waitFor();
};
const stands = (page: Page, item: string, points: string) => page.locator('.assess-item', { hasText: item }).locator('.assess-points .number').getByText(points, { exact: true }).waitFor();

test('the host begins the year with a judge from the university', async () => {
  const { page } = host;
  await page.goto(`${hub.url}/studios`);
  await page.getByRole('link', { name: '拾光小学心育名师工作室' }).first().click();
  await page.getByRole('link', { name: '考核', exact: true }).click();
  await page.getByText('还没有开始过考核', { exact: false }).waitFor();
  await button(page, '开始考核').click();
  const judges = page.getByLabel('添加考核组成员');
  const value = await judges.locator('option', { hasText: '大学' }).first().getAttribute('value');
  await judges.selectOption(value ?? '');
  await inDialog(page, '开始').click();
  await page.getByText('9 份考核等自评', { exact: false }).waitFor();
  await page.locator('.assess-line').nth(8).waitFor();
});

test('a member finds it on her first page, and scores herself on the phone', async () => {
  const { page } = member;
  await page.goto(hub.url);
  await page.getByRole('link', { name: /请自评/ }).click();
  address = page.url();
  await page.getByLabel('计划与总结 的分数').waitFor();
  await handIn(page, '9', '4');
  await stands(page, '计划与总结', '9');
});

test('the host departs from the evidence, but not without a reason', async () => {
  const { page } = host;
  await page.goto(address);
  await page.getByLabel('教学展示（片区级以上） 的分数').fill('5');
  await page.getByText('与依据不同，请写明理由', { exact: false }).waitFor();
  await page.getByLabel('教学展示（片区级以上） 的理由').fill('校级公开课一次，已看课');
  await handIn(page, '8', '4');
  await member.page.getByText('校级公开课一次，已看课').waitFor();
});

test('the judge scores what waits for her and sees nothing else of the studio', async () => {
  expert = await open('demo-exp-01');
  const { page } = expert;
  await page.goto(hub.url);
  await page.getByRole('link', { name: /请评分.*俞清欢/ }).click();
  await page.waitForURL(address);
  await handIn(page, '8.5', '4');
  await stands(page, '计划与总结', '8.5');
});

test('published, a colleague objects; the district sends it back, and it is scored and published again', async () => {
  colleague = await open('demo-mem-0203');
  staff = await open('demo-cen-02');
  await button(host.page, '公示').click();
  await inDialog(host.page, '公示').click();
  await host.page.getByText('公示中').first().waitFor();
  const studio = new URL(await host.page.locator('.page-back').getAttribute('href') ?? '', hub.url).href;
  studioAddress = new URL(studio).pathname;
  await colleague.page.goto(studio);
  const line = colleague.page.locator('.assess-line', { hasText: '俞清欢' });
  await line.getByRole('button', { name: '提出异议' }).click();
  await colleague.page.getByLabel('哪里不对，请写明').fill('教学展示应为区级，有证书');
  await inDialog(colleague.page, '提出').click();
  await line.getByText('异议处理中').waitFor();
  await host.page.getByText('教学展示应为区级，有证书').waitFor();

  await staff.page.goto(hub.url);
  await staff.page.getByRole('link', { name: /有异议待处理/ }).click();
  await button(staff.page, '处理').click();
  await staff.page.getByRole('dialog').getByLabel('处理', { exact: true }).selectOption('upheld');
  await staff.page.getByLabel('处理意见（对方会看到）').fill('证书属实，请考核组重评');
  await inDialog(staff.page, '处理').click();
  await expert.page.getByLabel('教学展示（片区级以上） 的分数').fill('10');
  await expert.page.getByLabel('教学展示（片区级以上） 的理由').fill('区级证书已核对');
  await handIn(expert.page, '8.5', '4');
  await stands(member.page, '教学展示', '10');
  await button(host.page, '公示').click();
  await inDialog(host.page, '公示').click();
  await line.getByText('公示中').waitFor();
});

test('the form comes as Word and PDF', async () => {
  for (const format of ['docx', 'pdf']) {
    const reply = await member.page.request.get(`${hub.url}/api/assessments/${address.split('/').at(-1)}/paper/${format}`);
    expect([reply.status(), (await reply.body()).length > 2_000]).toEqual([200, true]);
  }
});

test.each(['a desk', 'a phone'])('nothing serious for anybody at %s', async (place) => {
  const at = place === 'a desk' ? host : member;
  const addresses = [new URL(address).pathname, studioAddress];
  const found = [];
  for (const each of addresses) found.push(await judge(at, { url: hub.url, address: each }));
  expect(found).toEqual(fine(addresses));
});
