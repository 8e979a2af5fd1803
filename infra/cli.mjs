// `npm run gongyan -- …`: the server's command line with the same checks and build as `npm start`. Refuses the same.
import { checkInstall, checkNode } from './ground.mjs';

checkNode();
checkInstall();
const { runBuilt } = await import('./run-built.mjs');
await runBuilt('server/dist/cli.js');
