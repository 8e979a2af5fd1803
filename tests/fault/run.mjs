// One fault, as often as is asked for: `npm run fault -- F02 500`. FAULT_SEED=<n> replays a run that was printed. Without a name it says
// what there is. Refuses an unknown name.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from '../../infra/build.mjs';
import { refuse, root } from '../../infra/ground.mjs';

/** Fault → its file, what the count means, and by which names the suite asks for it. @type {Record<string, { file: string, counts: string, env?: string[] }>} */
const faults = {
  F01: { file: 'fault/coedit-crash', counts: 'kill -9 of hub and of PostgreSQL', env: ['FAULT_KILLS', 'FAULT_DATABASE_KILLS'] },
  F02: { file: 'fault/commit-points', counts: 'kill -9 at each of 18 points' },
  F04: { file: 'fault/database-restart', counts: 'restarts and ended connections' },
  F06: { file: 'fault/disk-full', counts: 'times the disk is filled' },
  F07: { file: 'fault/nodes', counts: 'milliseconds of kills of nodes and Redis, and of the partition (also F08, F09, F17)', env: ['FAULT_STORM_MS', 'FAULT_PARTITION_MS'] },
  F10: { file: 'fault/clock', counts: '(always the same eight cases)' },
  F12: { file: 'fault/wire', counts: 'rounds of six bad wires' },
  F19: { file: 'fault/migration-cut', counts: 'moments of each migration, 4 at most' },
  F21: { file: 'fault/bit-rot', counts: 'flipped bits' },
  F22: { file: 'fault/compaction-cut', counts: 'cuts at each of 18 points' },
  F25: { file: 'fault/workload', counts: 'seeded hours of work' },
  LEAK: { file: 'fault/leak', counts: 'joins and leaves of one document' },
};

const [name = '', count = ''] = process.argv.slice(2);
const fault = faults[name.toUpperCase()];
if (fault === undefined) {
  const list = Object.entries(faults).map(([key, { file, counts }]) => `  ${key}  ${file.padEnd(26)} ${counts}`).join('\n');
  refuse(`用法 Usage: npm run fault -- <名称 name> <次数 count>\n${list}`, name === '' ? '' : `没有这种故障 There is no such fault: ${name}`);
} else {
  if (!(await build())) refuse('编译失败，原因见上。', 'The build failed, see above.');
  const wanted = /^\d+$/.test(count) ? Object.fromEntries((fault.env ?? ['FAULT_COUNT']).map((key) => [key, count])) : {};
  const args = [path.join(root, 'node_modules/jest/bin/jest.js'), '--selectProjects', 'fault', '--testPathPatterns', fault.file, '--maxWorkers', '1'];
  spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...wanted } }).once('close', (code) => (process.exitCode = code ?? 1));
}
