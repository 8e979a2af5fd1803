// 工作室任务 as a reader sees them. Only reads; nothing is cached, so whoever left the studio finds nothing the next moment.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay, type Day } from '@gongyan/shared/kit/time';
import type { Assignment, MyTask, StudioTask, TaskCard } from '@gongyan/shared/studio/task/task.contract';
import { isSettled, tasksReadBy, timingOf } from '@gongyan/shared/studio/task/task.rules';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { Clock } from '../../platform/clock.js';
import { TaskAccess } from './task.access.js';
import type { AssignmentRow, TaskRow } from './task.table.js';

@Injectable()
export class TaskQueries {
  constructor(
    @Inject(TaskAccess) private readonly access: TaskAccess,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Those in which something is still to be settled, whatever is due first; or those in which nothing is, the latest first. */
  async list(reader: PersonId, studioId: StudioId, past: boolean): Promise<TaskCard[]> {
    const { rights, now } = await this.access.studio(reader, studioId);
    const rows = await this.access.store.ofStudio(studioId, tasksReadBy(rights) === 'all' ? 'all' : [reader]);
    const open = new Set(rows.filter(({ state }) => !isSettled(state)).map(({ taskId }) => taskId));
    const shown = rows.filter(({ taskId }) => open.has(taskId) !== past);
    const tasks = await this.access.store.named(shown.map(({ taskId }) => taskId));
    const [cards, circle, today] = [await this.people.cards(shown.map(({ personId }) => personId)), await this.access.circle(studioId), shanghaiDay(now)];
    return (past ? tasks.reverse() : tasks).map((task) => ({
      ...factsOf(task),
      lines: shown.filter(({ taskId }) => taskId === task.id).flatMap((row) => {
        const person = cards.get(row.personId);
        return person === undefined ? [] : [{ ...assignmentOf(row, task, today), person, here: circle.includes(row.personId) }];
      }).sort((one, other) => one.person.name.localeCompare(other.person.name, 'zh')),
    }));
  }

  /** Of the studios to which he belongs today and that work. */
  async mine(reader: PersonId): Promise<MyTask[]> {
    const rows = await this.access.store.toDoOf(reader);
    if (rows.length === 0) return [];
    const [tasks, today] = [await this.access.store.named(rows.map(({ taskId }) => taskId)), shanghaiDay(this.clock.now())];
    const names = new Map((await this.access.studios.seen(reader)).filter(({ rights }) => rights.member && rights.works).map(({ studio }) => [studio.id, studio.name]));
    return tasks.flatMap((task) => {
      const [row, studioName] = [rows.find(({ taskId }) => taskId === task.id), names.get(task.studioId)];
      return row === undefined || studioName === undefined ? [] : [{ ...assignmentOf(row, task, today), task: factsOf(task), studioName }];
    });
  }
}

const factsOf = ({ id, studioId, kind, title, ask, dueOn, givenAt }: TaskRow): StudioTask => ({ id, studioId, kind, title, ask, dueOn, givenAt });
const assignmentOf = ({ id, taskId, state, note, link, handedInAt, settledAt, reason }: AssignmentRow, { dueOn }: TaskRow, today: Day): Assignment => ({
  id, taskId, state, note, link, handedInAt, settledAt, reason, timing: timingOf({ state, handedInAt }, dueOn, today),
});
