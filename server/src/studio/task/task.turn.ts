// What a day brings to 工作室任务 without anybody's deed: whoever still has to do something is told on the day before its end and after it, once
// each; the host is told in one line per day what became overdue. Nobody is told who left or hosts the studio now, nor in a studio at rest.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays } from '@gongyan/shared/hours/calendar.rules';
import type { Day } from '@gongyan/shared/kit/time';
import { isDueSoon, timingOf } from '@gongyan/shared/studio/task/task.rules';
import { isRunning } from '@gongyan/shared/studio/studio.rules';
import { Clock } from '../../platform/clock.js';
import { DayTurn } from '../../platform/jobs/day.turn.js';
import { StudioStore } from '../studio.store.js';
import type { StudioRow } from '../studio.table.js';
import { TaskAccess } from './task.access.js';
import { TaskNews } from './task.news.js';
import type { AssignmentRow, TaskRow } from './task.table.js';

interface Due {
  readonly row: AssignmentRow;
  readonly task: TaskRow;
}

@Injectable()
export class TaskTurn implements OnModuleInit {
  constructor(
    @Inject(DayTurn) private readonly days: DayTurn,
    @Inject(TaskAccess) private readonly access: TaskAccess,
    @Inject(StudioStore) private readonly studios: StudioStore,
    @Inject(TaskNews) private readonly news: TaskNews,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.days.once('studio.tasks', ({ to }) => this.turn(to));
  }

  private async turn(today: Day): Promise<void> {
    const rows = await this.access.store.holdDue(addDays(today, 1));
    const tasks = await this.access.store.named(rows.map(({ taskId }) => taskId));
    const due = rows.flatMap((row): Due[] => tasks.filter(({ id }) => id === row.taskId).map((task) => ({ row, task })));
    for (const studio of await this.studios.named([...new Set(tasks.map(({ studioId }) => studioId))])) {
      if (!isRunning(studio, this.clock.now())) continue;
      const circle = await this.access.circle(studio.id);
      await this.tell(studio, due.filter(({ row, task }) => task.studioId === studio.id && circle.includes(row.personId)), today);
    }
  }

  private async tell(studio: StudioRow, due: readonly Due[], today: Day): Promise<void> {
    const now = this.clock.now();
    const soon = due.filter(({ row, task }) => row.soonAt === null && isDueSoon(task, today));
    const over = due.filter(({ row, task }) => timingOf(row, task.dueOn, today) === 'overdue');
    for (const { row, task } of soon) {
      await this.access.store.change(row.id, { soonAt: now });
      await this.news.notify('task.dueSoon', task, { to: [row.personId], facts: { day: task.dueOn } });
    }
    for (const { row, task } of over) {
      await this.access.store.change(row.id, { overdueAt: now });
      await this.news.notify('task.overdue', task, { to: [row.personId], facts: { day: task.dueOn } });
    }
    if (over.length === 0) return;
    await this.news.notify('task.someOverdue', { studioId: studio.id, title: '' }, { to: [studio.hostId], facts: { studio: studio.name, n: String(over.length) } });
    this.news.tell(studio.id, over.map(({ row }) => row.personId));
  }
}
