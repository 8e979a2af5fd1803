// A studio's day in several browsers without one reload: who is online, an invitation, a design that is shared, a
// new title, a removal that is felt at once.
import { joiningRoutes } from '@gongyan/shared/studio/joining/joining.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { closeBrowser, desk, signInAs, signInWith, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { Teacher } from '../testing/teacher.js';

jest.setTimeout(240_000);

const PASSWORD = 'gongyan-demo';
let database: TestDatabase;
let hub: Hub;
let host: Desk;
let member: Desk;
let outsider: Desk;

const at = async (login: string): Promise<Desk> => {
  const opened = await desk();
  await signInWith(opened.page, { url: hub.url, login, password: PASSWORD });
  await opened.page.goto(hub.url);
  await opened.page.locator('main .panel').first().waitFor();
  return opened;
};

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  host = await desk();
  await signInAs(host.page, hub.url, '工作室主持人');
  outsider = await at('demo-pt-01');
});

afterAll(async () => {
  await closeBrowser();
  await stopAll();
  await database?.drop();
});

test('the host sees a colleague come online', async () => {
  await host.page.getByText('现在没有别的同事在线。').waitFor();
  member = await at('demo-mem-0201');
  await host.page.getByText('汤沐阳').waitFor({ timeout: 10_000 });
});

test('a pasted list invites whom it can, the invited is told at once and answers; and the district may appoint him', async () => {
  await host.page.getByRole('link', { name: '拾光小学心育名师工作室' }).first().click();
  await host.page.getByRole('button', { name: '邀请成员' }).click();
  await host.page.getByText('粘贴名单').click();
  await host.page.getByLabel(/粘贴姓名或工号/).fill('瞿白露\n汤沐阳\n没有这个人');
  await host.page.getByRole('button', { name: '核对 3 个' }).click();
  await host.page.getByText('没有找到：没有这个人。').waitFor();
  await host.page.getByText('已在其中，不用再邀请：汤沐阳。').waitFor();
  await host.page.getByRole('button', { name: '邀请 1 人' }).click();
  await outsider.page.getByText('陆拾光邀请您加入“拾光小学心育名师工作室”，请答复').click();
  await outsider.page.getByRole('button', { name: '接受邀请' }).click();
  await outsider.page.getByRole('dialog').getByLabel('申请理由').fill('愿意加入，承担研讨记录和资料整理');
  await outsider.page.getByRole('dialog').getByRole('button', { name: '接受邀请' }).click();
  await outsider.page.getByText('等学校推荐').waitFor();
  const district = await new Teacher(hub.url).signIn('demo-cen-02', PASSWORD);
  const [studio] = await new Teacher(hub.url).signIn('demo-host-02', PASSWORD).then((teacher) => teacher.call(studioRoutes.list));
  const [row] = await new Teacher(hub.url).signIn('demo-pt-01', PASSWORD).then((teacher) => teacher.call(joiningRoutes.mine));
  if (studio === undefined || row === undefined) throw new Error('no application');
  await outsider.page.goto(hub.url);
  await district.call(studioRoutes.appoint, { params: { studioId: studio.id }, body: { personIds: [row.personId], reason: '区里统一选派' } });
  await outsider.page.getByText('您已加入“拾光小学心育名师工作室”').waitFor({ timeout: 10_000 });
  await outsider.page.getByRole('link', { name: /拾光小学心育名师工作室/ }).last().waitFor();
});

test('a new design needs a title and one click more, and opens at the co-author’s from his notice', async () => {
  await host.page.getByRole('link', { name: '教学设计' }).first().click();
  await host.page.getByLabel('课题').fill('我会好好拒绝别人');
  await host.page.getByRole('checkbox', { name: /汤沐阳/ }).check({ force: true });
  await host.page.getByRole('button', { name: '开始写' }).click();
  await host.page.locator('.ProseMirror').first().waitFor({ timeout: 30_000 });
  await member.page.getByText('陆拾光请您共写《我会好好拒绝别人》').click();
  await member.page.locator('.ProseMirror[contenteditable="true"]').first().waitFor({ timeout: 30_000 });
});

test('a word of a text leads to its design, from any page and without the mouse', async () => {
  await outsider.page.goto(`${hub.url}/studios`);
  await outsider.page.getByRole('button', { name: '查找' }).waitFor();
  await outsider.page.keyboard.press('Control+k');
  await outsider.page.getByRole('combobox').fill('情绪');
  const found = outsider.page.getByRole('option', { name: /情绪温度计/ });
  await found.locator('mark').first().waitFor({ timeout: 20_000 });
  await outsider.page.keyboard.press('Enter');
  await outsider.page.getByRole('heading', { name: '情绪温度计', level: 1 }).first().waitFor({ timeout: 30_000 });
  await outsider.page.goto(hub.url);
});

test('a new title is on both pages', async () => {
  await host.page.getByRole('button', { name: '我会好好拒绝别人' }).click();
  await host.page.getByRole('dialog').getByLabel('课题').fill('温柔而坚定地拒绝');
  await host.page.getByRole('button', { name: '保存' }).click();
  await member.page.getByRole('heading', { name: '温柔而坚定地拒绝', level: 1 }).first().waitFor({ timeout: 10_000 });
});

test('whoever is removed leaves the studio’s page at once and is told why', async () => {
  await outsider.page.getByRole('link', { name: /拾光小学心育名师工作室/ }).last().click();
  await outsider.page.getByRole('heading', { name: '教学设计' }).waitFor();
  await host.page.goto(outsider.page.url());
  await host.page.getByRole('button', { name: '移出瞿白露' }).click();
  await host.page.getByRole('dialog', { name: '把瞿白露移出工作室？' }).waitFor();
  await host.page.getByLabel(/原因/).fill('工作调动');
  await host.page.getByRole('button', { name: '移出', exact: true }).click();
  await outsider.page.getByText('没有找到，或您无权查看').first().waitFor({ timeout: 10_000 });
  await outsider.page.getByRole('link', { name: /消息/ }).click();
  await outsider.page.getByText('您已离开“拾光小学心育名师工作室”：工作调动').waitFor();
});

test('a device that is signed out elsewhere is asked to sign in within a second or two', async () => {
  const second = await at('demo-mem-0201');
  await member.page.goto(`${hub.url}/me`);
  await member.page.getByRole('button', { name: '退出', exact: true }).first().click();
  await second.page.waitForURL(/\/login/, { timeout: 10_000 });
});
