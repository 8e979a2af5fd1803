// Two and three teachers in real browsers write one lesson design: at once, offline, through a reload, a
// crashed tab, a killed server and a removal. At the end everybody reads the same, and nothing that the chip
// called saved is missing.
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { closeBrowser, desk, openDesign, reads, section, signInWith, textOf, typeAtEnd, untilSaved, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { readLog } from '../testing/log-check.js';
import { newCircle, PASSWORD, type Circle } from '../testing/writers.js';

jest.setTimeout(240_000);

let database: TestDatabase;
let hub: Hub;
let circle: Circle;
let host: Desk;
let member: Desk;

const address = (): string => `${hub.url}/docs/${circle.designId}`;
const atDesk = async (login: string, where = address()): Promise<Desk> => {
  const at = await desk();
  await signInWith(at.page, { url: hub.url, login, password: PASSWORD });
  await openDesign(at.page, where);
  return at;
};
const goals = (at: Desk) => section(at.page, 'goals').locator('p').first();

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  circle = await newCircle(hub.url, '我们的情绪温度计');
  host = await atDesk('demo-host-02');
  member = await atDesk('demo-mem-0201');
});

afterAll(async () => {
  await closeBrowser();
  circle?.teachers.forEach((teacher) => teacher.close());
  await stopAll();
  await database?.drop();
});

test('two teachers write in the same section at once and read the same', async () => {
  await Promise.all([typeAtEnd(goals(host), '学生能说出六个情绪词。'), typeAtEnd(section(member.page, 'learners').locator('p').first(), '课前匿名小调查显示。')]);
  await Promise.all([reads(host, '课前匿名小调查显示。'), reads(member, '学生能说出六个情绪词。')]);
  await typeAtEnd(goals(host), '甲');
  await reads(member, '情绪词。甲');
  await Promise.all([typeAtEnd(goals(host), '主持人续写'), typeAtEnd(section(member.page, 'goals').locator('p').first(), '成员续写')]);
  await Promise.all([untilSaved(host.page), untilSaved(member.page)]);
  await expectSame(host, member);
});

const expectSame = async (...desks: readonly Desk[]): Promise<void> => {
  const until = Date.now() + 20_000;
  for (;;) {
    const texts = await Promise.all(desks.map((at) => textOf(at.page)));
    if (new Set(texts).size === 1) return;
    if (Date.now() > until) throw new Error(`the pages differ:\n${texts.join('\n----\n')}`);
    await desks[0]?.page.waitForTimeout(100);
  }
};

test('two teachers write in the same process table at once, row beside row and in one cell', async () => {
  const cell = (at: Desk, row: number, column: string) => section(at.page, 'process').locator(`[data-col="${column}"]`).nth(row);
  await Promise.all([typeAtEnd(cell(host, 0, 'teacher').locator('p').first(), '心情天气播报'), typeAtEnd(cell(member, 1, 'student').locator('p').first(), '用手势比高低')]);
  await Promise.all([typeAtEnd(cell(host, 0, 'intent').locator('p').first(), '降低开口难度'), typeAtEnd(cell(member, 0, 'intent').locator('p').first(), '建立安全感')]);
  await Promise.all([untilSaved(host.page), untilSaved(member.page)]);
  await expectSame(host, member);
  const text = await textOf(host.page);
  const missing = [...'心情天气播报用手势比高低降低开口难度建立安全感'].filter((letter) => !text.includes(letter));
  expect({ missing, text: missing.length > 0 ? text : '' }).toEqual({ missing: [], text: '' });
});

test('offline the chip says so, typing goes on, and coming back merges both sides', async () => {
  await member.context.setOffline(true);
  await typeAtEnd(section(member.page, 'focus').locator('p').first(), '离线时写的重点');
  await member.page.locator('[data-saved="reconnecting"], [data-saved="offline"]').first().waitFor({ timeout: 40_000 });
  await typeAtEnd(section(host.page, 'materials').locator('p').first(), '情绪词卡二十四张');
  await untilSaved(host.page);
  await member.context.setOffline(false);
  await Promise.all([reads(host, '离线时写的重点'), reads(member, '情绪词卡二十四张')]);
  await Promise.all([untilSaved(host.page, 30_000), untilSaved(member.page, 30_000)]);
  await expectSame(host, member);
});

