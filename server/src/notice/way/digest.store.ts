// The queries over the mails of a day: who is due, who claimed it, what became of it.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Notice } from '@gongyan/shared/notice/notice.contract';
import type { Slot } from '@gongyan/shared/notice/way/way.rules';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Metrics } from '../../platform/metrics/metrics.js';
import { NoticeTable } from '../notice.table.js';
import { DigestTable, type DigestRow, type MailRow } from './way.table.js';

// A person who was suspended or took his address away is nobody's reader any more.
const DUE = `
select m.person_id as "personId" from notice_mail m join person p on p.id = m.person_id and p.state = 'active'
where m.address is not null and m.refused_at is null
  and not exists (select 1 from notice_digest d where d.person_id = m.person_id and d.day = $1 and not (d.state = 'waiting' and d.next_at <= $3))
  and exists (select 1 from notice n where n.person_id = m.person_id and n.read_at is null and n.at >= m.told_to and n.at < $2)
order by m.person_id limit $4`;

const CLAIM = `
insert into notice_digest as d (person_id, day, state, leave_hash) values ($1, $2, 'claimed', $3)
on conflict (person_id, day) do update set state = 'claimed', tries = d.tries + 1, next_at = null, leave_hash = $3 where d.state = 'waiting' and d.next_at <= $4
returning tries`;

// What another day's mail told of is not late any more.
const WAITING = `
select 'waiting' as state, count(*)::int as count, coalesce(greatest(0, extract(epoch from clock_timestamp() - min(next_at))), 0)::float8 as oldest
from notice_digest where state = 'waiting' and day >= current_date - 1`;

@Injectable()
export class DigestStore {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Metrics) metrics: Metrics,
  ) {
    metrics.jobs('mail', () => work.outside.query(WAITING));
  }

  async due({ day, until, now }: Slot, limit: number): Promise<PersonId[]> {
    const rows: { personId: PersonId }[] = await this.work.manager.query(DUE, [day, until, now, limit]);
    return rows.map(({ personId }) => personId);
  }

  /** False: another node has it, or it went out. */
  async claim(personId: PersonId, leaveHash: Buffer, { day, now }: Slot): Promise<boolean> {
    const rows: unknown[] = await this.work.manager.query(CLAIM, [personId, day, leaveHash, now]);
    return rows.length > 0;
  }

  /** Unread and not yet mailed, newest first. */
  unread(personId: PersonId, { toldTo }: Pick<MailRow, 'toldTo'>, until: Date): Promise<Notice[]> {
    return this.work.manager.getRepository(NoticeTable).createQueryBuilder('n')
      .where('n.personId = :personId and n.readAt is null and n.at >= :toldTo and n.at < :until', { personId, toldTo, until })
      .orderBy('n.at', 'DESC').addOrderBy('n.id', 'DESC').limit(500).getMany();
  }

  async settle({ personId, day }: Pick<DigestRow, 'personId' | 'day'>, change: Pick<DigestRow, 'state' | 'nextAt'>): Promise<void> {
    await this.work.manager.getRepository(DigestTable).update({ personId, day }, change);
  }
}
