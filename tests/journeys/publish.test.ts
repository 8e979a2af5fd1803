// From the archive to the whole district: a second person rewrites what tells a child and signs, the district publishes, a
// teacher of another school reads. And a case: underlined while it is written, found by nobody, every reading listed.
import { collectiveRoutes } from '@gongyan/shared/lesson/collective/collective.contract';
import { lessonRoutes, type LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { studioRoutes, type StudioId } from '@gongyan/shared/studio/studio.contract';
import type { Page } from 'playwright-core';
import { seriousOn } from '../testing/accessible.js';
import { closeBrowser, desk, openDesign, section, signInWith, typeAtEnd, untilSaved, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { Teacher } from '../testing/teacher.js';
import { PASSWORD } from '../testing/writers.js';

jest.setTimeout(240_000);

let database: TestDatabase;
let hub: Hub;
let author: Teacher;
let studioId: StudioId;
let designId: LessonDesignId;

const open = async (login: string, size?: { width: number; height: number }): Promise<Desk> => {
  const at = await desk(size);
  await signInWith(at.page, { url: hub.url, login, password: PASSWORD });
  return at;
};
const PHONE = { width: 390, height: 844 };
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const inDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });
const judged = async ({ page, complaints }: Desk) => {
  const said = complaints.splice(0);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return { complaints: said, wider: Math.max(0, wider), serious: await seriousOn(page) };
};
const fine = { complaints: [], wider: 0, serious: [] };

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  author = await new Teacher(hub.url).signIn('demo-mem-0205', PASSWORD);
  const studio = (await author.call(studioRoutes.list)).find(({ rights }) => rights.member);
  if (studio === undefined) throw new Error('the demo district is not there');
  studioId = studio.id;
});

afterAll(async () => {
  author.close();
  await closeBrowser();
  await stopAll();
  await database?.drop();
});

test('the author writes, teaches and archives a design in which a child is named', async () => {
  const made = await author.call(lessonRoutes.create, { body: { studioId, title: '难过的时候怎么办', stage: 'primary', grade: '三年级', minutes: 40, unit: '', authorIds: [] } });
  const at = await open('demo-mem-0205');
  await openDesign(at.page, `${hub.url}/docs/${made.id}`);
  await typeAtEnd(section(at.page, 'goals').locator('p').first(), '学生能说出两种安慰自己的办法。');
  await typeAtEnd(section(at.page, 'learners').locator('p').first(), '三年级2班张小明上周哭了，妈妈电话13912345678。');
  await untilSaved(at.page);
  const params = { designId: made.id };
  const me = (await author.call(studioRoutes.open, { params: { studioId } })).members.find(({ person }) => person.name === '汤沐阳');
  await author.call(collectiveRoutes.discuss, { params, body: { personIds: [me?.personId], until: shanghaiDay(new Date()) } });
  await author.call(collectiveRoutes.fix, { params, body: { note: '' } });
  designId = (await author.call(collectiveRoutes.fork, { params, body: {} })).id;
  const own = { designId };
  await author.call(collectiveRoutes.teach, { params: own, body: { day: shanghaiDay(new Date()), place: '' } });
  await author.call(collectiveRoutes.reflect, { params: own, body: { text: '学生比预想的更愿意分享自己的情绪。' } });
  expect((await author.call(collectiveRoutes.archive, { params: own, body: {} })).state).toBe('archived');
  await at.page.goto(`${hub.url}/docs/${designId}`);
  await at.page.getByText('请一位没有参与写作的同事做去标识检查', { exact: false }).waitFor();
  expect(await button(at.page, '去标识检查').count()).toBe(0);
});

test('a second person rewrites one place, explains the other, and signs', async () => {
  const at = await open('demo-mem-0201');
  await at.page.goto(`${hub.url}/docs/${designId}`);
  await button(at.page, '去标识检查').click();
  const dialog = at.page.getByRole('dialog');
  await dialog.locator('.finding').nth(1).waitFor();
  expect(await dialog.locator('.finding').count()).toBe(2);
  expect(await inDialog(at.page, '签署').isDisabled()).toBe(true);
  await dialog.getByRole('radio', { name: '已处理' }).first().check();
  await dialog.getByRole('radio', { name: '误报' }).nth(1).check();
  await dialog.getByLabel('误报的原因').fill('这是公开的求助热线');
  expect(await judged(at)).toEqual(fine);
  await inDialog(at.page, '签署').click();
  await at.page.getByText('已做去标识检查，等区教研员入库', { exact: false }).waitFor();
  await section(at.page, 'learners').getByText('三年级2班小A上周哭了', { exact: false }).waitFor();
});

