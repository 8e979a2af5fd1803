// A real nginx with our site in front of two real hubs on one database: websockets pass, long-polling keeps to its node, a killed or
// restarted node costs no request that may be repeated, addresses are the people's own, bodies have the hub's limit.
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { selfSigned } from '../../server/testing/self-signed.js';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { connect, type SecureContextOptions } from 'node:tls';
import type { Socket } from 'socket.io-client';
import { amountOf, DEPLOY, nginxOf, readDeploy } from '../testing/deploy-files.js';
import { districtDatabase, freePort, newHub, stopAll, type Hub } from '../testing/hub.js';
import type { TestDatabase } from '../testing/database.js';
import { judge, NAME, startNginx, type Nginx } from '../testing/nginx.js';
import { Teacher } from '../testing/teacher.js';
import { describeWith, run, tool } from '../testing/tool.js';
import { newCircle, openPages, PASSWORD } from '../testing/writers.js';

const nginx = tool('nginx', 'nginx');
const program = nginx.file ?? '';
const SOMEBODY = ['demo-host-02', 'demo-mem-0201', 'demo-cen-02', 'demo-exp-01', 'demo-trn-01', 'demo-pt-01', 'demo-sch-01', 'demo-bur-01'];

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}
const ask = (client: typeof http | typeof https, options: https.RequestOptions, body?: Buffer | string): Promise<Answer> =>
  new Promise((done, fail) => {
    const request = client.request(options, (reply) => {
      let text = '';
      reply.on('data', (chunk: Buffer) => (text += chunk.toString()));
      reply.on('end', () => done({ status: reply.statusCode ?? 0, headers: reply.headers, text }));
    });
    request.on('error', fail);
    request.end(body);
  });

