// A page of the product as it is judged: nothing serious for those who cannot see or use a mouse, no violation of the content security
// policy, no error in the console, nothing wider than the screen.
import type { Page } from 'playwright-core';
import { seriousOn } from './accessible.js';
import type { Desk } from './browser-page.js';

export const sizes = [['at a desk', { width: 1440, height: 900 }], ['on a phone', { width: 390, height: 844 }]] as const;

/** What stands is on the screen: twice in a row nothing is awaited any more, for one answer may ask for the next. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator('h1').first().waitFor();
  for (let quiet = 0; quiet < 2; quiet += 1) {
    const waiting = page.locator('.bones');
    if ((await waiting.count()) > 0) quiet = -1;
    await waiting.first().waitFor({ state: 'detached' });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
};

export const judge = async ({ page, complaints }: Desk, { url, address }: { url: string; address: string }) => {
  await page.goto(url + address);
  await settled(page);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return { address, wider: Math.max(0, wider), complaints: complaints.splice(0), serious: await seriousOn(page) };
};

export const fine = (addresses: readonly string[]) => addresses.map((address) => ({ address, wider: 0, complaints: [], serious: [] }));