test('the district publishes; a teacher of another school reads the snapshot, at a desk and on a phone', async () => {
  const staff = await open('demo-cen-02');
  await staff.page.goto(`${hub.url}/docs/${designId}`);
  await button(staff.page, '入库').click();
  await inDialog(staff.page, '入库').click();
  await staff.page.getByText('已入库，供全区老师阅读。').waitFor();
  for (const size of [undefined, PHONE]) {
    const teacher = await open('demo-pt-01', size);
    await teacher.page.goto(`${hub.url}/published`);
    await teacher.page.getByRole('link', { name: /难过的时候怎么办/ }).waitFor();
    expect(await judged(teacher)).toEqual(fine);
    await teacher.page.goto(`${hub.url}/published`);
    await teacher.page.getByRole('link', { name: /难过的时候怎么办/ }).click();
    await teacher.page.getByText('三年级2班小A上周哭了', { exact: false }).waitFor();
    expect(await teacher.page.getByText('张小明').count()).toBe(0);
    expect(await judged(teacher)).toEqual(fine);
  }
});

/** All that lies in the stores of this browser, read as text; how much it is. */
const onDisk = (page: Page) => page.evaluate(async () => {
  let [words, pieces] = ['', 0];
  const ask = <T>(request: IDBRequest<T>) => new Promise<T>((done, fail) => { request.onsuccess = () => done(request.result); request.onerror = () => fail(request.error ?? new Error('refused')); });
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await ask(indexedDB.open(name));
    for (const store of database.objectStoreNames) for (const row of await ask<unknown[]>(database.transaction(store).objectStore(store).getAll())) {
      const bytes: unknown = row instanceof Uint8Array ? row : Reflect.get(Object(row), 'bytes');
      words += ` ${bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : JSON.stringify(row)}`;
      pieces += bytes instanceof Uint8Array ? 1 : 0;
    }
    database.close();
  }
  return { pieces, words: words + JSON.stringify({ ...localStorage, ...sessionStorage }) };
});

test('a case: begun in two steps, underlined while it is written, found by nobody, every reading listed for its owner', async () => {
  const owner = await open('demo-mem-0206');
  await owner.page.goto(`${hub.url}/studios/${studioId}/new`);
  await owner.page.locator('.template-card', { hasText: '学生个案分析' }).getByRole('button', { name: '用这个模板' }).click();
  await owner.page.getByLabel('标题').fill('小A，考试前睡不着');
  await button(owner.page, '开始写').click();
  await owner.page.locator('.ProseMirror[contenteditable="true"]').first().waitFor({ timeout: 30_000 });
  await typeAtEnd(section(owner.page, 'source').locator('p').first(), '五年级3班李思雨，妈妈电话13912345678，紫藤花开');
  await untilSaved(owner.page);
  const kept = await onDisk(owner.page);
  expect([kept.pieces > 0, /李思雨|139123|紫藤|考试前/.exec(kept.words)]).toEqual([true, null]);
  await owner.page.locator('.doc-private').nth(1).waitFor();
  const privacy = owner.page.getByRole('tab', { name: /保密/ }).or(owner.page.getByRole('button', { name: /保密/ }));
  await privacy.first().click();
  await owner.page.getByText('有 2 处可能认出学生', { exact: false }).waitFor();
  await button(owner.page, '改为“小A”').click();
  await section(owner.page, 'source').getByText('五年级3班小A，', { exact: false }).waitFor();
  expect(await judged(owner)).toEqual(fine);

  const address = new URL(owner.page.url());
  const host = await open('demo-host-02');
  await host.page.goto(address.href);
  await host.page.getByText('打不开这份文稿').first().waitFor();
  const found = await new Teacher(hub.url).signIn('demo-mem-0206', PASSWORD);
  expect(await found.call(lessonRoutes.find, { query: { text: '紫藤花开' } })).toEqual([]);
  found.close();

  await owner.page.goto(address.href);
  await privacy.first().click();
  await button(owner.page, '请人督导').click();
  await owner.page.getByRole('dialog').getByRole('searchbox').fill('陆拾光');
  await owner.page.getByRole('dialog').getByRole('button', { name: /陆拾光/ }).first().click();
  await inDialog(owner.page, '保存').click();
  const phone = await open('demo-host-02', PHONE);
  await phone.page.goto(address.href);
  await phone.page.getByText('五年级3班小A，', { exact: false }).waitFor({ timeout: 30_000 });
  expect(await judged(phone)).toEqual(fine);
  await owner.page.goto(address.href);
  await privacy.first().click();
  await owner.page.getByRole('region', { name: '谁读过' }).getByText('陆拾光').first().waitFor();
});
