// Who hears of a studio's step: its host, whoever it waits for now, and its members when their work stops or goes on. A notice is a
// row of the same transaction.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import type { NoticeKind } from '@gongyan/shared/notice/notice.contract';
import type { FoundingAct } from '@gongyan/shared/studio/founding/founding.contract';
import { NoticeDoor, type NewNotice } from '../../notice/notice.door.js';
import { PeopleDoor } from '../../people/people.door.js';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { StudioRow } from '../studio.table.js';
import { FoundingAccess } from './founding.access.js';

export interface FoundingTold {
  readonly act: FoundingAct;
  /** Null: the calendar. */
  readonly by: PersonId | null;
  readonly reason: string | null;
  readonly before: StudioRow['state'];
  /** Members whose work stops or goes on with it. */
  readonly members: readonly PersonId[];
}

const TO_HOST: Readonly<Partial<Record<FoundingAct, NoticeKind>>> = {
  review: 'founding.passed', approve: 'founding.passed', hang: 'founding.hung', return: 'founding.returned', refuse: 'founding.refused', suspend: 'founding.suspended', resume: 'founding.resumed',
  openReview: 'founding.reviewed', complete: 'founding.ended', renew: 'founding.renewed', revoke: 'founding.ended',
};
const TO_MEMBERS: ReadonlySet<FoundingAct> = new Set<FoundingAct>(['suspend', 'resume', 'complete', 'revoke']);

@Injectable()
export class FoundingNews {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(FoundingAccess) private readonly access: FoundingAccess,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async tell(studio: StudioRow, told: FoundingTold): Promise<void> {
    const { act, by, reason, before, members } = told;
    const [seen] = await this.access.weigh(by ?? studio.hostId, [studio]);
    const waiting = seen?.waiting ?? [];
    await this.audit.record({ act: 'studio.moved', actorId: by, subject: studio.id, reason, facts: { act, before, after: studio.state } });
    const facts = { studioId: studio.id };
    for (const personId of new Set([studio.hostId, ...waiting, ...(by === null ? [] : [by])])) this.work.announce(topic('person', personId), 'founding.moved', facts);
    this.work.announce(topic('studio', studio.id), 'founding.moved', facts);
    const words = { studio: studio.name, by: by === null ? '' : await this.name(by), reason: reason ?? '', day: studio.nextEnd ?? studio.termEnd };
    const link = `/studio-foundings/${studio.id}`;
    const kind = TO_HOST[act];
    const all: NewNotice[] = kind === undefined || by === studio.hostId ? [] : [{ personId: studio.hostId, kind, facts: words, link }];
    if (kind !== undefined && TO_MEMBERS.has(act)) all.push(...members.map((personId) => ({ personId, kind, facts: words, link: null })));
    const asked = waiting.filter((personId) => personId !== by && personId !== studio.hostId);
    all.push(...asked.map((personId) => ({ personId, kind: 'founding.waiting' as const, facts: { studio: studio.name, by: words.by }, link })));
    await this.notices.write(all);
  }

  /** A deadline is over: those who have it and the host are told, once. */
  async late(studios: readonly StudioRow[]): Promise<void> {
    for (const studio of studios) {
      const [seen] = await this.access.weigh(studio.hostId, [studio]);
      const all = new Set([studio.hostId, ...(seen?.waiting ?? [])]);
      await this.notices.write([...all].map((personId) => ({ personId, kind: 'founding.overdue' as const, facts: { studio: studio.name, day: studio.dueOn ?? '' }, link: `/studio-foundings/${studio.id}` })));
    }
  }

  private async name(id: PersonId): Promise<string> {
    return (await this.people.cards([id])).get(id)?.name ?? '';
  }
}
