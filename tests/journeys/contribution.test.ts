// Who wrote what, in real browsers: two teachers write, each number is theirs, the text shows its authors in colour and
// by name, a number opens to its lines, and the sheet for paper says the same.
import type { Page } from 'playwright-core';
import { seriousOn } from '../testing/accessible.js';
import { closeBrowser, desk, openDesign, section, signInWith, typeAtEnd, untilSaved, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { newCircle, PASSWORD, type Circle } from '../testing/writers.js';

jest.setTimeout(240_000);

const MINE = '学生能说出六个情绪词';
const THEIRS = '并能为自己的情绪打分';
let database: TestDatabase;
let hub: Hub;
let circle: Circle;
let host: Desk;
let member: Desk;

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  circle = await newCircle(hub.url, '情绪温度计的贡献');
  [host, member] = [await desk(), await desk({ width: 390, height: 844 })];
  await signInWith(host.page, { url: hub.url, login: 'demo-host-02', password: PASSWORD });
  await signInWith(member.page, { url: hub.url, login: 'demo-mem-0201', password: PASSWORD });
  await openDesign(host.page, address());
  await openDesign(member.page, address());
});

afterAll(async () => {
  await closeBrowser();
  circle?.teachers.forEach((teacher) => teacher.close());
  await stopAll();
  await database?.drop();
});

const address = (): string => `${hub.url}/docs/${circle.designId}`;
const goals = (page: Page) => section(page, 'goals').locator('p').first();
const names = (): [string, string] => [circle.teachers[0]?.me?.person.name ?? '', circle.teachers[1]?.me?.person.name ?? ''];
const number = (page: Page, what: string, n: number, whose: string) => page.getByRole('button', { name: `${whose}：${what} ${n}，查看明细` });
const serious = async ({ page, complaints }: Desk): Promise<string[]> => [...complaints, ...(await seriousOn(page))];

test('two write; the table shows each one’s number and follows the text', async () => {
  await typeAtEnd(goals(host.page), MINE);
  await untilSaved(host.page);
  await host.page.getByRole('tab', { name: '贡献' }).click();
  const [mine, theirs] = names();
  await number(host.page, '现存字数', MINE.length, mine).waitFor();
  await member.page.getByText(MINE).first().waitFor();
  await typeAtEnd(goals(member.page), THEIRS);
  await untilSaved(member.page);
  await number(host.page, '现存字数', THEIRS.length, theirs).waitFor();
  expect(await serious(host)).toEqual([]);
});

test('the text shows its authors in colour and by name, also to a reader on a phone', async () => {
  const [mine, theirs] = names();
  await host.page.getByRole('button', { name: '按作者着色' }).click();
  const coloured = (page: Page) => page.locator('.ProseMirror section[data-key="goals"] .doc-author').evaluateAll((all) => all.map((one) => [one.textContent, one.getAttribute('title')]));
  await goals(host.page).locator('.doc-author').nth(1).waitFor();
  expect(await coloured(host.page)).toEqual([[MINE, mine], [THEIRS, theirs]]);
  expect(await host.page.getByRole('region', { name: '作者图例' }).innerText()).toContain(theirs);
  expect(await serious(host)).toEqual([]);
  await member.page.getByRole('radio', { name: '阅读' }).click();
  await member.page.getByRole('button', { name: /贡献/ }).click();
  await member.page.getByRole('button', { name: '按作者着色' }).click();
  await goals(member.page).locator('.doc-author').nth(1).waitFor();
  expect(await serious(member)).toEqual([]);
  await member.page.keyboard.press('Escape');
  expect(await coloured(member.page)).toEqual([[MINE, mine], [THEIRS, theirs]]);
  await host.page.getByRole('button', { name: '关闭着色' }).click();
  expect(await coloured(host.page)).toEqual([]);
});

test('a number opens to its lines', async () => {
  await number(host.page, '现存字数', THEIRS.length, names()[1]).click();
  const dialog = host.page.getByRole('dialog');
  await dialog.getByText(`+${THEIRS.length} −0 字 · 现存 ${THEIRS.length}`).waitFor();
  await dialog.getByText('输入', { exact: true }).waitFor();
  expect(await serious(host)).toEqual([]);
  await dialog.getByRole('button', { name: '关闭' }).first().click();
});

test('the sheet for paper says the same number, at a desk, on a phone and in print', async () => {
  await host.page.getByRole('link', { name: '贡献证明单' }).click();
  await host.page.getByRole('button', { name: '打印' }).waitFor();
  const row = (page: Page) => page.getByRole('table', { name: '成员贡献' }).getByRole('row', { name: new RegExp(names()[1]) });
  const cells = async (page: Page) => (await row(page).locator('td').allInnerTexts()).slice(0, 2);
  expect(await cells(host.page)).toEqual([String(THEIRS.length), String(THEIRS.length)]);
  await host.page.getByText(/^[0-9a-f]{64}$/).waitFor();
  expect(await serious(host)).toEqual([]);
  await host.page.emulateMedia({ media: 'print' });
  expect([await cells(host.page), await host.page.getByRole('button', { name: '打印' }).isVisible(), await host.page.locator('.header').isVisible()]).toEqual([[String(THEIRS.length), String(THEIRS.length)], false, false]);
  await member.page.goto(`${address()}/contribution`);
  await row(member.page).waitFor();
  expect(await member.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await serious(member)).toEqual([]);
  expect([host.complaints, member.complaints]).toEqual([[], []]);
});
