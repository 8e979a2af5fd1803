// Every page of the product in a real browser, at a desk, on a phone and with letters twice as large, for those who have most pages: a
// studio's host and a district researcher.
import type { Page } from 'playwright-core';
import { closeBrowser, desk, leaveDesks, signInWith, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { fine, judge, sizes } from '../testing/judged.js';

jest.setTimeout(300_000);

const PASSWORD = 'gongyan-demo';
/** What a browser at 1440 pixels shows when its letters are twice as large. */
const zoomed = ['at 200 % zoom', { width: 720, height: 450 }] as const;
const ofHost = ['/', '/studios', '/studio-openings', '/studio-foundings', '/studio-rules', '/approvals', '/docs', '/docs/new', '/published', '/open-lessons', '/meetings', '/meetings?list=series', '/rubrics', '/hours', '/growth', '/hours/rules', '/hours/claims', '/hours/claims/new', '/training', '/training/rules', '/certificates', '/mentoring', '/me', '/me/tokens', '/me/drafts', '/notices', '/notices/settings', '/nowhere'];
const ofStaff = ['/', '/approvals', '/training', '/hours/rules', '/hours/claims/review', '/hours/past', '/certificates', '/studios', '/admin/accounts', '/admin/audit', '/admin/roster', '/admin/tokens', '/admin/webhooks', '/admin/status', '/district', '/templates'];
const ofAdministrator = ['/admin/accounts', '/admin/tokens', '/admin/webhooks', '/admin/status'];

let database: TestDatabase;
let hub: Hub;

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
});

// A page left open goes on living: it costs the next ones their time.
afterEach(leaveDesks);

afterAll(async () => {
  await closeBrowser();
  await stopAll();
  await database?.drop();
});

const addressesOf = async (page: Page, listed: readonly string[], of: 'studios' | 'designs'): Promise<string[]> => {
  const reply: unknown = await (await page.request.get(`${hub.url}/api/${of}`)).json();
  const [first] = Array.isArray(reply) ? reply : [];
  const home = `/${of === 'studios' ? 'studios' : 'docs'}/${String(first.id)}`;
  return of === 'studios' ? [...listed, home, `${home}/members`, `${home}/mentoring`] : [...listed, home];
};

const judged = async (at: Desk, addresses: readonly string[]) => {
  const found = [];
  for (const address of addresses) found.push(await judge(at, { url: hub.url, address }));
  return found;
};

test.each(sizes)('a stranger on the pages that are open to him, %s', async (_words, size) => {
  const at = await desk(size);
  const open = ['/login', '/api/docs', '/api/docs#claim.save', '/licences'];
  expect(await judged(at, open)).toEqual(fine(open));
});

test.each([...sizes, zoomed])('a studio’s host, %s', async (_words, size) => {
  const at = await desk(size);
  await signInWith(at.page, { url: hub.url, login: 'demo-host-02', password: PASSWORD });
  const addresses = await addressesOf(at.page, await addressesOf(at.page, ofHost, 'studios'), 'designs');
  expect(await judged(at, addresses)).toEqual(fine(addresses));
});

test.each(sizes)('a district researcher, %s', async (_words, size) => {
  const at = await desk(size);
  await signInWith(at.page, { url: hub.url, login: 'demo-cen-02', password: PASSWORD });
  const addresses = await addressesOf(at.page, ofStaff, 'studios');
  expect(await judged(at, addresses)).toEqual(fine(addresses));
});

test.each(sizes)('an administrator of the hub, %s', async (_words, size) => {
  const at = await desk(size);
  await signInWith(at.page, { url: hub.url, login: 'demo-cen-01', password: PASSWORD });
  expect(await judged(at, ofAdministrator)).toEqual(fine(ofAdministrator));
});

test('whatever a page does against its policy is told, and so is a policy that is none', async () => {
  const at = await desk();
  await at.page.goto(`${hub.url}/login`);
  expect(at.complaints).toEqual([]);
  await at.page.evaluate(async (directives) => {
    const seen = new Set<string>();
    const all = new Promise<void>((done) => document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => directives.every((one) => seen.add(effectiveDirective).has(one)) && done()));
    const put = (name: string, fill: (one: HTMLElement) => void) => {
      const one = document.createElement(name);
      fill(one);
      document.body.append(one);
    };
    put('script', (one) => { one.textContent = 'window.ran = 1'; });
    put('div', (one) => { one.innerHTML = '<img src="data:," onerror="window.ran = 1"><a href="javascript:window.ran=1">x</a>'; });
    document.querySelector<HTMLElement>('a[href^=javascript]')?.click();
    put('img', (one) => one.setAttribute('src', 'https://evil.example/x.png'));
    put('style', (one) => { one.textContent = 'body { color: red }'; });
    put('iframe', (one) => one.setAttribute('src', '/login'));
    await all;
  }, ['script-src-elem', 'script-src-attr', 'img-src', 'style-src-elem', 'frame-src']);
  await at.page.evaluate(() => undefined);
  const told = at.complaints.splice(0).join('\n');
  expect(await at.page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined();
  for (const directive of ['script-src-elem by inline', 'script-src-attr by inline', 'img-src by https://evil.example', 'style-src-elem by inline', 'frame-src by']) expect(told).toContain(`policy violated: ${directive}`);
  await at.page.route('**/lax', (route) => route.fulfill({ status: 200, headers: { 'content-type': 'text/html', 'content-security-policy': "script-src 'self' 'unsafe-inline'; style-src-elem 'self'" }, body: '<script>throw new RangeError("thrown")</script>' }));
  await at.page.goto(`${hub.url}/lax`);
  const lax = at.complaints.splice(0).join('\n');
  for (const words of ["script-src is 'self' 'unsafe-inline'", 'object-src is missing', 'no nonce', 'RangeError: thrown']) expect(lax).toContain(words);
});
