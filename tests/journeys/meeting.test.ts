// A meeting in real browsers: the host with a projector, telephones at the code, a colleague who types it late; the roll moves
// by itself, the hours are written at the end, and everybody sees his own while still in the room.
import type { Page } from 'playwright-core';
import { seriousOn } from '../testing/accessible.js';
import { closeBrowser, desk, section, signInWith, typeAtEnd, untilSaved, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';

jest.setTimeout(240_000);

const PASSWORD = 'gongyan-demo';
const PHONE = { width: 390, height: 844 };

let database: TestDatabase;
let hub: Hub;
let host: Desk;
let screen: Page;
let address: string;

const signedIn = async (login: string, size?: { width: number; height: number }): Promise<Desk> => {
  const at = await desk(size);
  await signInWith(at.page, { url: hub.url, login, password: PASSWORD });
  return at;
};
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** What the wall shows now: the address behind the picture, and the six digits. */
const wall = async (): Promise<{ address: string; code: string }> => {
  const reply: unknown = await (await host.page.request.get(`${hub.url}/api${new URL(address).pathname}/codes?kind=in`)).json();
  if (typeof reply !== 'object' || reply === null || !('address' in reply) || !('code' in reply)) throw new Error('no codes');
  return { address: String(reply.address), code: String(reply.code) };
};

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  host = await signedIn('demo-host-02');
  await host.page.goto(`${hub.url}/meetings`);
  await host.page.getByRole('link', { name: /磨课研讨/ }).click();
  await button(host.page, '开始会议').click();
  await host.page.getByText('会议进行中').waitFor();
  address = host.page.url();
  screen = await host.context.newPage();
  await screen.setViewportSize({ width: 1280, height: 720 });
  await screen.goto(`${address}/screen`);
  await screen.locator('.screen-digits').waitFor();
  expect(await seriousOn(screen)).toEqual([]);
});

afterAll(async () => {
  await closeBrowser();
  await stopAll();
  await database?.drop();
});

test('a telephone scans, signs in once, and is on the roll and on the wall without a reload', async () => {
  const phone = await desk(PHONE);
  await phone.page.goto(hub.url + (await wall()).address);
  await phone.page.getByLabel('账号').fill('demo-mem-0201');
  await phone.page.getByLabel('密码').fill(PASSWORD);
  expect(await seriousOn(phone.page)).toEqual([]);
  await button(phone.page, '登录并签到').click();
  await phone.page.getByText('签到成功').waitFor();
  expect(phone.page.url()).not.toContain('k=');
  await host.page.getByRole('listitem').filter({ hasText: '汤沐阳' }).getByText('计学时').waitFor();
  await screen.getByText('到 1 / 应到 10').waitFor();
  expect(phone.complaints).toEqual([]);
});

test('signed in already it is one tap; the second time nothing is asked and nothing is doubled', async () => {
  const phone = await signedIn('demo-mem-0203', PHONE);
  await phone.page.goto(hub.url + (await wall()).address);
  await button(phone.page, '确认签到').click();
  await phone.page.getByText('签到成功').waitFor();
  await phone.page.goto(hub.url + (await wall()).address);
  await phone.page.getByText(/您已于 .* 签到/).waitFor();
  await screen.getByText('到 2 / 应到 10').waitFor();
});

test('without a network the tap is kept and sent when it is back', async () => {
  const phone = await signedIn('demo-mem-0204', PHONE);
  await phone.page.goto(hub.url + (await wall()).address);
  await button(phone.page, '确认签到').waitFor();
  await phone.context.setOffline(true);
  await button(phone.page, '确认签到').click();
  await phone.page.getByText(/网络不通/).waitFor();
  await phone.context.setOffline(false);
  await phone.page.getByText('签到成功').waitFor({ timeout: 30_000 });
});

test('a colleague at a laptop types the six digits; the host signs for one without a phone', async () => {
  const late = await signedIn('demo-mem-0205');
  await late.page.goto(address);
  await late.page.getByRole('textbox', { name: '签到码' }).fill((await wall()).code);
  await late.page.getByRole('button', { name: '签到', exact: true }).click();
  await late.page.getByText(/您已于 .* 签到/).waitFor();
  const line = host.page.getByRole('listitem').filter({ hasText: '莫问渠' });
  await line.getByRole('button', { name: '补签' }).click();
  await host.page.getByRole('textbox', { name: '原因' }).fill('手机没电，本人在场');
  await host.page.getByRole('dialog').getByRole('button', { name: '签到' }).click();
  await line.getByText('补签', { exact: false }).first().waitFor();
  await screen.getByText('到 5 / 应到 10').waitFor();
});

test('the agenda’s clock runs on every screen', async () => {
  await button(host.page, '开始第一项').click();
  await screen.keyboard.press('3');
  await screen.getByRole('timer').waitFor();
  await button(host.page, '+2 分钟').click();
  await screen.getByText(/还剩 16:/).waitFor();
  await screen.keyboard.press('b');
  await screen.locator('.screen-black').click();
});

