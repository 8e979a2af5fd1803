// From the register to a stranger's telephone: the host makes an issue of what happened and shows it, a visitor reads it, and when the host closes the page
// the visitor is told that nothing is public.
import { seriousOn } from '../testing/accessible.js';
import { closeBrowser, desk, signInWith, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { sizes } from '../testing/judged.js';

jest.setTimeout(240_000);

let database: TestDatabase;
let hub: Hub;
let host: Desk;
let address = '';

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  host = await desk();
  await signInWith(host.page, { url: hub.url, login: 'demo-host-02', password: 'gongyan-demo' });
});

afterAll(async () => {
  await closeBrowser();
  await stopAll();
  await database?.drop();
});

const home = async (): Promise<void> => {
  await host.page.goto(`${hub.url}/studios`);
  await host.page.locator('.studio-card h2 a').first().click();
  await host.page.getByRole('button', { name: '公开页' }).click();
  await host.page.getByRole('dialog').getByRole('checkbox', { name: /^公开/ }).waitFor();
};

test('the host makes an issue from the register and publishes it', async () => {
  const { page } = host;
  await page.goto(`${hub.url}/studios`);
  await page.locator('.studio-card h2 a').first().click();
  await page.getByRole('link', { name: '成果', exact: true }).click();
  await page.getByRole('button', { name: '起草简报' }).click();
  const begin = page.getByRole('dialog');
  await begin.getByLabel('类型').selectOption('term');
  await begin.getByRole('button', { name: '开始' }).click();
  await page.getByLabel(/写几句话/).fill('这学期磨课两轮');
  const choices = page.getByRole('checkbox', { name: /^选入/ });
  await choices.first().waitFor();
  for (const choice of await choices.all()) await choice.check();
  expect(await seriousOn(page)).toEqual([]);
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByRole('button', { name: '发布' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
  await page.getByRole('heading', { name: /学年第 2 期/ }).waitFor();
});

test('and shows it to everybody', async () => {
  await home();
  const dialog = host.page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /^公开/ }).check();
  await dialog.getByRole('checkbox', { name: /第 2 期/ }).check();
  expect(await seriousOn(host.page)).toEqual([]);
  await dialog.getByRole('button', { name: '保存' }).click();
  address = new URL(await dialog.getByRole('link', { name: /\/s\// }).getAttribute('href') ?? '').pathname;
  expect(address).toBe(new URL(host.page.url()).pathname.replace('/studios/', '/s/'));
});

test.each(sizes)('a visitor reads it, %s', async (_words, size) => {
  const visitor = await desk(size);
  await visitor.page.goto(hub.url + address);
  await visitor.page.getByText('这学期磨课两轮').waitFor();
  expect(await visitor.page.title()).toBe(await visitor.page.locator('h1').innerText());
  expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(visitor.complaints).toEqual([]);
  expect(await seriousOn(visitor.page)).toEqual([]);
  expect(await visitor.page.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex');
});

test('the host closes it, and the visitor is told that nothing is public', async () => {
  const visitor = await desk({ width: 390, height: 844 });
  await visitor.page.goto(hub.url + address);
  await visitor.page.getByText('这学期磨课两轮').waitFor();
  await home();
  const dialog = host.page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /^公开/ }).uncheck();
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });
  await visitor.page.reload();
  await visitor.page.getByRole('heading', { name: '没有公开' }).waitFor();
  expect(await visitor.page.getByText('这学期磨课两轮').count()).toBe(0);
  expect(await visitor.page.title()).toBe('名师工作室');
  expect(await seriousOn(visitor.page)).toEqual([]);
});
