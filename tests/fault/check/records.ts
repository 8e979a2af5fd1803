// I7, I8 and I12: the chains over the audit and over the ledger, a row of the audit for each sensitive act, words of one circle that
// nobody outside may have heard, and every attachment with its own bytes.
import { hashOf } from '@gongyan/server/hours/chain/chain.hash';
import type { EntryRow } from '@gongyan/server/hours/hours.table';
import { harmedAttachments } from '@gongyan/server/recount/attachments';
import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Finding, Since } from './finding.js';

const FIRST_OF_HOURS = createHash('sha256').update('gongyan hours').digest();
const FIRST_OF_AUDIT = createHash('sha256').update('gongyan audit').digest();

const ENTRIES = `
  select id, seq::int, person_id as "personId", kind, half, category, form, rule_set_id as "ruleSetId", rule_code as "ruleCode", title, source_type as "sourceType", source_id as "sourceId", turn, "from", "to",
    occurred_on::text as "occurredOn", evidence, workings, posted_by as "postedBy", posted_at as "postedAt", reverses, reason, hash
  from hours_entry order by seq`;

export const checkHoursChain = async (sql: pg.Client): Promise<Finding[]> => {
  const { rows } = await sql.query<EntryRow>(ENTRIES);
  let before: Buffer = FIRST_OF_HOURS;
  for (const [at, row] of rows.entries()) {
    if (row.seq !== at + 1) return [{ invariant: 'I7', says: `the ledger has ${row.seq} where ${at + 1} should stand` }];
    before = hashOf(row, before);
    if (!before.equals(row.hash)) return [{ invariant: 'I7', says: `entry ${row.seq} of the ledger was changed` }];
  }
  const { rows: [end] } = await sql.query<{ seq: string; hash: Buffer }>('select seq, hash from hours_chain');
  return end !== undefined && Number(end.seq) === rows.length && before.equals(end.hash) ? [] : [{ invariant: 'I7', says: 'the ledger does not fit the end of its chain' }];
};

interface Linked {
  readonly id: string;
  readonly seq: string | null;
  readonly said: Buffer | null;
  readonly hash: Buffer | null;
}
/** What is hashed is spelt by the database; the walk is our own. */
const LINKS = 'select e.id, l.seq, l.hash, audit_said(l.seq, e) as said from audit_entry e full join audit_link l on l.entry_id = e.id order by l.seq nulls first';

const walkAudit = async (sql: pg.Client): Promise<Finding[]> => {
  const { rows } = await sql.query<Linked>(LINKS);
  let before: Buffer = FIRST_OF_AUDIT;
  for (const [at, { id, seq, said, hash }] of rows.entries()) {
    if (seq === null || said === null || hash === null) return [{ invariant: 'I7', says: `audit entry ${id} and the chain do not know each other` }];
    if (Number(seq) !== at + 1) return [{ invariant: 'I7', says: `the audit has ${seq} where ${at + 1} should stand` }];
    before = createHash('sha256').update(before).update(said).digest();
    if (!before.equals(hash)) return [{ invariant: 'I7', says: `audit entry ${id} was changed` }];
  }
  const { rows: [end] } = await sql.query<{ seq: string; hash: Buffer }>('select seq, hash from audit_chain');
  return end !== undefined && Number(end.seq) === rows.length && before.equals(end.hash) ? [] : [{ invariant: 'I7', says: 'the audit does not fit the end of its chain' }];
};

/** Acts, each with its subject, that the rows themselves tell of; counted against the audit. */
const ACTS = `
  with done as (
    select 'certificate.issued' as act, id::text as subject from certificate_award where issued_at >= $2
    union all select 'certificate.' || kind, award_id::text from certificate_event where at >= $2
    union all select 'meeting.rule', meeting_id::text from attendance_ruling where at >= $2
    union all select 'hours.pastPosted', id::text from hours_past where state = 'posted' and confirmed_at >= $2
    union all select 'hours.pastUploaded', id::text from hours_past where uploaded_at >= $2
  ), kept as (select act, subject from audit_entry where id > $1 and act in ('certificate.issued', 'certificate.revoked', 'certificate.reissued', 'meeting.rule', 'hours.pastPosted', 'hours.pastUploaded'))
  select act, subject, sum(d)::int as off from (select act, subject, 1 as d from done union all select act, subject, -1 from kept) a group by act, subject having sum(d) <> 0
  union all select 'meeting.close', m.id::text, 1 from meeting m where m.closed_at >= $2 and m.state = 'closed'
    and (select count(*) filter (where act = 'meeting.close') - count(*) filter (where act = 'meeting.reopen') from audit_entry where id > $1 and subject = m.id::text) <> 1
  union all select 'hours.reversed', a.subject, -1 from audit_entry a where a.id > $1 and a.act = 'hours.reversed' and not exists (select from hours_entry e where e.reverses::text = a.subject)`;

export const checkAudit = async (sql: pg.Client, since: Since): Promise<Finding[]> => {
  const { rows } = await sql.query<{ act: string; subject: string; off: number }>(ACTS, [since.audit, since.at]);
  return [...(await walkAudit(sql)), ...rows.map(({ act, subject, off }): Finding => ({ invariant: 'I7', says: `${off > 0 ? 'an act without its row in the audit' : 'the audit tells of an act that is not there'}: ${act} ${subject}` }))];
};

export interface Canary {
  readonly words: string;
  /** Everything that reached whoever may not know it: frames, answers, mails. */
  readonly heard: () => readonly string[];
}

/** Also where it was packed as bytes: a frame of a document is base64. */
const tells = (text: string, words: string): boolean =>
  text.includes(words) || (text.match(/[A-Za-z0-9+/=_-]{24,}/g) ?? []).some((part) => Buffer.from(part, 'base64').includes(words));

/** Notices and mails go to one person each: none may carry the words to somebody outside. */
export const checkCanaries = async (sql: pg.Client, canaries: readonly Canary[]): Promise<Finding[]> => {
  const found: Finding[] = [];
  for (const { words, heard } of canaries) {
    for (const text of heard()) if (tells(text, words)) found.push({ invariant: 'I8', says: `heard outside: ${text.slice(0, 80)}` });
    const { rows } = await sql.query<{ id: string }>("select id from notice where facts::text like '%' || $1 || '%'", [words]);
    found.push(...rows.map(({ id }): Finding => ({ invariant: 'I8', says: `notice ${id} carries words of a text` })));
  }
  return found;
};

export const checkAttachments = async (sql: pg.Client): Promise<Finding[]> => (await harmedAttachments(sql)).map((says) => ({ invariant: 'I12', says }));
