// 工作室任务 in several browsers: the host gives one to two people, one does it in one tap on a phone, the host confirms it, and nobody reloads
// anything; whoever is removed loses it from the open page.
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { seriousOn } from '../testing/accessible.js';
import { closeBrowser, desk, signInWith, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { fine, judge, sizes } from '../testing/judged.js';
import { Teacher } from '../testing/teacher.js';

jest.setTimeout(240_000);

const PASSWORD = 'gongyan-demo';
const PHONE = { width: 390, height: 844 };
const TASK = '听一节公开课并写评课';
let database: TestDatabase;
let hub: Hub;
let boss: Teacher;
let first: Teacher;
let plan: string;
let studioId: string;

const at = async (login: string, address: string, size?: { width: number; height: number }): Promise<Desk> => {
  const opened = await desk(size);
  await signInWith(opened.page, { url: hub.url, login, password: PASSWORD });
  await opened.page.goto(hub.url + address);
  return opened;
};
const own = (page: Desk['page']) => page.locator('.task-line', { hasText: TASK });

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  [boss, first] = [await new Teacher(hub.url).signIn('demo-host-02', PASSWORD), await new Teacher(hub.url).signIn('demo-mem-0203', PASSWORD)];
  studioId = String((await boss.call(studioRoutes.list, {})).find(({ rights }) => rights.host)?.id);
  plan = `/studios/${studioId}/plan`;
});

afterAll(async () => {
  boss?.close();
  first?.close();
  await closeBrowser();
  await stopAll();
  await database?.drop();
});

test('given to two, done in one tap on a phone, confirmed by the host', async () => {
  const phone = await at('demo-mem-0203', '/', PHONE);
  const other = await at('demo-mem-0204', '/');
  const host = await at('demo-host-02', plan);
  await host.page.getByRole('button', { name: '布置任务' }).click();
  const dialog = host.page.getByRole('dialog');
  await dialog.getByLabel('任务名称').fill(TASK);
  const members = dialog.getByRole('group', { name: '入室成员与助理' });
  await members.getByRole('checkbox', { name: '全选' }).uncheck();
  for (const teacher of [first, await new Teacher(hub.url).signIn('demo-mem-0204', PASSWORD)]) await members.getByRole('checkbox', { name: String(teacher.me?.person.name) }).check();
  expect(await seriousOn(host.page)).toEqual([]);
  await dialog.getByRole('button', { name: '布置给 2 人' }).click();
  await own(phone.page).waitFor();
  await own(other.page).waitFor();
  expect(await seriousOn(phone.page)).toEqual([]);

  await own(phone.page).getByRole('button', { name: '完成' }).click();
  await own(phone.page).waitFor({ state: 'detached' });
  const waiting = host.page.locator('.task-person', { hasText: String(first.me?.person.name) });
  await waiting.getByRole('button', { name: '确认' }).waitFor();
  await phone.page.goto(hub.url + plan);
  await phone.page.getByText('待确认').waitFor();
  await waiting.getByRole('button', { name: '确认' }).click();
  await phone.page.getByText('待确认').waitFor({ state: 'detached' });
  await host.page.locator('.task-item', { hasText: TASK }).getByText('已确认 1 / 2').waitFor();
});

test('whoever is removed loses it from the page that is open', async () => {
  const other = await new Teacher(hub.url).signIn('demo-mem-0204', PASSWORD);
  const page = await at('demo-mem-0204', '/');
  await own(page.page).waitFor();
  await boss.call(studioRoutes.remove, { params: { studioId, personId: other.me?.person.id }, body: { reason: '调离本区' } });
  await own(page.page).waitFor({ state: 'detached' });
  other.close();
});

test.each(sizes)('the page of the host with everybody open, %s', async (_words, size) => {
  const host = await at('demo-host-02', plan, size);
  expect([await judge(host, { url: hub.url, address: plan })]).toEqual(fine([plan]));
  await host.page.getByRole('button', { name: '看每个人' }).first().click();
  await host.page.locator('.task-person').first().waitFor();
  expect(await seriousOn(host.page)).toEqual([]);
});
