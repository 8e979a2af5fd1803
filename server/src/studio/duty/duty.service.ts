// Reminders to those who are behind: one a week at most, whoever presses the button how often.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { mayRemind } from '@gongyan/shared/studio/duty/duty.rules';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { NoticeDoor } from '../../notice/notice.door.js';
import { Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { StudioAccess } from '../studio.access.js';
import { DutyBoards } from './duty.queries.js';

@Injectable()
export class DutyService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(StudioAccess) private readonly studios: StudioAccess,
    @Inject(DutyBoards) private readonly boards: DutyBoards,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
  ) {}

  /** Whoever is behind, of these, and was not reminded within a week. */
  remind(by: Actor, studioId: StudioId, personIds: readonly PersonId[]): Promise<PersonId[]> {
    return this.work.run(async () => {
      const { studio, rights, now } = await this.studios.see(by.personId, studioId);
      if (!rights.host && !rights.oversees) throw new Problem('access.notYours', { who: 'host' });
      await this.boards.store.lock(studioId);
      const today = shanghaiDay(now);
      const { rows } = await this.boards.open(by.personId, studioId, undefined);
      const due = rows.filter(({ person, cells, reminded }) => personIds.includes(person.id) && cells.some(({ state }) => state === 'behind') && mayRemind(reminded, today));
      for (const { person } of due) await this.boards.store.remind({ studioId, personId: person.id, day: today, byId: by.personId });
      await this.notices.write(due.map(({ person, cells }) => ({ personId: person.id, kind: 'studio.behind', facts: { studio: studio.name, n: String(cells.filter(({ state }) => state === 'behind').length) }, link: `/studios/${studioId}/plan` })));
      return due.map(({ person }) => person.id);
    });
  }
}
