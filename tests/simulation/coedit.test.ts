// A thousand seeded schedules through the real talk. A failing seed is replayed with SIM_SEED=<n> npx jest,
// and stays here as a named test once it is understood.
import { runSchedule } from './schedule.js';

const SEEDS = Number(process.env['SIM_SEEDS'] ?? 1_000);
const ONE = process.env['SIM_SEED'];
const shape = { replicas: 5, opsEach: 200 };

describe('five pages write in one document while wires, disks and the log misbehave', () => {
  const seeds = ONE === undefined ? Array.from({ length: SEEDS }, (_, at) => at + 1) : [Number(ONE)];

  test(`${seeds.length} schedules end with every replica equal to the log`, async () => {
    let edits = 0;
    let rows = 0;
    let crashes = 0;
    const started = Date.now();
    for (const seed of seeds) {
      const outcome = await runSchedule(seed, shape);
      edits += outcome.edits;
      rows += outcome.rows;
      crashes += outcome.crashes;
    }
    process.stdout.write(`simulation: ${seeds.length} seeds, ${edits} edits, ${rows} log rows, ${crashes} crashed tabs, ${Date.now() - started} ms\n`);
    expect(edits).toBeGreaterThan(seeds.length * 300);
  }, 600_000);
});
