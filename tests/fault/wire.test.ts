// F12. Bad wires between a page and the hub: half open, a black hole, cut, reset, throttled, slow and shaky. The page says in time that
// it is away, never says saved before the row is committed, loses nothing, and comes back by itself.
import pg from 'pg';
import * as Y from 'yjs';
import { Chance } from '../simulation/chance.js';
import type { TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { Page } from '../testing/page.js';
import { Teacher } from '../testing/teacher.js';
import { newCircle, type Circle } from '../testing/writers.js';
import { expectInvariants, sinceNow } from './check.js';
import type { Since } from './check/finding.js';
import { Proxy } from './proxy.js';

const ROUNDS = Number(process.env['FAULT_COUNT'] ?? 1);
const SEED = Number(process.env['FAULT_SEED'] ?? Date.now() % 100_000);
const chance = new Chance(SEED);
/** Heartbeat and patience of the protocol; a page knows after both that nobody is there. */
const HEARTBEAT_MS = 18_000;
const OFFLINE_MS = 10_000;
/** A machine that does three things at once. */
const SLACK_MS = 3_000;
const [LOOK_MS, LETTER_MS] = [20, 200];
jest.setTimeout(120_000 + ROUNDS * 90_000);

let database: TestDatabase;
let sql: pg.Client;
let hub: Hub;
let circle: Circle;
let since: Since;
const proxies: Proxy[] = [];
const pages: Page[] = [];

beforeAll(async () => {
  process.stdout.write(`wire: seed ${SEED} (FAULT_SEED replays it), ${ROUNDS} of each\n`);
  database = await districtDatabase();
  sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  since = await sinceNow(database.url);
  circle = await newCircle(hub.url);
});
afterAll(async () => {
  pages.forEach((page) => page.close());
  await Promise.all(proxies.map((proxy) => proxy.close()));
  await stopAll();
  await sql?.end();
  await database?.drop();
});

interface Desk {
  readonly page: Page;
  readonly proxy: Proxy;
  /** Every moment at which the page said saved, and how much of its own it then had. */
  readonly claims: { readonly client: number; readonly clock: number; readonly at: number }[];
  readonly stop: () => void;
}

/** A page behind a wire of its own, with a hand that types and an eye on what it says. */
const deskOf = async (login: string): Promise<Desk> => {
  const proxy = await Proxy.to({ host: '127.0.0.1', port: hub.port }, chance.next);
  proxies.push(proxy);
  const teacher = circle.teachers.find(({ me }) => me?.login === login);
  const page = new Page(await new Teacher(`http://127.0.0.1:${proxy.port}`, teacher?.cookie).socket(), circle.doc);
  pages.push(page);
  await page.until('loaded', () => page.peer.loaded && page.peer.role === 'write');
  const claims: Desk['claims'] = [];
  const eye = setInterval(() => {
    const { ydoc } = page;
    if (page.saving().kind === 'saved') claims.push({ client: ydoc.clientID, clock: Y.getState(ydoc.store, ydoc.clientID), at: Date.now() });
  }, LOOK_MS);
  const hand = setInterval(() => page.type(chance.of(['情', '绪', '温', '度', '计'])), LETTER_MS);
  return { page, proxy, claims, stop: () => [clearInterval(hand), clearInterval(eye)] };
};

const EARLIEST = 'select min(at) as at from doc_update where doc_id = $1 and client_id = $2 and clock_to >= $3';

/** Nothing was called saved before its row was written. */
const expectHonest = async ({ claims }: Desk): Promise<void> => {
  const first = new Map(claims.filter(({ clock }) => clock > 0).toReversed().map((claim) => [`${claim.client} ${claim.clock}`, claim]));
  for (const { client, clock, at } of first.values()) {
    const { rows: [row] } = await sql.query<{ at: Date | null }>(EARLIEST, [circle.doc, client, clock]);
    if (row?.at === null || row === undefined || row.at.getTime() > at + 2) throw new Error(`said saved at ${at} with ${clock} letters of ${client}, which the log has since ${String(row?.at?.getTime())}`);
  }
};

const untilSaid = async (started: number, page: Page, what: string, is: () => boolean): Promise<number> => {
  await page.until(what, is, HEARTBEAT_MS + OFFLINE_MS + 4 * SLACK_MS);
  return Date.now() - started;
};

interface Blow {
  readonly deed: (proxy: Proxy) => void;
  /** What the page must say, and how soon; then the wire is healed. */
  readonly says?: { readonly is: (page: Page) => boolean; readonly withinMs: number };
}

const away = ({ peer }: Page): boolean => peer.lostAt !== null;
const offline = (page: Page): boolean => page.saving().kind === 'offline';

const BLOWS: readonly (readonly [string, Blow])[] = [
  ['half open', { deed: (proxy) => proxy.halfOpen(), says: { is: away, withinMs: HEARTBEAT_MS + SLACK_MS } }],
  ['a black hole', { deed: (proxy) => proxy.blackhole(), says: { is: offline, withinMs: HEARTBEAT_MS + OFFLINE_MS + SLACK_MS } }],
  ['another Wi-Fi', { deed: (proxy) => proxy.cut(), says: { is: away, withinMs: SLACK_MS } }],
  ['reset', { deed: (proxy) => proxy.reset(), says: { is: away, withinMs: SLACK_MS } }],
  ['throttled', { deed: (proxy) => proxy.throttle(3_000) }],
  ['slow and shaky', { deed: (proxy) => proxy.latency(150, 350) }],
];
const STANDS_MS = 4_000;

const suffer = async (login: string, { deed, says }: Blow): Promise<string> => {
  const desk = await deskOf(login);
  const { page, proxy } = desk;
  await page.until('some letters saved', () => page.acknowledged.size > 3);
  const started = Date.now();
  deed(proxy);
  const took = says === undefined ? STANDS_MS : await untilSaid(started, page, 'the page says that it is away', () => says.is(page));
  if (says === undefined) await new Promise((done) => setTimeout(done, STANDS_MS));
  else expect(took).toBeLessThanOrEqual(says.withinMs);
  proxy.heal();
  desk.stop();
  const back = await untilSaid(Date.now(), page, 'everything saved', () => page.peer.joined && page.peer.outbox.empty && page.saving().kind !== 'saving');
  await expectHonest(desk);
  return `${took} ms, back after ${back} ms, ${desk.claims.length} looks said saved`;
};

test('every bad wire: said in time, nothing called saved too early, nothing lost', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const said = await Promise.all(BLOWS.map(async ([name, blow], at) => `${name}: ${await suffer(circle.teachers[at]?.me?.login ?? '', blow)}`));
    process.stdout.write(`wire: ${said.join('; ')}\n`);
    await expectInvariants(database.url, { since, documents: [{ doc: circle.doc, pages }] });
    pages.splice(0).forEach((page) => page.close());
  }
});
