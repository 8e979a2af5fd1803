// A person's own notices: list, read, read all. Writing one is the door's, in the deed's own transaction.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Reply } from '@gongyan/shared/kit/route';
import { Instant } from '@gongyan/shared/kit/time';
import { NoticeId, type Notice, type noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { Clock } from '../platform/clock.js';
import { Problem } from '../platform/contract/problem.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { NoticeStore, type NoticeCursor } from './notice.store.js';

const PAGE = 30;

@Injectable()
export class NoticeService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(NoticeStore) private readonly store: NoticeStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(personId: PersonId, after: string | undefined): Promise<Reply<typeof noticeRoutes.list>> {
    const [found, unread] = await Promise.all([this.store.list(personId, PAGE + 1, readCursor(after)), this.store.unread(personId)]);
    const rows = found.slice(0, PAGE);
    const last = rows.at(-1);
    return { rows, unread, next: found.length > PAGE && last !== undefined ? writeCursor(last) : null };
  }

  async read(personId: PersonId, id: NoticeId): Promise<Notice> {
    return this.work.run(async () => {
      await this.store.markRead(personId, id, this.clock.now());
      const notice = await this.store.find(personId, id);
      if (notice === null) throw new Problem('request.notFound');
      return notice;
    });
  }

  async readAll(personId: PersonId): Promise<{ read: number }> {
    return this.work.run(async () => ({ read: await this.store.markAllRead(personId, this.clock.now()) }));
  }
}

const writeCursor = (last: Notice): string => `${last.at.toISOString()}_${last.id}`;

const readCursor = (text: string | undefined): NoticeCursor | null => {
  if (text === undefined) return null;
  const [at, id] = text.split('_');
  const [instant, notice] = [Instant.safeParse(at), NoticeId.safeParse(id)];
  if (!instant.success || !notice.success) throw new Problem('request.invalid', { fields: 'after' });
  return { at: instant.data, id: notice.data };
};
