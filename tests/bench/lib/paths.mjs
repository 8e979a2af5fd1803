// Where the benchmark keeps what it installs and writes; nothing of it is committed.
import path from 'node:path';

export const BENCH = path.resolve(import.meta.dirname, '..');
export const ROOT = path.resolve(BENCH, '../..');
export const WORK = path.join(ROOT, '.cache/bench');
export const NODE22 = path.join(WORK, `peers/node_modules/node-${process.platform}-${process.arch}/bin/node`);
