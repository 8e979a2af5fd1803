// `npm test`: build, checks, every jest project, one table. Its last line is exactly `N passed, N failed`; a check or a build counts
// as one test. Refuses to call a run green in which jest itself broke, hung or wrote no report.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from '../infra/build.mjs';
import { checkInstall, checkNode } from '../infra/ground.mjs';
import { runChecks } from './check.mjs';

const root = path.join(import.meta.dirname, '..');
const reports = path.join(root, 'node_modules/.cache/gongyan/reports');
const patience = 30 * 60_000;

/** Killed processes and the journeys that measure seconds get the machine to themselves, and the pages of a kill a process that nothing
 *  has filled before. The other journeys wait for what happens and run two by two. */
const groups = [
  { projects: ['shared', 'server', 'web', 'law'], workers: 2 },
  { projects: ['simulation'], workers: 2 },
  { projects: ['security'], workers: 2 },
  { projects: ['fault'], workers: 1 },
  { projects: ['infra', 'restore', 'upgrade'], workers: 1 },
  { projects: ['journeys'], workers: 1, files: ['--testPathPatterns', 'journeys/(co-write|nodes)'] },
  { projects: ['journeys'], workers: 2, files: ['--testPathIgnorePatterns', 'journeys/(co-write|nodes)'] },
];

/** @typedef {{ suite: string, passed: number, failed: number, leftOut: number, seconds: number }} Row */
/** @typedef {{ name: string, startTime: number, endTime: number, status: string, message: string, assertionResults: { fullName: string, status: string, failureMessages?: string[] }[] }} TestFile */

/** @type {Row[]} */
const rows = [];
/** What failed, by where and why: one cause that fails thirty tests of a file must not push every other cause off the end of the output.
 *  @type {Map<string, string[]>} */
const failures = new Map();

/** @param {string} where @param {string} name @param {string} reason */
function addFailure(where, name, reason = '') {
  const key = `${where}${reason === '' ? '' : `\n      ${reason}`}`;
  failures.set(key, [...(failures.get(key) ?? []), name]);
}

/** @param {[string, string[]]} entry */
const failureLine = ([where, names]) => `  ✗ ${names.slice(0, 2).join('; ')}${names.length > 2 ? ` … (${names.length} tests)` : ''}\n      ${where}`;

/** @param {string} suite @param {boolean} ok @param {number} seconds */
function addCheck(suite, ok, seconds) {
  rows.push({ suite, passed: ok ? 1 : 0, failed: ok ? 0 : 1, leftOut: 0, seconds });
  if (!ok) addFailure('npm test', suite);
}

/** @param {{ projects: string[], workers: number, files?: string[] }} group */
async function runGroup({ projects, workers, files: chosen = [] }) {
  const report = path.join(reports, `${projects.join('-')}.json`);
  rmSync(report, { force: true });
  console.log(`\n—— ${projects.join(', ')} ——`);
  const args = ['--selectProjects', ...projects, ...chosen, '--maxWorkers', String(workers), '--passWithNoTests', '--json', '--outputFile', report];
  const since = Date.now();
  const code = await jest(args);
  const files = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : null;
  const own = projects.map((project) => addProject(project, files ?? []));
  if (!files || (code !== 0 && own.every(({ failed }) => failed === 0))) {
    addCheck(`jest ${projects.join(', ')}: ended with ${code}`, false, (Date.now() - since) / 1000);
  }
}

/** @param {string[]} args @returns {Promise<number | string | null>} */
function jest(args) {
  return new Promise((resolve) => {
    // The report goes to the file, so jest's own standard output would only repeat it as one long line.
    const child = spawn(process.execPath, [path.join(root, 'node_modules/jest/bin/jest.js'), ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    const limit = setTimeout(() => child.kill('SIGKILL'), patience);
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => {
      clearTimeout(limit);
      resolve(signal ?? code);
    });
  });
}

/** @param {string} project @param {TestFile[]} allFiles @returns {Row} */
function addProject(project, allFiles) {
  const files = allFiles.filter(({ name }) => projectOf(name) === project);
  const row = { suite: project, passed: 0, failed: 0, leftOut: 0, seconds: 0 };
  for (const file of files) {
    row.seconds += Math.max(0, file.endTime - file.startTime) / 1000;
    const where = path.relative(root, file.name);
    if (file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')) {
      row.failed += 1;
      addFailure(where, 'could not run');
    }
    for (const { fullName, status, failureMessages } of file.assertionResults) {
      if (status === 'passed') row.passed += 1;
      else if (status === 'failed') addFailure(where, fullName, reasonOf(failureMessages));
      if (status === 'failed') row.failed += 1;
      else if (status !== 'passed') row.leftOut += 1;
    }
  }
  rows.push(row);
  return row;
}

/** The first words of why, and for a journey of what was on the pages. @param {string[] | undefined} messages */
function reasonOf(messages) {
  const words = (messages?.[0] ?? '').split(/\n\s+at /)[0]?.replaceAll(/\s+/g, ' ').trim() ?? '';
  return words.slice(0, 600);
}

/** @param {string} file */
function projectOf(file) {
  const [first = '', second = ''] = path.relative(root, file).split(path.sep);
  if (first !== 'tests') return first;
  return second === 'law.test.ts' ? 'law' : second;
}

function conclude() {
  const total = (/** @type {'passed' | 'failed' | 'leftOut'} */ key) => rows.reduce((sum, row) => sum + row[key], 0);
  console.log(`\n${'suite'.padEnd(24)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'left out'.padStart(10)}${'seconds'.padStart(10)}`);
  for (const { suite, passed, failed, leftOut, seconds } of rows) {
    const counts = `${String(passed).padStart(8)}${String(failed).padStart(8)}${String(leftOut).padStart(10)}`;
    console.log(`${suite.padEnd(24)}${counts}${seconds.toFixed(1).padStart(10)}`);
  }
  if (total('leftOut') > 0) console.log(`\n${total('leftOut')} tests were LEFT OUT, see above for the reason.`);
  // Last: a build machine often shows only the end of its output.
  if (failures.size > 0) console.log(`\nFailed:\n${[...failures].map(failureLine).join('\n')}`);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  process.exitCode = total('failed') > 0 ? 1 : 0;
}

checkNode();
checkInstall();
mkdirSync(reports, { recursive: true });
const since = Date.now();
addCheck('build', await build(), (Date.now() - since) / 1000);
for (const { name, ok, seconds } of await runChecks()) addCheck(name, ok, seconds);
for (const group of groups) await runGroup(group);
conclude();
