// A thousand seeded schedules through the real talk: five pages write in one document while wires, disks and the log misbehave; at the end
// every replica is equal to the log. Seeds that once failed: 4 (a disk that answered after the page had joined), 20 (tidying behind the
// writers' backs), 204 (a push that was on its way while its page joined anew). SIM_SEED=<n> replays one, SIM_SEEDS=<count> runs more.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const SHARES = process.env['SIM_SEED'] === undefined ? 2 : 1;

/** What it said about itself, and how it ended. */
const simulate = async (share: number): Promise<{ readonly said: string; readonly code: number }> => {
  const child = spawn(process.execPath, [path.join(__dirname, 'simulate.mjs'), String(share), String(SHARES)], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '' } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  process.stdout.write(said);
  return { said, code: code ?? 1 };
};

test('every schedule ends with every replica equal to the log', async () => {
  const shares = await Promise.all(Array.from({ length: SHARES }, (_, share) => simulate(share)));
  for (const { said, code } of shares) {
    if (code !== 0) throw new Error(said);
    const [, seeds = '0', edits = '0'] = /simulation: (\d+) seeds, (\d+) edits/.exec(said) ?? [];
    expect(Number(seeds)).toBeGreaterThan(0);
    expect(Number(edits)).toBeGreaterThanOrEqual(Number(seeds) * 300);
  }
}, 1_800_000);
