// Who hears of what happens in a cohort: the pages that show it, the learners it touches, and those whose word it waits for.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import type { NoticeKind } from '@gongyan/shared/notice/notice.contract';
import { NoticeDoor } from '../../notice/notice.door.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CohortRow } from '../cohort/cohort.table.js';

interface News {
  readonly kind: Extract<NoticeKind, `training.${string}`>;
  /** Nobody is told of his own deed. */
  readonly by: { readonly personId: PersonId; readonly name: string } | null;
  readonly facts?: Readonly<Record<string, string>>;
}

@Injectable()
export class EnrolmentNews {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
  ) {}

  /** A hint to the cohort's page, and to the learners whose progress it moves. */
  tell({ id }: Pick<CohortRow, 'id'>, personIds: readonly PersonId[] = []): void {
    for (const name of [topic('cohort', id), ...[...new Set(personIds)].map((personId) => topic('person', personId))]) this.work.announce(name, 'cohort.changed', { cohortId: id });
  }

  async notify(personIds: readonly PersonId[], { id, name, startsOn }: CohortRow, { kind, by, facts = {} }: News): Promise<void> {
    const told = [...new Set(personIds)].filter((personId) => personId !== by?.personId);
    await this.notices.write(told.map((personId) => ({ personId, kind, facts: { cohort: name, day: startsOn, by: by?.name ?? '', ...facts }, link: `/cohorts/${id}` })));
  }
}
