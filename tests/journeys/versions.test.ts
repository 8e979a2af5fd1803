// Versions in two real browsers: one names what stands, a colleague goes on writing, moves a row and changes a cell;
// the difference tells all of it; going back is live for both, keeps a comment on words that nobody touched, and can
// itself be taken back. At a desk and on a phone nothing serious for those who cannot see.
import path from 'node:path';
import { seriousOn } from '../testing/accessible.js';
import { chooseWords, closeBrowser, desk, openDesign, section, signInWith, textOf, typeAtEnd, untilSaved, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { newCircle, PASSWORD, type Circle } from '../testing/writers.js';

jest.setTimeout(240_000);

let database: TestDatabase;
let hub: Hub;
let circle: Circle;
let host: Desk;
let colleague: Desk;

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  circle = await newCircle(hub.url, '情绪温度计的版本');
  host = await desk();
  await signInWith(host.page, { url: hub.url, login: 'demo-host-02', password: PASSWORD });
  await openDesign(host.page, `${hub.url}/docs/${circle.designId}`);
  colleague = await desk();
  await signInWith(colleague.page, { url: hub.url, login: 'demo-mem-0201', password: PASSWORD });
  await openDesign(colleague.page, `${hub.url}/docs/${circle.designId}`);
});

afterAll(async () => {
  await closeBrowser();
  circle?.teachers.forEach((teacher) => teacher.close());
  await stopAll();
  await database?.drop();
});

const goals = ({ page }: Desk) => section(page, 'goals').locator('p').first();
const cell = ({ page }: Desk, row: number, column: string) => section(page, 'process').locator(`[data-col="${column}"]`).nth(row).locator('p').first();
const typeIn = async (at: Desk, row: number, column: string, text: string): Promise<void> => typeAtEnd(cell(at, row, column), text);

const tab = async ({ page }: Desk, name: RegExp): Promise<void> => {
  await page.getByRole('tab', { name }).or(page.locator('.doc-panel-opener', { hasText: name })).first().click();
};
const dialog = ({ page }: Desk) => page.locator('dialog[open]', { has: page.locator('.version-compare, #version-name') });
const compare = async (at: Desk, name: string): Promise<void> => {
  await at.page.locator('.version-open', { hasText: name }).first().click();
  await at.page.locator('.diff').waitFor();
};
const saidIn = (at: Desk, what: string): Promise<string[]> => at.page.locator(`.diff ${what}`).allTextContents();

/** Neither the page nor a dialog scrolls sideways. */
const widerThanScreen = ({ page }: Desk): Promise<number> => page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth, ...[...document.querySelectorAll('dialog[open]')].map((one) => one.scrollWidth - one.clientWidth)));
const picture = async (at: Desk, name: string): Promise<void> => {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await at.page.screenshot({ path: path.join(folder, `${name}.png`) });
};

test('a version with name and note, from the keyboard; the colleague sees it in his timeline', async () => {
  await typeAtEnd(goals(host), '学生能说出六个情绪词，并用颜色表示');
  await typeIn(host, 0, 'teacher', '播放音乐，带学生做深呼吸');
  await typeIn(host, 1, 'teacher', '巡视各组，提问两名学生');
  await untilSaved(host.page);
  await host.page.keyboard.press('Control+Shift+S');
  await dialog(host).getByLabel('名称').fill('集体备课前');
  await dialog(host).getByLabel('说明（可不填）').fill('三年级组第一次讨论用');
  await picture(host, 'name-1440');
  await dialog(host).getByRole('button', { name: '保存版本' }).click();
  await tab(colleague, /版本/);
  await colleague.page.locator('.version-open', { hasText: '三年级组第一次讨论用' }).waitFor();
});

