// An open lesson in three browsers: the host announces and teaches it; two observers book, note, and score without seeing each
// other's; the teacher reads the words, answers, and then the points.
import { lessonRoutes } from '@gongyan/shared/lesson/lesson.contract';
import type { Page } from 'playwright-core';
import { closeBrowser, desk, signInWith, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { Teacher } from '../testing/teacher.js';
import { PASSWORD } from '../testing/writers.js';

jest.setTimeout(240_000);

let database: TestDatabase;
let hub: Hub;
let host: Desk;
let first: Desk;
let second: Desk;
let designId: string;
let lesson: string;

const open = async (login: string, size?: { width: number; height: number }): Promise<Desk> => {
  const at = await desk(size);
  await signInWith(at.page, { url: hub.url, login, password: PASSWORD });
  return at;
};

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  const teacher = await new Teacher(hub.url).signIn('demo-host-02', PASSWORD);
  designId = (await teacher.call(lessonRoutes.mine)).find(({ title }) => title === '情绪温度计')?.id ?? '';
  teacher.close();
  [host, first, second] = [await open('demo-host-02'), await open('demo-cen-02'), await open('demo-pt-01', { width: 390, height: 844 })];
});

afterAll(async () => {
  await closeBrowser();
  await stopAll();
  await database?.drop();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const inDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });
const shanghai = (part: 'day' | 'time') => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', ...(part === 'day' ? {} : { timeStyle: 'short' }) }).format(new Date());

test('the host announces it for now, beside the design', async () => {
  await host.page.goto(`${hub.url}/docs/${designId}`);
  await host.page.getByRole('tab', { name: '公开课' }).click();
  await button(host.page, '发布公开课').click();
  const box = host.page.getByRole('dialog');
  await box.getByLabel('班级').fill('三（4）班');
  await box.getByLabel('日期').fill(shanghai('day'));
  await box.getByLabel('时间').fill(shanghai('time'));
  await box.getByLabel('地点').fill('心理活动室');
  await box.getByLabel('听课名额').fill('2');
  await inDialog(host.page, '发布').click();
  await host.page.waitForURL(/\/open-lessons\/[0-9a-f-]{36}$/);
  lesson = host.page.url();
  await host.page.getByText('这节课由您授课', { exact: false }).waitFor();
});

test('two book; the host sees the seats go without a reload', async () => {
  for (const { page } of [first, second]) {
    await page.goto(lesson);
    await button(page, '预约听课').click();
    await page.getByRole('link', { name: '开始听课' }).waitFor();
  }
  await host.page.getByText('2 / 2 人已预约').first().waitFor();
});

test('notes beside the plan, on a phone and through a lost network', async () => {
  await first.page.goto(`${lesson}/observe`);
  await button(first.page, '在“团体热身”记一笔').click();
  await first.page.locator('.note-line textarea').fill('全班起立，没有一个人坐着');
  await second.page.goto(`${lesson}/observe`);
  await button(second.page, '开始听课').click();
  await second.context.setOffline(true);
  await button(second.page, '在“团体工作”记一笔').click();
  await second.page.locator('.note-line textarea').fill('第三组没有说完');
  await second.page.getByText('联网后自动发送', { exact: false }).waitFor();
  await second.context.setOffline(false);
  for (const { page } of [first, second]) {
    await page.getByText('已保存', { exact: true }).waitFor({ timeout: 30_000 });
    await page.reload();
  }
  expect(await first.page.locator('.note-line textarea').inputValue()).toBe('全班起立，没有一个人坐着');
  expect(await second.page.locator('.note-line textarea').inputValue()).toBe('第三组没有说完');
});

/** Every sub-item loses as much as said. */
const score = async (page: Page, { lost, words }: { lost: number; words: string }): Promise<void> => {
  const numbers = page.locator('.score-number input');
  for (let at = 0; at < (await numbers.count()); at += 1) {
    const most = Number(await numbers.nth(at).getAttribute('max'));
    await numbers.nth(at).fill(String(most - lost));
  }
  await page.locator('[id="evidence-effect"]').fill(`${words}的依据`);
  await page.getByLabel('亮点 1').fill(words);
  await button(page, '提交评课').click();
  await inDialog(page, '提交评课').click();
  await page.getByText('您于', { exact: false }).waitFor();
};

test('the first submits; the second sees that one has, and nothing of it, until his own is in', async () => {
  await host.page.reload();
  await button(host.page, '登记已上课').click();
  await score(first.page, { lost: 1, words: '导入一分钟就热起来' });
  await second.page.goto(`${lesson}/result`);
  await second.page.getByText('1 / 2 人已提交').waitFor();
  expect(await second.page.content()).not.toContain('导入一分钟就热起来');
  await host.page.goto(`${lesson}/result`);
  await host.page.getByText('1 / 2 人已提交').waitFor();
  expect(await host.page.content()).not.toContain('导入一分钟就热起来');
  await second.page.goto(`${lesson}/observe`);
  await button(second.page, '评分').click();
  await score(second.page, { lost: 0, words: '“可以说过”给了安全感' });
  await second.page.getByRole('link', { name: '看评课结果' }).click();
  await second.page.getByText('导入一分钟就热起来', { exact: true }).waitFor();
  await second.page.locator('.radar').waitFor();
});

test('the teacher reads the words, answers, and then the points', async () => {
  await host.page.goto(lesson);
  await button(host.page, '结束评课').click();
  await inDialog(host.page, '结束评课').click();
  await host.page.getByRole('link', { name: '看老师们的评语' }).click();
  await host.page.getByText('导入一分钟就热起来', { exact: true }).waitFor();
  expect(await host.page.locator('.radar').count()).toBe(0);
  expect(await host.page.content()).not.toContain('的依据');
  await host.page.getByLabel('自评与回应').fill('谢谢两位老师，结束环节我会再留两分钟。');
  await button(host.page, '提交回应，查看分数').click();
  await host.page.locator('.radar').waitFor();
  await host.page.getByText('94', { exact: true }).waitFor();
  await first.page.goto(`${lesson}/result`);
  await first.page.getByText('结束环节我会再留两分钟', { exact: false }).waitFor();
  expect([host.complaints, first.complaints, second.complaints]).toEqual([[], [], []]);
});
