// Who hears of a 公开页: the pages of the studio by a hint, the audit by a line, and the host when somebody else closed it.
import { Inject, Injectable } from '@nestjs/common';
import { topic } from '@gongyan/shared/kit/topic';
import type { ShowcaseForm } from '@gongyan/shared/studio/showcase/showcase.contract';
import { NoticeDoor } from '../../notice/notice.door.js';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SeenStudio } from '../studio.door.js';

interface Change {
  readonly by: Actor;
  readonly before: ShowcaseForm;
  readonly after: ShowcaseForm;
}

const factsOf = ({ on, showsHost, briefIds, resultIds }: ShowcaseForm) => ({ on, showsHost, briefIds, resultIds });

@Injectable()
export class ShowcaseNews {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async changed({ id, name, hostId }: SeenStudio['studio'], { by, before, after }: Change): Promise<void> {
    this.work.announce(topic('studio', id), 'showcase.changed', {});
    await this.audit.record({ act: 'showcase.changed', actorId: by.personId, subject: id, reason: null, facts: { before: factsOf(before), after: factsOf(after) } });
    if (by.personId === hostId || !before.on || after.on) return;
    await this.notices.write([{ personId: hostId, kind: 'studio.showcaseClosed', facts: { studio: name, by: by.name }, link: `/studios/${id}` }]);
  }
}
