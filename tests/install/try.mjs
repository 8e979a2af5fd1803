// `node tests/install/try.mjs [folder]`: docs/install.md, block after block as it stands there, on fresh Debian 13 systems under their own
// systemd: one machine, then four on a network of their own. By hand, as root, about half an hour: it fetches a system and packages.
// Refuses to go on after a block that fails, and to begin where a tool is missing or a port is taken.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { blocksOf, carriedIn } from './blocks.mjs';
import { Machine } from './machine.mjs';

const root = path.join(import.meta.dirname, '../..');
const MIRROR = process.env['DEBIAN_MIRROR'] ?? 'http://deb.debian.org/debian';
const BRIDGE = 'gongyan-try';
const SEVERAL = { 'db-a': '10.77.0.11', 'db-b': '10.77.0.12', 'web-a': '10.77.0.21', 'web-b': '10.77.0.22' };
const RELEASES = ['0.1.0', '0.2.0'];
/** Packages and program: what every machine has. */
const COMMON = 2;

/** @param {string} why @returns {never} */
const refuse = (why) => {
  console.error(why);
  process.exit(2);
};

/** @param {string} file @param {readonly string[]} args */
const call = (file, args) => {
  const { status } = spawnSync(file, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`${file} ${args.join(' ')}: ${status}`);
};

const demand = () => {
  if (process.getuid?.() !== 0) refuse('请用 root 运行。Run it as root.');
  for (const [name, from] of Object.entries({ mmdebstrap: 'mmdebstrap', 'systemd-nspawn': 'systemd-container', ip: 'iproute2', ss: 'iproute2' })) {
    if (spawnSync('which', [name]).status !== 0) refuse(`缺少 ${name}：apt-get install ${from}。${name} is missing.`);
  }
  const listening = spawnSync('ss', ['-ltnH'], { encoding: 'utf8' }).stdout;
  for (const port of [80, 443, 3001, 3002, 5432, 5433, 6379]) if (listening.includes(`:${port} `)) refuse(`端口 ${port} 已被占用。Port ${port} is taken.`);
};

/** @param {Machine} machine @param {{ line: number, text: string }} block */
const runBlock = (machine, { line, text }) => {
  const since = Date.now();
  console.log(`\n=== ${machine.name} docs/install.md:${line}\n${text.trimEnd()}\n---`);
  const fine = machine.run(text, 'inherit') === 0;
  console.log(`${fine ? '✓' : '✗'} ${machine.name} docs/install.md:${line} ${((Date.now() - since) / 1000).toFixed(1)} s`);
  if (!fine) throw new Error(`docs/install.md:${line} failed on ${machine.name}`);
};

/** @param {Machine} one @param {readonly Machine[]} several @param {readonly ReturnType<typeof blocksOf>[number][]} blocks */
const tryOne = async (one, several, blocks) => {
  await one.boot();
  for (const [order, block] of blocks.filter(({ hosts }) => hosts.includes('one')).entries()) {
    if (order === COMMON) {
      await one.stop();
      for (const { place } of several) if (!existsSync(place)) call('cp', ['--archive', one.place, place]);
      await one.boot();
    }
    runBlock(one, block);
  }
  await one.stop();
};

/** @param {readonly Machine[]} several @param {readonly ReturnType<typeof blocksOf>[number][]} blocks */
const trySeveral = async (several, blocks) => {
  for (const words of [['add', BRIDGE, 'type', 'bridge'], ['set', BRIDGE, 'up']]) spawnSync('ip', ['link', ...words]);
  const named = (/** @type {string} */ name) => several.find((machine) => machine.name === name) ?? refuse(`docs/install.md: there is no machine ${name}`);
  for (const [name, address] of Object.entries(SEVERAL)) {
    const machine = await named(name).boot([`--network-bridge=${BRIDGE}`]);
    if (machine.run(`ip link set host0 up; ip address add ${address}/24 dev host0`, 'inherit') !== 0) throw new Error(`${name} has no network`);
  }
  for (const { kind, hosts, ...block } of blocks) {
    if (kind === 'copy') for (const [from, to] of carriedIn(block.text)) named(from?.host ?? '').carry(from?.file ?? '', named(to?.host ?? ''), to?.file ?? '');
    else for (const name of hosts.filter((host) => host !== 'one')) runBlock(named(name), block);
  }
};

demand();
const folder = process.argv[2] ?? mkdtempSync(path.join(os.tmpdir(), 'gongyan-install-'));
mkdirSync(folder, { recursive: true });
const blocks = blocksOf(readFileSync(path.join(root, 'docs/install.md'), 'utf8'));
const [one, several] = [new Machine(folder, 'one'), Object.keys(SEVERAL).map((name) => new Machine(folder, name))];
if (!existsSync(one.place)) call('mmdebstrap', ['--variant=minbase', '--include=systemd,systemd-sysv,dbus,iproute2,procps', 'trixie', one.place, MIRROR]);
one.trustWhatWeTrust();
for (const name of RELEASES) call('git', ['archive', '--format=tar.gz', `--prefix=gongyan-${name}/`, '-o', path.join(one.place, `root/gongyan-${name}.tar.gz`), 'HEAD']);
try {
  await tryOne(one, several, blocks);
  // Steps 1 and 2 are in the copies already.
  await trySeveral(several, blocks.filter((block) => !blocks.filter(({ hosts }) => hosts.includes('one')).slice(0, COMMON).includes(block)));
  console.log(`\n✓ ${blocks.length} blocks`);
} finally {
  for (const machine of [one, ...several]) await machine.stop();
  spawnSync('ip', ['link', 'delete', BRIDGE]);
  console.log(`the systems stay in ${folder}`);
}
