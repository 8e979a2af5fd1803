// Who hears when somebody comes or goes: the person by a notice, the studio's pages by a hint, the audit by a
// line; and the removed person's open editors and topics end with the same commit.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import { DocumentDoor } from '../../document/document.door.js';
import { NoticeDoor } from '../../notice/notice.door.js';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { LiveKeepers } from '../../platform/realtime/live.keepers.js';
import type { MembershipRow, StudioRow } from '../studio.table.js';

export interface Departure {
  readonly act: 'withdraw' | 'dismiss' | 'transfer' | 'complete';
  readonly by: PersonId;
  readonly reason: string;
  readonly name: string;
  readonly was: MembershipRow;
}

@Injectable()
export class MembershipLive {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(DocumentDoor) private readonly documents: DocumentDoor,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(LiveKeepers) private readonly topics: LiveKeepers,
  ) {}

  async joined(studio: StudioRow, joined: readonly MembershipRow[], { by, reason }: { readonly by: PersonId; readonly reason: string | null }): Promise<void> {
    for (const { personId } of joined) {
      this.work.announce(topic('studio', studio.id), 'studio.memberJoined', { personId });
      await this.audit.record({ act: 'studio.memberJoined', actorId: by, subject: personId, reason, facts: { studio: studio.id, after: 'active' } });
    }
    await this.notices.write(joined.map(({ personId }) => ({ personId, kind: 'studio.invited', facts: { studio: studio.name }, link: `/studios/${studio.id}` })));
  }

  /** Whoever went by himself knows; the host is told instead. */
  async left(studio: StudioRow, { personId, state }: MembershipRow, { act, by, reason, name, was }: Departure): Promise<void> {
    this.work.announce(topic('studio', studio.id), 'studio.memberRemoved', { personId });
    this.parted(studio, personId);
    await this.documents.bumpAccess({ circleIds: [studio.id], leaving: [personId] });
    await this.audit.record({ act: 'studio.memberRemoved', actorId: by, subject: personId, reason, facts: { studio: studio.id, before: was.state, after: state } });
    await this.notices.write(act === 'withdraw'
      ? [{ personId: studio.hostId, kind: 'studio.left', facts: { studio: studio.name, by: name, reason }, link: `/studios/${studio.id}/members` }]
      : [{ personId, kind: 'studio.removed', facts: { studio: studio.name, reason }, link: null }]);
  }

  /** The studio stopped, goes on or ended: its open editors are asked again, and whoever belongs to it no longer is put out. */
  async closed(studio: StudioRow, leaving: readonly PersonId[]): Promise<void> {
    for (const personId of leaving) {
      this.work.announce(topic('studio', studio.id), 'studio.memberRemoved', { personId });
      this.parted(studio, personId);
    }
    await this.documents.bumpAccess({ circleIds: [studio.id], leaving });
  }

  /** Ended and begun by the calendar: nobody did it. */
  async turned(studio: StudioRow, { ended, begun }: { ended: readonly MembershipRow[]; begun: readonly MembershipRow[] }): Promise<void> {
    for (const { personId } of [...ended, ...begun]) {
      this.work.announce(topic('studio', studio.id), 'studio.membershipTurned', { personId });
      this.parted(studio, personId);
    }
    await this.documents.bumpAccess({ circleIds: [studio.id], leaving: ended.map(({ personId }) => personId) });
    for (const { personId, state } of ended) {
      await this.audit.record({ act: 'studio.membershipEnded', actorId: null, subject: personId, reason: null, facts: { studio: studio.id, before: state, after: 'completed' } });
    }
    await this.notices.write(ended.map(({ personId }) => ({ personId, kind: 'studio.ended', facts: { studio: studio.name }, link: null })));
  }

  /** What he may watch, his tasks here, and the file of his that the host may not watch any more. */
  private parted(studio: StudioRow, personId: PersonId): void {
    this.work.announce(topic('growth', personId), 'growth.changed', { personId });
    this.work.announce(topic('person', personId), 'task.changed', { studioId: studio.id });
    this.topics.review([personId, studio.hostId]);
  }
}
