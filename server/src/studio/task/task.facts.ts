// A confirmed task is a fact about whoever did it, for score sheets that ask for it; handed in late it is marked so. No hours: those come from
// where the work itself happened.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { holds } from '@gongyan/shared/hours/calendar.rules';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { timingOf } from '@gongyan/shared/studio/task/task.rules';
import { DutySources, type DutyAsk, type DutyFact } from '../duty/duty.sources.js';
import { TaskStore } from './task.store.js';

@Injectable()
export class TaskFacts implements OnModuleInit {
  constructor(
    @Inject(DutySources) private readonly sources: DutySources,
    @Inject(TaskStore) private readonly store: TaskStore,
  ) {}

  onModuleInit(): void {
    this.sources.register((ask) => this.of(ask));
  }

  private async of({ studioId, personIds, year }: DutyAsk): Promise<DutyFact[]> {
    const rows = (await this.store.ofStudio(studioId, personIds)).filter(({ state }) => state === 'confirmed');
    const tasks = new Map((await this.store.named(rows.map(({ taskId }) => taskId))).map((task) => [task.id, task]));
    return rows.flatMap((row): DutyFact[] => {
      const [task, day] = [tasks.get(row.taskId), row.handedInAt === null ? null : shanghaiDay(row.handedInAt)];
      if (task === undefined || day === null || !holds(year, day)) return [];
      return [{ personId: row.personId, key: 'tasks', day, title: task.title, link: `/studios/${studioId}/plan`, counts: true, level: null, mark: timingOf(row, task.dueOn, day) === 'late' ? 'late' : null }];
    });
  }
}
