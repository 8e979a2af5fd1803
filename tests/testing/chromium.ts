// A browser for the journeys: the system's Chromium, else the one npm brought. Refuses to go on without one, and says loudly when
// Chinese text would come out as empty boxes.
import { spawnSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';

// Not the flags @sparticuz/chromium suggests: they switch off web security and put everything into one process.
const flags = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--font-render-hinting=none',
];

/** Close it in afterAll. One browser per test file, one context per person. */
export async function launchChromium(more: string[] = []): Promise<Browser> {
  const executablePath = await findChromium();
  if (!executablePath) {
    throw new Error('没有可用的 Chromium。No Chromium starts: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.');
  }
  warnAboutFonts();
  return await chromium.launch({ executablePath, args: [...flags, ...more], headless: true });
}

let warned = false;

function warnAboutFonts(): void {
  if (warned || hasChineseFont()) return;
  warned = true;
  process.stderr.write('\n*** NO CHINESE FONT: screenshots will show empty boxes. Debian: apt-get install fonts-noto-cjk ***\n\n');
}

/** Unknown, e.g. no fontconfig outside Linux, counts as there. */
export function hasChineseFont(): boolean {
  const asked = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return asked.error ? process.platform !== 'linux' : asked.stdout.trim() !== '';
}
