// What every deed with an import needs: one unit of work, the hour, the audit, and a word to those who are to act next.
import { Inject, Injectable } from '@nestjs/common';
import type { PastImport } from '@gongyan/shared/hours/past/past.contract';
import { NoticeDoor } from '../../notice/notice.door.js';
import { PeopleDoor } from '../../people/people.door.js';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { Clock } from '../../platform/clock.js';
import type { Actor } from '../../platform/contract/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

const linkOf = ({ id }: PastImport): string => `/hours/past/${id}`;

@Injectable()
export class PastDesk {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  run<T>(job: () => Promise<T>): Promise<T> {
    return this.work.run(job);
  }

  now(): Date {
    return this.clock.now();
  }

  /** One of them is the second person. */
  async tellOthers(row: PastImport, by: Actor): Promise<void> {
    const others = (await this.people.holding('centreStaff')).filter((personId) => personId !== by.personId);
    await this.notices.write(others.map((personId) => ({ personId, kind: 'past.waiting' as const, facts: { by: by.name, file: row.fileName }, link: linkOf(row) })));
    await this.audit.record({ act: 'hours.pastUploaded', actorId: by.personId, subject: row.id, reason: null, facts: { rows: row.rows } });
  }

  async settled(row: PastImport, by: Actor, posted: number): Promise<void> {
    await this.notices.write([{ personId: row.uploadedBy, kind: 'past.posted' as const, facts: { by: by.name, file: row.fileName, n: String(posted) }, link: linkOf(row) }]);
    await this.audit.record({ act: 'hours.pastPosted', actorId: by.personId, subject: row.id, reason: null, facts: { posted, uploadedBy: row.uploadedBy } });
  }

  dropped(row: PastImport, by: Actor): Promise<void> {
    return this.audit.record({ act: 'hours.pastDropped', actorId: by.personId, subject: row.id, reason: null, facts: { uploadedBy: row.uploadedBy } });
  }
}
