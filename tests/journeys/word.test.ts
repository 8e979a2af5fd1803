// A teacher brings her lesson in Word: she sees where its parts go, says yes, goes on writing in it, and takes it out again as Word and PDF.
// At a desk and on a phone nothing serious for those who cannot see.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { aWord, item, p, styled, table } from '../../server/testing/word.js';
import { unzip } from '../../server/testing/unzip.js';
import { seriousOn } from '../testing/accessible.js';
import { closeBrowser, desk, section, signInAs, textOf, typeAtEnd, untilSaved, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';

jest.setTimeout(240_000);

const WORD = aWord(
  styled('a3', '《情绪的颜色》教学设计') + p('小学 三年级 35分钟') + styled('1', '一、教学目标') + item('认识情绪') + item('表达情绪')
  + styled('1', '二、教学过程') + table(['教学环节', '时间', '教师活动', '学生活动', '设计意图'], ['导入', '5分钟', '播放音乐', '选颜色', '暖场']) + styled('1', '三、参考文献') + p('某书。'),
);

let database: TestDatabase;
let hub: Hub;
let host: Desk;
beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  host = await desk();
  await signInAs(host.page, hub.url, '陆拾光');
});
afterAll(async () => {
  await closeBrowser();
  await stopAll();
  await database?.drop();
});

const choose = async (page: Page, name: string, bytes: Buffer): Promise<void> => {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer: bytes });
};
const saved = async (page: Page, name: RegExp): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return readFileSync(await download.path());
};

test('from Word, through the preview, into the editor, and out again', async () => {
  const { page, complaints } = host;
  await page.goto(`${hub.url}/docs/new`);
  await page.getByRole('link', { name: /从 Word 导入/ }).click();
  await choose(page, '坏的.docx', Buffer.from('不是文档'));
  await page.getByRole('alert').filter({ hasText: '这不是完好的 Word 文档' }).waitFor();
  await choose(page, '情绪的颜色.docx', WORD);
  await page.getByText('原文：一、教学目标').waitFor();
  await page.locator('.is-rest', { hasText: '参考文献' }).waitFor();
  expect(await page.locator('#title').inputValue()).toBe('情绪的颜色');
  expect(await seriousOn(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await seriousOn(page)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: '建立并打开' }).click();
  await page.locator('.ProseMirror[contenteditable="true"]').first().waitFor({ timeout: 30_000 });
  expect(await textOf(page)).toContain('播放音乐');
  await typeAtEnd(section(page, 'goals').locator('p').first(), '的名字');
  await untilSaved(page);

  await page.getByRole('button', { name: '导出' }).click();
  const word = await saved(page, /Word（竖向）/);
  expect(unzip(word, 'word/document.xml')).toContain('认识情绪的名字');
  expect((await saved(page, /PDF（竖向）/)).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await saved(page, /情绪的颜色\.docx/)).equals(WORD)).toBe(true);
  expect(complaints).toEqual([]);
});
