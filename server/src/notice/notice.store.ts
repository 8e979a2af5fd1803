// The queries over notices. Every one names the person: nobody's notices are reached by their id alone.
import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { NoticeId } from '@gongyan/shared/notice/notice.contract';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { NoticeTable, type NoticeRow } from './notice.table.js';

export interface NoticeCursor {
  readonly at: Date;
  readonly id: NoticeId;
}

@Injectable()
export class NoticeStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get notices() {
    return this.work.manager.getRepository(NoticeTable);
  }

  async insert(rows: readonly NoticeRow[]): Promise<void> {
    await this.notices.insert([...rows]);
  }

  /** Newest first, at most `limit`, those behind the cursor. */
  async list(personId: PersonId, limit: number, after: NoticeCursor | null): Promise<NoticeRow[]> {
    const query = this.notices.createQueryBuilder('n').where('n.personId = :personId', { personId });
    if (after !== null) query.andWhere('(n.at, n.id) < (:at, :id)', { at: after.at, id: after.id });
    return query.orderBy('n.at', 'DESC').addOrderBy('n.id', 'DESC').limit(limit).getMany();
  }

  unread(personId: PersonId): Promise<number> {
    return this.notices.countBy({ personId, readAt: IsNull(), quiet: false });
  }

  find(personId: PersonId, id: NoticeId): Promise<NoticeRow | null> {
    return this.notices.findOneBy({ id, personId });
  }

  async markRead(personId: PersonId, id: NoticeId, at: Date): Promise<void> {
    await this.notices.update({ id, personId, readAt: IsNull() }, { readAt: at });
  }

  async markAllRead(personId: PersonId, at: Date): Promise<number> {
    const { affected } = await this.notices.update({ personId, readAt: IsNull() }, { readAt: at });
    return affected ?? 0;
  }
}
