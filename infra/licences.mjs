// Which packages run in the hub and in its page, under which licence, with its text: read from what is installed, never kept by hand. The build
// writes it beside the page (web/dist/licences.json). Refuses to guess: whoever says no licence and ships no text is UNKNOWN.
import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './ground.mjs';

/** @typedef {{ name: string, version: string, licence: string, usedIn: ('server' | 'web')[], author: string, text: number, hasFile: boolean }} Package */
/** @typedef {{ name: string, version: string, license?: unknown, licenses?: unknown, author?: unknown, dependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} Manifest */

const LICENCE_FILE = /^(licen[cs]e|copying|unlicense)/i;
const GRANT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

/** @param {string} folder @returns {Manifest} */
const manifestIn = (folder) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

/** Where a package finds another one; null for one that is made for another machine. @param {string} folder @param {string} name */
function found(folder, name) {
  for (let at = folder; at.length >= root.length; at = path.dirname(at)) {
    const place = path.join(at, 'node_modules', name);
    if (existsSync(place)) return realpathSync(place);
  }
  return null;
}

/** The folders of everything that a workspace's own code brings along when it runs. @param {string} workspace */
function closureOf(workspace) {
  /** @type {Set<string>} */
  const folders = new Set();
  const waiting = [path.join(root, workspace)];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (folders.has(folder)) continue;
    folders.add(folder);
    const { dependencies = {}, optionalDependencies = {} } = manifestIn(folder);
    for (const name of [...Object.keys(dependencies), ...Object.keys(optionalDependencies)]) {
      const place = found(folder, name);
      if (place !== null) waiting.push(place);
      else if (!(name in optionalDependencies)) throw new Error(`${name} is not installed`);
    }
  }
  return [...folders].filter((folder) => folder.includes('node_modules'));
}

/** As SPDX writes it; old manifests say it in three other ways. @param {Manifest} manifest @param {string} text */
function licenceOf({ license, licenses }, text) {
  const said = license ?? licenses;
  const first = Array.isArray(said) ? said[0] : said;
  const written = typeof first === 'object' && first !== null && 'type' in first ? String(first.type) : typeof first === 'string' ? first : '';
  if (written !== '') return written.replace(/^MIT\/X11$/, 'MIT').replace(/^BSD$/, 'BSD-2-Clause');
  if (/Permission is hereby granted, free of charge/.test(text)) return 'MIT';
  return 'UNKNOWN';
}

/** @param {unknown} author */
const authorOf = (author) => (typeof author === 'string' ? author : typeof author === 'object' && author !== null && 'name' in author ? String(author.name) : '').replace(/\s*[<(].*$/, '');

/** The text that a package ships, of its licence file or its README; else the standard one. @param {string} folder @param {Manifest} manifest */
function textOf(folder, { license, author, name }) {
  const files = readdirSync(folder);
  const own = files.filter((file) => LICENCE_FILE.test(file)).sort().map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  if (own.length > 0) return { hasFile: true, text: own.join('\n\n') };
  const readme = files.find((file) => /^readme/i.test(file));
  const said = readme === undefined ? '' : readFileSync(path.join(folder, readme), 'utf8');
  const section = /(?:^|\n)#*\s*licen[cs]e\b[\s\S]*$/i.exec(said)?.[0].trim() ?? '';
  if (/Permission (is hereby granted|to use)/.test(section)) return { hasFile: false, text: section };
  if (license === undefined) return { hasFile: false, text: '' };
  const grant = license === 'ISC' ? ISC : String(license).startsWith('LGPL') ? 'https://www.gnu.org/licenses/lgpl-3.0.txt' : GRANT;
  return { hasFile: false, text: `Copyright (c) ${authorOf(author) || `the authors of ${name}`}\n\n${grant}` };
}

/** @returns {{ packages: Package[], texts: string[] }} */
export function licences() {
  /** @type {Map<string, Package>} */
  const packages = new Map();
  /** @type {Map<string, number>} */
  const texts = new Map();
  for (const usedIn of /** @type {const} */ (['server', 'web'])) {
    for (const folder of closureOf(usedIn)) {
      const manifest = manifestIn(folder);
      const key = `${manifest.name}@${manifest.version}`;
      const before = packages.get(key);
      if (before !== undefined) {
        if (!before.usedIn.includes(usedIn)) before.usedIn.push(usedIn);
        continue;
      }
      const { hasFile, text } = textOf(folder, manifest);
      if (!texts.has(text)) texts.set(text, texts.size);
      packages.set(key, { name: manifest.name, version: manifest.version, licence: licenceOf(manifest, hasFile ? text : ''), usedIn: [usedIn], author: authorOf(manifest.author), text: texts.get(text) ?? 0, hasFile });
    }
  }
  return { packages: [...packages.values()].sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en')), texts: [...texts.keys()] };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(path.join(root, 'web/dist/licences.json'), JSON.stringify(licences()));
