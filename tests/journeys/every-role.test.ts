// What only some people or some moments show, in a real browser: the first page of every kind of person, open lessons in every state,
// comments beside the text.
import type { Page } from 'playwright-core';
import { seriousOn } from '../testing/accessible.js';
import { closeBrowser, desk, leaveDesks, signInWith, untilSaved, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { fine, judge, sizes } from '../testing/judged.js';

jest.setTimeout(300_000);

const PASSWORD = 'gongyan-demo';

let database: TestDatabase;
let hub: Hub;

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
});

// A page left open goes on living: it costs the next ones their time.
afterEach(leaveDesks);

afterAll(async () => {
  await closeBrowser();
  await stopAll();
  await database?.drop();
});

const judged = async (at: Desk, addresses: readonly string[]) => {
  const found = [];
  for (const address of addresses) found.push(await judge(at, { url: hub.url, address }));
  return found;
};

test.each(sizes)('open lessons in every state, their plans, sheets and results, %s', async (_words, size) => {
  const at = await desk(size);
  await signInWith(at.page, { url: hub.url, login: 'demo-mem-0201', password: PASSWORD });
  const reply: unknown = await (await at.page.request.get(`${hub.url}/api/open-lessons`)).json();
  const lessons = Array.isArray(reply) ? reply : [];
  const addresses = lessons.flatMap(({ id, standing }) => [`/open-lessons/${String(id)}`, ...(standing.seat === 'booked' ? ['/observe', '/result'] : ['/result']).map((page) => `/open-lessons/${String(id)}${page}`)]);
  expect(addresses.length).toBeGreaterThan(8);
  expect(await judged(at, addresses)).toEqual(fine(addresses));
});

/** The first words of the text, chosen and commented on. */
const comment = async (page: Page, text: string, judgeDraft: () => Promise<void>): Promise<void> => {
  await page.evaluate(() => {
    const words = document.createTreeWalker(document.querySelector('.ProseMirror section:nth-of-type(2) p') ?? document.body, NodeFilter.SHOW_TEXT).nextNode();
    if (words === null) throw new Error('no words');
    getSelection()?.setBaseAndExtent(words, 0, words, 3);
  });
  await page.locator('.comment-start').getByRole('button', { name: '批注' }).click();
  await page.getByRole('combobox', { name: '新批注' }).fill(text);
  await judgeDraft();
  await page.getByRole('button', { name: '发送' }).click();
  await page.locator('.comment-text', { hasText: text }).waitFor();
};

test.each(sizes)('comments beside the text: a new one, threads, an answer, the folded panel, %s', async (words, size) => {
  const at = await desk(size);
  await signInWith(at.page, { url: hub.url, login: 'demo-cen-02', password: PASSWORD });
  const studios: unknown = await (await at.page.request.get(`${hub.url}/api/studios`)).json();
  const [studio] = Array.isArray(studios) ? studios : [];
  const designs: unknown = await (await at.page.request.get(`${hub.url}/api/designs?studioId=${String(studio?.id)}`)).json();
  const [design] = Array.isArray(designs) ? designs : [];
  await at.page.goto(`${hub.url}/docs/${String(design?.id)}`);
  // The text stands before the panel that offers comments on it.
  await at.page.locator('.doc-panel, .doc-panel-strip').first().waitFor();
  await untilSaved(at.page);
  const serious: string[] = [];
  const look = async (state: string) => { serious.push(...(await seriousOn(at.page)).map((found) => `${state}: ${found}`)); };
  await comment(at.page, `好（${words}）`, () => look('new'));
  await look('threads');
  await at.page.locator('.comment-card').first().getByRole('button', { name: '回复' }).click();
  await look('answer');
  await at.page.getByRole('button', { name: '收起侧栏' }).click();
  await look('folded');
  expect(await at.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(serious).toEqual([]);
});

test.each(['demo-exp-01', 'demo-trn-01', 'demo-pt-01', 'demo-sch-01', 'demo-bur-01', 'demo-mem-0201'])('%s finds something to do on the first page, and no dead end behind it', async (login) => {
  const at = await desk();
  await signInWith(at.page, { url: hub.url, login, password: PASSWORD });
  expect(await judged(at, ['/'])).toEqual(fine(['/']));
  for (const address of ['/studios', '/docs', '/']) {
    await at.page.goto(hub.url + address);
    // Something to follow, or words that say why there is nothing.
    await at.page.locator('main :is(a, .empty)').first().waitFor();
  }
  expect(at.complaints).toEqual([]);
});
