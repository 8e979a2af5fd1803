// A page whose editor is older than the document: measured, an editor that merely opens a text deletes what it cannot
// build. So it reads, says 版本已更新，点此刷新 in blue, and not one byte of it enters the log; after the refresh it writes.
import { content } from '@gongyan/server/platform/coedit/coedit.truth';
import { DOCUMENT_SCHEMA } from '@gongyan/shared/document/document.schema';
import { createHash } from 'node:crypto';
import pg from 'pg';
import * as Y from 'yjs';
import { chip, closeBrowser, desk, openDesign, paper, section, signInWith, textOf, typeAtEnd, untilSaved, type Desk } from '../testing/browser-page.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { readLog } from '../testing/log-check.js';
import { newCircle, PASSWORD, type Circle } from '../testing/writers.js';

jest.setTimeout(240_000);

let database: TestDatabase;
let hub: Hub;
let circle: Circle;
let client: pg.Client;

beforeAll(async () => {
  database = await districtDatabase();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  circle = await newCircle(hub.url, '旧页面');
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await closeBrowser();
  circle?.teachers.forEach((teacher) => teacher.close());
  await client?.end();
  await stopAll();
  await database?.drop();
});

const address = (): string => `${hub.url}/docs/${circle.designId}`;
const signedIn = async (login: string): Promise<Desk> => {
  const at = await desk();
  await signInWith(at.page, { url: hub.url, login, password: PASSWORD });
  return at;
};

/** Everything the log holds of the document, leases of client ids too. */
const logHash = async (): Promise<string> => {
  const rows = await client.query('select seq, push_id, bytes from doc_update where doc_id = $1 order by seq', [circle.doc]);
  const head = await client.query('select seq, schema_v from doc_head where doc_id = $1', [circle.doc]);
  const leases = await client.query('select count(*) from doc_client where doc_id = $1', [circle.doc]);
  return createHash('sha256').update(JSON.stringify([rows.rows, head.rows, leases.rows])).digest('hex');
};

const blue = async ({ page }: Desk): Promise<void> => {
  await page.locator('[data-saved="oldClient"].is-blue').first().waitFor({ timeout: 20_000 });
  expect(await chip(page).innerText()).toContain('版本已更新');
  await page.getByRole('button', { name: '版本已更新，点此刷新（内容不会丢失）' }).waitFor();
  expect(await paper(page).getAttribute('contenteditable')).toBe('false');
};

/** Tries everything that a person in a hurry tries. */
const insist = async ({ page }: Desk): Promise<void> => {
  await section(page, 'goals').locator('p').first().click();
  await page.keyboard.type('旧编辑器写的');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+S');
  await page.keyboard.press('Control+Z');
};

const saysNothing = async (at: Desk, deed: () => Promise<void>): Promise<void> => {
  const before = await logHash();
  const pushes: string[] = [];
  at.page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => String(payload).includes('doc:push') && pushes.push(String(payload))));
  await deed();
  // Longer than any gathering of edits: a push would be on its way by now.
  await at.page.waitForTimeout(1_500);
  expect(pushes).toEqual([]);
  expect(await logHash()).toBe(before);
};

