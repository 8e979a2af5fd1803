// `npm start`: check, build what changed, become the server. Refuses to start on an old Node, a broken installation or a failed build.
import { checkInstall, checkNode } from './ground.mjs';

checkNode();
checkInstall();
const { runBuilt } = await import('./run-built.mjs');
await runBuilt('infra/hub.mjs');
