// Builds shared, then server and web side by side, when something changed (`--force`: always, from nothing). Refuses to leave a stamp for a build that failed.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkInstall, checkNode, root } from './ground.mjs';
import { currentStamp, isBuilt, keepStamp } from './stamp.mjs';

const tsc = path.join(root, 'node_modules/typescript-native/bin/tsc');
const oneFile = path.join(import.meta.dirname, 'one-file.mjs');
const licences = path.join(import.meta.dirname, 'licences.mjs');
const vite = path.join(root, 'web/node_modules/vite/bin/vite.js');

/** True when there is now a complete build. @param {{ force?: boolean }} [options] */
export async function build({ force = false } = {}) {
  const stamp = currentStamp();
  if (!force && isBuilt(stamp)) return true;
  keepStamp(null);
  if (force) for (const name of ['shared', 'server', 'web']) rmSync(path.join(root, name, 'dist'), { recursive: true, force: true });
  console.log('正在编译，第一次约需半分钟… Building, about half a minute the first time…');
  const done =
    (await step('shared', [tsc, '-b', 'shared'], root)) &&
    (await Promise.all([
      step('server', [tsc, '-b', 'server'], root).then((fine) => fine && step('one file', [oneFile], root)),
      step('web', [vite, 'build', '--logLevel', 'warn'], path.join(root, 'web')),
    ]).then((steps) => steps.every(Boolean))) &&
    (await step('licences', [licences], root));
  // A file saved during the build belongs to the next one: the stamp is the state that was read before.
  if (done) keepStamp(stamp);
  return done;
}

/** @param {string} name @param {string[]} args @param {string} cwd @returns {Promise<boolean>} */
function step(name, args, cwd) {
  const since = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('error', (error) => (said += error.message));
    child.once('close', (code) => {
      const seconds = ((Date.now() - since) / 1000).toFixed(1);
      console.log(code === 0 ? `  ✓ ${name} ${seconds} s` : `  ✗ ${name} ${seconds} s\n${said.trim()}`);
      resolve(code === 0);
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  checkNode();
  checkInstall();
  process.exitCode = (await build({ force: process.argv.includes('--force') })) ? 0 : 1;
}
