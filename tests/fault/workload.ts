// One seeded hour of a district's staff: a meeting with two who lead it, claims, a file of past hours, a course with its certificates.
// Commands come two at a time, from different hands, at the same things; each says what must stand once the hub has said yes.
import { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { meetingRoutes, type MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { claimRoutes, ClaimId } from '@gongyan/shared/hours/claim/claim.contract';
import { EntryId, ExpectedId, hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import { PastImportId, pastRoutes } from '@gongyan/shared/hours/past/past.contract';
import { PersonId } from '@gongyan/shared/kit/id';
import { isProblemCode } from '@gongyan/shared/kit/problem';
import { problems } from '@gongyan/shared/kit/problem.table';
import { Refusal } from '@gongyan/shared/coedit/coedit.wire';
import { AwardId, BatchId, certificateRoutes } from '@gongyan/shared/training/certificate/certificate.contract';
import { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import type pg from 'pg';
import type { Chance } from '../simulation/chance.js';
import { publicisedCourse } from '../testing/course.js';
import { checkIn, runningHall, scan, seatOf, type Seat, type Ticket } from '../testing/halls.js';
import { carryThrough, newPeople, pastFile, publicisedClaim } from '../testing/hours-desk.js';
import type { Acknowledged } from './check.js';

export interface Ground {
  readonly sql: pg.Client;
  readonly databaseUrl: string;
  readonly url: string;
  /** Two who lead the meeting, and one more. */
  readonly staff: readonly [Seat, Seat, Seat];
}

interface Stage {
  readonly meetingId: MeetingId;
  readonly seats: readonly Seat[];
  readonly tickets: Readonly<Record<'in' | 'out', Ticket>>;
  readonly claims: readonly string[];
  readonly past: string;
  readonly cohortId: CohortId;
  readonly learners: readonly PersonId[];
}

export interface Outcome {
  readonly acknowledged: Acknowledged[];
  /** How often each command was said yes to, refused, and cut off. */
  readonly tally: Map<string, [yes: number, no: number, cut: number]>;
}

/** What stands afterwards, when it is a row of its own; undefined when there was nothing to do it to. */
type Said = Omit<Acknowledged, 'what'> | null | undefined;
type Command = (stage: Stage, ground: Ground, chance: Chance) => Promise<Said>;

const SEATS = 6;
const LEARNERS = 2;

export const setStage = async (ground: Ground, theme: string): Promise<Stage> => {
  const { sql, staff: [host, second], databaseUrl, url } = ground;
  const people = await newPeople(sql, SEATS + LEARNERS + 2);
  const seats: Seat[] = [];
  for (const { id } of people.slice(0, SEATS)) seats.push(await seatOf(sql, url, id));
  const meetingId = await runningHall(host, [second, ...seats], { theme, coChairId: second.id, checkOut: people.length % 2 === Number(theme.replace(/\D/g, '')) % 2 });
  const learners = people.slice(SEATS, SEATS + LEARNERS).map(({ id }) => PersonId.parse(id));
  const others = people.slice(SEATS + LEARNERS);
  const claims: string[] = [];
  for (const [at, { id }] of others.entries()) claims.push((await publicisedClaim(sql, { at, personId: id, posts: host.teacher })).id);
  const { id: past } = await pastFile(Number(theme.replace(/\D/g, '')), others, [host.teacher, second.teacher]);
  return {
    meetingId, seats, tickets: { in: await scan(host, meetingId, 'in'), out: await scan(host, meetingId, 'out') }, claims, past,
    cohortId: CohortId.parse(await publicisedCourse(databaseUrl, learners)), learners,
  };
};

const one = (table: string, where: string, ...values: unknown[]): Said => ({ count: `select count(*) from ${table} where ${where}`, values });
const checked = (kind: 'in' | 'out') => async ({ meetingId, seats, tickets }: Stage, { staff: [host, second] }: Ground, chance: Chance): Promise<Said> => {
  const seat = chance.of([host, second, ...seats]);
  await checkIn(seat, tickets[kind]);
  return one('check_event', "meeting_id = $1 and person_id = $2 and kind = $3", meetingId, seat.id, kind);
};
const leads = ({ staff: [host, second] }: Ground, chance: Chance): Seat => chance.of([host, second]);
const idOf = async (sql: pg.Client, text: string, values: readonly unknown[]): Promise<string | null> => (await sql.query<{ id: string }>(text, [...values])).rows[0]?.id ?? null;

const AWARD = 'select id from certificate_award where person_id = any ($1) order by random() limit 1';

export const COMMANDS: Readonly<Record<string, Command>> = {
  'checks in': checked('in'),
  'checks out': checked('out'),
  'is signed in by hand': async ({ meetingId, seats }, ground, chance) => {
    const { id: personId } = chance.of(seats);
    await leads(ground, chance).teacher.call(attendanceRoutes.tap, { params: { meetingId }, body: { personId, kind: 'in', reason: '手机没电' } });
    return one('check_event', "meeting_id = $1 and person_id = $2 and kind = 'in'", meetingId, personId);
  },
  'is ruled on': async ({ meetingId, seats }, ground, chance) => {
    const { id: personId } = chance.of(seats);
    await leads(ground, chance).teacher.call(attendanceRoutes.rule, { params: { meetingId }, body: { personId, state: chance.of(['present', 'late', 'leftEarly', 'absent']), reason: '核对名单' } });
    return null;
  },
  'sums the meeting up': async ({ meetingId }, ground, chance) => {
    await leads(ground, chance).teacher.call(meetingRoutes.sumUp, { params: { meetingId }, body: {} });
    return null;
  },
  'closes the meeting': async ({ meetingId }, ground, chance) => {
    await leads(ground, chance).teacher.call(attendanceRoutes.close, { params: { meetingId }, body: {} });
    return null;
  },
  'opens it again': async ({ meetingId }, ground, chance) => {
    await leads(ground, chance).teacher.call(attendanceRoutes.reopen, { params: { meetingId }, body: { reason: '名单有误' } });
    return null;
  },
  'confirms hours of the other': async ({ meetingId }, { sql, staff }, chance) => {
    const id = await idOf(sql, 'select id from hours_expected where source_id = $1 order by random() limit 1', [meetingId]);
    if (id === null) return undefined;
    await chance.of(staff).teacher.call(hoursRoutes.confirm, { params: { expectedId: ExpectedId.parse(id) }, body: {} });
    return null;
  },
  'posts a claim': async ({ claims }, { staff }, chance) => {
    const claimId = ClaimId.parse(chance.of(claims));
    await chance.of(staff).teacher.call(claimRoutes.act, { params: { claimId }, body: { deed: 'post', reason: null, seen: 4 } });
    return one('hours_claim', "id = $1 and state = 'posted'", claimId);
  },
  'confirms a file': async ({ past }, { staff }, chance) => {
    const pastImportId = PastImportId.parse(past);
    await chance.of(staff).teacher.call(pastRoutes.confirm, { params: { pastImportId }, body: { alikeToo: true } });
    return one('hours_past', "id = $1 and state = 'posted'", past);
  },
  'drops a file': async ({ past }, { staff }, chance) => {
    await chance.of(staff).teacher.call(pastRoutes.drop, { params: { pastImportId: PastImportId.parse(past) }, body: {} });
    return one('hours_past', "id = $1 and state = 'dropped'", past);
  },
  'takes hours back': async ({ claims, past }, { sql, staff }, chance) => {
    const id = await idOf(sql, "select e.id from hours_entry e where kind = 'credit' and (source_id = any ($1) or evidence::text like '%' || $2 || '%') order by random() limit 1", [claims, past]);
    if (id === null) return undefined;
    await chance.of(staff).teacher.call(hoursRoutes.reverse, { params: { entryId: EntryId.parse(id) }, body: { reason: '材料重复' } });
    return one('hours_entry', 'reverses = $1', id);
  },
  'proposes certificates': async ({ cohortId, learners }, { staff }, chance) => {
    const { id } = await chance.of(staff).teacher.call(certificateRoutes.propose, { params: { cohortId }, body: { personIds: learners } });
    return one('certificate_batch', 'id = $1', id);
  },
  'issues certificates': async ({ cohortId, learners }, { sql, staff }, chance) => {
    const batch = await sql.query<{ id: string }>("select id from certificate_batch where cohort_id = $1 and state in ('proposed', 'issuing')", [cohortId]);
    const id = BatchId.safeParse(batch.rows[0]?.id).data;
    if (id === undefined) return undefined;
    await carryThrough(chance.of(staff).teacher, id, learners);
    return null;
  },
  'revokes a certificate': async ({ learners }, { sql, staff }, chance) => {
    const id = await idOf(sql, AWARD, [learners]);
    if (id === null) return undefined;
    await chance.of(staff).teacher.call(certificateRoutes.revoke, { params: { awardId: AwardId.parse(id) }, body: { reason: '材料有误，撤销' } });
    return one('certificate_event', "award_id = $1 and kind = 'revoked'", id);
  },
  'copies a certificate': async ({ learners }, { sql, staff }, chance) => {
    const id = await idOf(sql, AWARD, [learners]);
    if (id === null) return undefined;
    await chance.of(staff).teacher.call(certificateRoutes.reissue, { params: { awardId: AwardId.parse(id) }, body: { reason: '证书遗失，补发' } });
    return null;
  },
};

/** One command; a fault of the server is a fault, a refusal and a cut line are not. */
const obey = async (name: string, said: () => Promise<Said>, { acknowledged, tally }: Outcome): Promise<void> => {
  const line = tally.get(name) ?? [0, 0, 0];
  tally.set(name, line);
  try {
    const stands = await said();
    if (stands === undefined) return;
    line[0] += 1;
    if (stands !== null) acknowledged.push({ what: name, ...stands });
  } catch (error) {
    if (error instanceof Refusal && isProblemCode(error.code) && problems[error.code].status !== 500) return void (line[1] += 1);
    if (error instanceof Refusal) throw error;
    line[2] += 1;
  }
};

/** Two at a time, until so many pairs are through. `between` may kill the hub while a pair is on its way. */
export const runHour = async (stage: Stage, ground: Ground, { chance, pairs, between }: { readonly chance: Chance; readonly pairs: number; readonly between: (pair: number) => Promise<void> }): Promise<Outcome> => {
  const outcome: Outcome = { acknowledged: [], tally: new Map() };
  const names = Object.keys(COMMANDS);
  for (let pair = 0; pair < pairs; pair += 1) {
    const name = chance.of(names);
    // Half of the pairs are the same command twice: two hands at one thing.
    const both = [name, chance.happens(0.5) ? name : chance.of(names)];
    const running = Promise.all(both.map((each) => obey(each, () => COMMANDS[each]?.(stage, ground, chance) ?? Promise.resolve(null), outcome)));
    await between(pair);
    await running;
  }
  return outcome;
};
