// Who may with 工作室任务: an assignment is seen by whoever has it, as long as he belongs to the studio, and by those who run or oversee it.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { AssignmentId } from '@gongyan/shared/studio/task/task.contract';
import { tasksReadBy } from '@gongyan/shared/studio/task/task.rules';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { Problem } from '../../platform/contract/problem.js';
import { StudioAccess, type SeenStudio } from '../studio.access.js';
import { StudioStore } from '../studio.store.js';
import { TaskStore } from './task.store.js';
import type { AssignmentRow, TaskRow } from './task.table.js';

export interface SeenAssignment {
  readonly task: TaskRow;
  readonly row: AssignmentRow;
  readonly seen: SeenStudio;
}

@Injectable()
export class TaskAccess {
  constructor(
    @Inject(TaskStore) readonly store: TaskStore,
    @Inject(StudioAccess) readonly studios: StudioAccess,
    @Inject(StudioStore) private readonly memberships: StudioStore,
  ) {}

  /** Throws 没有找到 for whoever may read no task of it. */
  async studio(reader: PersonId, id: StudioId): Promise<SeenStudio> {
    const seen = await this.studios.see(reader, id);
    if (tasksReadBy(seen.rights) === 'none') throw new Problem('request.notFound');
    return seen;
  }

  /** Everybody who may have a task of it today: all who belong to it but the host, those who read along included. */
  async circle(id: StudioId): Promise<PersonId[]> {
    return (await this.studios.everybody(id)).slice(1);
  }

  /** The same, and until the end of the transaction none of these comes or goes. */
  async holdCircle(id: StudioId, personIds: readonly PersonId[]): Promise<PersonId[]> {
    await this.memberships.lockPersons(personIds);
    return this.circle(id);
  }

  /** With its row held, and whoever has it neither coming nor going until the end of the transaction. */
  async hold(reader: PersonId, id: AssignmentId): Promise<SeenAssignment> {
    const found = await this.store.find(id);
    if (found === null) throw new Problem('request.notFound');
    await this.memberships.lockPersons([found.row.personId]);
    const [row] = await this.store.hold([id]);
    const seen = await this.studio(reader, found.task.studioId);
    if (row === undefined || (tasksReadBy(seen.rights) === 'own' && row.personId !== reader)) throw new Problem('request.notFound');
    return { task: found.task, row, seen };
  }
}
