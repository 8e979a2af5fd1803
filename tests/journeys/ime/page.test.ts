// The whole editing page in a real browser: under the product's content security policy, for screen readers, on a
// phone, and with the slash menu while its filter is composed.
import { seriousOn } from '../../testing/accessible.js';
import { compose, pause, startHarness, type Harness, type OpenPage } from './harness.js';

let harness: Harness;
beforeAll(async () => { harness = await startHarness(); }, 60_000);
afterAll(() => harness.close());

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const section = (title: string) => `.doc-section:has(.doc-title:text-is("${title}"))`;
const close = ({ page }: OpenPage) => page.context().close();

describe('screen readers find nothing seriously wrong', () => {
  test.each<[string, string, { width: number; height: number }]>([
    ['while editing', '', desktop],
    ['while reading', 'mode=read', desktop],
    ['offline', 'saved=offline', { width: 1100, height: 800 }],
    ['on a phone', '', phone],
  ])('%s', async (_, query, size) => {
    const opened = await harness.open(query, size);
    await pause(300);
    expect(await seriousOn(opened.page, ['.doc-caret'])).toEqual([]);
    await close(opened);
  });
});

test('every tool works under the policy without a complaint, and the caret stays in the text', async () => {
  const opened = await harness.open('');
  const { page, complaints } = opened;
  await page.click(`${section('理论依据')} p`);
  await pause(100);
  for (const tool of ['加粗', '下划线', '删除线', '着重号']) await page.click(`[aria-label="${tool}"]`);
  await page.click('[aria-label="突出显示"]');
  await page.click('role=menuitem[name="绿色"]');
  await page.keyboard.type('green');
  for (const list of ['项目符号', '编号列表', '待办事项']) await page.click(`[aria-label="${list}"]`);
  await page.click('[aria-label="段落样式"]');
  await page.click('role=menuitemradio[name="小标题"]');
  await page.click('[aria-label="插入"]');
  await page.click('role=menuitem[name="分隔线"]');
  await page.click('[aria-label="表格"]');
  await page.click('role=menuitem[name="插入 3 × 3 表格"]');
  await page.keyboard.type('one');
  await page.keyboard.press('Control+z');
  const html = await page.locator(section('理论依据')).innerHTML();
  expect(html).toContain('doc-mark-green');
  expect(await page.evaluate(() => document.activeElement?.classList.contains('doc-paper'))).toBe(true);
  expect(complaints).toEqual([]);
  await close(opened);
});

test('the menu of a row, by mouse', async () => {
  const opened = await harness.open('');
  const { page } = opened;
  await page.hover('.doc-row:nth-child(2)');
  await page.click('.doc-row:nth-child(2) .doc-row-handle');
  await page.click('role=menuitem[name="上移"]');
  expect(await page.locator('.doc-row .doc-col-stage').allInnerTexts()).toEqual(['团体转换', '团体热身', '团体工作', '团体结束']);
  await page.click('text=加一行');
  await page.keyboard.type('5');
  expect(await page.locator('.doc-row').count()).toBe(5);
  await close(opened);
});

test('the slash menu stays open while its filter is composed, and leaves nothing behind', async () => {
  const opened = await harness.open('alone=1');
  const { page, cdp } = opened;
  await page.click(`${section('理论依据')} p`);
  await pause(100);
  await page.keyboard.type('/');
  await page.waitForSelector('.doc-slash');
  await compose(cdp, {
    letters: 'biaoge', word: '表格',
    meanwhile: { after: 4, act: async () => { expect(await page.locator('.doc-slash-item').count()).toBeGreaterThan(0); } },
  });
  await pause(100);
  expect(await page.locator('.doc-slash-item').allInnerTexts()).toEqual([expect.stringContaining('表格')]);
  await page.keyboard.press('Enter');
  await pause(100);
  expect(await page.locator(`${section('理论依据')} .doc-table`).count()).toBe(1);
  expect(await page.locator(section('理论依据')).innerText()).not.toMatch(/[/表]/);
  await close(opened);
});

test('a colleague\'s name is shown for two seconds after the caret moved, then a bar', async () => {
  const opened = await harness.open('', desktop, { still: true });
  const { page } = opened;
  const named = () => page.locator('.doc-caret.is-named').count();
  await page.clock.runFor(100);
  await page.waitForSelector('.doc-caret.is-named');
  expect(await named()).toBe(3);
  await page.clock.runFor(1_800);
  expect(await named()).toBe(3);
  await page.clock.runFor(400);
  expect(await named()).toBe(0);
  expect(await page.locator('.doc-caret').count()).toBe(3);
  await close(opened);
});

describe('narrow pages', () => {
  test('on a phone each row is a card with labels', async () => {
    const opened = await harness.open('', phone);
    const label = await opened.page.evaluate(() => getComputedStyle(document.querySelector('.doc-cell.doc-col-teacher') ?? document.body, '::before').content);
    expect(label).toContain('教师活动');
    await close(opened);
  });

  test.each(['slow', 'offline', 'noLocalStore', 'reconnecting', 'merged'])('at 320 pixels what is said about saving (%s) is in sight and nothing scrolls sideways', async (saved) => {
    const opened = await harness.open(`saved=${saved}`, { width: 320, height: 560 });
    const { page } = opened;
    const box = await page.locator('.doc-chip').boundingBox();
    expect(box).not.toBeNull();
    expect((box?.x ?? 0) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 320).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await close(opened);
  });
});