describeWith([nginx, tool('curl', 'curl')])('nginx', () => {
  test.each(['nginx/nodes.conf', 'compose/nodes.conf'])('accepts the site with %s', async (file) => {
    const { ok, said } = await judge(program, readDeploy(file).replaceAll(/hub\d:/g, '127.0.0.1:'));
    expect({ ok, warned: /warn|emerg/.test(said), said }).toMatchObject({ ok: true, warned: false });
  });

  describe('in front of two hubs', () => {
    let database: TestDatabase;
    let front: Nginx;
    let hubs: Hub[];
    let circleTeachers: Teacher[];

    beforeAll(async () => {
      database = await districtDatabase();
      const plain = await freePort();
      // People come from nginx's address; in production it is https.
      const env = { PUBLIC_URL: `http://127.0.0.1:${plain}`, TRUSTED_PROXIES: '1' };
      hubs = [await (await newHub({ databaseUrl: database.url, env })).start(), await (await newHub({ databaseUrl: database.url, env })).start()];
      front = await startNginx(program, { plain }, hubs);
      circleTeachers = await Promise.all(SOMEBODY.map((login) => new Teacher(front.url).signIn(login, PASSWORD)));
    });

    afterAll(async () => {
      for (const teacher of circleTeachers ?? []) teacher.close();
      await front?.stop();
      await stopAll();
      await database?.drop();
    });

    test('the page comes over TLS, with the hub\'s own headers, and plain http is sent there', async () => {
      const page = await ask(https, { port: front.secure, host: '127.0.0.1', servername: NAME, path: '/', ca: selfSigned.cert, headers: { host: NAME } });
      expect(page).toMatchObject({ status: 200, headers: { 'content-type': expect.stringContaining('text/html'), 'content-security-policy': expect.any(String), 'cache-control': expect.any(String) } });
      const plain = await ask(http, { port: front.redirect, host: '127.0.0.1', path: '/studios?x=1', headers: { host: NAME } });
      expect(plain).toMatchObject({ status: 308, headers: { location: `https://${NAME}/studios?x=1` } });
      expect((await ask(http, { port: front.plain, host: '127.0.0.1', path: '/health/ready' })).status).toBe(404);
    });

    test('what nginx answers by itself carries the same headers, and no answer carries one twice', async () => {
      const via = (path: string) => ask(https, { port: front.secure, host: '127.0.0.1', servername: NAME, path, ca: selfSigned.cert, headers: { host: NAME } });
      const names = ['strict-transport-security', 'x-content-type-options'];
      for (const path of ['/', '/api/me', '/metrics', '/health/ready']) {
        const { headers } = await via(path);
        expect({ path, said: names.map((name) => headers[name]) }).toEqual({ path, said: ['max-age=31536000; includeSubDomains', 'nosniff'] });
        expect(headers['content-security-policy']).toMatch(/^default-src '(self|none)'(?!.*default-src)/);
        expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      }
    });

    test('over plain http nothing but a page is led on', async () => {
      for (const path of ['/api/me', '/socket.io/?EIO=4&transport=websocket']) expect((await ask(http, { port: front.redirect, host: '127.0.0.1', path, headers: { host: NAME } })).status).toBe(403);
    });

    test('the secret address of a calendar is not in the log', async () => {
      await ask(http, { port: front.plain, host: '127.0.0.1', path: '/api/calendar/geheim-geheim-geheim' });
      // A line is written after its answer has left.
      const isThere = (): boolean => front.log().some((line) => line.includes(' /api/calendar/- 404 '));
      for (let at = 0; at < 500 && !isThere(); at += 1) await ask(http, { port: front.plain, host: '127.0.0.1', path: '/favicon.svg' });
      expect([isThere(), front.log().filter((line) => line.includes('geheim'))]).toEqual([true, []]);
    });

    test.each<[string, SecureContextOptions, boolean]>([
      ['TLS 1.3', { minVersion: 'TLSv1.3' }, true], ['TLS 1.2 with a cipher of today', { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-GCM-SHA256' }, true],
      ['TLS 1.2 with a cipher of yesterday', { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA' }, false], ['TLS 1.1', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' }, false],
    ])('%s is spoken only if it is safe', async (_name, manner, spoken) => {
      const line = connect({ port: front.secure, host: '127.0.0.1', servername: NAME, ca: selfSigned.cert, ...manner });
      const heard = await new Promise<boolean>((done) => line.once('secureConnect', () => done(true)).once('error', () => done(false)));
      line.destroy();
      expect(heard).toBe(spoken);
    });

    test('a websocket passes, and what is written over it is saved', async () => {
      const circle = await newCircle(front.url);
      const [page] = await openPages(circle, 1);
      page?.type('经过代理写下的一句');
      await page?.until('saved', () => page.acknowledged.size > 0 && page.peer.outbox.pending === 0);
      page?.close();
      for (const teacher of circle.teachers) teacher.close();
    });

    test('long-polling keeps to the node that holds its session, and both nodes have some', async () => {
      const before = front.log().length;
      const sockets = await Promise.all(circleTeachers.map((teacher) => teacher.socket({ transports: ['polling'] })));
      let lost = 0;
      for (const socket of sockets) socket.on('disconnect', () => (lost += 1));
      for (let round = 0; round < 5; round += 1) await Promise.all(sockets.map((socket) => socket.timeout(5_000).emitWithAck('doc:join', {})));
      const polled = front.log().slice(before).filter((line) => / \/socket\.io\/ (?!101 )/.test(line));
      const byNode = hubs.map(({ port }) => polled.filter((line) => line.includes(`127.0.0.1:${port}`)).length);
      process.stdout.write(`nginx: ${polled.length} requests of long-polling, by node ${JSON.stringify(byNode)}\n`);
      expect({ lost, refused: polled.filter((line) => !/ \/socket\.io\/ 200 /.test(line)) }).toEqual({ lost: 0, refused: [] });
      expect(Math.min(...byNode)).toBeGreaterThan(0);
      for (const teacher of circleTeachers) teacher.close();
    });

    test('a session of long-polling that becomes a websocket finds its node too', async () => {
      const sockets = await Promise.all(circleTeachers.map((teacher) => teacher.socket({ transports: ['polling', 'websocket'] })));
      for (const { io: { engine } } of sockets) if (engine.transport.name !== 'websocket') await new Promise<void>((done) => engine.once('upgrade', () => done()));
      expect(sockets.map(({ connected }) => connected)).toEqual(sockets.map(() => true));
      for (const teacher of circleTeachers) teacher.close();
    });

    test('waits longer than the hub\'s ping and its patience', async () => {
      const headers = { cookie: circleTeachers[0]?.cookie ?? '', origin: front.url, 'sec-fetch-site': 'same-origin' };
      const { text } = await ask(http, { port: front.plain, host: '127.0.0.1', path: '/socket.io/?EIO=4&transport=polling', headers });
      const { pingInterval, pingTimeout } = JSON.parse(text.slice(1)) as { pingInterval: number; pingTimeout: number };
      expect(amountOf(nginxOf(readDeploy('nginx/gongyan.conf'), 'proxy_read_timeout').at(-1) ?? '', 'time') * 1_000).toBeGreaterThan(2 * (pingInterval + pingTimeout));
    });

    test('the hub learns the address of whoever calls, not the one that he claims', async () => {
      const { headers } = await ask(http, {
        port: front.plain, host: '127.0.0.1', localAddress: '127.0.0.9', path: '/api/sign-in', method: 'POST',
        headers: { 'content-type': 'application/json', origin: front.url, 'sec-fetch-site': 'same-origin', 'x-forwarded-for': '6.6.6.6', 'x-forwarded-host': 'evil.example' },
      }, JSON.stringify({ login: 'demo-cen-03', password: PASSWORD }));
      const visitor = new Teacher(front.url, headers['set-cookie']?.map((cookie) => cookie.split(';')[0]).join('; '));
      // Seen from another loopback address: neither the proxy's own, which would be the same, nor the one claimed, which is none of an inside network.
      expect((await visitor.call(peopleRoutes.sessions)).map(({ place, network }) => ({ place, network }))).toEqual([{ place: 'inside', network: '' }]);
    });

    test('a file as large as the largest route takes reaches the hub, a larger one does not', async () => {
      const send = (megabytes: number) => ask(http, {
        port: front.plain, host: '127.0.0.1', path: '/api/documents/word', method: 'POST', headers: { 'content-type': 'application/octet-stream', origin: front.url, 'sec-fetch-site': 'same-origin', cookie: circleTeachers[0]?.cookie ?? '' },
      }, Buffer.alloc(megabytes * 1_024 ** 2)).catch(() => ({ status: 413, headers: {} }));
      expect(await send(16)).toMatchObject({ headers: { 'x-request-id': expect.any(String) } });
      expect(await send(18)).toMatchObject({ status: 413 });
    });

    /** Everybody reads all the time, while something is done to the nodes. */
    const whileReading = async (deed: () => Promise<void>): Promise<{ read: number; failed: number[] }> => {
      const [failed, state] = [[] as number[], { read: 0, over: false }];
      const reader = async (teacher: Teacher): Promise<void> => {
        while (!state.over) {
          for (const path of ['/', '/api/me']) {
            const { status } = await teacher.fetch('GET', path).catch(() => ({ status: 0 }));
            state.read += 1;
            if (status !== 200) failed.push(status);
            // A person may ask who he is four times a second, and no more.
            await new Promise((done) => setTimeout(done, 150));
          }
        }
      };
      const readers = circleTeachers.map(reader);
      await deed().finally(() => (state.over = true));
      await Promise.all(readers);
      return { read: state.read, failed };
    };

    /** Also by a socket that has yet to find out that its node is gone. */
    const answered = async (socket: Socket): Promise<void> => {
      const asked = await socket.timeout(10_000).emitWithAck('doc:join', {}).catch(() => null);
      if (asked !== null) return;
      if (!socket.connected) await new Promise<void>((done) => socket.once('connect', done));
      await socket.timeout(10_000).emitWithAck('doc:join', {});
    };

    test('a node killed with -9: whoever reads notices nothing, whoever was connected is on the other one soon', async () => {
      const sockets = await Promise.all(circleTeachers.map((teacher) => teacher.socket()));
      const [victim] = hubs;
      let took = 0;
      const seen = await whileReading(async () => {
        const since = Date.now();
        await victim?.kill('SIGKILL');
        await Promise.all(sockets.map(answered));
        took = Date.now() - since;
        await victim?.start();
      });
      process.stdout.write(`nginx: a node killed, ${seen.read} reads, ${seen.failed.length} failed; all sockets answered after ${took} ms\n`);
      expect(seen.failed).toEqual([]);
      for (const teacher of circleTeachers) teacher.close();
    });

    test('rolling-restart.sh, as systemd would run it: whoever reads notices nothing', async () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'gongyan-rolling-'));
      // Stands for systemctl: asks the test to restart the node, and returns when that is done.
      const control = http.createServer((request, response) => {
        const hub = hubs.find(({ port }) => request.url === `/gongyan@${port}`);
        void hub?.kill('SIGTERM').then(() => hub.start()).then(() => response.end());
      }).listen(0, '127.0.0.1');
      await once(control, 'listening');
      const { port } = control.address() as AddressInfo;
      writeFileSync(path.join(folder, 'systemctl'), `#!/bin/sh\nexec curl --silent --fail "http://127.0.0.1:${port}/$2"\n`, { mode: 0o755 });
      const pids = hubs.map(({ pid }) => pid);
      try {
        const seen = await whileReading(async () => {
          const child = spawn(path.join(DEPLOY, 'systemd/rolling-restart.sh'), hubs.map((hub) => String(hub.port)), { env: { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` }, stdio: 'ignore' });
          expect(await once(child, 'exit')).toEqual([0, null]);
        });
        process.stdout.write(`nginx: a rolling restart of two nodes, ${seen.read} reads, ${seen.failed.length} failed\n`);
        expect({ failed: seen.failed, same: hubs.filter(({ pid }, at) => pid === pids[at]) }).toEqual({ failed: [], same: [] });
      } finally {
        control.close();
        rmSync(folder, { recursive: true });
      }
    });

    test('rolling-restart.sh touches nothing while a node is away', async () => {
      const gone = await freePort();
      expect(run(path.join(DEPLOY, 'systemd/rolling-restart.sh'), [String(gone)])).toMatchObject({ ok: false, said: expect.stringContaining(`port ${gone} is not ready`) });
    });
  });
});
