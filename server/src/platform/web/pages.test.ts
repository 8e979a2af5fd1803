// What a browser is given: the page with a nonce of its own, files by their names and nothing beside them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { startHub, type TestHub } from '../../../testing/start-hub.js';

const SCRIPT = 'console.log("共研");'.repeat(100);
let folder: string;
let hub: TestHub;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gongyan-test-web-'));
  mkdirSync(path.join(folder, 'assets'));
  mkdirSync(path.join(folder, '.vite'));
  writeFileSync(path.join(folder, 'index.html'), '<html><head><style nonce="__CSP_NONCE__"></style></head><body><script type="module" nonce="__CSP_NONCE__" src="/assets/main-abc.js"></script></body></html>');
  writeFileSync(path.join(folder, 'assets/main-abc.js'), SCRIPT);
  writeFileSync(path.join(folder, 'assets/main-abc.js.gz'), gzipSync(SCRIPT));
  writeFileSync(path.join(folder, 'favicon.svg'), '<svg/>');
  writeFileSync(path.join(folder, '.vite/manifest.json'), '{}');
  writeFileSync(path.join(folder, '..', 'gongyan-test-secret.txt'), 'secret');
  hub = await startHub({ settings: { webDir: folder } });
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true });
  rmSync(path.join(os.tmpdir(), 'gongyan-test-secret.txt'));
});

/** fetch tidies paths before it sends them; an attacker does not. */
const raw = (target: string, headers: Record<string, string> = {}): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(hub.url);
    request({ hostname, port, path: target, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', fail).end();
  });

test('every address of the page gives the page, with a fresh nonce that fits its policy', async () => {
  const nonces = new Set<string>();
  for (const address of ['/', '/studios/1', '/designs/x?tab=2', '/sign-in']) {
    const response = await fetch(hub.url + address);
    const nonce = /nonce="([^"]+)"/.exec(await response.text())?.[1] ?? '';
    expect(response.headers.get('content-security-policy')).toContain(`style-src-elem 'self' 'nonce-${nonce}'`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(4);
  expect([...nonces].every((nonce) => nonce.length >= 24)).toBe(true);
});

test('the policy lets in no foreign script, no frame and no plug-in', async () => {
  const policy = (await fetch(hub.url)).headers.get('content-security-policy') ?? '';
  for (const part of ["default-src 'self'", "script-src 'self'", "script-src-attr 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) expect(policy).toContain(part);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(policy).toContain(`connect-src 'self' ${hub.url.replace('http', 'ws')}`);
});

test('a file with a hash in its name is kept for ever, compressed when the browser can', async () => {
  const [plain, packed] = [await raw('/assets/main-abc.js'), await raw('/assets/main-abc.js', { 'accept-encoding': 'gzip, br' })];
  expect(plain.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/javascript; charset=utf-8', 'x-content-type-options': 'nosniff' });
  expect(plain.body.toString()).toBe(SCRIPT);
  expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
  expect(packed.body.length).toBeLessThan(plain.body.length / 5);
  expect((await raw('/favicon.svg')).headers['cache-control']).toBe('no-cache');
});

test('a file the browser already has is not sent again', async () => {
  const { headers } = await raw('/favicon.svg');
  const again = await raw('/favicon.svg', { 'if-none-match': String(headers['etag']) });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

test.each(['/assets/old-chunk.js', '/api/nowhere', '/api', '/health', '/assets', '/gongyan-test-secret.txt', '/.vite/manifest.json'])('%s is no page', async (address) => {
  const response = await fetch(hub.url + address);
  expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
});

test.each(['/../gongyan-test-secret.txt', '/assets/../../gongyan-test-secret.txt', '/%2e%2e/gongyan-test-secret.txt', '/assets/..%2f..%2fgongyan-test-secret.txt', '//etc/passwd', '/\\..\\gongyan-test-secret.txt'])(
  '%s leads nowhere', async (target) => {
    const { body } = await raw(target);
    expect(body.toString()).not.toMatch(/secret|root:/);
  },
);

test('health is told at the root and not cached', async () => {
  expect(await (await fetch(`${hub.url}/health/live`)).json()).toEqual({ live: true });
  const ready = await fetch(`${hub.url}/health/ready`);
  expect([ready.status, ready.headers.get('cache-control'), await ready.json()]).toEqual([200, 'no-store', { ready: true }]);
});