test('a page of an older build reads the text whole, writes nothing, and writes again after the refresh that it asks for', async () => {
  const colleague = await signedIn('demo-host-02');
  await openDesign(colleague.page, address());
  await typeAtEnd(section(colleague.page, 'goals').locator('p').first(), '学生能说出六个情绪词。');
  await untilSaved(colleague.page);

  const at = await signedIn('demo-mem-0201');
  let served = 0;
  // The older build: this one, with the number that its editor names when it enters, in whichever of its files that stands.
  await at.page.route(/\/assets\/[^/]+\.js$/, async (route) => {
    const reply = await route.fetch();
    const text = (await reply.text()).replaceAll(`schema:${DOCUMENT_SCHEMA},personId`, () => ((served += 1), `schema:${DOCUMENT_SCHEMA - 1},personId`));
    // Another build has other file names; here the name is the same, so the browser must not keep it.
    await route.fulfill({ response: reply, body: text, headers: { ...reply.headers(), 'cache-control': 'no-store' } });
  });
  await saysNothing(at, async () => {
    await at.page.goto(address());
    await blue(at);
    expect(served).toBe(1);
    await insist(at);
  });
  expect(await textOf(at.page)).toBe(await textOf(colleague.page));

  // The colleague's words still arrive: reading goes on.
  await typeAtEnd(section(colleague.page, 'goals').locator('p').first(), '并接纳它。');
  await section(at.page, 'goals').getByText('并接纳它。').waitFor();

  await at.page.unroute(/\/assets\/[^/]+\.js$/);
  await at.page.getByRole('button', { name: '版本已更新，点此刷新（内容不会丢失）' }).click();
  await at.page.locator('.ProseMirror[contenteditable="true"]').first().waitFor({ timeout: 30_000 });
  await typeAtEnd(section(at.page, 'goals').locator('p').first(), '刷新之后写的。');
  await untilSaved(at.page);
  await section(colleague.page, 'goals').getByText('刷新之后写的。').waitFor();
  const truth = await readLog(database.url, circle.doc);
  const text = truth.ydoc.getXmlFragment('content').toString();
  expect(text).toContain('学生能说出六个情绪词。并接纳它。刷新之后写的。');
  expect(text).not.toContain('旧编辑器写的');
  expect([...at.complaints, ...colleague.complaints]).toEqual([]);
  await Promise.all([at.context.close(), colleague.context.close()]);
});

test('a page that is open while another node raises the document turns blue where it stands', async () => {
  const at = await signedIn('demo-mem-0203');
  await openDesign(at.page, address());
  await client.query('update doc_head set schema_v = $2 where doc_id = $1', [circle.doc, DOCUMENT_SCHEMA + 1]);
  await blue(at);
  await saysNothing(at, () => insist(at));
  await client.query('update doc_head set schema_v = $2 where doc_id = $1', [circle.doc, DOCUMENT_SCHEMA]);
  await at.context.close();
});

/** A newer hub raised the document and wrote what this build's editor cannot build. */
const writeFromTheFuture = async (): Promise<void> => {
  const { ydoc, rows } = await readLog(database.url, circle.doc);
  const before = Y.encodeStateVector(ydoc);
  ydoc.clientID = 1_234_567;
  const first = ydoc.getXmlFragment('content').get(0);
  if (!(first instanceof Y.XmlElement)) throw new Error('no section');
  const sketch = new Y.XmlElement('sketch');
  sketch.insert(0, [new Y.XmlText('明年才有的手绘板')]);
  first.insert(first.length, [sketch]);
  const bytes = Buffer.from(Y.encodeStateAsUpdate(ydoc, before));
  const author = circle.host.me?.person.id;
  await client.query('begin');
  await client.query('insert into doc_client (doc_id, client_id, person_id, max_clock) values ($1, $2, $3, $4)', [circle.doc, ydoc.clientID, author, Y.getState(ydoc.store, ydoc.clientID)]);
  await client.query(
    "insert into doc_update (doc_id, seq, push_id, person_id, session_id, client_id, clock_to, schema_v, bytes) values ($1, $2, 'AAAAAAAAAAAAAAAAAAAAAA', $3, 'server', $4, $5, $6, $7)",
    [circle.doc, rows + 1, author, ydoc.clientID, Y.getState(ydoc.store, ydoc.clientID), DOCUMENT_SCHEMA + 1, bytes],
  );
  await client.query('update doc_head set seq = $2, schema_v = $3 where doc_id = $1', [circle.doc, rows + 1, DOCUMENT_SCHEMA + 1]);
  await client.query('commit');
};

test('what an older editor cannot build stays in the document when it opens it, and the rest can be read', async () => {
  await writeFromTheFuture();
  const at = await signedIn('demo-mem-0202');
  await saysNothing(at, async () => {
    await at.page.goto(address());
    await blue(at);
    await section(at.page, 'goals').getByText('刷新之后写的。').waitFor();
    await insist(at);
    await at.page.reload();
    await blue(at);
  });
  const { ydoc } = await readLog(database.url, circle.doc);
  expect(content(ydoc)).toContain('<sketch>明年才有的手绘板</sketch>');
  expect(at.complaints).toEqual([]);
  await at.context.close();
});
