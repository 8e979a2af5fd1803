// What axe finds serious on a page: nothing that keeps out those who cannot see or use a mouse.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { notCounting } from './complaints.js';

/** axe as text: compiled by jest it would look for a window in here. */
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const tags = JSON.stringify(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);

/** `without`: what stands for other people and is not the page's own, by selector. */
export const seriousOn = async (page: Page, without: readonly string[] = []): Promise<string[]> => {
  await page.evaluate(`${axe};undefined`);
  return notCounting(page, () => page.evaluate<string[]>(`axe.run({ exclude: ${JSON.stringify(without.map((one) => [one]))} }, { runOnly: ${tags}, resultTypes: ['violations'] }).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`));
};
