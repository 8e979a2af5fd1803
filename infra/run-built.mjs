// Runs a built program of the server in this very process. Refuses a process of its own for it: signals, exit code and terminal need
// no forwarding then, and killing what was started, even with -9, leaves no server behind that still holds the port.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { refuse, root } from './ground.mjs';

/** @param {'infra/hub.mjs' | 'server/dist/cli.js'} name */
export async function runBuilt(name) {
  if (!(await build())) refuse('编译失败，原因见上。', 'The build failed, see above.');
  const program = path.join(root, name);
  if (!existsSync(program)) refuse(`编译后没有找到 ${program}。`, `${program} is missing after the build.`);
  process.argv = [process.execPath, program, ...process.argv.slice(2)];
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(program).href);
}
