// How much JavaScript a person's browser fetches, compressed, against the budgets: the signed-in shell with its first
// page, what the editor's route adds, and every other route. Refuses a build that has grown past them.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const KB = 1000;
const BUDGETS = { shell: 320, editor: 180, route: 60, stranger: 35 };
const EDITOR = 'src/document/DocumentEditor.tsx';
/** Routes that open the editor, and come with it. */
const WRITING = ['src/app/DesignRoute.tsx', 'src/app/WritingPageRoute.tsx', 'src/app/MinutesRoute.tsx'];

/** @typedef {{ file: string, src?: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[] }} Chunk */
/** @typedef {{ name: string, kb: number, budget: number, ok: boolean }} Size */

/** Everything that comes with a chunk before it runs. @param {Record<string, Chunk>} manifest @param {string[]} names @param {Set<string>} [found] */
function withImports(manifest, names, found = new Set()) {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    withImports(manifest, manifest[name]?.imports ?? [], found);
  }
  return found;
}

/** @param {string} [dist] @returns {Size[]} */
export function sizes(dist = path.join(import.meta.dirname, 'dist')) {
  const manifestFile = path.join(dist, '.vite/manifest.json');
  if (!existsSync(manifestFile)) throw new Error('There is no build to measure: run the build first');
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const weigh = (/** @type {Iterable<string>} */ names) =>
    [...new Set([...names].map((name) => manifest[name]?.file ?? ''))].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length, 0) / KB;
  const shell = withImports(manifest, ['index.html']);
  const beyond = (/** @type {string[]} */ names) => weigh([...withImports(manifest, names.filter((name) => manifest[name]))].filter((name) => !shell.has(name)));
  const routes = (manifest['index.html']?.dynamicImports ?? []).filter((name) => name !== EDITOR && !WRITING.includes(name) && /\/\w+(Page|Route)\.tsx$/.test(name));
  const size = (/** @type {string} */ name, /** @type {number} */ kb, /** @type {number} */ budget) => ({ name, kb, budget, ok: kb <= budget });
  return [
    size('first load of the signed-in shell', weigh(shell), BUDGETS.shell),
    ...WRITING.map((name) => size(`the editor on top, ${name}`, beyond([name, EDITOR]), BUDGETS.editor)),
    ...['verify.html', 'unsubscribe.html', 'c.html', 's.html'].map((name) => size(`${name}, alone`, weigh(withImports(manifest, [name])), BUDGETS.stranger)),
    ...routes.map((name) => size(name, beyond([name]), BUDGETS.route)),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const measured = sizes(process.argv[2]);
  for (const { name, kb, budget, ok } of measured) console.log(`${ok ? '✓' : '✗'} ${kb.toFixed(1).padStart(6)} of ${budget} KB  ${name}`);
  process.exitCode = measured.every(({ ok }) => ok) ? 0 : 1;
}
