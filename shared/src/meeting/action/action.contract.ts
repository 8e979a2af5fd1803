// 任务: what a meeting asks somebody to do until a day; open until it is done or dropped, and brought up again by the next
// meeting of the series.
import { z } from 'zod';
import { id, PersonId } from '../../kit/id.js';
import { alsoFor, route } from '../../kit/route.js';
import { Day, Instant } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';
import { MeetingId } from '../meeting.contract.js';
import { ActionState } from './action.state.js';

export const ActionId = id('ActionItem');
export type ActionId = z.output<typeof ActionId>;

/** 完成 / 不再做 / 重新打开 */
export const ActionDeed = z.enum(['finish', 'drop', 'reopen']);
export type ActionDeed = z.output<typeof ActionDeed>;

export const Action = z.object({
  id: ActionId,
  meetingId: MeetingId,
  what: z.string().trim().min(1).max(120),
  owner: PersonCard.nullable(),
  dueOn: Day.nullable(),
  state: ActionState,
  /** What came of it, or why it was dropped. */
  note: z.string(),
  settledAt: Instant.nullable(),
  /** Open, and its day is past. */
  overdue: z.boolean(),
  /** Where it comes from. */
  theme: z.string(),
  startsAt: Instant,
});
export type Action = z.output<typeof Action>;

export const WantedAction = z.strictObject({ what: Action.shape.what, ownerId: PersonId.nullable(), dueOn: Day.nullable() });
export type WantedAction = z.output<typeof WantedAction>;
export const SettleAction = z.strictObject({ deed: ActionDeed, note: z.string().trim().max(200) });
export type SettleAction = z.output<typeof SettleAction>;

const params = z.object({ meetingId: MeetingId });
const one = params.extend({ actionId: ActionId });
const access = { policy: 'signedIn', perMinute: 60 } as const;

export const actionRoutes = {
  list: route({
    method: 'GET', path: '/meetings/:meetingId/actions', summary: '这次活动的任务，以及本例会以前没有完成的', access: alsoFor('meetings:read', { policy: 'signedIn', perMinute: 240 }), params,
    reply: z.object({ rows: z.array(Action), before: z.array(Action) }), problems: ['request.notFound'],
  }),
  mine: route({ method: 'GET', path: '/my-actions', summary: '我要做的任务', access: alsoFor('meetings:read', { policy: 'signedIn', perMinute: 120 }), reply: z.array(Action) }),
  add: route({
    method: 'POST', path: '/meetings/:meetingId/actions', summary: '记一项任务', access, params, body: WantedAction, reply: Action,
    problems: ['request.notFound', 'access.notYours', 'meeting.otherState', 'action.ownerOutside'],
  }),
  change: route({
    method: 'PUT', path: '/meetings/:meetingId/actions/:actionId', summary: '修改任务、负责人、期限', access, params: one, body: WantedAction, reply: Action,
    problems: ['request.notFound', 'access.notYours', 'action.settled', 'action.ownerOutside'],
  }),
  settle: route({
    method: 'POST', path: '/meetings/:meetingId/actions/:actionId/settlement', summary: '完成、不再做，或重新打开', access, params: one, body: SettleAction, reply: Action,
    problems: ['request.notFound', 'access.notYours', 'action.settled', 'action.reasonNeeded'],
  }),
};

/** Topics `meeting:<id>` of its own meeting and, for what is carried over, of the later ones of the series that are not over; `person:<id>` of its owner. */
export const actionEvents = { 'action.changed': z.object({ meetingId: MeetingId }) };
