// A cohort in four browsers: staff plan it, so that its days lie ahead whenever this runs; a teacher applies, the school's lead nominates another, staff admit, a trainer marks the roll; and a
// learner's sentence changes before his eyes.
import path from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@gongyan/server/platform/database/embedded/embedded-postgres';
import type { Page } from 'playwright-core';
import { closeBrowser, desk, signInWith, type Desk } from '../testing/browser-page.js';
import { newDataDir, newHub, stopAllBefore, type Hub } from '../testing/hub.js';
import { PASSWORD } from '../testing/writers.js';

jest.setTimeout(240_000);

let postgres: EmbeddedPostgres;
let hub: Hub;
let lead: Desk;
let staff: Desk;
let trainer: Desk;
let learner: Desk;

const open = async (login: string, size?: { width: number; height: number }): Promise<Desk> => {
  const at = await desk(size);
  await signInWith(at.page, { url: hub.url, login, password: PASSWORD });
  return at;
};
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const toCohort = async ({ page }: Desk, name: string): Promise<void> => {
  await page.goto(`${hub.url}/training`);
  await page.locator('.cohort-line', { hasText: name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
};

beforeAll(async () => {
  postgres = await startEmbeddedPostgres({ dataDir: path.join(newDataDir(), 'postgres') });
  hub = await (await newHub({ databaseUrl: postgres.url })).start();
  [lead, staff, trainer, learner] = [await open('demo-sch-27'), await open('demo-cen-02'), await open('demo-trn-01'), await open('demo-ht-02', { width: 390, height: 844 })];
});

afterAll(async () => {
  await closeBrowser();
  await stopAllBefore(async () => postgres?.stop());
});

const SEMINAR = '时令高级研修班';

test('staff plan and open a seminar; the lead of a school nominates and a teacher elsewhere applies', async () => {
  await staff.page.goto(`${hub.url}/training`);
  await button(staff.page, '新建班次').click();
  await staff.page.getByLabel('项目').selectOption({ label: '高级研修班' });
  await staff.page.getByLabel('名称').fill(SEMINAR);
  await button(staff.page, '建立班次').click();
  await staff.page.getByRole('heading', { level: 1, name: SEMINAR }).waitFor();
  await button(staff.page, '开放报名').click();
  await staff.page.getByRole('dialog').getByRole('button', { name: '开放报名', exact: true }).click();
  await staff.page.getByText('报名中', { exact: true }).waitFor();
  await toCohort(lead, SEMINAR);
  await button(lead.page, '提名本校教师').click();
  const box = lead.page.getByRole('dialog');
  await box.getByRole('checkbox').nth(1).check();
  await box.getByRole('button', { name: '提名所选 1 人', exact: true }).click();
  await lead.page.getByText('已提名 1 人').waitFor();
  await toCohort(trainer, SEMINAR);
  await button(trainer.page, '报名').click();
  await trainer.page.getByText('我：待学校同意').waitFor();
  await button(staff.page, '按先后录取').click();
  await staff.page.getByText('已录取 1 人').waitFor();
});

test('the learner reads that this cohort is lost; a correction of the roll changes the sentence at once', async () => {
  await learner.page.goto(`${hub.url}/training`);
  await learner.page.getByText('本期已无法达标', { exact: false }).first().waitFor();
  await toCohort(trainer, '第4期B证培训班');
  await button(trainer.page, '课表').click();
  await trainer.page.locator('.session-line').nth(1).click();
  await trainer.page.getByRole('button', { name: '鄢晚晴：到', exact: true }).click();
  await trainer.page.getByLabel('更正原因').fill('签到表上有名');
  await trainer.page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click();
  await learner.page.getByText('余下 9 次课一次都不能再缺', { exact: false }).first().waitFor();
});
