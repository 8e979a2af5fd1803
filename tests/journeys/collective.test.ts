// 集体备课 in three browsers: the lead author drafts and asks, a colleague comments, the host fixes; the colleague makes his
// own version, hears of the update and merges it block by block; the host takes his idea back; he teaches and reflects.
import { lessonRoutes, type LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { studioRoutes, type StudioId } from '@gongyan/shared/studio/studio.contract';
import type { Page } from 'playwright-core';
import { closeBrowser, desk, openDesign, section, signInWith, textOf, typeAtEnd, untilSaved, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { Teacher } from '../testing/teacher.js';
import { PASSWORD } from '../testing/writers.js';

jest.setTimeout(240_000);

let database: TestDatabase;
let hub: Hub;
let lead: Desk;
let colleague: Desk;
let host: Desk;
let designId: LessonDesignId;
let studioId: StudioId;

const open = async (login: string): Promise<Desk> => {
  const at = await desk();
  await signInWith(at.page, { url: hub.url, login, password: PASSWORD });
  return at;
};

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  const author = await new Teacher(hub.url).signIn('demo-mem-0205', PASSWORD);
  const studio = (await author.call(studioRoutes.list)).find(({ rights }) => rights.member);
  if (studio === undefined) throw new Error('the demo district is not there');
  studioId = studio.id;
  designId = (await author.call(lessonRoutes.create, { body: { studioId, title: '我会好好拒绝别人', stage: 'primary', grade: '五年级', minutes: 40, unit: '', authorIds: [] } })).id;
  author.close();
  [lead, colleague, host] = [await open('demo-mem-0205'), await open('demo-mem-0201'), await open('demo-host-02')];
});

afterAll(async () => {
  await closeBrowser();
  await stopAll();
  await database?.drop();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const inDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });
const line = (page: Page, key: string) => section(page, key).locator('p').first();

test('the lead author writes and asks a colleague, whose comment is seen beside the discussion', async () => {
  await openDesign(lead.page, `${hub.url}/docs/${designId}`);
  await typeAtEnd(line(lead.page, 'goals'), '学生能说出三种拒绝的话。');
  await typeAtEnd(line(lead.page, 'focus'), '重点是练习。');
  await untilSaved(lead.page);
  await button(lead.page, '开放研讨').click();
  await lead.page.getByRole('dialog').getByText('汤沐阳').click();
  await inDialog(lead.page, '开放研讨').click();
  await lead.page.getByText('还有 1 人没有提意见', { exact: false }).waitFor();

  await colleague.page.goto(`${hub.url}/docs/${designId}`);
  await colleague.page.getByText('请您在', { exact: false }).waitFor();
  await line(colleague.page, 'goals').getByText('学生能说出三种拒绝的话。').waitFor();
  await line(colleague.page, 'goals').selectText();
  await colleague.page.locator('.comment-start button').first().click();
  await colleague.page.getByRole('combobox', { name: '新批注' }).fill('可以加一条：说“不”之后怎么办。');
  await colleague.page.getByRole('button', { name: '发送' }).click();
  await button(lead.page, '定稿共案').waitFor();
});

test('the host fixes it: locked for the lead author at once, and on the studio’s board for everybody', async () => {
  await host.page.goto(`${hub.url}/studios/${studioId}`);
  await host.page.getByRole('region', { name: /^集中研讨/ }).getByText('我会好好拒绝别人').click();
  await button(host.page, '定稿共案').click();
  await inDialog(host.page, '定稿').click();
  await button(host.page, '重新打开').waitFor();
  await lead.page.locator('.ProseMirror[contenteditable="false"]').waitFor();
  await lead.page.locator('[data-saved="final"]').waitFor();
});

test('the colleague’s own version keeps the text and is his to write in', async () => {
  await button(colleague.page, '另存我的方案').click();
  await colleague.page.waitForURL((address) => address.pathname.startsWith('/docs/') && !address.pathname.endsWith(designId));
  await colleague.page.locator('.ProseMirror[contenteditable="true"]').waitFor();
  await typeAtEnd(line(colleague.page, 'goals'), '我班用角色扮演。');
  await untilSaved(colleague.page);
  expect(await textOf(colleague.page)).toContain('学生能说出三种拒绝的话。我班用角色扮演。');
});

test('fixed anew, the 共案 is merged block by block: nobody’s words are lost', async () => {
  await button(host.page, '重新打开').click();
  await host.page.getByLabel('原因').fill('试教后发现难点没有写');
  await inDialog(host.page, '重新打开').click();
  await lead.page.locator('.ProseMirror[contenteditable="true"]').waitFor();
  await typeAtEnd(line(lead.page, 'focus'), '难点是当面说。');
  await typeAtEnd(line(lead.page, 'goals'), '能坚持自己的决定。');
  await untilSaved(lead.page);
  await button(lead.page, '定稿共案').click();
  await inDialog(lead.page, '定稿').click();
  await button(colleague.page, '逐段查看').click();
  await colleague.page.getByRole('radiogroup', { name: '“活动目标”怎么处理' }).getByText('合并').click();
  await inDialog(colleague.page, '完成').click();
  await section(colleague.page, 'focus').getByText('重点是练习。难点是当面说。').waitFor();
  const text = await textOf(colleague.page);
  for (const words of ['学生能说出三种拒绝的话。', '我班用角色扮演。', '能坚持自己的决定。']) expect(text).toContain(words);
});

test('the host takes the colleague’s idea into the reopened 共案, where the lead author sees it', async () => {
  await button(host.page, '重新打开').click();
  await host.page.getByLabel('原因').fill('收进角色扮演');
  await inDialog(host.page, '重新打开').click();
  await host.page.getByRole('tab', { name: '备课', exact: true }).click();
  await button(host.page, '看改动').click();
  await host.page.getByRole('dialog').getByText('收进共案', { exact: true }).first().click();
  await inDialog(host.page, '收进共案（1 处）').click();
  await section(lead.page, 'goals').getByText('我班用角色扮演。', { exact: false }).waitFor();
});

test('taught, reflected, archived: the reflection stands in the locked text', async () => {
  await button(colleague.page, '登记授课').click();
  await inDialog(colleague.page, '登记').click();
  await button(colleague.page, '写课后反思').click();
  await colleague.page.getByLabel('达成、意外、下次改一处').fill('学生比预想的更愿意分享自己的情绪。');
  await inDialog(colleague.page, '写入').click();
  await section(colleague.page, 'reflection').getByText('学生比预想的更愿意分享自己的情绪。').waitFor();
  expect(await colleague.page.locator('.ProseMirror').getAttribute('contenteditable')).toBe('false');
  await button(colleague.page, '归档').click();
  await inDialog(colleague.page, '归档').click();
  await colleague.page.getByText('已归档。').waitFor();
  expect([lead.complaints, colleague.complaints, host.complaints]).toEqual([[], [], []]);
});
