// How every later room leaves word for a person: a row in the deed's own transaction, a bell after commit.
// Refuses to work outside a unit of work, where the notice could outlive a deed that never happened.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import { NoticeId, type Notice, type NoticeKind } from '@gongyan/shared/notice/notice.contract';
import { isQuiet, mayBeQuiet } from '@gongyan/shared/notice/way/way.rules';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { NoticeStore } from './notice.store.js';
import { WayStore } from './way/way.store.js';

export interface NewNotice {
  readonly personId: PersonId;
  readonly kind: NoticeKind;
  /** Names and titles for the sentence; never private text. */
  readonly facts: Readonly<Record<string, string>>;
  /** Path inside the hub. */
  readonly link: string | null;
}

@Injectable()
export class NoticeDoor {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(NoticeStore) private readonly store: NoticeStore,
    @Inject(WayStore) private readonly ways: WayStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async write(notices: readonly NewNotice[]): Promise<void> {
    if (notices.length === 0) return;
    const at = this.clock.now();
    const choices = await this.ways.choicesOf(notices.filter(({ kind }) => mayBeQuiet(kind)).map(({ personId }) => personId));
    const rows = notices.map((notice): Notice => ({ ...notice, facts: { ...notice.facts }, id: NoticeId.parse(randomUUID()), at, readAt: null, quiet: isQuiet(notice.kind, choices.get(notice.personId) ?? []) }));
    for (const row of rows) this.work.announce(topic('person', row.personId), 'notice.arrived', { noticeId: row.id });
    await this.store.insert(rows);
  }
}