test('a poll is made in a few keys, answered on five phones, one of them late, counted on the wall, and shown only when it is closed', async () => {
  const phones: Desk[] = [];
  for (const login of ['demo-mem-0201', 'demo-mem-0203', 'demo-mem-0204', 'demo-mem-0206', 'demo-mem-0207']) phones.push(await signedIn(login, PHONE));
  const late = phones.at(-1);
  for (const phone of phones) if (phone !== late) await phone.page.goto(address);
  await button(host.page, '发起投票').click();
  await host.page.getByLabel('问题').fill('下次先磨哪个环节？');
  for (const choice of ['团体热身', '团体工作']) {
    await host.page.getByLabel('选项（输入后按回车）').fill(choice);
    await host.page.keyboard.press('Enter');
  }
  await button(host.page, '开始投票').click();
  for (const phone of phones) if (phone !== late) await phone.page.getByRole('heading', { name: '下次先磨哪个环节？' }).waitFor();
  await late?.page.goto(address);
  for (const { page } of phones) {
    await page.getByRole('radio', { name: '团体工作' }).check();
    await page.getByRole('button', { name: '投票', exact: true }).click();
    await page.getByText('您已投票').waitFor();
  }
  await screen.keyboard.press('4');
  await screen.locator('.screen-big', { hasText: '5' }).waitFor();
  await screen.getByText('5 票').waitFor({ state: 'detached' });
  await button(phones[0]?.page ?? host.page, '举手发言').click();
  await button(host.page, '请下一位').click();
  await screen.keyboard.press('5');
  await screen.getByText('汤沐阳').waitFor();
  await button(host.page, '结束投票').click();
  await host.page.getByRole('dialog').getByRole('button', { name: '结束投票' }).click();
  await screen.keyboard.press('4');
  for (const page of [screen, ...phones.map((phone) => phone.page)]) await page.getByText('5 票').waitFor();
  expect(await seriousOn(screen)).toEqual([]);
  expect(await seriousOn(phones[0]?.page ?? host.page)).toEqual([]);
  expect(phones.flatMap(({ complaints }) => complaints)).toEqual([]);
});

test('minutes are written together while it runs, the numbers in them move by themselves; a task reaches its owner', async () => {
  const recorder = await signedIn('demo-mem-0202');
  await recorder.page.goto(address);
  await button(recorder.page, '开始写纪要').click();
  await recorder.page.locator('.doc-title').filter({ hasText: '主备人说课' }).waitFor();
  await recorder.page.locator('.live-block').filter({ hasText: '实到' }).getByText('5', { exact: true }).waitFor();
  await recorder.page.locator('.ProseMirror[contenteditable="true"]').waitFor();
  await untilSaved(recorder.page);
  const decisions = section(recorder.page, 'decisions');
  // Its own paragraph: what the hub fills in has paragraphs too, as soon as it is there.
  await typeAtEnd(decisions.locator(':scope > p').last(), '每周一次磨课。');
  await decisions.getByText('每周一次磨课。').waitFor();
  await recorder.page.locator('[data-saved="saved"]').first().waitFor();
  await host.page.getByLabel('事项').fill('改共案');
  await host.page.getByLabel('负责人').selectOption({ label: '汤沐阳' });
  await button(host.page, '记下').click();
  await host.page.getByText('已记下，汤沐阳会收到消息').waitFor();
  await recorder.page.locator('.live-block').getByText('改共案').waitFor();
  expect(await seriousOn(recorder.page)).toEqual([]);
  expect(recorder.complaints).toEqual([]);
});

test('the sheet says who gets what; confirmed, hours are there while everybody is still in the room', async () => {
  const member = await signedIn('demo-mem-0201', PHONE);
  await member.page.goto(`${hub.url}/hours`);
  await member.page.getByRole('heading', { level: 1 }).waitFor();
  await button(host.page, '结束会议').click();
  await host.page.getByText('应到 10，实到 5，5 人计学时，合计 20 学时。').waitFor();
  expect(await seriousOn(host.page)).toEqual([]);
  await button(host.page, /^确认结束/).click();
  await host.page.getByText('已结束，5 人的学时已入账').waitFor();
  await member.page.getByText('教研活动：《情绪温度计》磨课研讨').first().waitFor();
  await member.page.goto(`${address}/minutes`);
  await member.page.getByText('每周一次磨课。').waitFor();
  await member.page.locator('[data-saved="final"]').first().waitFor();
  await member.page.goto(hub.url);
  await member.page.getByText('我的任务').waitFor();
  expect([host.complaints, member.complaints]).toEqual([[], []]);
});

test('a slip is taken back, and the hours with it', async () => {
  await button(host.page, '撤回结束').click();
  await host.page.getByRole('dialog').getByRole('button', { name: '撤回结束' }).click();
  await button(host.page, /^确认结束/).waitFor();
});
