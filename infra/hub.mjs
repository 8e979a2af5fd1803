// Runs the built hub, from the cache of compiled code that an earlier run left where there is one: a killed hub is back sooner
// (docs/decisions/0014). Refuses a cache of another build or another Node; without any cache it starts all the same, only later.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { root } from './ground.mjs';

/** By then what a start needs has run: its compiled form can be kept, and what runs from now on is worth making fast. */
const STARTED_MS = 5_000;
/** A hub that ends later than this keeps nothing: what it needed at its start may be forgotten by then. */
const YOUNG_MS = 10 * 60_000;

/** The V8 of Node 20 spends a quarter of a start on making code fast that runs once. Later ones wait longer by themselves, and do not know the word. */
const budget = (/** @type {number} */ bytes) => process.versions.v8.startsWith('11.') && setFlagsFromString(`--interrupt-budget=${bytes}`);
const AT_START = 400_000;
/** What that V8 does by itself. */
const AT_WORK = 66 * 1024;
budget(AT_START);

const folder = path.join(root, 'server/dist/hub');
const file = path.join(folder, 'hub.cjs');
const cacheFile = path.join(folder, `${readFileSync(path.join(folder, 'hub.id'), 'utf8')}.cache`);

/** @returns {Buffer | undefined} */
function readCache() {
  try {
    return readFileSync(cacheFile);
  } catch {
    return undefined;
  }
}

const cachedData = readCache();
const script = new Script(`(function (exports, require, module, __filename, __dirname, outside) {${readFileSync(file, 'latin1')}\n})`, { filename: file, cachedData });
const known = cachedData !== undefined && script.cachedDataRejected === false;

function keep() {
  try {
    const draft = `${cacheFile}.${process.pid}`;
    // V8 refuses a cache that was made under another setting than the one that the next start begins with.
    budget(AT_START);
    writeFileSync(draft, script.createCachedData());
    budget(AT_WORK);
    renameSync(draft, cacheFile);
  } catch {
    // A folder that may not be written in costs the next start some tenths of a second, nothing else.
  }
}

setTimeout(() => (known ? budget(AT_WORK) : keep()), STARTED_MS).unref();
if (!known) process.once('exit', () => process.uptime() * 1_000 < YOUNG_MS && keep());

// Node 20 has none, and pg then finds out where it is by making a Response, which loads a whole HTTP client: 40 ms of every start.
Reflect.has(globalThis, 'navigator') || Reflect.set(globalThis, 'navigator', { userAgent: `Node.js/${process.versions.node.split('.')[0]}` });

// Every look into the real one goes out to C++ and back, and the framework looks some thousand times.
process.env = { ...process.env };

const program = { exports: {} };
const require = createRequire(file);
/** Packages that lie apart are looked for from the script's place: they belong to the server, not to this folder. @param {string} name */
const outside = async (name) => import(isBuiltin(name) ? name : pathToFileURL(require.resolve(name)).href);
script.runInThisContext()(program.exports, require, program, file, folder, outside);