test('the difference tells the paragraph, the cell, and the row that was moved and edited', async () => {
  await chooseWords(colleague.page, '说出六个');
  await colleague.page.keyboard.type('画出四种', { delay: 10 });
  await typeAtEnd(goals(colleague), '自己的心情');
  await typeIn(colleague, 1, 'teacher', '并记录');
  await colleague.page.keyboard.press('Alt+ArrowUp');
  await untilSaved(colleague.page);
  await host.page.getByText('自己的心情').first().waitFor();
  await tab(host, /批注/);
  await chooseWords(host.page, '情绪词');
  await host.page.locator('.comment-start').getByRole('button', { name: '批注' }).click();
  await host.page.getByRole('combobox', { name: '新批注' }).fill('按年级分层');
  await host.page.getByRole('button', { name: '发送' }).click();
  await host.page.locator('.doc-comment-on', { hasText: '情绪词' }).waitFor();
  await tab(host, /版本/);
  await compare(host, '集体备课前');
  expect(await saidIn(host, 'del')).toContain('删除：说出六个');
  expect(await saidIn(host, 'ins')).toEqual(expect.arrayContaining(['新增：画出四种', '新增：自己的心情', '新增：并记录']));
  expect((await saidIn(host, '.diff-sign')).map((sign) => sign.replace('，并有修改', ''))).toEqual(expect.arrayContaining(['⇅ 移到了这里', '⇅ 原来在这里']));
  await picture(host, 'diff-1440');
  expect([await seriousOn(host.page), await widerThanScreen(host)]).toEqual([[], 0]);
});

test('going back is seen by the colleague at once, and a comment on untouched words stays', async () => {
  await host.page.getByRole('button', { name: '恢复到这一版' }).click();
  await picture(host, 'restore-1440');
  await host.page.getByRole('button', { name: '确定恢复' }).click();
  await colleague.page.locator('.ProseMirror').getByText('说出六个').first().waitFor();
  await colleague.page.locator('.version-open', { hasText: '恢复到“集体备课前”之前' }).waitFor();
  expect(await goals(colleague).innerText()).toContain('学生能说出六个情绪词，并用颜色表示');
  expect([await cell(colleague, 0, 'teacher').innerText(), await cell(colleague, 1, 'teacher').innerText()]).toEqual(['播放音乐，带学生做深呼吸', '巡视各组，提问两名学生']);
  await colleague.page.locator('.doc-comment-on', { hasText: '情绪词' }).waitFor();
  await host.page.locator('.doc-comment-on', { hasText: '情绪词' }).waitFor();
  expect(await textOf(host.page)).toBe(await textOf(colleague.page));
  await picture(host, 'timeline-1440');
  expect(await seriousOn(host.page)).toEqual([]);
});

test('on a phone: the timeline, the difference with the columns’ names, and the way back to what stood before', async () => {
  const phone = await desk({ width: 390, height: 844 });
  await signInWith(phone.page, { url: hub.url, login: 'demo-mem-0201', password: PASSWORD });
  await openDesign(phone.page, `${hub.url}/docs/${circle.designId}`);
  await tab(phone, /版本/);
  await phone.page.locator('.version-open').first().waitFor();
  await picture(phone, 'timeline-390');
  expect([await seriousOn(phone.page), await widerThanScreen(phone)]).toEqual([[], 0]);
  await compare(phone, '恢复到“集体备课前”之前');
  await picture(phone, 'diff-390');
  await phone.page.getByRole('button', { name: '下一处' }).click();
  await phone.page.getByText(/^1 \/ \d+$/).waitFor();
  await picture(phone, 'walk-390');
  expect([await seriousOn(phone.page), await widerThanScreen(phone)]).toEqual([[], 0]);
  await phone.page.getByRole('button', { name: '恢复到这一版' }).click();
  await phone.page.getByRole('button', { name: '确定恢复' }).click();
  await host.page.locator('.ProseMirror').getByText('画出四种').first().waitFor();
  expect([host.complaints, colleague.complaints, phone.complaints]).toEqual([[], [], []]);
});
