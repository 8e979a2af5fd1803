// Who hears of 工作室任务: the studio's pages and the page of whoever has one by a hint, whoever has to do something by a notice, the audit by a line.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import type { NoticeKind } from '@gongyan/shared/notice/notice.contract';
import type { HostDeed, OwnDeed } from '@gongyan/shared/studio/task/task.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { NoticeDoor } from '../../notice/notice.door.js';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AssignmentRow, TaskRow } from './task.table.js';

interface Moved {
  readonly row: AssignmentRow;
  readonly deed: OwnDeed | HostDeed;
  readonly by: PersonId;
  readonly reason: string;
}
type TaskNotice = Extract<NoticeKind, `task.${string}`>;

@Injectable()
export class TaskNews {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  tell(studioId: StudioId, personIds: readonly PersonId[]): void {
    this.work.announce(topic('studio', studioId), 'task.changed', { studioId });
    for (const personId of new Set(personIds)) this.work.announce(topic('person', personId), 'task.changed', { studioId });
  }

  async record({ studioId }: Pick<TaskRow, 'studioId'>, { row, deed, by, reason }: Moved): Promise<void> {
    await this.audit.record({ act: `task.${deed}`, actorId: by, subject: row.id, reason: reason === '' ? null : reason, facts: { studio: studioId, person: row.personId, before: row.state } });
  }

  async assigned(task: TaskRow, personIds: readonly PersonId[], by: string): Promise<void> {
    this.tell(task.studioId, personIds);
    await this.audit.record({ act: 'task.assign', actorId: task.givenBy, subject: task.id, reason: null, facts: { studio: task.studioId, people: personIds.length } });
    await this.notify('task.assigned', task, { to: personIds, facts: { by, day: task.dueOn } });
  }

  /** About one task, on the page where it stands: alike ones fold into one line there. */
  async notify(kind: TaskNotice, { studioId, title }: Pick<TaskRow, 'studioId' | 'title'>, { to, facts }: { readonly to: readonly PersonId[]; readonly facts: Readonly<Record<string, string>> }): Promise<void> {
    await this.notices.write(to.map((personId) => ({ personId, kind, facts: { title, ...facts }, link: linkOf(studioId) })));
  }
}

const linkOf = (studioId: StudioId): string => `/studios/${studioId}/plan`;
