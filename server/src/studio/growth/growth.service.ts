// The two deeds of a file: rating the nine skills, and opening or closing a part.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import { RatingId, type Audience, type GrowthPart, type RatingForm, type RatingKind } from '@gongyan/shared/studio/growth/growth.contract';
import { mayRate } from '@gongyan/shared/studio/growth/growth.rules';
import { randomUUID } from 'node:crypto';
import { NoticeDoor } from '../../notice/notice.door.js';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { Clock } from '../../platform/clock.js';
import { demand } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { GrowthAccess } from './growth.access.js';

@Injectable()
export class GrowthService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(GrowthAccess) private readonly access: GrowthAccess,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  rate({ personId: by, name }: Actor, personId: PersonId, { kind, ratings }: { readonly kind: RatingKind; readonly ratings: readonly RatingForm[] }): Promise<void> {
    return this.work.run(async () => {
      const { tie, hostedId } = await this.access.hold(by, personId);
      demand(mayRate(kind, tie, ratings.map(({ skill }) => skill)));
      const at = this.clock.now();
      await this.access.store.insertRatings(ratings.map((rating) => ({ ...rating, id: RatingId.parse(randomUUID()), personId, kind, byId: by, studioId: kind === 'host' ? hostedId : null, at })));
      if (kind === 'host') await this.told({ by, name, personId }, Object.fromEntries(ratings.map(({ skill, half }) => [skill, half / 2])));
      this.changed(personId);
    });
  }

  /** Of one's own file. Pages that are open to others ask again and find what is left to them. */
  show(personId: PersonId, part: GrowthPart, audience: Audience): Promise<void> {
    return this.work.run(async () => {
      const before = (await this.access.store.audiencesOf(personId)).get(part) ?? null;
      await this.access.store.showTo({ personId, part, audience, changedAt: this.clock.now() });
      await this.audit.record({ act: 'growth.shown', actorId: personId, subject: personId, reason: null, facts: { part, before, after: audience } });
      this.changed(personId);
    });
  }

  private async told({ by, name, personId }: { readonly by: PersonId; readonly name: string; readonly personId: PersonId }, facts: Readonly<Record<string, number>>): Promise<void> {
    await this.audit.record({ act: 'growth.rated', actorId: by, subject: personId, reason: null, facts });
    await this.notices.write([{ personId, kind: 'growth.rated', facts: { by: name }, link: '/growth' }]);
  }

  private changed(personId: PersonId): void {
    this.work.announce(topic('growth', personId), 'growth.changed', { personId });
  }
}
