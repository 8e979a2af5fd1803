// A real nginx with the site of infra/deploy, in front of nodes that a test started: other ports, other folders, a plain door beside the
// one with TLS, else the file as it is. Refuses to outlive its test.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { selfSigned } from '../../server/testing/self-signed.js';
import { readDeploy } from './deploy-files.js';
import { freePort, type Hub } from './hub.js';
import { run } from './tool.js';

export const NAME = 'robot.test';

export interface Nginx {
  readonly url: string;
  readonly plain: number;
  readonly secure: number;
  readonly redirect: number;
  /** Lines of its log: address, time, method, path, status, …, the node that answered. */
  readonly log: () => string[];
  readonly stop: () => Promise<void>;
}

const around = (folder: string): string => `
pid ${folder}/pid;
daemon off;
worker_processes 2;
error_log ${folder}/error.log warn;
events {}
http {
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${folder}/${what};`).join('\n  ')}
  include site.conf;
}
`;

interface Ports {
  readonly plain: number;
  readonly secure: number;
  readonly redirect: number;
  /** The folder of this machine's certificates, when it speaks TLS to its nodes. */
  readonly inside?: string;
}

/** Writes the files; the real ones with what only a test's machine has otherwise. */
export const layOut = (ports: Ports, nodes: string): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongyan-nginx-'));
  // Started by root, it serves as somebody else.
  chmodSync(folder, 0o755);
  mkdirSync(path.join(folder, 'gongyan-nodes'));
  const { inside } = ports;
  const words = inside === undefined ? '' : readDeploy('nginx/nodes-tls.conf').replaceAll('/etc/gongyan-tls', inside);
  const site = readDeploy('nginx/gongyan.conf')
    .replaceAll('proxy_pass http:', inside === undefined ? 'proxy_pass http:' : 'proxy_pass https:')
    .replaceAll('gongyan.example.edu.cn', `${NAME} 127.0.0.1`)
    .replace('listen 80;', `listen 127.0.0.1:${ports.redirect};`)
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${ports.secure} ssl http2;\n    listen 127.0.0.1:${ports.plain};`)
    .replaceAll('/etc/nginx/tls/', `${folder}/`)
    .replace('/var/log/nginx/', `${folder}/`);
  const files = { 'nginx.conf': around(folder), 'site.conf': `${words}${site}`, 'gongyan-nodes/nodes.conf': nodes, 'fullchain.pem': selfSigned.cert, 'privkey.pem': selfSigned.key };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
};

const portsFor = async () => ({ plain: await freePort(), secure: await freePort(), redirect: await freePort() });

/** `nginx -t` on the site with these nodes. */
export const judge = async (program: string, nodes: string): Promise<{ readonly ok: boolean; readonly said: string }> => {
  const folder = layOut(await portsFor(), nodes);
  try {
    return run(program, ['-t', '-p', folder, '-c', 'nginx.conf']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const listens = async (child: ChildProcess, url: string): Promise<void> => {
  while (child.exitCode === null) {
    if ((await fetch(url).catch(() => null)) !== null) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error('nginx ended at once');
};

/** The nodes stand in the file as the one of infra/deploy says it: with its limits, at the ports of these hubs. */
export const startNginx = async (program: string, port: Pick<Ports, 'plain' | 'inside'>, hubs: readonly Hub[]): Promise<Nginx> => {
  const limits = /max_fails[^;]*;/.exec(readDeploy('nginx/nodes.conf'))?.[0] ?? ';';
  const ports = { ...(await portsFor()), ...port };
  const folder = layOut(ports, hubs.map((hub) => `server 127.0.0.1:${hub.port} ${limits}`).join('\n'));
  const child = spawn(program, ['-p', folder, '-c', 'nginx.conf'], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${ports.plain}`;
  await listens(child, url);
  return {
    url, ...ports,
    log: () => readFileSync(path.join(folder, 'gongyan.log'), 'utf8').split('\n').filter((line) => line !== ''),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGQUIT');
      setTimeout(() => child.kill('SIGTERM'), 1_000).unref();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
