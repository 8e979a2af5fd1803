// nginx in front of nodes on other machines, encrypted: the site, its words for TLS and the certificates of infra/deploy, before real nodes that speak
// nothing else. A node under another authority, another name or without TLS is given nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { gongyan } from '../testing/command-line.js';
import type { TestDatabase } from '../testing/database.js';
import { DEPLOY } from '../testing/deploy-files.js';
import { districtDatabase, freePort, newDataDir, newHub, stopAll, type Hub } from '../testing/hub.js';
import { Authority } from '../testing/inside.js';
import { NAME, startNginx, type Nginx } from '../testing/nginx.js';
import { Page } from '../testing/page.js';
import { Teacher } from '../testing/teacher.js';
import { describeWith, run, tool } from '../testing/tool.js';
import { HOST, newCircle, PASSWORD } from '../testing/writers.js';

jest.setTimeout(180_000);
const NODES = 'nodes.gongyan';
const nginx = tool('nginx', 'nginx');

describeWith([nginx, tool('openssl', 'openssl'), tool('curl', 'curl')])('nodes behind an nginx on another machine', () => {
  let ours: Authority;
  let foreign: Authority;
  let folder: string;
  let database: TestDatabase;
  const place = (name: string): string => path.join(folder, name);
  /** A node with the certificate of that folder, ready when it says so under it. */
  const newNode = async (name: string, plain: number): Promise<Hub> => {
    const hub = await newHub({ databaseUrl: database.url, tls: { cert: place(`${name}/machine.pem`), key: place(`${name}/machine.key`), ca: place(`${name}/authority.pem`) }, env: { PUBLIC_URL: `http://127.0.0.1:${plain}`, TRUSTED_PROXIES: '1' } });
    return hub.start();
  };
  const front = (plain: number, hubs: readonly Hub[]): Promise<Nginx> => startNginx(nginx.file ?? '', { plain, inside: place('web-a') }, hubs);

  beforeAll(async () => {
    ours = new Authority();
    foreign = new Authority();
    folder = mkdtempSync(path.join(os.tmpdir(), 'gongyan-nodes-'));
    ours.layOut(place('web-a'), 'web-a', ['10.77.0.21', '127.0.0.1', NODES]);
    ours.layOut(place('db-a'), 'db-a', ['10.77.0.11', '127.0.0.1']);
    foreign.layOut(place('foreign'), 'web-a', ['10.77.0.21', '127.0.0.1', NODES]);
    database = await districtDatabase();
  });
  afterAll(async () => {
    await stopAll();
    await database?.drop();
    for (const one of [ours, foreign]) one?.tidyUp();
    if (folder !== undefined) rmSync(folder, { recursive: true });
  });

  test('people read, write and poll through it as ever, and the nodes answer nobody in the clear', async () => {
    const plain = await freePort();
    const hubs = [await newNode('web-a', plain), await newNode('web-a', plain)];
    const site = await front(plain, hubs);
    try {
      const circle = await newCircle(site.url);
      const polling = await (await new Teacher(site.url).signIn(HOST, PASSWORD)).socket({ transports: ['polling'] });
      const pages = [new Page(await (await new Teacher(site.url).signIn(HOST, PASSWORD)).socket(), circle.doc), new Page(polling, circle.doc)];
      await Promise.all(pages.map((page) => page.until('loaded', () => page.peer.loaded && page.peer.role === 'write')));
      pages[0]?.type('情绪温度计');
      await pages[1]?.until('what the other typed', () => pages[1]?.text.includes('情绪温度计') === true);
      for (const page of pages) page.close();
      for (const teacher of circle.teachers) teacher.close();
      for (const { port } of hubs) await expect(fetch(`http://127.0.0.1:${port}/health/ready`)).rejects.toThrow();
      // Stands for systemctl, which here has nothing to do.
      writeFileSync(place('systemctl'), '#!/bin/sh\n', { mode: 0o755 });
      const restart = (tls: string) => run(path.join(DEPLOY, 'systemd/rolling-restart.sh'), [String(hubs[0]?.port)], { env: { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}`, NODES_TLS: tls } });
      expect(restart(place('web-a'))).toMatchObject({ ok: true, said: expect.stringContaining('is back') });
      for (const tls of [place('foreign'), '']) expect(restart(tls)).toMatchObject({ ok: false, said: expect.stringContaining('is not ready') });
      const asked = new Promise<string | undefined>((done, fail) => https.get({ port: site.secure, host: '127.0.0.1', servername: NAME, path: '/', rejectUnauthorized: false, headers: { host: NAME } }, (reply) => { reply.resume(); done(reply.headers['strict-transport-security']); }).on('error', fail));
      expect(await asked).toContain('max-age');
    } finally {
      await site.stop();
      await stopAll();
    }
  });

  test.each<[string, string | null]>([['of another authority', 'foreign'], ['under another name', 'db-a'], ['without TLS', null]])('a node %s is given nothing', async (_what, name) => {
    const plain = await freePort();
    const hub = name === null ? await (await newHub({ databaseUrl: database.url, env: { PUBLIC_URL: `http://127.0.0.1:${plain}` } })).start() : await newNode(name, plain);
    const site = await front(plain, [hub]);
    try {
      for (const address of ['/', '/api/me', '/socket.io/?EIO=4&transport=polling']) expect({ address, status: (await fetch(`${site.url}${address}`)).status }).toEqual({ address, status: 502 });
    } finally {
      await site.stop();
      await stopAll();
    }
  });

  test('half a pair, or two halves of different ones, is refused in words', async () => {
    const start = (cert: string, key: string) => gongyan(['doctor'], { DATABASE_URL: database.url, DATA_DIR: newDataDir(), TLS_CERT: cert, TLS_KEY: key });
    for (const [cert, key] of [[place('web-a/machine.pem'), ''], [place('web-a/machine.pem'), place('db-a/machine.key')], [place('web-a/none.pem'), place('web-a/machine.key')]] as const) {
      expect(await start(cert, key)).toMatchObject({ code: 1, err: expect.stringMatching(/TLS_CERT, TLS_KEY: .*不是一对.*do not belong together/) });
    }
  });
});
