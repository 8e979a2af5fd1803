// Thirty pages of ten people come and go, some without a word; afterwards the hub has as many sockets, rooms, documents, timers and
// busy connections as before they came (I11).
import pg from 'pg';
import { startDemoHub, type DemoHub } from '../../server/testing/demo-hub.js';
import { newCircle, openPages } from '../testing/writers.js';
import { findingsNow, sinceNow } from './check.js';
import { restAfter, restWithin } from './check/rest.js';

jest.setTimeout(120_000);

const ROUNDS = 3;
const PAGES = 10;
let hub: DemoHub;
let sql: pg.Client;

beforeAll(async () => {
  hub = await startDemoHub();
  sql = new pg.Client({ connectionString: hub.databaseUrl });
  await sql.connect();
});
afterAll(async () => {
  await sql.end();
  await hub.close();
});

test('whoever stays is found, and when all have left nothing is left of them', async () => {
  const circle = await newCircle(hub.url);
  const look = () => restWithin(sql, hub.app);
  const since = await sinceNow(hub.databaseUrl);
  const empty = await look();
  let before = { ...empty, timers: Number.POSITIVE_INFINITY };
  for (let round = 0; round < ROUNDS; round += 1) {
    const pages = await openPages(circle, PAGES);
    pages.forEach((page, at) => page.type(`第${at}页`));
    await Promise.all(pages.map((page) => page.until('saved', () => page.peer.outbox.empty)));
    const staying = await findingsNow(sql, { since, rest: { before, after: await look() } });
    expect(staying.filter(({ invariant }) => invariant === 'I11').map(({ says }) => says.split(':')[0])).toEqual(expect.arrayContaining(['sockets', 'rooms', 'documents']));
    pages.forEach((page, at) => (at % 2 === 0 ? page.close() : [page.peer.destroy(), page.socket.io.engine.close()]));
    circle.teachers.forEach((teacher) => teacher.close());
    const rest = await restAfter(look, before);
    expect((await findingsNow(sql, { since, rest })).filter(({ invariant }) => invariant === 'I11')).toEqual([]);
    // The first who come fill the pools of connections, each with a timer of its own.
    if (round === 0) before = { ...before, timers: (await look()).timers ?? 0 };
  }
});
