// Two teachers whose pages are connected to different nodes of the hub: they write in one section, see each other's carets and faces,
// and a removal on one node puts a page of the other out within a second.
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { closeBrowser, desk, openDesign, reads, section, signInWith, typeAtEnd, untilSaved, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { newCircle, PASSWORD, type Circle } from '../testing/writers.js';

jest.setTimeout(240_000);

let database: TestDatabase;
let nodes: readonly [Hub, Hub];
let circle: Circle;
let host: Desk;
let member: Desk;

const at = async (hub: Hub, login: string): Promise<Desk> => {
  const here = await desk();
  await signInWith(here.page, { url: hub.url, login, password: PASSWORD });
  await openDesign(here.page, `${hub.url}/docs/${circle.designId}`);
  return here;
};
const goals = (here: Desk) => section(here.page, 'goals').locator('p').first();

beforeAll(async () => {
  database = await districtDatabase();
  nodes = [await (await newHub({ databaseUrl: database.url })).start(), await (await newHub({ databaseUrl: database.url })).start()];
  circle = await newCircle(nodes[0].url, '两台服务器上的一课');
  [host, member] = [await at(nodes[0], 'demo-host-02'), await at(nodes[1], 'demo-mem-0201')];
});
afterAll(async () => {
  await closeBrowser();
  circle?.teachers.forEach((teacher) => teacher.close());
  await stopAll();
  await database?.drop();
});

test('what is written on one node is read on the other, and each sees the other’s caret and face', async () => {
  await typeAtEnd(goals(host), '主持人在甲机写。');
  await reads(member, '主持人在甲机写。');
  await typeAtEnd(goals(member), '成员在乙机写。');
  await reads(host, '成员在乙机写。');
  await Promise.all([untilSaved(host.page), untilSaved(member.page)]);
  for (const { page } of [host, member]) {
    await page.locator('.doc-caret').waitFor();
    await page.locator('.doc-face').nth(1).waitFor();
  }
  await member.page.close();
  await host.page.locator('.doc-caret').waitFor({ state: 'detached' });
});

test('whoever is removed on one node is put out on the other within a second', async () => {
  const removed = await at(nodes[1], 'demo-mem-0203');
  const person = circle.teachers.find((teacher) => teacher.me?.login === 'demo-mem-0203')?.me?.person.id;
  const started = Date.now();
  await circle.host.call(studioRoutes.remove, { params: { studioId: circle.studioId, personId: person }, body: { reason: '调往外区任教' } });
  await removed.page.locator('[role="alert"].lost').waitFor({ timeout: 5_000 });
  expect(Date.now() - started).toBeLessThan(1_500);
  expect([...host.complaints, ...removed.complaints]).toEqual([]);
});
