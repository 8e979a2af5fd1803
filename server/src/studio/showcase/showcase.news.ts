// Who hears of a 公开页: the pages of the studio by a hint, the audit by a line, and the host when the district closes it or lifts that.
import { Inject, Injectable } from '@nestjs/common';
import { topic } from '@gongyan/shared/kit/topic';
import type { ShowcaseForm } from '@gongyan/shared/studio/showcase/showcase.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { NoticeDoor } from '../../notice/notice.door.js';
import { AuditTrail, type Act } from '../../platform/audit/audit.trail.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SeenStudio } from '../studio.door.js';

type Told = Pick<SeenStudio['studio'], 'id' | 'name' | 'hostId'>;

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

  async changed(id: StudioId, { by, before, after }: Change): Promise<void> {
    await this.tell(id, { act: 'showcase.changed', actorId: by.personId, reason: null, facts: { before: factsOf(before), after: factsOf(after) } });
  }

  async closed({ id, name, hostId }: Told, { by, reason }: { readonly by: Actor; readonly reason: string }): Promise<void> {
    await this.tell(id, { act: 'showcase.closed', actorId: by.personId, reason, facts: {} });
    await this.notices.write([{ personId: hostId, kind: 'studio.showcaseClosed', facts: { studio: name, by: by.name, reason }, link: `/studios/${id}` }]);
  }

  async lifted({ id, name, hostId }: Told, by: Actor): Promise<void> {
    await this.tell(id, { act: 'showcase.lifted', actorId: by.personId, reason: null, facts: {} });
    await this.notices.write([{ personId: hostId, kind: 'studio.showcaseLifted', facts: { studio: name, by: by.name }, link: `/studios/${id}` }]);
  }

  private async tell(id: StudioId, act: Omit<Act, 'subject'>): Promise<void> {
    this.work.announce(topic('studio', id), 'showcase.changed', {});
    await this.audit.record({ ...act, subject: id });
  }
}
