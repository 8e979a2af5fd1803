// Runs a range of seeds and says what it did. SIM_SEED=<n> replays one; SIM_SEEDS=<count> runs more.
import { runSchedule } from './schedule.js';

const SEEDS = Number(process.env['SIM_SEEDS'] ?? 1_000);
const ONE = process.env['SIM_SEED'];
const shape = { replicas: 5, opsEach: 200 };

/** The share `part` of `parts`: the shares run side by side. */
export const seedsOf = (part: number, parts: number): number[] =>
  ONE === undefined ? Array.from({ length: SEEDS }, (_, at) => at + 1).filter((seed) => seed % parts === part) : part === 0 ? [Number(ONE)] : [];

/** Number of edits made; throws at the first schedule that ends badly, with its seed. */
export const runSeeds = async (seeds: readonly number[]): Promise<number> => {
  const sums = { edits: 0, rows: 0, crashes: 0 };
  const started = Date.now();
  for (const seed of seeds) {
    const outcome = await runSchedule(seed, shape);
    sums.edits += outcome.edits;
    sums.rows += outcome.rows;
    sums.crashes += outcome.crashes;
  }
  process.stdout.write(`simulation: ${seeds.length} seeds, ${sums.edits} edits, ${sums.rows} log rows, ${sums.crashes} crashed tabs, ${Date.now() - started} ms\n`);
  return sums.edits;
};
