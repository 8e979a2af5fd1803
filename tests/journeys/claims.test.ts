// A claim of hours in four browsers: a teacher with a phone, the lead of her school, two researchers. It moves before
// everybody's eyes without a reload, comes back once with what is missing, and is posted after the public notice.
import { hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { seriousOn } from '../testing/accessible.js';
import { closeBrowser, desk, signInWith, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { Teacher } from '../testing/teacher.js';
import { PASSWORD } from '../testing/writers.js';

jest.setTimeout(240_000);

let database: TestDatabase;
let hub: Hub;
let teacher: Desk;
let lead: Desk;
let first: Desk;
let second: Desk;

const EVENT = '家校沟通中的心理支持专题研修';
const open = async (login: string, address: string, size?: { width: number; height: number }): Promise<Desk> => {
  const at = await desk(size);
  await signInWith(at.page, { url: hub.url, login, password: PASSWORD });
  await at.page.goto(hub.url + address);
  await at.page.locator('h1').first().waitFor();
  return at;
};
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const queued = (page: Page) => page.getByRole('region', { name: '等我核对的申报' }).getByRole('button', { name: new RegExp(EVENT) });
const choose = async (page: Page): Promise<void> => {
  await queued(page).click();
  await page.getByRole('heading', { name: EVENT }).waitFor();
  await button(page, '通过').waitFor();
};
const fine = async ({ page, complaints }: Desk): Promise<void> => {
  const said = complaints.splice(0);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect({ said, wider: Math.max(0, wider), serious: await seriousOn(page) }).toEqual({ said: [], wider: 0, serious: [] });
};
const state = (word: string) => teacher.page.getByRole('listitem').filter({ hasText: EVENT }).getByText(word, { exact: true }).waitFor();

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  lead = await open('demo-sch-27', '/hours/claims/review');
  first = await open('demo-cen-06', '/hours/claims/review');
  second = await open('demo-cen-02', '/hours/claims/review');
  teacher = await open('demo-ht-02', '/hours/claims/new', { width: 390, height: 844 });
});
afterAll(async () => {
  await closeBrowser();
  await stopAll();
  await database?.drop();
});

test('a teacher claims with a photo from her phone; the lead sees it without a reload', async () => {
  const { page } = teacher;
  await page.getByLabel('活动名称').fill(EVENT);
  await page.getByLabel('主办单位').fill('市家长学校');
  await page.getByLabel('申报学时').fill('6');
  await page.getByText('按现行规则折算 6 学时').waitFor();
  await page.locator('input[type=file]').setInputFiles({ name: '签到表.png', mimeType: 'image/png', buffer: await page.screenshot() });
  await page.getByAltText('签到表.webp').waitFor();
  await fine(teacher);
  await button(page, '提交申报').click();
  await page.waitForURL(/\/hours\/claims$/);
  await state('等学校核对');
  await choose(lead.page);
  await lead.page.getByAltText('签到表.webp').waitFor();
  await fine(lead);
});

test('A approves for the school; R of a researcher sends it back with what is missing', async () => {
  await lead.page.keyboard.press('a');
  await queued(lead.page).waitFor({ state: 'detached' });
  await choose(first.page);
  await first.page.keyboard.press('r');
  await first.page.getByLabel(/原因/).fill('签到表看不清，请补拍');
  await first.page.getByRole('dialog').getByRole('button', { name: '退回', exact: true }).click();
  await state('已退回');
  await teacher.page.getByText(EVENT).click();
  await teacher.page.getByText('签到表看不清，请补拍').waitFor();
  await button(teacher.page, '提交申报').click();
  await teacher.page.waitForURL(/\/hours\/claims$/);
  await state('等学校核对');
});

test('checked by two, noticed by all, posted by a third: exactly once', async () => {
  await choose(lead.page);
  await lead.page.keyboard.press('a');
  await choose(second.page);
  await second.page.keyboard.press('a');
  await state('公示中');
  await fine(second);
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query("update hours_claim set notice_until = current_date - 2 where title = $1", [EVENT]);
  await owner.end();
  await first.page.reload();
  await queued(first.page).click();
  await button(first.page, '入账').click();
  await state('已入账');
  await teacher.page.goto(`${hub.url}/hours`);
  await teacher.page.getByText(EVENT).first().waitFor();
  const herself = await new Teacher(hub.url).signIn('demo-ht-02', PASSWORD);
  const { person } = await herself.call(peopleRoutes.me);
  const { rows } = await herself.call(hoursRoutes.ledger, { params: { personId: person.id } });
  expect(rows.filter(({ title }) => title === EVENT).map(({ half, kind }) => [kind, half])).toEqual([['credit', 12]]);
  herself.close();
});
