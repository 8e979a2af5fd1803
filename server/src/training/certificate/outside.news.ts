// Who hears of a certificate from elsewhere: its holder when it was decided, district staff when something waits; and the record of acts.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import { NoticeDoor } from '../../notice/notice.door.js';
import { PeopleDoor } from '../../people/people.door.js';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { OutsideRow } from './certificate.table.js';

@Injectable()
export class OutsideNews {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async moved({ id, personId }: OutsideRow): Promise<void> {
    const staff = await this.people.holding('centreStaff');
    for (const one of new Set([personId, ...staff])) this.work.announce(topic('person', one), 'certificate.outsideMoved', { outsideId: id });
  }

  async acted(row: OutsideRow, by: PersonId): Promise<void> {
    const { id, personId, state, number, reason } = row;
    if (state === 'recorded' || state === 'refused') {
      await this.notices.write([{ personId, kind: state === 'recorded' ? 'certificate.outsideRecorded' : 'certificate.outsideRefused', facts: { number, reason: reason ?? '' }, link: '/certificates' }]);
    }
    await this.audit.record({ act: `certificate.outside.${state}`, actorId: by, subject: id, reason, facts: { personId, number } });
    await this.moved(row);
  }
}
