// One half of a thousand seeded schedules through the real talk: five pages write in one document while wires,
// disks and the log misbehave. Seeds that once failed: 20 (tidying behind the writers' backs), 204 (a push
// that was on its way while its page joined anew).
import { runSeeds, seedsOf } from './seeds.js';

test('every schedule with an even seed ends with every replica equal to the log', async () => {
  const seeds = seedsOf(0, 2);
  expect(await runSeeds(seeds)).toBeGreaterThanOrEqual(seeds.length * 300);
}, 600_000);
