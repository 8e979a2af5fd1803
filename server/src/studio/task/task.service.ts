// Giving 工作室任务, handing them in, settling them. Each deed is one transaction.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { step } from '@gongyan/shared/kit/machine';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { Verdict } from '@gongyan/shared/kit/verdict';
import { AssignmentId, StudioTaskId, type HandIn, type Settlement, type TaskForm } from '@gongyan/shared/studio/task/task.contract';
import { assignmentTable, mayAssign, mayOwn, maySettleTask } from '@gongyan/shared/studio/task/task.rules';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { TaskAccess } from './task.access.js';
import { TaskNews } from './task.news.js';
import type { AssignmentRow, TaskRow } from './task.table.js';

const BLANK = { state: 'open', note: '', link: null, handedInAt: null, settledBy: null, settledAt: null, reason: null, soonAt: null, overdueAt: null } as const;

@Injectable()
export class TaskService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(TaskAccess) private readonly access: TaskAccess,
    @Inject(TaskNews) private readonly news: TaskNews,
  ) {}

  assign(by: Actor, studioId: StudioId, { personIds, ...form }: TaskForm): Promise<StudioTaskId> {
    return this.work.run(async () => {
      const { studio, rights, now } = await this.access.studio(by.personId, studioId);
      const circle = await this.access.holdCircle(studioId, personIds);
      demand(mayAssign({ personIds, dueOn: form.dueOn }, { studio, rights, circle }, shanghaiDay(now)));
      const task: TaskRow = { ...form, id: StudioTaskId.parse(randomUUID()), studioId, givenBy: by.personId, givenAt: now };
      await this.access.store.insert(task, personIds.map((personId) => ({ ...BLANK, id: AssignmentId.parse(randomUUID()), taskId: task.id, personId })));
      await this.news.assigned(task, personIds, by.name);
      return task.id;
    });
  }

  handIn(by: Actor, id: AssignmentId, handedIn: HandIn): Promise<void> {
    return this.work.run(async () => {
      const { task, row, seen: { studio, rights, now } } = await this.access.hold(by.personId, id);
      demand(mayOwn('handIn', { ...row, reader: by.personId, rights }));
      await this.access.store.change(id, { ...handedIn, state: 'submitted', handedInAt: now, settledBy: null, settledAt: null, reason: null });
      await this.news.record(task, { row, deed: 'handIn', by: by.personId, reason: '' });
      this.news.tell(task.studioId, [row.personId]);
      await this.news.notify('task.handedIn', task, { to: [studio.hostId], facts: { by: by.name } });
    });
  }

  takeBack(by: Actor, id: AssignmentId): Promise<void> {
    return this.work.run(async () => {
      const { task, row, seen: { rights } } = await this.access.hold(by.personId, id);
      demand(mayOwn('takeBack', { ...row, reader: by.personId, rights }));
      await this.access.store.change(id, { state: 'open', handedInAt: null });
      await this.news.record(task, { row, deed: 'takeBack', by: by.personId, reason: '' });
      this.news.tell(task.studioId, [row.personId]);
    });
  }

  /** Those that can be; whichever moved a moment ago is left as it is. When none can be, the first says why. */
  settle(by: Actor, studioId: StudioId, { assignmentIds, deed, reason }: Settlement): Promise<AssignmentId[]> {
    return this.work.run(async () => {
      const { rights, now } = await this.access.studio(by.personId, studioId);
      const rows = await this.access.store.hold(assignmentIds);
      const tasks = new Map((await this.access.store.named(rows.map(({ taskId }) => taskId))).filter((task) => task.studioId === studioId).map((task) => [task.id, task]));
      if (rows.length < new Set(assignmentIds).size || rows.some(({ taskId }) => !tasks.has(taskId))) throw new Problem('request.notFound');
      const circle = await this.access.circle(studioId);
      const weighed = rows.map((row) => ({ row, here: circle.includes(row.personId) })).map((one) => ({ ...one, verdict: maySettleTask(deed, { state: one.row.state, here: one.here, own: one.row.personId === by.personId, rights, reason }) }));
      const can = weighed.filter(({ verdict }) => verdict.ok);
      if (can.length === 0) demand(weighed[0]?.verdict ?? NOBODY);
      for (const { row, here } of can) await this.settleOne(row, { by, deed, reason, now, task: tasks.get(row.taskId), here });
      this.news.tell(studioId, can.filter(({ here }) => here).map(({ row }) => row.personId));
      return can.map(({ row }) => row.id);
    });
  }

  private async settleOne(row: AssignmentRow, { by, deed, reason, now, task, here }: Pick<Settlement, 'deed' | 'reason'> & { readonly by: Actor; readonly now: Date; readonly task: TaskRow | undefined; readonly here: boolean }): Promise<void> {
    const state = step(assignmentTable, row.state, deed);
    if (state === null || task === undefined) throw new Problem('task.otherState');
    await this.access.store.change(row.id, { state, settledBy: by.personId, settledAt: now, reason: deed === 'confirm' ? null : reason });
    await this.news.record(task, { row, deed, by: by.personId, reason });
    if (deed !== 'confirm' && here) await this.news.notify(deed === 'return' ? 'task.returned' : 'task.withdrawn', task, { to: [row.personId], facts: { reason } });
  }
}

const NOBODY: Verdict = { ok: false, code: 'request.notFound', facts: {} };
