// What 管理 shows: accounts page by page, the audit, how the hub stands.
import { Inject, Injectable } from '@nestjs/common';
import { PersonId } from '@gongyan/shared/kit/id';
import type { Reply } from '@gongyan/shared/kit/route';
import type { adminRoutes } from '@gongyan/shared/people/admin/admin.contract';
import { Problem } from '../../platform/contract/problem.js';
import { DayTurn } from '../../platform/jobs/day.turn.js';
import { AdminAccess } from './admin.access.js';
import { AuditReader } from './audit.reader.js';
import { StatusReader } from './status.reader.js';

@Injectable()
export class AdminReader {
  constructor(
    @Inject(AdminAccess) private readonly access: AdminAccess,
    @Inject(AuditReader) readonly audit: AuditReader,
    @Inject(StatusReader) readonly status: StatusReader,
    @Inject(DayTurn) private readonly days: DayTurn,
  ) {}

  accounts(find: string, after: string | undefined): Promise<Reply<typeof adminRoutes.accounts>> {
    const at = after?.lastIndexOf('_') ?? -1;
    const id = after === undefined ? null : PersonId.safeParse(after.slice(at + 1));
    if (id !== null && (at < 0 || !id.success)) throw new Problem('request.invalid', { fields: 'after' });
    return this.access.store.page(find.trim(), after === undefined || id?.data === undefined ? null : { place: after.slice(0, at), id: id.data }, this.access.today);
  }

  runJobs(): Promise<void> {
    return this.days.again();
  }
}
