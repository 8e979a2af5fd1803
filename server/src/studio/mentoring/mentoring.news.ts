// Who hears of a pairing: the two, the host, and the pages that show it. A hint names nobody, and no notice carries a word of an entry.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import type { NoticeKind } from '@gongyan/shared/notice/notice.contract';
import { NoticeDoor } from '../../notice/notice.door.js';
import { PeopleDoor } from '../../people/people.door.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { StudioDoor } from '../studio.door.js';
import type { PairRow } from './mentoring.table.js';

interface News {
  readonly kind: Extract<NoticeKind, `mentoring.${string}`>;
  /** Nobody is told of his own deed; null: it came about by itself. */
  readonly by: { readonly personId: PersonId; readonly name: string } | null;
  readonly facts?: Readonly<Record<string, string>>;
}

@Injectable()
export class MentoringNews {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
  ) {}

  tell({ id, studioId, mentorId, apprenticeId }: PairRow): void {
    for (const audience of [topic('pair', id), topic('studio', studioId), topic('person', mentorId), topic('person', apprenticeId)]) this.work.announce(audience, 'mentoring.changed', { pairId: id });
  }

  both(pair: PairRow, news: News): Promise<void> {
    return this.notify([pair.mentorId, pair.apprenticeId], pair, news);
  }

  /** Whoever hosts the studio now, unless he is one of the two. */
  async host(pair: PairRow, news: News): Promise<void> {
    const seen = await this.studios.asGuest(pair.mentorId, pair.studioId);
    if (seen !== null) await this.notify([seen.studio.hostId].filter((id) => id !== pair.mentorId && id !== pair.apprenticeId), pair, news);
  }

  async notify(personIds: readonly PersonId[], { id, mentorId, apprenticeId }: PairRow, { kind, by, facts = {} }: News): Promise<void> {
    const cards = await this.people.cards([mentorId, apprenticeId]);
    const told = [...new Set(personIds)].filter((personId) => personId !== by?.personId);
    const names = { mentor: cards.get(mentorId)?.name ?? '', apprentice: cards.get(apprenticeId)?.name ?? '', by: by?.name ?? '' };
    await this.notices.write(told.map((personId) => ({ personId, kind, facts: { ...names, ...facts }, link: `/mentoring/${id}` })));
  }
}
