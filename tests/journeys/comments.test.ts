// Comments in real browsers: a district researcher who may not write speaks about words that the host sees marked at
// once; answered, settled, opened again; the words are deleted; a comment arrives while somebody composes Chinese.
import { chooseWords, closeBrowser, desk, openDesign, section, signInWith, textOf, typeAtEnd, untilSaved, type Desk } from '../testing/browser-page.js';
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
  circle = await newCircle(hub.url, '情绪温度计的批注');
  host = await desk();
  await signInWith(host.page, { url: hub.url, login: 'demo-host-02', password: PASSWORD });
  await openDesign(host.page, `${hub.url}/docs/${circle.designId}`);
  await typeAtEnd(section(host.page, 'goals').locator('p').first(), '学生能说出六个情绪词');
  await untilSaved(host.page);
  expert = await desk();
  await signInWith(expert.page, { url: hub.url, login: 'demo-cen-02', password: PASSWORD });
  await expert.page.goto(`${hub.url}/docs/${circle.designId}`);
  await expert.page.getByText('学生能说出六个情绪词').first().waitFor();
});

afterAll(async () => {
  await closeBrowser();
  circle?.teachers.forEach((teacher) => teacher.close());
  await stopAll();
  await database?.drop();
});

const comment = async ({ page }: Desk, words: string, text: string): Promise<void> => {
  await chooseWords(page, words);
  await page.locator('.comment-start').getByRole('button', { name: '批注' }).click();
  await page.getByRole('combobox', { name: '新批注' }).fill(text);
  await page.getByRole('button', { name: '发送' }).click();
  await page.locator('.comment-text', { hasText: text }).waitFor();
};
const card = ({ page }: Desk, text: string) => page.locator('.comment-card', { hasText: text });

test('a researcher without the right to write comments; the host sees words, mark and seal without a reload', async () => {
  await comment(expert, '情绪词', '六个够吗？可以按年级分。');
  await card(host, '六个够吗').getByText('专家').waitFor();
  await host.page.locator('.doc-comment-on', { hasText: '情绪词' }).waitFor();
  expect(await textOf(expert.page)).toBe(await textOf(host.page));
  expect(await expert.page.locator('.ProseMirror').getAttribute('contenteditable')).toBe('false');
});

test('an answer, settling and opening again are seen by the other', async () => {
  await card(host, '六个够吗').getByRole('button', { name: '回复' }).click();
  await host.page.getByRole('combobox', { name: '回复这条批注' }).fill('改成按年级分层。');
  await host.page.locator('.comment-foot .is-primary').click();
  await card(expert, '改成按年级分层。').waitFor();
  await card(host, '六个够吗').getByRole('button', { name: '标为已解决' }).click();
  await expert.page.locator('.doc-comment-on').waitFor({ state: 'detached' });
  await expert.page.getByRole('combobox', { name: '显示' }).selectOption('all');
  await card(expert, '六个够吗').getByRole('button', { name: '重新打开' }).click();
  await host.page.locator('.doc-comment-on', { hasText: '情绪词' }).waitFor();
});

test('while somebody composes Chinese, a comment on the same words neither breaks the word nor is lost', async () => {
  await section(host.page, 'goals').locator('p').first().click();
  await host.page.keyboard.press('End');
  const cdp = await host.context.newCDPSession(host.page);
  for (const text of ['q', 'qi', 'qin', 'qing']) await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await comment(expert, '学生', '主语可以省。');
  await cdp.send('Input.insertText', { text: '清楚地' });
  await host.page.locator('.doc-comment-on', { hasText: '学生' }).waitFor();
  await untilSaved(host.page);
  await expert.page.getByText('清楚地').first().waitFor();
  const text = await textOf(host.page);
  expect([text.includes('情绪词清楚地'), /qin|q i/.test(text)]).toEqual([true, false]);
});

test('F8 leads to the next thread', async () => {
  await host.page.keyboard.press('F8');
  await host.page.locator('.doc-comment-on.is-active').first().waitFor();
  await host.page.locator('.comment-card.is-active').waitFor();
});

test('deleted words leave the thread with its quotation, for both', async () => {
  await chooseWords(host.page, '情绪词');
  await host.page.keyboard.press('Backspace');
  await card(host, '六个够吗').getByText('原文已删除').waitFor();
  await card(expert, '六个够吗').getByText('原文已删除').waitFor();
  await host.page.keyboard.press('Control+z');
  await card(expert, '六个够吗').getByText('原文已删除').waitFor({ state: 'detached' });
  expect([host.complaints, expert.complaints]).toEqual([[], []]);
});
