// The hub is killed with -9 again and again while a hall checks in, while it votes, and while its meetings are closed. Afterwards every
// acknowledged fact stands once, and each close is there whole (state, minutes, polls, hours, messages) or not at all.
import { keyOf } from '@gongyan/server/meeting/poll/poll.box';
import { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { meetingRoutes, type MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { minutesRoutes } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { pollRoutes, type PollId } from '@gongyan/shared/meeting/poll/poll.contract';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { Chance } from '../simulation/chance.js';
import { districtDatabase, newHub, stopAll, verifyLedger, type Hub } from '../testing/hub.js';
import type { TestDatabase } from '../testing/database.js';
import { checkIn, runningHall, scan, seatOf, type Seat } from '../testing/halls.js';
import { underFire, type Deed } from '../testing/under-fire.js';
import { expectInvariants, sinceNow } from './check.js';
import type { Since } from './check/finding.js';

const KILLS = Number(process.env['FAULT_KILLS'] ?? 6);
const SEED = Number(process.env['FAULT_SEED'] ?? Date.now() % 100_000);
/** Of the people of a meeting some sign out while it is being closed. */
const [MEETINGS, PEOPLE, LAST] = [10, 8, 3];
const HALF_EACH = 8;
const CHOICES = ['压缩', '保留', '删去'];
jest.setTimeout(300_000);

interface Voter extends Seat { readonly pick: number; readonly ballot: string }
interface Hall { readonly id: MeetingId; readonly seats: readonly Voter[]; readonly polls: readonly { readonly id: PollId; readonly named: boolean }[] }
/** A deed and what stands in the database once the hub has said yes to it. */
interface Fact extends Deed { readonly keys: readonly string[] }

let database: TestDatabase;
let sql: pg.Client;
let hub: Hub;
let host: Voter;
let halls: Hall[];
let since: Since;
const { next: random } = new Chance(SEED);

const STANDS = `
  select meeting_id || ' ' || person_id || ' ' || kind as key from check_event
  union all select poll_id || ' ' || person_id || ' ' || (answer -> 'picks' ->> 0) from poll_vote
  union all select poll_id || ' ' || voter from poll_box cross join unnest(voters) as v (voter)
  union all select poll_id || ' ' || (b ->> 'key') || ' ' || (b -> 'answer' -> 'picks' ->> 0) from poll_box cross join jsonb_array_elements(ballots) as l (b)
  union all select id || ' closed' from poll where state = 'closed'
  union all select id || ' closed' from meeting where state = 'closed'`;

/** Of every meeting what its close writes; `came` signed in and out, without the host, who waits for a second person. */
const CLOSES = `
  select m.state = 'closed' as closed, came::int,
    (select count(*)::int from audit_entry a where a.act = 'meeting.close' and a.subject = m.id::text) as audited,
    (select count(*)::int from minutes_freeze f where f.meeting_id = m.id) as frozen,
    (select count(*)::int from minutes n join document_version v using (document_id) where n.meeting_id = m.id) as versions,
    (select count(*)::int from minutes n join doc_head h on h.doc_id = n.document_id where n.meeting_id = m.id and not n.open and h.state = 'locked') as locked,
    (select count(*)::int from minutes_block b where b.meeting_id = m.id and b.content ->> 'kind' = 'attendance' and b.content ->> 'arrived' = $3) as counted,
    (select count(*)::int from minutes_block b cross join jsonb_array_elements(b.content -> 'polls') as p (p) where b.meeting_id = m.id and b.content ->> 'kind' = 'polls' and p ->> 'answers' = $2) as "pollsKept",
    (select count(*)::int from poll p where p.meeting_id = m.id and p.state = 'open') as "pollsOpen",
    (select count(*)::int from hours_expected e where e.source_id = m.id::text and e.person_id = m.chair_id and e.why = 'secondPerson') as waiting,
    (select count(distinct person_id)::int from hours_entry e where e.source_id = m.id::text) as people,
    (select coalesce(sum(half), 0)::int from hours_entry e where e.source_id = m.id::text) as half,
    (select count(*)::int from notice n where n.kind = 'meeting.credited' and n.link = '/meetings/' || m.id) as told
  from meeting m cross join lateral (
    select count(*) from check_event i join check_event o on o.meeting_id = i.meeting_id and o.person_id = i.person_id and o.kind = 'out'
    where i.kind = 'in' and i.meeting_id = m.id and i.person_id <> m.chair_id) as c (came)
  where m.id = any ($1)`;

const seat = async (id: string, at: number): Promise<Voter> => ({ ...(await seatOf(sql, hub.url, id)), pick: at % CHOICES.length, ballot: randomBytes(24).toString('base64url') });

/** Announced, running, its minutes begun, with a poll by name and one without. Its people are in no other hall at this hour. */
const hall = async (at: number, seats: readonly Voter[]): Promise<Hall> => {
  const id = await runningHall(host, seats, { theme: `第 ${at + 1} 场` });
  const deed = { params: { meetingId: id }, body: {} };
  await host.teacher.call(minutesRoutes.begin, deed);
  const polls = [];
  for (const named of [true, false]) polls.push({ named, ...(await host.teacher.call(pollRoutes.open, { ...deed, body: { kind: 'single', question: '第一环节怎么办？', choices: CHOICES, most: 1, named } })) });
  return { id, seats, polls };
};

beforeAll(async () => {
  process.stdout.write(`meeting fault: seed ${SEED} (FAULT_SEED replays it)\n`);
  database = await districtDatabase();
  sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
  since = await sinceNow(database.url);
  hub = await (await newHub({ databaseUrl: database.url })).start();
  const { rows } = await sql.query<{ id: string }>("(select id from person where login = 'demo-cen-02') union all (select id from person where staff_no is not null and login is distinct from 'demo-cen-02' order by staff_no limit $1)", [MEETINGS * PEOPLE]);
  const all: Voter[] = [];
  for (const [at, { id }] of rows.entries()) all.push(await seat(id, at));
  const [first, ...seats] = all;
  if (first === undefined || seats.length < MEETINGS * PEOPLE) throw new Error('the demo district is too small');
  host = first;
  halls = [];
  for (let at = 0; at < MEETINGS; at += 1) halls.push(await hall(at, seats.slice(at * PEOPLE, (at + 1) * PEOPLE)));
});

afterAll(async () => {
  await stopAll();
  await sql?.end();
  await database?.drop();
});

/** One in three taps or votes twice, as impatient hands do. */
const twice = (facts: readonly Fact[]): Fact[] => facts.flatMap((fact, at) => (at % 3 === 0 ? [fact, { ...fact }] : [fact]));

const tapsOf = async (of: Hall, { kind, by, already }: { readonly kind: 'in' | 'out'; readonly by: readonly Voter[]; readonly already: readonly string[] }): Promise<Fact[]> => {
  const ticket = await scan(host, of.id, kind);
  return by.map((one) => ({ done: false, already, keys: [`${of.id} ${one.id} ${kind}`], settle: () => checkIn(one, ticket) }));
};

const votesOf = ({ id: meetingId, seats, polls }: Hall): Fact[] => polls.flatMap(({ id: pollId, named }) => seats.map(({ id, teacher, pick, ballot }) => ({
  done: false, already: [], keys: named ? [`${pollId} ${id} ${pick}`] : [`${pollId} ${id}`, `${pollId} ${keyOf(pollId, ballot)} ${pick}`],
  settle: () => teacher.call(pollRoutes.vote, { params: { meetingId, pollId }, body: { answer: { picks: [pick], words: [] }, ballot: named ? null : ballot } }),
})));

/** The poll by name is closed by hand, the other one by the close of its meeting. */
const closesOf = ({ id: meetingId, polls }: Hall): Fact[] => [
  ...polls.filter(({ named }) => named).map(({ id: pollId }) => ({ done: false, already: ['poll.closed'], keys: [`${pollId} closed`], settle: () => host.teacher.call(pollRoutes.close, { params: { meetingId, pollId }, body: {} }) })),
  { done: false, already: ['meeting.otherState'], keys: [`${meetingId} closed`], settle: () => host.teacher.call(attendanceRoutes.close, { params: { meetingId }, body: {} }) },
];

const standing = async (facts: readonly Fact[]): Promise<void> => {
  const { rows } = await sql.query<{ key: string }>(STANDS);
  const kept = new Map<string, number>();
  for (const { key } of rows) kept.set(key, (kept.get(key) ?? 0) + 1);
  expect(facts.filter(({ acknowledged }) => acknowledged === true).flatMap(({ keys }) => keys).filter((key) => kept.get(key) !== 1)).toEqual([]);
  expect([...kept].filter(([, times]) => times > 1)).toEqual([]);
};

const closesWhole = async (): Promise<number> => {
  const { rows } = await sql.query<{ closed: boolean; came: number; pollsOpen: number }>(CLOSES, [halls.map(({ id }) => id), String(PEOPLE), String(PEOPLE + 1)]);
  for (const { closed, came, pollsOpen, ...row } of rows) {
    const once = Number(closed);
    expect({ closed, ...row }).toEqual({ closed, audited: once, frozen: once, versions: once, locked: once, counted: once, pollsKept: 2 * once, waiting: once, people: came * once, half: came * HALF_EACH * once, told: (came + 1) * once });
    if (closed) expect(pollsOpen).toBe(0);
  }
  return rows.filter(({ closed }) => closed).length;
};

const phase = async (name: string, facts: readonly Fact[], afterKill: () => Promise<unknown> = () => Promise.resolve()): Promise<readonly Fact[]> => {
  const kills = Math.ceil(KILLS / 3);
  const cut = await underFire(facts, { hub, kills, random, afterKill: async () => {
    await standing(facts);
    await expectInvariants(database.url, { since });
    await afterKill();
  } });
  await standing(facts);
  await expectInvariants(database.url, { since });
  process.stdout.write(`meeting fault: ${name}: ${facts.length} deeds, ${cut.length} cut off by ${kills} kills, ${facts.filter(({ acknowledged }) => acknowledged === true).length} acknowledged\n`);
  expect(facts.filter(({ done }) => !done)).toEqual([]);
  expect(cut).not.toEqual([]);
  return cut;
};

test('kill -9 while a hall checks in: every tap that was acknowledged is one fact, none is two', async () => {
  const taps = await Promise.all(halls.map((one) => tapsOf(one, { kind: 'in', by: [host, ...one.seats], already: [] })));
  await phase('check-in', twice(taps.flat()));
  const { rows } = await sql.query<{ n: number }>("select count(*)::int as n from check_event where meeting_id = any ($1) and kind = 'in' group by meeting_id", [halls.map(({ id }) => id)]);
  expect(rows).toEqual(halls.map(() => ({ n: PEOPLE + 1 })));
});

test('kill -9 while it votes: every vote counts once, by name and without', async () => {
  await phase('polls', twice(halls.flatMap(votesOf)));
  const { rows } = await sql.query<{ voters: number; ballots: number }>('select cardinality(voters) as voters, jsonb_array_length(ballots) as ballots from poll_box where poll_id = any ($1)', [halls.flatMap(({ polls }) => polls.map(({ id }) => id))]);
  expect(rows).toEqual(halls.map(() => ({ voters: PEOPLE, ballots: PEOPLE })));
});

test('kill -9 while meetings are closed and people still sign out: each close is whole or not there, and happens once', async () => {
  const outs: Fact[] = [];
  for (const one of halls) {
    await Promise.all((await tapsOf(one, { kind: 'out', by: [host, ...one.seats.slice(LAST)], already: [] })).map(({ settle }) => settle()));
    outs.push(...(await tapsOf(one, { kind: 'out', by: one.seats.slice(0, LAST), already: ['meeting.otherState'] })));
    await host.teacher.call(meetingRoutes.sumUp, { params: { meetingId: one.id }, body: {} });
  }
  const closes = halls.flatMap(closesOf);
  const cut = await phase('close', [...twice(outs), ...twice(closes)], closesWhole);
  process.stdout.write(`meeting fault: ${cut.filter(({ keys }) => closes.some((close) => close.keys === keys)).length} of them closes\n`);
  expect(await closesWhole()).toBe(MEETINGS);
  for (const { settle } of closes) await expect(settle()).rejects.toMatchObject({ code: expect.stringMatching(/^(poll\.closed|meeting\.otherState)$/) as string });
  expect(await closesWhole()).toBe(MEETINGS);
  for (const { seats, polls } of halls) {
    const { rows } = await sql.query('select result from poll where id = any ($1)', [polls.map(({ id }) => id)]);
    const lines = CHOICES.map((label, at) => ({ label, count: seats.filter(({ pick }) => pick === at).length }));
    expect(rows).toEqual(polls.map(() => ({ result: { answers: PEOPLE, withheld: false, lines, mean: null } })));
  }
  await hub.kill('SIGTERM');
  process.stdout.write(await verifyLedger(hub, database.url));
});
