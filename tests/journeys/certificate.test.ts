// A certificate's way: one researcher proposes, another issues in three steps, the teacher sees it come, a stranger verifies it by its code
// without signing in, and a revocation shows at once, to everybody.
import type { Page } from 'playwright-core';
import { seriousOn } from '../testing/accessible.js';
import { closeBrowser, desk, signInWith, type Desk } from '../testing/browser-page.js';
import { publicisedCourse } from '../testing/course.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { PASSWORD } from '../testing/writers.js';

jest.setTimeout(240_000);

let database: TestDatabase;
let hub: Hub;
let cohort: string;
let [proposer, issuer, teacher]: Desk[] = [];
let address = '';
const LEARNERS = ['demo-exp-01', 'demo-exp-02', 'demo-exp-03'];
const PHONE = { width: 390, height: 844 };

const open = async (login: string, size?: { width: number; height: number }): Promise<Desk> => {
  const at = await desk(size);
  await signInWith(at.page, { url: hub.url, login, password: PASSWORD });
  return at;
};
const at = (one: Desk | undefined): Page => {
  if (one === undefined) throw new Error('nobody there');
  return one.page;
};
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const inDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });
const judged = async (one: Desk | undefined) => {
  const page = at(one);
  const said = one?.complaints.splice(0) ?? [];
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return { complaints: said, wider: Math.max(0, wider), serious: await seriousOn(page) };
};
const fine = { complaints: [], wider: 0, serious: [] };
const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  cohort = await publicisedCourse(database.url, LEARNERS);
  [proposer, issuer, teacher] = [await open('demo-cen-02'), await open('demo-cen-03'), await open('demo-exp-01', PHONE)];
});

afterAll(async () => {
  await closeBrowser();
  await stopAll();
  await database?.drop();
});

test('the teacher has none yet', async () => {
  const page = at(teacher);
  await page.goto(`${hub.url}/certificates`);
  await page.getByText('还没有证书', { exact: false }).waitFor();
  await shot(page, 'phone-mine-empty');
  expect(await judged(teacher)).toEqual(fine);
});

test('one researcher proposes those who meet everything: all are chosen already', async () => {
  const page = at(proposer);
  await page.goto(`${hub.url}/cohorts/${cohort}`);
  await page.getByRole('link', { name: '颁发证书' }).click();
  await button(page, '提请颁发（3 人）').waitFor();
  await shot(page, 'desk-candidates');
  expect(await judged(proposer)).toEqual(fine);
  await button(page, '提请颁发（3 人）').click();
  await page.getByText('须由另一位教研员颁发', { exact: false }).waitFor();
  expect(await button(page, '颁发（3 人）').isDisabled()).toBe(true);
});

test('another issues in three steps, and the first sees it go', async () => {
  const page = at(issuer);
  await page.goto(`${hub.url}/cohorts/${cohort}`);
  await page.getByRole('link', { name: '颁发证书' }).click();
  await button(page, '颁发（3 人）').waitFor();
  await shot(page, 'desk-proposed');
  await button(page, '颁发（3 人）').click();
  await page.getByText('已颁发 3 张').waitFor();
  await at(proposer).getByText('已颁发 3 张').waitFor();
  await shot(page, 'desk-issued');
  expect(await judged(issuer)).toEqual(fine);
});

test('the teacher sees it come without a reload, as on paper, and shares its code', async () => {
  const page = at(teacher);
  await page.getByRole('link', { name: /ABC-C-/ }).click();
  await page.getByRole('img', { name: /证书图样/ }).waitFor();
  await shot(page, 'phone-certificate');
  expect(await judged(teacher)).toEqual(fine);
  await button(page, '分享核验码').click();
  address = (await page.getByRole('dialog').getByRole('link').getAttribute('href')) ?? '';
  await shot(page, 'phone-share');
  await inDialog(page, '关闭').first().click();
  expect(address).toMatch(/\/verify\/[0-9A-Z]{26}$/);
});

test('a stranger verifies it without signing in, and learns no whole name', async () => {
  for (const size of [PHONE, { width: 1440, height: 900 }]) {
    const stranger = await desk(size);
    await stranger.page.goto(address);
    await stranger.page.getByRole('heading', { name: '证书有效' }).waitFor();
    const text = await stranger.page.locator('main').innerText();
    expect(text).toContain('白*鸣');
    expect(text).not.toContain('白鹿鸣');
    await shot(stranger.page, `verify-${size.width}`);
    expect(await judged(stranger)).toEqual(fine);
    await stranger.context.close();
  }
});

test('a revocation shows at once, to the teacher and to strangers', async () => {
  const [page, mine] = [at(proposer), at(teacher)];
  await page.goto(mine.url());
  await page.getByRole('img', { name: /证书图样/ }).waitFor();
  await shot(page, 'desk-certificate');
  expect(await judged(proposer)).toEqual(fine);
  await button(page, '撤销').click();
  await page.getByLabel('撤销原因', { exact: false }).fill('第 7 次课考勤登记有误');
  await inDialog(page, '撤销证书').click();
  await mine.getByText('这张证书已撤销：第 7 次课考勤登记有误').waitFor();
  const stranger = await desk(PHONE);
  await stranger.page.goto(address);
  await stranger.page.getByRole('heading', { name: '证书已撤销' }).waitFor();
  await shot(stranger.page, 'verify-revoked');
  expect(await judged(stranger)).toEqual(fine);
  await shot(mine, 'phone-revoked');
  await stranger.page.goto(`${hub.url}/verify/0000000000`);
  await stranger.page.getByRole('heading', { name: '没有查到这张证书' }).waitFor();
  await shot(stranger.page, 'verify-none');
});

test('staff finds it by the holder’s name', async () => {
  const page = at(proposer);
  await page.goto(`${hub.url}/certificates`);
  await page.getByRole('textbox', { name: '按姓名、学校或编号查找' }).or(page.getByRole('searchbox', { name: '按姓名、学校或编号查找' })).first().fill('白鹿鸣');
  await page.getByRole('link', { name: /白鹿鸣.*已撤销/ }).waitFor();
  await shot(page, 'desk-all');
  expect(await judged(proposer)).toEqual(fine);
});
