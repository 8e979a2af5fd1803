// I4 and I5: the ledger is what the facts say, for every teacher, term and category, and no deed is credited twice. What is
// missing is excused only by what can be seen in the rows: it waits for a second person, was taken back by hand, or overlaps another.
import type pg from 'pg';
import type { Finding, Since } from './finding.js';
import { DEEDS } from './facts.sql.js';

interface Deed {
  readonly person_id: string;
  readonly source_type: string;
  readonly source_id: string;
  readonly code: string;
  readonly day: string;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly category: string;
  readonly half: number;
}
interface Told extends Deed {
  readonly due: boolean;
}

const STANDS = `
  select e.person_id, e.source_type, e.source_id, e.rule_code as code, e.occurred_on::text as day, e."from", e."to", e.category, e.half
  from hours_entry e where e.kind = 'credit' and not exists (select from hours_entry r where r.reverses = e.id)`;
const WAITS = `select person_id, source_type, source_id, rule_code as code from hours_expected where why = 'secondPerson'`;
/** Taken back by a hand, with a word in the audit; those of the demo's own history have none. */
const TAKEN = `
  select r.person_id, r.source_type, r.source_id, r.rule_code as code from hours_entry r
  where r.kind = 'reversal' and (r.posted_at < $2 or exists (select from audit_entry a where a.act = 'hours.reversed' and a.subject = r.reverses::text and a.id > $1))`;

type Key = Pick<Deed, 'person_id' | 'source_type' | 'source_id' | 'code'>;
const keyOf = ({ person_id, source_type, source_id, code }: Key): string => `${person_id} ${source_type} ${source_id} ${code}`;
const overlaps = (one: Deed, other: Deed): boolean => one.from !== null && one.to !== null && other.from !== null && other.to !== null && one.from < other.to && other.from < one.to;

/** Spring and autumn, as schools count: from February, from September. */
const termOf = (day: string): string => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  if (month >= 9) return `${year} autumn`;
  return month >= 2 ? `${year} spring` : `${year - 1} autumn`;
};

const isExcused = (deed: Told, mine: readonly Deed[], excused: ReadonlySet<string>): boolean =>
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

export const checkHours = async (sql: pg.Client, since: Since): Promise<Finding[]> => {
  const { rows: told } = await sql.query<Told>(DEEDS);
  const { rows: stands } = await sql.query<Deed>(STANDS);
  const { rows: waits } = await sql.query<Key>(WAITS);
  const { rows: taken } = await sql.query<Key>(TAKEN, [since.audit, since.at]);
  const excused = new Set([...waits, ...taken].map(keyOf));
  const standing = new Map<string, Deed[]>();
  for (const one of stands) standing.set(one.person_id, [...(standing.get(one.person_id) ?? []), one]);
  const there = new Set(stands.map(keyOf));
  const owed = told.filter((deed) => there.has(keyOf(deed)) || !isExcused(deed, standing.get(deed.person_id) ?? [], excused));
  const factsOf = new Set(told.map(keyOf));
  const baseless = stands.filter((one) => !factsOf.has(keyOf(one))).map((one) => `an entry without a fact: ${keyOf(one)}`);
  const missing = owed.filter((deed) => !there.has(keyOf(deed))).map((deed) => `a fact without its entry: ${keyOf(deed)}`);
  return [...baseless, ...missing, ...differences(stands, owed)].map((says) => ({ invariant: 'I4', says }));
};

const TWICE = `
  with stands as materialized (${STANDS}), timed as (
    select *, max("to") over (partition by person_id order by "from", source_id rows between unbounded preceding and 1 preceding) as busy_until from stands where "from" is not null)
  select person_id || ' ' || source_type || ' ' || source_id || ' ' || code as what from stands group by person_id, source_type, source_id, code having count(*) > 1
  union all select 'at once: ' || person_id || ' ' || source_id from timed where "from" < busy_until
  union all select 'taken back twice: ' || reverses from hours_entry where reverses is not null group by reverses having count(*) > 1
  union all select 'checked in twice: ' || meeting_id || ' ' || person_id from check_event group by meeting_id, person_id, kind having count(*) > 1`;

export const checkCredits = async (sql: pg.Client): Promise<Finding[]> => {
  const { rows } = await sql.query<{ what: string }>(TWICE);
  return rows.map(({ what }) => ({ invariant: 'I5', says: `credited twice: ${what}` }));
};
