// The ledger against the facts: what every meeting, claim, course, lesson, round and pairing is worth by the rules of its day, told a
// second time, against what stands. Reads only, changes nothing: what is wrong is taken back and posted by people, on the pages. What is
// missing is excused only by what can be seen in the rows: it waits for a second person, was taken back by hand, or overlaps another.
import type { QueryResultRow } from 'pg';
import type { Asked } from '../platform/database/asked.js';
import type { Tell } from '../platform/tell.js';
import { DEEDS } from './facts.sql.js';

/** Entries taken back after this were taken back under the eyes of the audit. */
export interface Watched {
  readonly audit: number;
  readonly at: Date;
}

interface Deed extends QueryResultRow {
  readonly which: 'told' | 'stands' | 'waits' | 'taken';
  readonly person_id: string;
  readonly source_type: string;
  readonly source_id: string;
  readonly code: string;
  readonly day: string;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly category: string;
  readonly half: number;
  /** Of what the facts tell: it ought to be in the ledger. */
  readonly due: boolean;
}

/** So many rows are read at once; a person's are compared together. */
const AT_ONCE = 50_000;
const ABSENT = 'null::text, null::timestamptz, null::timestamptz, null::text, null::int, null::boolean';

/** One statement, so that all four say what held at one moment. A district's rows are sorted without the disk, which may be full. */
const ROWS = `
  select * from (
    select 'told' as which, person_id, source_type, source_id, code, day, "from", "to", category, half, due from (${DEEDS}) d
    union all select 'stands', e.person_id, e.source_type, e.source_id, e.rule_code, e.occurred_on::text, e."from", e."to", e.category, e.half, null::boolean
      from hours_entry e where e.kind = 'credit' and not exists (select from hours_entry r where r.reverses = e.id)
    union all select 'waits', person_id, source_type, source_id, rule_code, ${ABSENT} from hours_expected where why = 'secondPerson'
    union all select 'taken', r.person_id, r.source_type, r.source_id, r.rule_code, ${ABSENT} from hours_entry r
      where r.kind = 'reversal' and (r.posted_at < 'SINCE' or exists (select from audit_entry a where a.act = 'hours.reversed' and a.subject = r.reverses::text and a.id > AUDIT))
  ) a order by person_id`;
const SORT_MEMORY = '64MB';

const keyOf = ({ person_id, source_type, source_id, code }: Deed): string => `${person_id} ${source_type} ${source_id} ${code}`;
const overlaps = (one: Deed, other: Deed): boolean => one.from !== null && one.to !== null && other.from !== null && other.to !== null && one.from < other.to && other.from < one.to;

/** Spring and autumn, as schools count: from February, from September. */
const termOf = (day: string): string => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  if (month >= 9) return `${year} autumn`;
  return month >= 2 ? `${year} spring` : `${year - 1} autumn`;
};

const isExcused = (deed: Deed, mine: readonly Deed[], excused: ReadonlySet<string>): boolean =>
  !deed.due || excused.has(keyOf(deed)) || mine.some((other) => overlaps(deed, other)) ||
  (deed.source_type === 'past' && mine.some((other) => other.day === deed.day && other.half === deed.half && other.source_id !== deed.source_id));

/** Sums of what stands less what the facts are worth, where they differ. */
const differences = (stands: readonly Deed[], owed: readonly Deed[]): string[] => {
  const sums = new Map<string, number>();
  const add = (sign: 1 | -1) => ({ person_id, category, day, half }: Deed): void => {
    const key = `${person_id}, ${termOf(day)}, ${category}`;
    sums.set(key, (sums.get(key) ?? 0) + sign * half);
  };
  stands.forEach(add(1));
  owed.forEach(add(-1));
  return [...sums].filter(([, off]) => off !== 0).map(([whose, off]) => `${whose}: ${off / 2} hours more than the facts say`);
};

/** Of one person's rows. */
const compared = (rows: readonly Deed[]): string[] => {
  const of = (...which: Deed['which'][]): Deed[] => rows.filter((row) => which.includes(row.which));
  const [told, stands, excused] = [of('told'), of('stands'), new Set(of('waits', 'taken').map(keyOf))];
  const there = new Set(stands.map(keyOf));
  const owed = told.filter((deed) => there.has(keyOf(deed)) || !isExcused(deed, stands, excused));
  const factsOf = new Set(told.map(keyOf));
  const baseless = stands.filter((one) => !factsOf.has(keyOf(one))).map((one) => `an entry without a fact: ${keyOf(one)}`);
  const missing = owed.filter((deed) => !there.has(keyOf(deed))).map((deed) => `a fact without its entry: ${keyOf(deed)}`);
  return [...baseless, ...missing, ...differences(stands, owed)];
};

/** The rows person by person, whole. `tell`: of about how many so many were read. */
async function* people(sql: Asked, tell: Tell): AsyncGenerator<Deed[]> {
  const { rows: [ledger] } = await sql.query<{ count: string }>('select count(*) from hours_entry');
  let [done, mine]: [number, Deed[]] = [0, []];
  for (;;) {
    const { rows } = await sql.query<Deed>(`fetch ${AT_ONCE} from recount`);
    for (const row of rows) {
      if (mine.length > 0 && mine[0]?.person_id !== row.person_id) {
        yield mine;
        mine = [];
      }
      mine.push(row);
    }
    done += rows.length;
    tell(done, Math.max(done, 2 * Number(ledger?.count ?? 0)));
    if (rows.length < AT_ONCE) break;
  }
  if (mine.length > 0) yield mine;
}

/** Where ledger and facts differ, for every teacher, term and category. Asks for a transaction, which it leaves open. */
export const recountHours = async (sql: Asked, since: Watched, tell: Tell = () => undefined): Promise<string[]> => {
  await sql.query(`set local work_mem = '${SORT_MEMORY}'`);
  await sql.query(`declare recount no scroll cursor for ${ROWS.replace('SINCE', since.at.toISOString()).replace('AUDIT', String(since.audit))}`);
  const found: string[] = [];
  for await (const rows of people(sql, tell)) found.push(...compared(rows));
  await sql.query('close recount');
  return found;
};

const TWICE = `
  with stands as materialized (
    select e.person_id, e.source_type, e.source_id, e.rule_code as code, e."from", e."to"
    from hours_entry e where e.kind = 'credit' and not exists (select from hours_entry r where r.reverses = e.id)
  ), timed as (
    select *, max("to") over (partition by person_id order by "from", source_id rows between unbounded preceding and 1 preceding) as busy_until from stands where "from" is not null)
  select person_id || ' ' || source_type || ' ' || source_id || ' ' || code as what from stands group by person_id, source_type, source_id, code having count(*) > 1
  union all select 'at once: ' || person_id || ' ' || source_id from timed where "from" < busy_until
  union all select 'taken back twice: ' || reverses from hours_entry where reverses is not null group by reverses having count(*) > 1
  union all select 'checked in twice: ' || meeting_id || ' ' || person_id from check_event group by meeting_id, person_id, kind having count(*) > 1`;

/** Deeds that were credited more than once. */
export const creditedTwice = async (sql: Asked): Promise<string[]> => (await sql.query<{ what: string }>(TWICE)).rows.map(({ what }) => what);
