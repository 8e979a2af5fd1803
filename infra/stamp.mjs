// Did anything that goes into the build change since the last one? Compares contents, so a fresh checkout or a touched file
// does not rebuild. Refuses to call a build fresh whose results are gone.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './ground.mjs';

const inputs = ['shared', 'server', 'web', 'package.json', 'pnpm-lock.yaml', 'tsconfig.base.json', 'infra/build.mjs', 'infra/one-file.mjs', 'infra/licences.mjs'];
const outside = /^(node_modules|dist|\.data)$|\.test\.tsx?$|\.md$/;
const results = ['server/dist/hub/hub.cjs', 'web/dist/index.html', 'web/dist/licences.json', 'shared/dist'];
const stampFile = path.join(root, 'node_modules/.cache/gongyan/build-stamp');

export function currentStamp() {
  const hash = createHash('sha256').update(process.version);
  for (const file of inputs.flatMap((input) => filesIn(path.join(root, input))).sort()) {
    hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** @param {string} place @returns {string[]} */
function filesIn(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  const entries = readdirSync(place, { withFileTypes: true }).filter((entry) => !outside.test(entry.name));
  return entries.flatMap((entry) => filesIn(path.join(place, entry.name)));
}

/** @param {string} stamp */
export function isBuilt(stamp) {
  return results.every((result) => existsSync(path.join(root, result))) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
}

/** null before a build, so that one cut off half-way is not taken for done. @param {string | null} stamp */
export function keepStamp(stamp) {
  if (stamp === null) return rmSync(stampFile, { force: true });
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}
