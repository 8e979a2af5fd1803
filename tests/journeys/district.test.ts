// The district on a leader's phone: the five lowest schools first, a number that opens to names, and a researcher's
// change that moves it without a reload; a school's lead and a teacher see what is theirs.
import { coverageRoutes } from '@gongyan/shared/training/coverage/coverage.contract';
import { hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import { seriousOn } from '../testing/accessible.js';
import { closeBrowser, desk, signInWith, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { Teacher } from '../testing/teacher.js';

jest.setTimeout(240_000);

const PASSWORD = 'gongyan-demo';
const PHONE = { width: 390, height: 844 };
let database: TestDatabase;
let hub: Hub;
let leader: Desk;

const at = async (login: string, size?: { width: number; height: number }): Promise<Desk> => {
  const opened = await desk(size);
  await signInWith(opened.page, { url: hub.url, login, password: PASSWORD });
  await opened.page.goto(`${hub.url}/district`);
  await opened.page.getByRole('heading', { name: '目标进度' }).waitFor({ timeout: 30_000 });
  return opened;
};

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  leader = await at('demo-bur-01', PHONE);
});

afterAll(async () => {
  await closeBrowser();
  await stopAll();
  await database?.drop();
});

test('the five lowest schools stand first on the phone, and nothing is wider than it', async () => {
  const { page } = leader;
  expect(await page.locator('main h2').first().textContent()).toBe('最低的五所学校');
  expect(await page.locator('.lowest-line').count()).toBe(5);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  expect(await seriousOn(page)).toEqual([]);
});

test('a school’s line opens to those whom it misses', async () => {
  const { page } = leader;
  await page.locator('.lowest-line').first().click();
  await page.getByRole('dialog').getByText(/^共 \d+ 条$/).waitFor();
  expect(await page.getByRole('dialog').locator('li').count()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('persons and person-times stand apart, with the sentence that says so', async () => {
  await leader.page.getByText(/4,260 是人次，不是人数：.*不会超过 3,268 人/).waitFor();
});

test('what a researcher takes back moves the leader’s number without a reload', async () => {
  const { page } = leader;
  await page.getByRole('button', { name: '受过培训的教师 3,196，看说明和依据' }).waitFor();
  const researcher = await new Teacher(hub.url).signIn('demo-cen-02', PASSWORD);
  const { rows } = await researcher.call(coverageRoutes.evidence, { query: { of: 'trained', after: '3000' } });
  for (const { id: personId } of rows) {
    const entries = (await researcher.call(hoursRoutes.ledger, { params: { personId } })).rows;
    const [entry] = entries;
    if (entries.length !== 1 || entry === undefined) continue;
    await researcher.call(hoursRoutes.reverse, { params: { entryId: entry.id }, body: { reason: '与名册不符，核实后冲销' } });
    break;
  }
  await page.getByRole('button', { name: '受过培训的教师 3,195，看说明和依据' }).waitFor({ timeout: 15_000 });
});

test('a researcher at a desk sorts the table; the target’s line and every cell say their number', async () => {
  const { page } = await at('demo-cen-02');
  await page.getByRole('button', { name: '按上岗资格排序' }).click();
  expect(await page.locator('.heat tbody tr').count()).toBeGreaterThanOrEqual(39);
  expect(await page.locator('.heat-cell').evaluateAll((cells) => cells.filter((cell) => (cell.textContent ?? '').trim() === '').length)).toBe(0);
  expect(await seriousOn(page)).toEqual([]);
});

test('a school’s lead sees one row, a teacher none and no names', async () => {
  const lead = await at('demo-sch-01');
  expect(await lead.page.locator('.heat tbody tr').count()).toBe(1);
  const teacher = await at('demo-pt-01', PHONE);
  expect(await teacher.page.locator('.heat').count()).toBe(0);
  await teacher.page.getByRole('button', { name: /受过培训的教师/ }).click();
  await teacher.page.getByText('名单只对区中心、局领导和本校负责人开放。').waitFor();
});
