// Who hears of 工作简报: the studio's pages by a hint, its people by a notice that may be quiet, its group by the robot, the audit by a line.
import { Inject, Injectable } from '@nestjs/common';
import { topic } from '@gongyan/shared/kit/topic';
import { NoticeDoor } from '../../notice/notice.door.js';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { StudioDoor } from '../studio.door.js';
import type { SeenBrief } from './brief.access.js';
import { issueName } from './brief.page.js';
import type { BriefRow } from './brief.table.js';

@Injectable()
export class BriefNews {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
  ) {}

  tell({ id, studioId }: Pick<BriefRow, 'id' | 'studioId'>): void {
    this.work.announce(topic('studio', studioId), 'brief.changed', { briefId: id });
  }

  async published(row: BriefRow, { studio }: SeenBrief['seen'], by: Actor): Promise<void> {
    this.tell(row);
    await this.record('brief.published', { row, by, reason: null });
    await this.studios.say(row.studioId, { kind: 'brief', link: linkOf(row) });
    const told = (await this.studios.people(row.studioId)).filter((personId) => personId !== by.personId);
    await this.notices.write(told.map((personId) => ({ personId, kind: 'brief.published', facts: { studio: studio.name, title: issueName(row) }, link: linkOf(row) })));
  }

  /** Whoever published it is told when somebody else takes it down. */
  async withdrawn(row: BriefRow, { studio }: SeenBrief['seen'], { by, reason }: { readonly by: Actor; readonly reason: string }): Promise<void> {
    this.tell(row);
    await this.record('brief.withdrawn', { row, by, reason });
    if (studio.hostId === by.personId) return;
    await this.notices.write([{ personId: studio.hostId, kind: 'brief.withdrawn', facts: { studio: studio.name, title: issueName(row), by: by.name, reason }, link: linkOf(row) }]);
  }

  async corrected(row: BriefRow, by: Actor): Promise<void> {
    this.tell(row);
    await this.record('brief.corrected', { row, by, reason: null });
  }

  private record(act: string, { row, by, reason }: { readonly row: BriefRow; readonly by: Actor; readonly reason: string | null }): Promise<void> {
    return this.audit.record({ act, actorId: by.personId, subject: row.id, reason, facts: { studio: row.studioId, no: row.no, from: row.from } });
  }
}

const linkOf = ({ id }: Pick<BriefRow, 'id'>): string => `/briefs/${id}`;
