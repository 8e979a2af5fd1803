// 工作室任务: what a studio's host asks of its people until a day, outside any meeting. One task, and of it one assignment for each of them: he
// hands in, the host confirms. Tasks that come out of a meeting are its own (meeting/action).
import { z } from 'zod';
import { id, PersonId } from '../../kit/id.js';
import { HubLink } from '../../kit/link.js';
import { alsoFor, route } from '../../kit/route.js';
import { Day, Instant } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';
import { WorkKind } from '../planning/planning.contract.js';
import { StudioId } from '../studio.contract.js';

export const StudioTaskId = id('StudioTask');
export type StudioTaskId = z.output<typeof StudioTaskId>;
export const AssignmentId = id('TaskAssignment');
export type AssignmentId = z.output<typeof AssignmentId>;

/** 未完成 / 待确认 / 退回 / 已确认 / 不用做了. That it is overdue is told by the day, and stored nowhere. */
export const AssignmentState = z.enum(['open', 'submitted', 'returned', 'confirmed', 'withdrawn']);
export type AssignmentState = z.output<typeof AssignmentState>;
/** 提交 / 收回: by whoever has it. */
export const OwnDeed = z.enum(['handIn', 'takeBack']);
export type OwnDeed = z.output<typeof OwnDeed>;
/** 确认 / 退回 / 不用做了: by the host. */
export const HostDeed = z.enum(['confirm', 'return', 'withdraw']);
export type HostDeed = z.output<typeof HostDeed>;

export const PEOPLE_PER_TASK = 200;

export const TaskForm = z.strictObject({
  kind: WorkKind,
  title: z.string().trim().min(2).max(80),
  /** What is to be handed in. */
  ask: z.string().trim().max(500),
  /** The last day on which it is in time. */
  dueOn: Day,
  personIds: z.array(PersonId).min(1).max(PEOPLE_PER_TASK),
});
export type TaskForm = z.output<typeof TaskForm>;

/** Never changed: whoever was asked something else is asked anew. */
export const StudioTask = TaskForm.omit({ personIds: true }).extend({ id: StudioTaskId, studioId: StudioId, givenAt: Instant });
export type StudioTask = z.output<typeof StudioTask>;

export const HandIn = z.strictObject({ note: z.string().trim().max(500), /** The page of the hub where it can be seen. */ link: HubLink.nullable() });
export type HandIn = z.output<typeof HandIn>;

/** 按时 / 逾期未交 / 逾期提交 */
const Timing = z.enum(['inTime', 'overdue', 'late']);
export type Timing = z.output<typeof Timing>;

export const Assignment = z.object({
  ...HandIn.shape,
  id: AssignmentId,
  taskId: StudioTaskId,
  state: AssignmentState,
  handedInAt: Instant.nullable(),
  settledAt: Instant.nullable(),
  /** Why it was returned or is not to be done any more. */
  reason: z.string().nullable(),
  timing: Timing,
});
export type Assignment = z.output<typeof Assignment>;

export const TaskLine = Assignment.extend({ person: PersonCard, /** He belongs to the studio today. */ here: z.boolean() });
export type TaskLine = z.output<typeof TaskLine>;
/** With the assignments that its reader sees: all of them, or his own. */
export const TaskCard = StudioTask.extend({ lines: z.array(TaskLine) });
export type TaskCard = z.output<typeof TaskCard>;
export const MyTask = Assignment.extend({ task: StudioTask, studioName: z.string() });
export type MyTask = z.output<typeof MyTask>;

export const Settlement = z.strictObject({ assignmentIds: z.array(AssignmentId).min(1).max(PEOPLE_PER_TASK), deed: HostDeed, reason: z.string().trim().max(200) });
export type Settlement = z.output<typeof Settlement>;

const studioId = z.object({ studioId: StudioId });
const params = z.object({ assignmentId: AssignmentId });
const signedIn = (perMinute: number) => ({ policy: 'signedIn', perMinute }) as const;
const done = z.object({});
const moved = ['request.notFound', 'access.notYours', 'studio.notActive', 'task.otherState'] as const;

export const studioTaskRoutes = {
  list: route({
    method: 'GET', path: '/studios/:studioId/tasks', summary: '工作室任务：主持看全体，成员看自己；不写则为还没有办结的', access: alsoFor('studios:read', signedIn(240)), params: studioId,
    query: z.object({ past: z.literal('yes').optional() }), reply: z.array(TaskCard), problems: ['request.notFound'],
  }),
  mine: route({ method: 'GET', path: '/my-tasks', summary: '工作室派给我、我还没有完成的任务', access: alsoFor('studios:read', signedIn(120)), reply: z.array(MyTask) }),
  assign: route({
    method: 'POST', path: '/studios/:studioId/tasks', summary: '布置一项任务', access: signedIn(30), params: studioId, body: TaskForm, reply: z.object({ id: StudioTaskId }),
    problems: ['request.notFound', 'access.notYours', 'studio.notActive', 'task.past', 'task.afterTerm', 'task.outsider'],
  }),
  handIn: route({ method: 'POST', path: '/task-assignments/:assignmentId/hand-in', summary: '完成任务，交主持人确认', access: alsoFor('tasks:write', signedIn(60)), params, body: HandIn, reply: done, problems: moved }),
  takeBack: route({ method: 'POST', path: '/task-assignments/:assignmentId/take-back', summary: '收回还没有确认的提交', access: alsoFor('tasks:write', signedIn(60)), params, body: z.strictObject({}), reply: done, problems: moved }),
  settle: route({
    method: 'POST', path: '/studios/:studioId/tasks/settlement', summary: '确认、退回，或不再做（可以一次多项；刚有变化的跳过）', access: signedIn(60), params: studioId, body: Settlement,
    reply: z.object({ settled: z.array(AssignmentId) }), problems: [...moved, 'task.reason', 'task.own', 'task.gone'],
  }),
};

/** Topics `studio:<id>` and, for whoever has it, `person:<id>`. */
export const studioTaskEvents = { 'task.changed': z.object({ studioId: StudioId }) };
