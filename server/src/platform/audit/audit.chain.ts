// Walks the chain over the audit and names the first entry that is not what was recorded. The links themselves are made by the
// database at each commit (migration 0055); here they are only read.
import type { DataSource } from 'typeorm';
import type { Asked } from '../database/asked.js';

/** Changed, removed, recorded past the chain, or cut off at its end. */
export type AuditVerdict =
  | { readonly whole: true; readonly entries: number; readonly hash: string }
  | { readonly whole: false; readonly seq: number; readonly why: 'changed' | 'missing' | 'unlinked' | 'end' };

const WALK = `
  with walked as (
    select l.seq, l.hash, row_number() over (order by l.seq) as nth, e.id is null as gone,
      sha256(coalesce(lag(l.hash) over (order by l.seq), sha256('gongyan audit')) || audit_said(l.seq, e)) as want
    from audit_link l left join audit_entry e on e.id = l.entry_id)
  select seq, case when nth <> seq or gone then 'missing' else 'changed' end as why from walked where nth <> seq or gone or want is distinct from hash
  union all select 0, 'unlinked' from audit_entry e where not exists (select from audit_link l where l.entry_id = e.id)
  union all select c.seq, 'end' from audit_chain c where not exists (select from audit_link l where l.seq = c.seq and l.hash = c.hash and l.seq = (select max(seq) from audit_link)) and c.seq + (select count(*) from audit_link) > 0
  order by seq limit 1`;

export const verifyAudit = async (source: Pick<DataSource, 'query'>): Promise<AuditVerdict> => {
  const [harmed]: { seq: string; why: 'changed' | 'missing' | 'unlinked' | 'end' }[] = await source.query(WALK);
  if (harmed !== undefined) return { whole: false, seq: Number(harmed.seq), why: harmed.why };
  const [end]: { seq: string; hash: Buffer }[] = await source.query('select seq, hash from audit_chain');
  if (end === undefined) throw new Error('The audit chain has no end');
  return { whole: true, entries: Number(end.seq), hash: end.hash.toString('hex') };
};

/** The same for whoever asks past the pool. */
export const verifyAuditIn = (sql: Asked): Promise<AuditVerdict> => verifyAudit({ query: async <T>(text: string) => (await sql.query(text)).rows as T });
