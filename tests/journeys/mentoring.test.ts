// A term of mentoring in two browsers: the host proposes, both sign, entries are confirmed on a phone by one tap, one is put right,
// the report lesson is recorded, and the apprentice completes.
import { lessonRoutes } from '@gongyan/shared/lesson/lesson.contract';
import { openLessonRoutes } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { rubricRoutes } from '@gongyan/shared/lesson/rubric/rubric.contract';
import type { Page } from 'playwright-core';
import { closeBrowser, desk, signInWith, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { fine, judge } from '../testing/judged.js';
import { Teacher } from '../testing/teacher.js';
import { PASSWORD } from '../testing/writers.js';

jest.setTimeout(240_000);

let database: TestDatabase;
let hub: Hub;
let mentor: Desk;
/** 庄疏影, on her phone. */
let learner: Desk;
let address: string;

const open = async (login: string, size?: { width: number; height: number }): Promise<Desk> => {
  const at = await desk(size);
  await signInWith(at.page, { url: hub.url, login, password: PASSWORD });
  return at;
};

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  [mentor, learner] = [await open('demo-host-02'), await open('demo-mem-0202', { width: 390, height: 844 })];
});

afterAll(async () => {
  await closeBrowser();
  await stopAll();
  await database?.drop();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const inDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });
const write = async (page: Page, topic: string, hand: string) => {
  await button(page, '写记录').click();
  await page.getByLabel('主题').fill(topic);
  await page.getByLabel('指导要点').fill('把问题换成“昨天放学路上，你的心情几度”');
  await page.getByLabel('徒弟的改进行动').fill('改写三个提问，周五前上传');
  await button(page, hand).click();
  await page.getByText('等', { exact: false }).and(page.locator('.log .badge.warning')).first().waitFor();
};
const counted = (page: Page, text: string) => page.locator('.year').getByText(text, { exact: false }).waitFor();

test('the host proposes in the studio, and lands at the agreement', async () => {
  const { page } = mentor;
  await page.goto(`${hub.url}/studios`);
  await page.getByRole('link', { name: '拾光小学心育名师工作室' }).first().click();
  await page.getByRole('link', { name: '带教', exact: true }).click();
  await page.getByText('瞿白露').first().waitFor();
  await button(page, '提议结对').click();
  await page.getByLabel('输入姓名、拼音首字母或工号').fill('庄疏影');
  await page.getByRole('dialog').getByRole('button', { name: /庄疏影/ }).click();
  await inDialog(page, '提议').click();
  await page.waitForURL(/\/mentoring\/[0-9a-f-]{36}$/);
  address = page.url();
  await button(page, '我已读，签名').click();
  await page.getByText('师傅 陆拾光 已签').waitFor();
});

test('the apprentice finds it on her first page and signs; both pages begin without a reload', async () => {
  const { page } = learner;
  await page.goto(hub.url);
  await page.getByRole('link', { name: /请签师徒协议/ }).click();
  await button(page, '我已读，签名').click();
  await button(page, '写记录').waitFor();
  await button(mentor.page, '写记录').waitFor();
});

test('two entries, each confirmed by the other: one tap on the phone', async () => {
  await write(mentor.page, '提问太大', '交给庄疏影确认');
  await button(learner.page, '确认').click();
  await learner.page.getByText('双方已确认').waitFor();
  await write(learner.page, '分享环节超时', '交给陆拾光确认');
  await button(mentor.page, '确认').click();
  await counted(mentor.page, '2 / 8 次，120 / 360 分钟');
  await counted(learner.page, '2 / 8 次，120 / 360 分钟');
});

test('what was begun on the phone is still there after a reload', async () => {
  const { page } = learner;
  await button(page, '写记录').click();
  await page.getByLabel('主题').fill('写到一半');
  await page.reload();
  await page.getByText('这台设备上有一份没有交的记录', { exact: false }).waitFor();
  expect(await page.getByLabel('主题').inputValue()).toBe('写到一半');
  await page.getByLabel('主题').fill('');
  await button(page, '收起').click();
});

test('an entry is put right: the old one stays and counts no more', async () => {
  const { page } = mentor;
  await page.locator('.log', { hasText: '提问太大' }).getByRole('button', { name: '更正', exact: true }).click();
  await page.getByLabel('为什么更正').fill('时长是一个半小时');
  await page.getByLabel('时长（分钟）').fill('90');
  await button(page, '交给庄疏影确认').click();
  await button(learner.page, '确认').click();
  await counted(page, '2 / 8 次，150 / 360 分钟');
  await page.getByText('已更正，不再计').waitFor();
});

test('the report lesson, the outcome, the completion', async () => {
  const host = await new Teacher(hub.url).signIn('demo-host-02', PASSWORD);
  const designId = (await host.call(lessonRoutes.mine)).find(({ title }) => title === '情绪温度计')?.id;
  const rubric = (await host.call(rubricRoutes.list)).find(({ kind, state, studioId }) => kind === 'lesson' && state === 'published' && studioId === null);
  const teacherId = (await new Teacher(hub.url).signIn('demo-mem-0202', PASSWORD)).me?.person.id;
  const { id } = await host.call(openLessonRoutes.announce, { body: { designId, teacherId, rubricId: rubric?.id, className: '三（2）班', startsAt: new Date(), minutes: 40, place: '心育活动室', link: '', level: 'school', seats: 5, namesShown: true } });
  await host.call(openLessonRoutes.hold, { params: { openLessonId: id }, body: {} });
  host.close();
  await button(learner.page, '登记汇报课').click();
  await inDialog(learner.page, '登记').click();
  const { page } = mentor;
  await button(page, '评定').click();
  await page.getByLabel('评语').fill('提问越来越小，学生说得越来越多');
  await inDialog(page, '评定').click();
  await button(page, '准予出师').click();
  await learner.page.getByText('已出师', { exact: true }).first().waitFor();
  await learner.page.getByText('提问越来越小，学生说得越来越多').waitFor();
});

test('the pages of it are fine at a desk and on a phone', async () => {
  const [path, list] = [new URL(address).pathname, '/mentoring'];
  for (const at of [mentor, learner]) expect([await judge(at, { url: hub.url, address: path }), await judge(at, { url: hub.url, address: list })]).toEqual(fine([path, list]));
});
