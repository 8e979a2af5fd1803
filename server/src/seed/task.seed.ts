// Tasks of a studio of the demo, with days counted from the day on which it begins. Written past the service, so that a fresh demo rings
// nobody's bell.
import type { INestApplicationContext } from '@nestjs/common';
import { addDays } from '@gongyan/shared/hours/calendar.rules';
import { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { StudioId } from '@gongyan/shared/studio/studio.contract';
import { AssignmentId, StudioTaskId } from '@gongyan/shared/studio/task/task.contract';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { TaskStore } from '../studio/task/task.store.js';
import type { AssignmentRow } from '../studio/task/task.table.js';
import type { Demo } from './demo-data.js';
import { demoId } from './demo-id.js';

export const seedTasks = async (app: INestApplicationContext, { tasks, studios }: Demo): Promise<void> => {
  const [store, now] = [app.get(TaskStore), app.get(Clock).now()];
  const today = shanghaiDay(now);
  const morning = (ago: number): Date => new Date(`${addDays(today, -ago)}T09:00:00+08:00`);
  await app.get(UnitOfWork).run(async () => {
    for (const { key, studio, givenAgo, dueIn, people, ...task } of tasks) {
      const [id, host] = [demoId(StudioTaskId, key), studios.find((one) => one.id === studio)?.hostId];
      if (host === undefined) throw new Error(`${key}: there is no studio ${studio}`);
      if ((await store.named([id])).length > 0) return;
      const hostId = demoId(PersonId, host);
      const rows = people.map(({ who, state, note }): AssignmentRow => {
        const [done, confirmed] = [state !== 'open', state === 'confirmed'];
        return {
          id: demoId(AssignmentId, `${key}/${who}`), taskId: id, personId: demoId(PersonId, who), state, note, link: null, handedInAt: done ? morning(givenAgo - 2) : null,
          settledBy: confirmed ? hostId : null, settledAt: confirmed ? morning(givenAgo - 3) : null, reason: null, soonAt: dueIn < 0 ? now : null, overdueAt: dueIn < 0 ? now : null,
        };
      });
      await store.insert({ ...task, id, studioId: demoId(StudioId, studio), dueOn: addDays(today, dueIn), givenBy: hostId, givenAt: morning(givenAgo) }, rows);
    }
  });
};
