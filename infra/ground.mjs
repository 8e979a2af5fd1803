// Before anything runs: is this Node new enough, and did the installation finish? Refuses with one sentence in Chinese and English.
// Imports nothing of ours and keeps to old syntax, so that an old Node can still read it and say so.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Ends the process. @param {string} chinese @param {string} english @returns {never} */
export function refuse(chinese, english) {
  console.error('\n' + chinese + '\n' + english + '\n');
  process.exit(1);
}

const manifestOf = (folder) => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));

/** What `npm start` asks of V8 (docs/decisions/0009, 0010); whoever starts a hub beside it asks the same. @returns {string[]} */
export const hubFlags = () => manifestOf('.').scripts.up.split(' ').filter((/** @type {string} */ word) => word.startsWith('--'));

export function checkNode() {
  const wanted = /(\d+)\.(\d+)/.exec(manifestOf('.').engines.node);
  const [major, minor] = process.versions.node.split('.').map(Number);
  const enough = major > Number(wanted[1]) || (major === Number(wanted[1]) && minor >= Number(wanted[2]));
  if (enough) return;
  refuse(
    '需要 Node.js ' + wanted[0] + ' 或更新的版本，当前是 ' + process.versions.node + '。请从 https://nodejs.org 安装长期支持版。',
    'Node.js ' + wanted[0] + ' or newer is needed, this is ' + process.versions.node + '. Install the long-term version from https://nodejs.org.',
  );
}

/** pnpm runs the script even after a failed installation; what then breaks names everything but the cause. */
export function checkInstall() {
  const missing = ['.', 'shared', 'server', 'web'].flatMap(missingIn);
  if (missing.length === 0) return;
  const few = missing.slice(0, 4).join(', ') + (missing.length > 4 ? ', … (' + missing.length + ')' : '');
  refuse(
    '依赖没有装全，缺少：' + few + '。请检查网络（国内可设 npm 镜像：npm config set registry https://registry.npmmirror.com），再运行一次 npm start。',
    'The installation is incomplete, missing: ' + few + '. Check the network, then run npm start again.',
  );
}

function missingIn(folder) {
  const manifest = manifestOf(folder);
  const wanted = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  return wanted.filter((name) => !existsSync(join(root, folder, 'node_modules', name, 'package.json')));
}
