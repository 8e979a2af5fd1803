// The audit to be read: newest first, found by the act, a name, a token's name or a word of the reason; and its chain, checked. Changes nothing.
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Reply } from '@gongyan/shared/kit/route';
import type { adminRoutes, AuditLine } from '@gongyan/shared/people/admin/admin.contract';
import { verifyAudit } from '../../platform/audit/audit.chain.js';
import { Problem } from '../../platform/contract/problem.js';

const PAGE = 50;
const LINES = `
select e.id::int as id, e.at, e.act, e.subject, e.reason, e.facts - 'byToken' as facts, e.facts -> 'byToken' as token, a.id as "actorId", a.name as "actorName", coalesce(s.name, '') as about
from audit_entry e left join person a on a.id = e.actor_id left join person s on s.id::text = e.subject
where ($1 = '' or e.act ilike '%' || $1 || '%' or a.name ilike '%' || $1 || '%' or s.name ilike '%' || $1 || '%' or e.reason ilike '%' || $1 || '%' or e.facts -> 'byToken' ->> 'name' ilike '%' || $1 || '%' or e.subject = $1)
  and ($2::bigint is null or e.id < $2)
order by e.id desc limit $3`;

type Row = Omit<AuditLine, 'actor'> & { readonly actorId: NonNullable<AuditLine['actor']>['id'] | null; readonly actorName: string | null };

@Injectable()
export class AuditReader {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  async page(find: string, after: string | undefined): Promise<Reply<typeof adminRoutes.audit>> {
    if (after !== undefined && !/^\d{1,15}$/.test(after)) throw new Problem('request.invalid', { fields: 'after' });
    const found: Row[] = await this.source.query(LINES, [find.replace(/[\\%_]/g, (sign) => `\\${sign}`), after ?? null, PAGE + 1]);
    const rows = found.slice(0, PAGE).map(({ actorId, actorName, ...row }): AuditLine => ({ ...row, actor: actorId === null || actorName === null ? null : { id: actorId, name: actorName } }));
    return { rows, next: found.length > PAGE ? String(rows.at(-1)?.id) : null };
  }

  async verify(): Promise<Reply<typeof adminRoutes.verifyAudit>> {
    const verdict = await verifyAudit(this.source);
    return verdict.whole ? { whole: true, entries: verdict.entries, hash: verdict.hash, firstHarmed: null } : { whole: false, entries: 0, hash: '', firstHarmed: verdict.seq };
  }
}
