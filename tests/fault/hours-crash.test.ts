// The hub is killed with -9 again and again while facts become hours: files of past hours are confirmed, claims whose public notice
// is over are posted. Afterwards every teacher's ledger is what the settled facts say, to the half-hour, and the chain is whole.
import { claimRoutes } from '@gongyan/shared/hours/claim/claim.contract';
import { hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import { PersonId } from '@gongyan/shared/kit/id';
import { PastImportId, pastRoutes } from '@gongyan/shared/hours/past/past.contract';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Chance } from '../simulation/chance.js';
import { districtDatabase, newHub, stopAll, verifyHours, type Hub } from '../testing/hub.js';
import type { TestDatabase } from '../testing/database.js';
import { Teacher } from '../testing/teacher.js';
import { underFire, type Deed } from '../testing/under-fire.js';
import { PASSWORD } from '../testing/writers.js';

const KILLS = Number(process.env['FAULT_KILLS'] ?? 4);
const SEED = Number(process.env['FAULT_SEED'] ?? Date.now() % 100_000);
const [IMPORTS, LINES, CLAIMS] = [15, 40, 40];
const STAFF = ['demo-cen-02', 'demo-cen-03', 'demo-cen-06'];
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

/** One file of forty teachers, uploaded by one and to be confirmed by the next. */
const pastFile = async (at: number, people: readonly { readonly staff_no: string; readonly name: string }[]): Promise<Deed> => {
  const lines = people.map(({ staff_no, name }, n) => [staff_no, name, `2023-${String((at % 12) + 1).padStart(2, '0')}-15`, `往年研修${at}`, '校本研修', String(1 + (n % 5) / 2)].join(','));
  const form = new FormData();
  form.append('file', new File([['工号,姓名,日期,事项,类别,学时', ...lines].join('\n')], `往年${at}.csv`));
  const reply = await fetch(`${hub.url}/api${pastRoutes.upload.path}`, { method: 'POST', body: form, headers: { origin: hub.url, 'sec-fetch-site': 'same-origin', cookie: by(at).cookie } });
  const { import: { id } } = (await reply.json()) as { import: { id: string } };
  return { done: false, settle: () => by(at + 1).call(pastRoutes.confirm, { params: { pastImportId: PastImportId.parse(id) }, body: { alikeToo: true } }) };
};

/** Checked by two hands, its public notice long over; posted by a third. */
const claim = async (at: number, personId: string): Promise<Deed> => {
  const claimId = randomUUID();
  await sql.query(
    `insert into hours_claim (id, person_id, rule_code, level, units, title, organiser, day, last_day, note, state, steps, notice_from, notice_until, school_checked_by, district_checked_by, submitted_at, changed_at)
     select $1, $2, 'school_based', null, $3, $4, '本校', '2024-03-01', '2024-03-01', '', 'publicised', 4, current_date - 30, current_date - 20, (select id from person where login = 'demo-sch-01'), (select id from person where login = 'demo-cen-06'), now(), now()`,
    [claimId, personId, 60 + 30 * (at % 4), `校本研修申报${at}`],
  );
  return { done: false, settle: () => by(at % 2).call(claimRoutes.act, { params: { claimId }, body: { deed: 'post', reason: null, seen: 4 } }) };
};

test(`${KILLS} × kill -9 while facts are posted: the ledger is what the settled facts say`, async () => {
  const { rows: people } = await sql.query<{ id: string; staff_no: string; name: string }>('select id, staff_no, name from person where staff_no is not null order by staff_no limit $1', [LINES]);
  const facts: Deed[] = [];
  for (let at = 0; at < IMPORTS; at += 1) facts.push(await pastFile(at, people));
  for (let at = 0; at < CLAIMS; at += 1) facts.push(await claim(at, people[at % people.length]?.id ?? ''));
  const cut = await underFire(facts, { hub, kills: KILLS, random });
  const { rows: off } = await sql.query(
    `with said as (
       select p.id as person_id, ((l.line ->> 'amount')::numeric * 2)::int as half from hours_past h cross join jsonb_array_elements(h.lines) as l (line) join person p on p.staff_no = l.line ->> 'staffNo' where h.state = 'posted'
       union all select person_id, floor(units * 2 / 60)::int from hours_claim where title like '校本研修申报%' and state = 'posted'),
     kept as (select person_id, half from hours_entry where source_type = 'past' or (source_type = 'claim' and title like '校本研修申报%'))
     select person_id, sum(half)::int as off from (select person_id, half from kept union all select person_id, -half from said) d group by 1 having sum(half) <> 0`,
  );
  const { rows: [count] } = await sql.query("select (select count(*)::int from hours_past where state = 'posted') as imports, (select count(*)::int from hours_claim where title like '校本研修申报%' and state = 'posted') as claims, (select count(*)::int from hours_entry where source_type = 'past') as entries");
  process.stdout.write(`hours fault: ${cut.length} deeds cut off by ${KILLS} kills; ${JSON.stringify(count)}\n`);
  expect(off).toEqual([]);
  expect(count).toEqual({ imports: IMPORTS, claims: CLAIMS, entries: IMPORTS * LINES });
  expect(cut).not.toEqual([]);
  // The hub as it is built counts these days too: its pg must be the one that leaves a day as it is written.
  const balance = await by(0).call(hoursRoutes.balance, { params: { personId: PersonId.parse(people[0]?.id) } });
  expect(balance.counts.map(({ got }) => got)).not.toContain(0);
  await hub.kill('SIGTERM');
  const said = verifyHours(hub, database.url);
  process.stdout.write(said);
});
