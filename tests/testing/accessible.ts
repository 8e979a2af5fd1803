// What axe finds serious on a page: nothing that keeps out those who cannot see or use a mouse.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** axe as text: compiled by jest it would look for a window in here. */
const axe = readFileSync(createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');
const tags = JSON.stringify(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']);

export const seriousOn = async (page: Page): Promise<string[]> => {
  await page.evaluate(`${axe};undefined`);
  return page.evaluate<string[]>(`axe.run(document, { runOnly: ${tags} }).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`);
};
