// A teacher at a real browser: signs in with one click, opens a design, types, and looks at the chip. Each
// context is a computer of its own: own cookies, own disk, own network.
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { launchChromium } from './chromium.js';
import { gather, unheard } from './complaints.js';

export interface Desk {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Of any page of the context; whatever is still in here when everybody leaves fails the test. */
  readonly complaints: string[];
}

let browser: Browser | null = null;
const desks: BrowserContext[] = [];

export const desk = async (size: { width: number; height: number } = { width: 1440, height: 900 }): Promise<Desk> => {
  browser ??= await launchChromium();
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  desks.push(context);
  const complaints = await gather(context);
  return { context, page: await context.newPage(), complaints };
};

const soon = <T>(job: Promise<T>, otherwise: T): Promise<T> => Promise.race([job.catch(() => otherwise), new Promise<T>((done) => setTimeout(() => done(otherwise), 2_000))]);

/** Where every desk is and what stands there: dialogs and alerts first, then the page. */
const pagesNow = async (): Promise<string> => {
  const lines = desks.flatMap((context, at) => context.pages().map(async (page) => {
    const words = await soon(page.evaluate(() => {
      const said = [...document.querySelectorAll<HTMLElement>('[role="dialog"], [role="alert"], main')].map(({ innerText }) => innerText.replace(/\s+/g, ' ').slice(0, 160));
      return said.join(' | ');
    }), 'does not answer');
    return `desk ${String(at + 1)} ${new URL(page.url()).pathname}: ${words}`;
  }));
  return (await Promise.all(lines)).join('\n');
};
// For the environment of journeys, which asks when a test fails.
Reflect.set(globalThis, 'pagesNow', pagesNow);

/** Everybody goes home; the browser stays for the next test. */
export const leaveDesks = async (): Promise<void> => {
  const said: string[] = [];
  for (const context of desks.splice(0)) {
    await context.close();
    said.push(...unheard(context));
  }
  expect(said).toEqual([]);
};

export const closeBrowser = async (): Promise<void> => {
  try {
    await leaveDesks();
  } finally {
    await browser?.close();
    browser = null;
  }
};

/** One click on a demo account's button. */
export const signInAs = async (page: Page, url: string, persona: string): Promise<void> => {
  await page.goto(`${url}/login`);
  await page.getByRole('button', { name: new RegExp(persona) }).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/login'));
};

/** Signs in by name and password, as people without a demo button do. */
export const signInWith = async (page: Page, { url, login, password }: { url: string; login: string; password: string }): Promise<void> => {
  const reply = await page.request.post(`${url}/api/sign-in`, { data: { login, password }, headers: { origin: url, 'sec-fetch-site': 'same-origin' } });
  if (!reply.ok()) throw new Error(`sign-in of ${login}: ${reply.status()}`);
};

export const paper = (page: Page) => page.locator('.ProseMirror').first();
export const chip = (page: Page) => page.locator('[data-saved]').first();

/** Waits until the chip says that everything is committed. */
export const untilSaved = async (page: Page, timeout = 15_000): Promise<void> => {
  await page.locator('[data-saved="saved"], [data-saved="merged"]').first().waitFor({ timeout });
};

/** Opens a design and waits until it can be written in. */
export const openDesign = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.locator('.ProseMirror[contenteditable="true"]').first().waitFor({ timeout: 30_000 });
  await untilSaved(page);
};

/** A section of the paper by the key that its template gave it. */
export const section = (page: Page, key: string) => page.locator(`.ProseMirror section[data-key="${key}"]`);

/** Puts the caret at the end of a block and types as a person does. */
export const typeAtEnd = async (block: Locator, text: string): Promise<void> => {
  await block.click();
  await block.page().keyboard.press('End');
  await block.page().keyboard.type(text, { delay: 15 });
};

/** Waits until a page reads this text, on the paper and not in a colleague's caret. */
export const reads = (at: Desk, text: string): Promise<unknown> => at.page.waitForFunction((wanted) => {
  const copy = document.querySelector('.ProseMirror')?.cloneNode(true) as Element | undefined;
  copy?.querySelectorAll('.doc-caret').forEach((caret) => caret.remove());
  return (copy?.textContent ?? '').includes(wanted);
}, text, { timeout: 20_000 });

/** What the paper says, without colleagues' carets and without the words of the table's frame. */
export const textOf = (page: Page): Promise<string> =>
  paper(page).evaluate((root) => {
    const copy = root.cloneNode(true) as Element;
    copy.querySelectorAll('.doc-caret').forEach((caret) => caret.remove());
    return (copy.textContent ?? '').replace(/\s+/g, '');
  });

interface Spot {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Where words of the goals' first paragraph stand on the screen, once nothing has moved them for some frames. */
export const spotOf = async (page: Page, words: string): Promise<Spot> => {
  const frames = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  let spot = await spotNow(page, words);
  for (let still = 0; still < 3; still += 1) {
    await frames();
    const next = await spotNow(page, words);
    if (next.left !== spot.left || next.y !== spot.y) still = -1;
    spot = next;
  }
  return spot;
};

const spotNow = (page: Page, words: string): Promise<Spot> => page.evaluate((wanted) => {
  const paragraph = document.querySelector('.ProseMirror section[data-key="goals"] p');
  if (paragraph === null) throw new Error('no paragraph');
  paragraph.scrollIntoView({ block: 'center' });
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(wanted) ?? -1;
    if (at === -1) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + wanted.length);
    const box = range.getBoundingClientRect();
    return { left: box.left, right: box.right, y: box.top + box.height / 2 };
  }
  throw new Error(`no ${wanted}`);
}, words);

/** Chooses them with the mouse. */
export const chooseWords = async (page: Page, words: string): Promise<void> => {
  const { left, right, y } = await spotOf(page, words);
  await page.mouse.move(left + 1, y);
  await page.mouse.down();
  await page.mouse.move(right - 1, y, { steps: 4 });
  await page.mouse.up();
};
