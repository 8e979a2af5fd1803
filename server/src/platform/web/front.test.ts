// What every answer tells the browser about itself, whatever it answers; what is kept of a visit after leaving; and what is written down of
// who asked for what and why he was refused.
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { aPerson, aResearcher, PASSWORD } from '../../../testing/builders.js';
import { startHub, type Session, type TestHub } from '../../../testing/start-hub.js';
import { Log } from '../log.js';

let folder: string;
let hub: TestHub;
let staff: Session;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gongyan-test-front-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '<html></html>');
  writeFileSync(path.join(folder, 'assets/main-abc.js'), 'export {};');
  hub = await startHub({ settings: { webDir: folder } });
  await aResearcher(hub.app, { login: 'shen' });
  staff = await hub.signInAs('shen');
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true });
});

const TYPES = /^(text\/(html|javascript|plain); charset=utf-8|application\/(problem\+)?json; charset=utf-8|application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet)$/i;

test.each<[string, string, number, string]>([
  ['the page', '/studios/1', 200, 'GET'], ['a script', '/assets/main-abc.js', 200, 'GET'], ['data', '/api/hub', 200, 'GET'], ['one’s own data', '/api/me', 200, 'GET'],
  ['a file', '/api/people/roster-template', 200, 'GET'], ['the description of all routes', '/api/openapi.json', 200, 'GET'],
  ['an address that is none', '/api/nowhere', 404, 'GET'], ['a file that is not there', '/assets/old.js', 404, 'GET'], ['a folder', '/assets/', 404, 'GET'],
  ['a form from elsewhere', '/api/sign-in', 403, 'POST'], ['a question before a call from elsewhere', '/api/me', 404, 'OPTIONS'], ['the probe', '/health/ready', 200, 'GET'],
  ['the beginning of long-polling', '/socket.io/?EIO=4&transport=polling', 200, 'GET'],
])('%s says what it is, to nobody but our own page', async (_what, address, status, method) => {
  const headers: Record<string, string> = method === 'GET' ? {} : { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  const reply = await hub.fetch(address, { method, headers }, staff);
  await reply.arrayBuffer();
  expect(reply.status).toBe(status);
  expect(reply.headers.get('content-type')).toMatch(TYPES);
  expect(Object.fromEntries(['x-content-type-options', 'referrer-policy', 'cross-origin-resource-policy', 'access-control-allow-origin', 'x-powered-by', 'server'].map((name) => [name, reply.headers.get(name)]))).toEqual({
    'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'access-control-allow-origin': null, 'x-powered-by': null, server: null,
  });
  expect(reply.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'|default-src 'none'; sandbox/);
});

test('TRACE gives nothing back', async () => {
  const { hostname, port } = new URL(hub.url);
  for (const address of ['/', '/api/me']) {
    const [status, text] = await new Promise<[number, string]>((done, fail) => {
      request({ hostname, port, path: address, method: 'TRACE', headers: { cookie: 'gongyan=geheim' } }, (reply) => {
        let said = '';
        reply.on('data', (part: Buffer) => (said += part.toString())).on('end', () => done([reply.statusCode ?? 0, said]));
      }).on('error', fail).end();
    });
    expect(status).toBe(404);
    expect(text).not.toContain('geheim');
  }
});

test.each(['/api/sign-out', '/api/me/sessions/end-all'])('%s takes the cookie and what the browser has stored along', async (address) => {
  const session = await hub.signInAs('shen');
  const reply = await hub.fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }, session);
  expect([reply.status, reply.headers.get('clear-site-data')]).toEqual([200, '"cache"']);
  expect(reply.headers.getSetCookie()).toEqual([expect.stringMatching(/^gongyan=; .*Expires=Thu, 01 Jan 1970/)]);
});

test('the log says of each request who came in, who asked, and why not; the login that was typed is not in it', async () => {
  const teacher = await aPerson(hub.app, { login: 'ye.siyuan' });
  const said = jest.spyOn(hub.app.get(Log), 'info');
  await hub.signInAs('ye.siyuan', 'a wrong guess').catch(() => undefined);
  const session = await hub.signInAs('ye.siyuan', PASSWORD);
  await hub.call(peopleRoutes.rosterTemplate, {}, session).catch(() => undefined);
  await hub.fetch('/api/hub');
  const lines = said.mock.calls.map(([, facts]) => facts);
  said.mockRestore();
  expect(lines).toMatchObject([
    { route: 'POST /sign-in', status: 401, code: 'signIn.wrong', who: null }, { route: 'POST /sign-in', status: 200, code: null, who: teacher.id },
    { route: 'GET /people/roster-template', status: 403, code: 'access.notYours', who: teacher.id }, ...(lines.length > 3 ? [{ route: 'GET /hub', status: 200 }] : []),
  ]);
  expect(JSON.stringify(lines)).not.toContain('ye.siyuan');
});

test('who hangs up has his line in the log: before he has said all, and before he has read the answer', async () => {
  const log = hub.app.get(Log);
  const { hostname, port } = new URL(hub.url);
  const hangUp = async (when: 'asking' | 'answered'): Promise<unknown> => {
    const told = new Promise<unknown>((done) => {
      const said = jest.spyOn(log, 'info').mockImplementation((message, facts) => {
        if (message !== 'request') return;
        said.mockRestore();
        done(facts);
      });
    });
    const asked = request({ hostname, port, path: '/api/sign-in', method: 'POST', headers: { 'content-type': 'application/json', 'content-length': when === 'asking' ? 999 : 2, origin: hub.url, 'sec-fetch-site': 'same-origin' } });
    asked.on('error', () => undefined).on('response', () => asked.destroy());
    if (when === 'asking') z.instanceof(Server).parse(hub.app.getHttpServer()).once('request', () => asked.destroy());
    asked.write('{}');
    return told;
  };
  expect(await hangUp('asking')).toMatchObject({ requestId: expect.any(String), status: 499 });
  expect(await hangUp('answered')).toMatchObject({ requestId: expect.any(String), status: 400 });
});
