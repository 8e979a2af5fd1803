// Every page of the product in a real browser, at a desk and on a phone: nothing serious for those who cannot see
// or use a mouse, no violation of the content security policy, no error in the console, nothing wider than the screen.
import type { Page } from 'playwright-core';
import { seriousOn } from '../testing/accessible.js';
import { closeBrowser, desk, signInWith, untilSaved, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';

jest.setTimeout(120_000);

const PASSWORD = 'gongyan-demo';
const sizes = [['at a desk', { width: 1440, height: 900 }], ['on a phone', { width: 390, height: 844 }]] as const;
/** What a browser at 1440 pixels shows when its letters are twice as large. */
const zoomed = ['at 200 % zoom', { width: 720, height: 450 }] as const;
const ofHost = ['/', '/studios', '/docs', '/docs/new', '/published', '/open-lessons', '/meetings', '/meetings?list=series', '/rubrics', '/hours', '/hours/rules', '/hours/claims', '/hours/claims/new', '/training', '/training/rules', '/certificates', '/me', '/me/drafts', '/notices', '/nowhere'];
const ofStaff = ['/', '/training', '/hours/rules', '/hours/claims/review', '/certificates', '/studios', '/admin/roster', '/district'];

let database: TestDatabase;
let hub: Hub;

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
});

afterAll(async () => {
  await closeBrowser();
  await stopAll();
  await database?.drop();
});

/** axe looks into frames and style sheets by means that the policy forbids, so complaints are counted before it. */
const judge = async ({ page, complaints }: Desk, address: string) => {
  await page.goto(hub.url + address);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return { address, wider: Math.max(0, wider), complaints: complaints.splice(0), serious: await seriousOn(page) };
};

const addressesOf = async (page: Page, listed: readonly string[], of: 'studios' | 'designs'): Promise<string[]> => {
  const reply: unknown = await (await page.request.get(`${hub.url}/api/${of}`)).json();
  const [first] = Array.isArray(reply) ? reply : [];
  return [...listed, `/${of === 'studios' ? 'studios' : 'docs'}/${String(first.id)}`];
};

const fine = (addresses: readonly string[]) => addresses.map((address) => ({ address, wider: 0, complaints: [], serious: [] }));

test.each(sizes)('a stranger at the sign-in page, %s', async (_words, size) => {
  const at = await desk(size);
  expect([await judge(at, '/login')]).toEqual(fine(['/login']));
});

test.each([...sizes, zoomed])('a studio’s host, %s', async (_words, size) => {
  const at = await desk(size);
  await signInWith(at.page, { url: hub.url, login: 'demo-host-02', password: PASSWORD });
  const addresses = await addressesOf(at.page, await addressesOf(at.page, ofHost, 'studios'), 'designs');
  const judged = [];
  for (const address of addresses) judged.push(await judge(at, address));
  expect(judged).toEqual(fine(addresses));
});

test.each(sizes)('open lessons in every state, their plans, sheets and results, %s', async (_words, size) => {
  const at = await desk(size);
  await signInWith(at.page, { url: hub.url, login: 'demo-mem-0201', password: PASSWORD });
  const reply: unknown = await (await at.page.request.get(`${hub.url}/api/open-lessons`)).json();
  const lessons = Array.isArray(reply) ? reply : [];
  const addresses = lessons.flatMap(({ id, standing }) => [`/open-lessons/${String(id)}`, ...(standing.seat === 'booked' ? ['/observe', '/result'] : ['/result']).map((page) => `/open-lessons/${String(id)}${page}`)]);
  expect(addresses.length).toBeGreaterThan(8);
  const judged = [];
  for (const address of addresses) judged.push(await judge(at, address));
  expect(judged).toEqual(fine(addresses));
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

test.each(sizes)('a district researcher, %s', async (_words, size) => {
  const at = await desk(size);
  await signInWith(at.page, { url: hub.url, login: 'demo-cen-02', password: PASSWORD });
  const addresses = await addressesOf(at.page, ofStaff, 'studios');
  const judged = [];
  for (const address of addresses) judged.push(await judge(at, address));
  expect(judged).toEqual(fine(addresses));
});

test.each(['demo-exp-01', 'demo-trn-01', 'demo-pt-01', 'demo-sch-01', 'demo-bur-01', 'demo-mem-0201'])('%s finds something to do on the first page, and no dead end behind it', async (login) => {
  const at = await desk();
  await signInWith(at.page, { url: hub.url, login, password: PASSWORD });
  expect([await judge(at, '/')]).toEqual(fine(['/']));
  for (const address of ['/studios', '/docs', '/']) {
    await at.page.goto(hub.url + address);
    // Something to follow, or words that say why there is nothing.
    await at.page.locator('main :is(a, .empty)').first().waitFor();
  }
  expect(at.complaints).toEqual([]);
});
