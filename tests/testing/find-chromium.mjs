// Which Chromium may the tests use: CHROMIUM_PATH, the system's, or the one inside @sparticuz/chromium. Run as a program it says which,
// and ends with 1 when none starts. Refuses a browser that is there but does not start.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const macs = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** @returns {Promise<string | null>} path of a Chromium that starts */
export async function findChromium() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const candidates = [process.env.CHROMIUM_PATH ?? '', ...onPath, ...macs].filter((file) => file !== '' && existsSync(file));
  return candidates.find(starts) ?? (await packagedChromium());
}

async function packagedChromium() {
  try {
    // Unpacks itself into the temporary folder, about a second the first time.
    const { default: packaged } = await import('@sparticuz/chromium');
    const file = await packaged.executablePath();
    return starts(file) ? file : null;
  } catch {
    return null;
  }
}

/** @param {string} file */
function starts(file) {
  const asked = spawnSync(file, ['--version', '--no-sandbox'], { encoding: 'utf8', timeout: 20_000 });
  return asked.status === 0 && /Chrom/.test(asked.stdout);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  // No top-level await: jest reads this file as CommonJS.
  void findChromium().then((found) => {
    console.log(found ? `Chromium: ${found}` : 'no Chromium that starts');
    process.exitCode = found ? 0 : 1;
  });
}
