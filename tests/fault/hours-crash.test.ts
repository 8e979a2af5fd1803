// The hub is killed with -9 again and again while facts become hours: files of past hours are confirmed, claims whose public notice
// is over are posted. Afterwards every teacher's ledger is what the settled facts say, to the half-hour, and the chain is whole.
import { hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import { PersonId } from '@gongyan/shared/kit/id';
import pg from 'pg';
import { Chance } from '../simulation/chance.js';
import { newPeople, pastFile, publicisedClaim, STAFF, type SettledBy } from '../testing/hours-desk.js';
import { districtDatabase, newHub, stopAll, verifyLedger, type Hub } from '../testing/hub.js';
import type { TestDatabase } from '../testing/database.js';
import { Teacher } from '../testing/teacher.js';
import { underFire } from '../testing/under-fire.js';
import { PASSWORD } from '../testing/writers.js';
import { expectInvariants, sinceNow } from './check.js';

const KILLS = Number(process.env['FAULT_KILLS'] ?? 4);
const SEED = Number(process.env['FAULT_SEED'] ?? Date.now() % 100_000);
const [IMPORTS, LINES, CLAIMS] = [15, 40, 40];
const POSTED = "select (select count(*) from hours_past where id::text = $1 and state = 'posted') + (select count(*) from hours_claim where id::text = $1 and state = 'posted') as count";
jest.setTimeout(300_000);

let database: TestDatabase;
let sql: pg.Client;
let hub: Hub;
let staff: Teacher[];
const { next: random } = new Chance(SEED);

beforeAll(async () => {
  process.stdout.write(`hours fault: seed ${SEED} (FAULT_SEED replays it)\n`);
  database = await districtDatabase();
  sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  staff = await Promise.all(STAFF.map((login) => new Teacher(hub.url).signIn(login, PASSWORD)));
});

afterAll(async () => {
  await stopAll();
  await sql?.end();
  await database?.drop();
});

const by = (at: number): Teacher => {
  const teacher = staff[at % staff.length];
  if (teacher === undefined) throw new Error('nobody');
  return teacher;
};

test(`${KILLS} × kill -9 while facts are posted: the ledger is what the settled facts say`, async () => {
  const people = await newPeople(sql, LINES);
  const since = await sinceNow(database.url);
  const facts: SettledBy[] = [];
  for (let at = 0; at < IMPORTS; at += 1) facts.push(await pastFile(at, people, [by(at), by(at + 1)]));
  for (let at = 0; at < CLAIMS; at += 1) facts.push(await publicisedClaim(sql, { at, personId: people[at % people.length]?.id ?? '', posts: by(at % 2) }));
  const cut = await underFire(facts, { hub, kills: KILLS, random, afterKill: () => expectInvariants(database.url, { since }) });
  await expectInvariants(database.url, { since, acknowledged: facts.filter(({ acknowledged }) => acknowledged === true).map(({ id }) => ({ what: id, count: POSTED, values: [id] })) });
  const { rows: [count] } = await sql.query("select (select count(*)::int from hours_past where state = 'posted') as imports, (select count(*)::int from hours_claim where title like '校本研修申报%' and state = 'posted') as claims, (select count(*)::int from hours_entry where source_type = 'past') as entries");
  process.stdout.write(`hours fault: ${cut.length} deeds cut off by ${KILLS} kills; ${JSON.stringify(count)}\n`);
  expect(count).toEqual({ imports: IMPORTS, claims: CLAIMS, entries: IMPORTS * LINES });
  expect(cut).not.toEqual([]);
  // The hub as it is built counts these days too: its pg must be the one that leaves a day as it is written.
  const { rows: [newest] } = await sql.query<{ id: string }>("select person_id as id from hours_entry where source_type = 'meeting' order by occurred_on desc, seq desc limit 1");
  const balance = await by(0).call(hoursRoutes.balance, { params: { personId: PersonId.parse(newest?.id) } });
  expect(balance.counts.map(({ got }) => got)).not.toContain(0);
  await hub.kill('SIGTERM');
  const said = await verifyLedger(hub, database.url);
  process.stdout.write(said);
});