test('a crashed tab while offline loses no typed letter', async () => {
  const third = await atDesk('demo-mem-0202');
  await third.context.setOffline(true);
  await typeAtEnd(section(third.page, 'board').locator('p').first(), '断网后写下的板书');
  // The chip says this only of edits that are on the disk.
  await third.page.locator('[data-saved="offline"], [data-saved="reconnecting"]').first().waitFor({ timeout: 40_000 });
  // The renderer dies without a word; nothing but its disk is left.
  const session = await third.context.newCDPSession(third.page);
  void session.send('Page.crash').catch(() => undefined);
  await third.page.waitForEvent('crash', { timeout: 10_000 });
  await third.page.close();
  await third.context.setOffline(false);
  const again = await third.context.newPage();
  await openDesign(again, address());
  await reads({ ...third, page: again }, '断网后写下的板书');
  await reads(host, '断网后写下的板书');
  await third.context.close();
});

test('a reload while the hub is away loses no typed letter', async () => {
  await hub.kill('SIGKILL');
  await typeAtEnd(section(member.page, 'safety').locator('p').first(), '学生若谈到被欺负课后单独了解');
  await member.page.waitForTimeout(500);
  await hub.start();
  await member.page.reload();
  await reads(member, '课后单独了解');
  await untilSaved(member.page, 30_000);
  await reads(host, '课后单独了解');
});

test('the hub is killed mid-typing: what was called saved is there afterwards, and writing goes on', async () => {
  const block = section(host.page, 'extension').locator('p').first();
  const typing = typeAtEnd(block, '睡前给情绪量一次温度并和家长交换今天最高的一度');
  await reads(host, '睡前给情绪');
  await hub.kill('SIGKILL');
  await typing;
  // The hub is dead: this can only be on the page and on its disk.
  await typeAtEnd(block, '再写一句');
  await host.page.locator('[data-saved="reconnecting"], [data-saved="offline"]').first().waitFor({ timeout: 20_000 });
  await hub.start();
  await untilSaved(host.page, 40_000);
  await reads(member, '今天最高的一度再写一句');
  await untilSaved(member.page, 40_000);
  await expectSame(host, member);
  const truth = await readLog(database.url, circle.doc);
  expect(truth.ydoc.getXmlFragment('content').toString()).toContain('今天最高的一度再写一句');
});

test('a member who is removed while typing is put out within a second, and keeps his unsent words as a copy', async () => {
  const removed = await atDesk('demo-mem-0203');
  await typeAtEnd(section(removed.page, 'evaluation').locator('p').first(), '移出之前');
  await reads(host, '移出之前');
  const person = circle.teachers.find((teacher) => teacher.me?.login === 'demo-mem-0203')?.me?.person.id;
  const started = Date.now();
  await circle.host.call(studioRoutes.remove, { params: { studioId: circle.studioId, personId: person }, body: { reason: '调往外区任教' } });
  await removed.page.locator('[role="alert"].lost').waitFor({ timeout: 5_000 });
  expect(Date.now() - started).toBeLessThan(1_500);
  await removed.page.keyboard.type('移出之后');
  await removed.page.waitForTimeout(600);
  expect((await readLog(database.url, circle.doc)).ydoc.getXmlFragment('content').toString()).not.toContain('移出之后');
  await typeAtEnd(section(host.page, 'evaluation').locator('p').first(), '移出后同事写的');
  await untilSaved(host.page);
  expect(await removed.page.content()).not.toContain('移出后同事写的');
  await removed.context.close();
});

test('nothing on these pages complained, and no content-security rule was broken', () => {
  expect([...host.complaints, ...member.complaints]).toEqual([]);
});
