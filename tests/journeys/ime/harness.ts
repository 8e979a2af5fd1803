// Brings the editor's test page into a real Chromium: bundles it, serves it, and types Chinese as an input method
// does, by the DevTools protocol. Refuses to guess what a real input method of a system would do beyond that.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchChromium } from '../../testing/chromium.js';

const root = path.join(__dirname, '../../..');
const KINDS: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
/** As the product is served: no inline styles, no inline scripts. */
const POLICY = "default-src 'self'; style-src 'self'; script-src 'self'";

const bundle = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongyan-harness-'));
  const vite = path.join(root, 'web/node_modules/vite/bin/vite.js');
  const built = spawnSync(process.execPath, [vite, 'build', '--config', path.join(__dirname, 'vite.config.mjs')], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', HARNESS_OUT: folder } });
  if (built.status !== 0) throw new Error(`The test page was not built:\n${built.stdout}${built.stderr}`);
  return folder;
};

const serve = (folder: string): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const file = path.join(folder, path.normalize(pathname === '/' ? '/index.html' : pathname));
      if (!file.startsWith(folder) || !existsSync(file)) return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': KINDS[path.extname(file)] ?? 'application/octet-stream', 'content-security-policy': POLICY }).end(readFileSync(file));
    });
    server.listen(0, '127.0.0.1', () => resolve(server));
  });

export interface OpenPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** What the page complained about. */
  readonly complaints: string[];
}

interface Manner {
  /** The page's clock stands still until the test moves it. */
  readonly still?: boolean;
}

export interface Harness {
  readonly open: (query: string, size?: { readonly width: number; readonly height: number }, manner?: Manner) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
}

export const startHarness = async (): Promise<Harness> => {
  const folder = bundle();
  const [server, browser]: [Server, Browser] = await Promise.all([serve(folder), launchChromium()]);
  const { port } = server.address() as AddressInfo;
  return {
    open: async (query, size = { width: 1440, height: 900 }, { still = false } = {}) => {
      const context = await browser.newContext({ viewport: size });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => ['error', 'warning'].includes(message.type()) && !message.text().includes('404') && complaints.push(message.text()));
      if (still) await page.clock.install().then(() => page.clock.pauseAt(Date.now()));
      await page.goto(`http://127.0.0.1:${port}/?${query}`);
      await page.waitForSelector('.doc-paper');
      return { page, cdp: await context.newCDPSession(page), complaints };
    },
    close: async () => {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface Composing {
  readonly letters: string;
  readonly word: string;
  readonly everyMs?: number;
  /** Done after so many letters. */
  readonly meanwhile?: { readonly after: number; readonly act: () => Promise<unknown> };
}

/** Types pinyin letter by letter and commits the word, as an input method does. */
export const compose = async (cdp: CDPSession, { letters, word, everyMs = 25, meanwhile }: Composing): Promise<void> => {
  // The page sees of an input method's key only that it was one.
  const key = { windowsVirtualKeyCode: 229, key: 'Process', code: `Key${(letters[0] ?? 'a').toUpperCase()}` };
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  for (let typed = 1; typed <= letters.length; typed += 1) {
    await cdp.send('Input.imeSetComposition', { text: letters.slice(0, typed), selectionStart: typed, selectionEnd: typed });
    await pause(everyMs);
    if (meanwhile?.after === typed) {
      await meanwhile.act();
      await pause(everyMs);
    }
  }
  await cdp.send('Input.insertText', { text: word });
};
