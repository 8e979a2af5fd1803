// The queries over 工作室任务 and their assignments.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { AssignmentId, StudioTaskId } from '@gongyan/shared/studio/task/task.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AssignmentTable, StudioTaskTable, type AssignmentRow, type TaskRow } from './task.table.js';

@Injectable()
export class TaskStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get tasks() {
    return this.work.manager.getRepository(StudioTaskTable);
  }

  private get assignments() {
    return this.work.manager.getRepository(AssignmentTable);
  }

  async insert(task: TaskRow, rows: readonly AssignmentRow[]): Promise<void> {
    await this.tasks.insert(task);
    await this.assignments.insert([...rows]);
  }

  /** Whatever is due first. */
  named(ids: readonly StudioTaskId[]): Promise<TaskRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.tasks.find({ where: { id: In([...new Set(ids)]) }, order: { dueOn: 'ASC', givenAt: 'ASC', id: 'ASC' } });
  }

  async find(id: AssignmentId): Promise<{ readonly task: TaskRow; readonly row: AssignmentRow } | null> {
    const row = await this.assignments.findOneBy({ id });
    const task = row === null ? null : await this.tasks.findOneBy({ id: row.taskId });
    return row === null || task === null ? null : { task, row };
  }

  /** Until the end of the transaction nobody else moves them; in one order, so that two hands do not wait for each other. */
  async hold(ids: readonly AssignmentId[]): Promise<AssignmentRow[]> {
    await this.work.manager.query('select 1 from studio_assignment where id = any($1) order by id for update', [[...ids]]);
    return this.assignments.findBy({ id: In([...ids]) });
  }

  async change(id: AssignmentId, change: Partial<Omit<AssignmentRow, 'id' | 'taskId' | 'personId'>>): Promise<void> {
    await this.assignments.update({ id }, change);
  }

  ofStudio(studioId: StudioId, personIds: readonly PersonId[] | 'all'): Promise<AssignmentRow[]> {
    const query = this.assignments.createQueryBuilder('a').where('exists (select 1 from studio_task t where t.id = a.task_id and t.studio_id = :studioId)', { studioId });
    return (personIds === 'all' ? query : query.andWhere('a.person_id = any(:personIds)', { personIds: [...personIds] })).orderBy('a.id').getMany();
  }

  toDoOf(personId: PersonId): Promise<AssignmentRow[]> {
    return this.assignments.findBy({ personId, state: In(['open', 'returned']) });
  }

  /** Still to do, due by this day, and something was not yet told of it; held. */
  async holdDue(by: Day): Promise<AssignmentRow[]> {
    const rows = await this.work.manager.query<{ id: AssignmentId }[]>(
      `select a.id from studio_assignment a join studio_task t on t.id = a.task_id
       where a.state in ('open', 'returned') and t.due_on <= $1 and a.overdue_at is null`, [by],
    );
    return rows.length === 0 ? [] : this.hold(rows.map(({ id }) => id));
  }
}
