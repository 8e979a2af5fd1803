// Suggestions in real browsers: a researcher who may not write suggests, with the keys and while composing Chinese; the
// host sees struck and green words at once, accepts, takes back, declines with a reason; two decide at once.
import type { Page } from 'playwright-core';
import { chooseWords, closeBrowser, desk, openDesign, section, signInWith, spotOf, typeAtEnd, untilSaved, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { newCircle, PASSWORD, type Circle } from '../testing/writers.js';

jest.setTimeout(240_000);

let database: TestDatabase;
let hub: Hub;
let circle: Circle;
let host: Desk;
let expert: Desk;

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  circle = await newCircle(hub.url, '情绪温度计的建议');
  host = await desk();
  await signInWith(host.page, { url: hub.url, login: 'demo-host-02', password: PASSWORD });
  await openDesign(host.page, `${hub.url}/docs/${circle.designId}`);
  await typeAtEnd(goals(host.page), '学生能说出六个情绪词');
  await untilSaved(host.page);
  expert = await desk();
  await signInWith(expert.page, { url: hub.url, login: 'demo-cen-02', password: PASSWORD });
  await expert.page.goto(`${hub.url}/docs/${circle.designId}`);
  await expert.page.getByText('学生能说出六个情绪词').first().waitFor();
  await expert.page.getByRole('radio', { name: '建议' }).click();
  await host.page.getByRole('tab', { name: /^建议/ }).click();
});

afterAll(async () => {
  await closeBrowser();
  circle?.teachers.forEach((teacher) => teacher.close());
  await stopAll();
  await database?.drop();
});

const goals = (page: Page) => section(page, 'goals').locator('p').first();
const pointBehind = async (page: Page, words: string): Promise<void> => {
  const { right, y } = await spotOf(page, words);
  await page.mouse.click(right - 1, y);
};
const field = (page: Page) => page.getByRole('textbox', { name: '建议的文字' });
const card = ({ page }: Desk, words: string) => page.locator('[data-suggestion]', { hasText: words });
/** The words themselves, without what is only drawn. */
const line = (page: Page): Promise<string> => goals(page).evaluate((paragraph) => {
  const copy = paragraph.cloneNode(true) as Element;
  copy.querySelectorAll('ins, .doc-caret').forEach((drawn) => drawn.remove());
  return copy.textContent ?? '';
});
const untilLine = async (page: Page, words: string): Promise<void> => {
  await page.waitForFunction((wanted) => {
    const paragraph = document.querySelector('.ProseMirror section[data-key="goals"] p')?.cloneNode(true) as Element | undefined;
    paragraph?.querySelectorAll('ins, .doc-caret').forEach((drawn) => drawn.remove());
    return paragraph?.textContent === wanted;
  }, words);
};

test('in the mode 建议 typing over a selection suggests; the host sees it at once and his text stays', async () => {
  await chooseWords(expert.page, '说出');
  await field(expert.page).waitFor();
  await expert.page.keyboard.type('辨认');
  await expert.page.getByRole('textbox', { name: '理由（可不填）' }).fill('目标要可观察');
  await expert.page.keyboard.press('Enter');
  await host.page.locator('.doc-suggest-in', { hasText: '辨认' }).waitFor();
  await host.page.locator('del.doc-suggest-out', { hasText: '说出' }).waitFor();
  await card(host, '目标要可观察').getByText('专家').waitFor();
  expect([await line(host.page), await line(expert.page)]).toEqual(['学生能说出六个情绪词', '学生能说出六个情绪词']);
});

test('Chinese composed at a place becomes one suggestion, and Backspace suggests deleting', async () => {
  await pointBehind(expert.page, '情绪词');
  await field(expert.page).waitFor();
  const cdp = await expert.context.newCDPSession(expert.page);
  for (const text of ['y', 'yu', 'yu y', 'yu yi']) await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await cdp.send('Input.insertText', { text: '语义' });
  await expert.page.keyboard.press('Enter');
  await host.page.locator('.doc-suggest-in', { hasText: '语义' }).waitFor();
  await field(expert.page).waitFor({ state: 'detached' });
  await pointBehind(expert.page, '个');
  await field(expert.page).waitFor();
  await expert.page.keyboard.press('Backspace');
  await expert.page.getByRole('button', { name: '建议删除' }).waitFor();
  // Going on sends what was written.
  await expert.page.locator('.doc-paper-title').click();
  await host.page.locator('del.doc-suggest-out', { hasText: '个' }).waitFor();
  expect(await line(host.page)).toBe('学生能说出六个情绪词');
});

test('accepted, the words change for both; 撤销 takes it back for both', async () => {
  await card(host, '目标要可观察').getByRole('button', { name: '采纳' }).click();
  await untilLine(expert.page, '学生能辨认六个情绪词');
  await host.page.locator('.suggest-done').getByRole('button', { name: '撤销' }).click();
  await untilLine(expert.page, '学生能说出六个情绪词');
  await expert.page.locator('del.doc-suggest-out', { hasText: '说出' }).waitFor();
});

test('declining asks for a reason, which its author reads', async () => {
  await card(host, '语义').getByRole('button', { name: '婉拒' }).click();
  await host.page.getByRole('textbox', { name: '婉拒的理由' }).fill('超出本课范围');
  await host.page.getByRole('button', { name: '确认婉拒' }).click();
  await expert.page.locator('.doc-suggest-in', { hasText: '语义' }).waitFor({ state: 'detached' });
  await expert.page.getByRole('tab', { name: /^建议/ }).click();
  await expert.page.getByRole('combobox', { name: '显示' }).selectOption('declined');
  await expert.page.getByText('超出本课范围').waitFor();
});

test('an empty section is filled by a suggestion', async () => {
  await section(expert.page, 'rationale').locator('p').first().click();
  await field(expert.page).waitFor();
  await expert.page.keyboard.type('以体验为主');
  await expert.page.keyboard.press('Enter');
  await section(host.page, 'rationale').locator('.doc-suggest-in', { hasText: '以体验为主' }).waitFor();
  await card(host, '以体验为主').getByRole('button', { name: '采纳' }).click();
  await section(expert.page, 'rationale').locator('p', { hasText: /^以体验为主$/ }).waitFor();
});

test('all of one author at once; whoever comes second is told who was first, and no word is doubled', async () => {
  const other = await desk();
  await signInWith(other.page, { url: hub.url, login: 'demo-mem-0201', password: PASSWORD });
  await other.page.goto(`${hub.url}/docs/${circle.designId}`);
  await other.page.getByRole('tab', { name: /^建议/ }).click();
  const held = new Promise<() => void>((caught) => {
    void other.page.route('**/suggestions/accepted', (route) => caught(() => void route.continue()));
  });
  await card(other, '目标要可观察').getByRole('button', { name: '采纳' }).click();
  const release = await held;
  await host.page.getByRole('button', { name: /^全部采纳/ }).click();
  await untilLine(expert.page, '学生能辨认六情绪词');
  release();
  await other.page.getByText(/刚刚已采纳这条建议，您的操作没有生效/).waitFor();
  await untilLine(other.page, '学生能辨认六情绪词');
  expect([host.complaints, expert.complaints, other.complaints]).toEqual([[], [], []]);
});
