// Who hears of a meeting: those who are asked to come by notices, pages by hints. Arrivals are gathered: a thousand people
// in a minute are two hints a second.
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { topic } from '@gongyan/shared/kit/topic';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import type { NoticeKind } from '@gongyan/shared/notice/notice.contract';
import { NoticeDoor } from '../notice/notice.door.js';
import type { Actor } from '../platform/contract/serves.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { MeetingRow } from './meeting.table.js';

const EVERY_MS = 500;

interface News {
  readonly kind: Extract<NoticeKind, `meeting.${string}`>;
  /** Nobody is told of his own deed; null: it came about by itself. */
  readonly by: Pick<Actor, 'personId' | 'name'> | null;
  readonly facts?: Readonly<Record<string, string>>;
}

@Injectable()
export class MeetingNews implements OnModuleDestroy {
  private readonly arrived = new Set<MeetingId>();
  private soon: NodeJS.Timeout | null = null;

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
  ) {}

  onModuleDestroy(): void {
    if (this.soon !== null) clearTimeout(this.soon);
  }

  tell({ id, studioId }: Pick<MeetingRow, 'id' | 'studioId'>): void {
    this.work.announce(topic('meeting', id), 'meeting.changed', { meetingId: id });
    if (studioId !== null) this.work.announce(topic('studio', studioId), 'meeting.changed', { meetingId: id });
  }

  /** After the commit, together with others of the same half second. */
  tellArrival({ id }: Pick<MeetingRow, 'id'>): void {
    this.work.afterCommit(() => {
      this.arrived.add(id);
      this.soon ??= setTimeout(() => this.flush(), EVERY_MS).unref();
    });
  }

  async notify(personIds: readonly PersonId[], meeting: Pick<MeetingRow, 'id' | 'theme' | 'startsAt'>, { kind, by, facts = {} }: News): Promise<void> {
    const told = [...new Set(personIds)].filter((personId) => personId !== by?.personId);
    await this.notices.write(told.map((personId) => ({ personId, kind, facts: { theme: meeting.theme, day: shanghaiDay(meeting.startsAt), by: by?.name ?? '', ...facts }, link: `/meetings/${meeting.id}` })));
  }

  private flush(): void {
    const ids = [...this.arrived];
    this.arrived.clear();
    this.soon = null;
    // A lost hint costs a page one refresh; it must not cost the process.
    void this.work.run(() => Promise.resolve(ids.forEach((id) => this.work.announce(topic('meeting', id), 'meeting.arrived', { meetingId: id })))).catch(() => undefined);
  }
}
