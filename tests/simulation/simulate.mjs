// Runs one share of the seeds in a process of its own: `node tests/simulation/simulate.mjs <part> <parts>`. The code is put into one file
// first, from its sources: as modules under jest the same thousand schedules take twice as long. Ends with 1 at the first that ends badly.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { root } from '../../infra/ground.mjs';

const [part = 0, parts = 1] = process.argv.slice(2).map(Number);
const file = path.join(root, 'node_modules/.cache/gongyan', `simulation-${process.pid}.mjs`);

const bundle = await rolldown({
  input: path.join(import.meta.dirname, 'seeds.ts'), platform: 'node', logLevel: 'silent',
  resolve: { conditionNames: ['@gongyan/source', 'module', 'import', 'node'], extensionAlias: { '.js': ['.ts', '.js'] } },
});
await bundle.write({ file, format: 'esm', codeSplitting: false, sourcemap: 'inline' });
await bundle.close();
process.setSourceMapsEnabled(true);

const { runSeeds, seedsOf } = await import(pathToFileURL(file).href);
rmSync(file);
await runSeeds(seedsOf(part, parts));
