// Who hears of an open lesson: its teacher, those who booked or wait, and the pages that show it. A hint names nobody.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { EventName } from '@gongyan/shared/kit/event';
import { topic } from '@gongyan/shared/kit/topic';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { openLessonEvents } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import type { NoticeKind } from '@gongyan/shared/notice/notice.contract';
import { NoticeDoor } from '../../notice/notice.door.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { OpenLessonRow } from './openlesson.table.js';

interface News {
  readonly kind: Extract<NoticeKind, `openlesson.${string}`>;
  readonly title: string;
  /** Nobody is told of his own deed; null: it came about by itself. */
  readonly by: { readonly personId: PersonId; readonly name: string } | null;
  readonly facts?: Readonly<Record<string, string>>;
  readonly page?: '/result' | '/observe';
}

@Injectable()
export class OpenLessonNews {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
  ) {}

  tell({ id, studioId }: Pick<OpenLessonRow, 'id' | 'studioId'>, event: EventName<typeof openLessonEvents> = 'openlesson.changed'): void {
    this.work.announce(topic('openlesson', id), event, { openLessonId: id });
    this.work.announce(topic('studio', studioId), event, { openLessonId: id });
  }

  async notify(personIds: readonly PersonId[], { id, startsAt }: OpenLessonRow, { kind, title, by, facts = {}, page }: News): Promise<void> {
    const told = [...new Set(personIds)].filter((personId) => personId !== by?.personId);
    await this.notices.write(told.map((personId) => ({ personId, kind, facts: { title, day: shanghaiDay(startsAt), by: by?.name ?? '', ...facts }, link: `/open-lessons/${id}${page ?? ''}` })));
  }
}
