// 发言队列: whoever wants to speak raises a hand, the host calls. What happened is a list of facts with their times; the
// queue is read from it.
import { z } from 'zod';
import { PersonId } from '../../kit/id.js';
import { route } from '../../kit/route.js';
import { Instant } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';
import { MeetingId } from '../meeting.contract.js';

/** 举手 / 放下 / 请发言 / 发言结束 */
export const SpeakerEventKind = z.enum(['raised', 'lowered', 'called', 'ended']);
export type SpeakerEventKind = z.output<typeof SpeakerEventKind>;

/** 限时, in minutes; null: as long as it takes. */
const Limit = z.number().int().min(1).max(30).nullable();

export const Spoken = z.object({ person: PersonCard, times: z.number().int(), seconds: z.number().int() });
/** For whoever runs the meeting and nobody else: who of the waiting has spoken least, and who has not been heard yet. */
export const Fairness = z.object({
  nextId: PersonId.nullable(),
  spoken: z.array(Spoken),
  /** Schools with somebody in the room of which nobody has spoken. */
  quietSchools: z.array(z.string()),
});
export type Fairness = z.output<typeof Fairness>;

/** The same for everybody. */
export const QueueShared = z.object({
  speaking: z.object({ person: PersonCard, since: Instant, minutes: Limit }).nullable(),
  waiting: z.array(z.object({ person: PersonCard, since: Instant })),
  /** How many times somebody has been called so far. */
  speeches: z.number().int(),
});
export type QueueShared = z.output<typeof QueueShared>;
export const Queue = QueueShared.extend({ fairness: Fairness.nullable() });
export type Queue = z.output<typeof Queue>;

const params = z.object({ meetingId: MeetingId });
const nothing = z.strictObject({});
const done = z.object({});
const problems = ['request.notFound', 'access.notYours', 'meeting.otherState'] as const;

export const queueRoutes = {
  raise: route({ method: 'POST', path: '/meetings/:meetingId/hand', summary: '举手（重复举手算一次）', access: { policy: 'signedIn', perMinute: 60 }, params, body: nothing, reply: done, problems: [...problems, 'queue.speaking'] }),
  lower: route({
    method: 'POST', path: '/meetings/:meetingId/hand/withdrawal', summary: '放下自己的手；主持人可以放下别人的', access: { policy: 'signedIn', perMinute: 60 }, params, body: z.strictObject({ personId: PersonId }), reply: done, problems: [...problems],
  }),
  call: route({
    method: 'POST', path: '/meetings/:meetingId/speaker', summary: '请下一位发言，或请指定的一位', access: { policy: 'signedIn', perMinute: 120 }, params,
    body: z.strictObject({ personId: PersonId.nullable(), minutes: Limit }), reply: done, problems: [...problems, 'queue.nobodyWaits', 'queue.notWaiting'],
  }),
  end: route({ method: 'POST', path: '/meetings/:meetingId/speaker/end', summary: '发言结束', access: { policy: 'signedIn', perMinute: 120 }, params, body: nothing, reply: done, problems: [...problems] }),
};
