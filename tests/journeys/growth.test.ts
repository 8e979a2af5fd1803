// 成长档案 in several browsers: a self rating, the host's beside it, and the host's page that empties when the member leaves; nothing serious for
// those who cannot see, at a desk and on a phone.
import { growthRoutes } from '@gongyan/shared/studio/growth/growth.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { seriousOn } from '../testing/accessible.js';
import { closeBrowser, desk, signInWith, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { judge, sizes } from '../testing/judged.js';
import { Teacher } from '../testing/teacher.js';

jest.setTimeout(240_000);

const PASSWORD = 'gongyan-demo';
let database: TestDatabase;
let hub: Hub;
let teacher: Teacher;
let host: Desk;

const at = async (login: string, size?: { width: number; height: number }): Promise<Desk> => {
  const opened = await desk(size);
  await signInWith(opened.page, { url: hub.url, login, password: PASSWORD });
  return opened;
};
const name = () => String(teacher.me?.person.name);
const address = () => `/people/${String(teacher.me?.person.id)}/growth`;

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  teacher = await new Teacher(hub.url).signIn('demo-mem-0202', PASSWORD);
});

afterAll(async () => {
  teacher?.close();
  await closeBrowser();
  await stopAll();
  await database?.drop();
});

test('he rates himself; his host sees it without a reload and rates beside it', async () => {
  host = await at('demo-host-02');
  await host.page.goto(hub.url + address());
  await host.page.getByText('还没有评分。').waitFor();
  const own = await at('demo-mem-0202');
  await own.page.goto(`${hub.url}/growth`);
  await own.page.getByRole('button', { name: '写自评' }).click();
  await own.page.getByLabel(/团辅评分/).selectOption({ label: '3.5' });
  await own.page.getByLabel('一句说明').fill('独立带了六次班级团辅');
  expect(await seriousOn(own.page)).toEqual([]);
  await own.page.getByRole('button', { name: '保存 1 项' }).click();
  await host.page.getByRole('cell', { name: '3.5 独立带了六次班级团辅' }).waitFor({ timeout: 3_000 });
  await host.page.getByRole('button', { name: '评价' }).click();
  await host.page.getByLabel(/团辅评分/).selectOption({ label: '4' });
  await host.page.getByLabel('一句说明').fill('提问越来越小');
  await host.page.getByRole('button', { name: '保存 1 项' }).click();
  await own.page.getByRole('cell', { name: '4 提问越来越小' }).waitFor({ timeout: 3_000 });
});

test.each(sizes)('his file and what a number opens to, %s', async (_words, size) => {
  const own = await at('demo-mem-0201', size);
  expect(await judge(own, { url: hub.url, address: '/growth' })).toEqual({ address: '/growth', wider: 0, complaints: [], serious: [] });
  await own.page.locator('.growth-number').first().click();
  await own.page.locator('.dialog .growth-fact').first().waitFor();
  expect(await seriousOn(own.page)).toEqual([]);
});

test('the host who has his file open sees nothing of it a second after he left the studio', async () => {
  await host.page.getByRole('heading', { name: `${name()}的成长档案` }).waitFor();
  const boss = await new Teacher(hub.url).signIn('demo-host-02', PASSWORD);
  const studio = (await boss.call(studioRoutes.list, {})).find(({ rights }) => rights.host);
  await boss.call(studioRoutes.remove, { params: { studioId: studio?.id, personId: teacher.me?.person.id }, body: { reason: '调离本区' } });
  await host.page.getByText(name()).first().waitFor({ state: 'detached', timeout: 1_000 });
  await host.page.getByRole('alert').waitFor();
  boss.close();
  const file = await teacher.call(growthRoutes.open, { params: { personId: teacher.me?.person.id } });
  expect([file.own, file.parts.length, file.ratings.length]).toEqual([true, 8, 2]);
});
