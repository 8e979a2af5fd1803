// Everything a machine can say without running the product: types (tests included), lint, import law, dead code.
// Each tool runs once its configuration exists. Refuses to stop at the first complaint: all are shown.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.join(import.meta.dirname, '..');
const bin = (/** @type {string} */ file) => path.join(root, 'node_modules', file);
const tsc = (/** @type {string} */ config) => [bin('typescript-native/bin/tsc'), '-p', config];

const checks = [
  { name: 'types: shared', args: tsc('shared/tsconfig.test.json'), needs: [] },
  { name: 'types: server', args: tsc('server/tsconfig.test.json'), needs: [] },
  { name: 'types: web', args: tsc('web/tsconfig.test.json'), needs: [] },
  { name: 'types: tests', args: tsc('tests/tsconfig.json'), needs: [] },
  { name: 'lint', args: [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'], needs: ['eslint.config.js', 'eslint.config.mjs'] },
  {
    name: 'imports',
    args: [bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'shared/src', 'server/src', 'web/src', 'tests'],
    needs: ['.dependency-cruiser.cjs', '.dependency-cruiser.js', '.dependency-cruiser.mjs'],
  },
  { name: 'size of what a page loads', args: ['web/size.mjs'], needs: [] },
  { name: 'dead code', args: [bin('knip/bin/knip.js')], needs: ['knip.json', 'knip.jsonc', 'knip.ts', 'knip.config.js', 'knip.config.ts'] },
];

/** @typedef {{ name: string, ok: boolean, seconds: number }} CheckResult */

/** Two at a time, for two cores. @returns {Promise<CheckResult[]>} */
export async function runChecks() {
  const waiting = checks.filter(({ needs }) => needs.length === 0 || needs.some((file) => existsSync(path.join(root, file))));
  /** @type {CheckResult[]} */
  const results = [];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) results.push(await runCheck(check.name, check.args));
  };
  await Promise.all([worker(), worker()]);
  return results;
}

/** @param {string} name @param {string[]} args @returns {Promise<CheckResult>} */
function runCheck(name, args) {
  const since = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('error', (error) => (said += error.message));
    child.once('close', (code) => {
      const seconds = (Date.now() - since) / 1000;
      console.log(`${code === 0 ? '✓' : '✗'} ${name} ${seconds.toFixed(1)} s${code === 0 ? '' : `\n${said.trim()}\n`}`);
      resolve({ name, ok: code === 0, seconds });
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const results = await runChecks();
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}
