// 会场: everything that is live in a meeting, in one answer: whoever comes back asks for it once. And the chair, which
// somebody else may take while the host's connection is lost.
import { z } from 'zod';
import { route } from '../../kit/route.js';
import { Instant } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';
import { MeetingId, MeetingPage } from '../meeting.contract.js';
import { PollCard, PollShared } from '../poll/poll.contract.js';
import { Queue, QueueShared } from '../queue/queue.contract.js';
import { RatingCard, RatingId, RatingResult, RatingShared } from '../rating/rating.contract.js';
import { roomAddress } from './room.address.js';

export const Chair = z.object({
  /** Who runs it now. */
  holder: PersonCard,
  /** 原定主持; somebody else than the holder while he is stood in for. */
  planned: PersonCard,
  /** Since when the holder's connection is lost; null while it is there, and for whoever could not stand in anyway. */
  lostAt: Instant.nullable(),
});
export type Chair = z.output<typeof Chair>;

/** What happened while the reader's connection was lost, from facts with their times. */
export const Missed = z.object({
  from: Instant,
  to: Instant,
  /** Items of the agenda that began. */
  items: z.array(z.string()),
  pollsOpened: z.array(z.string()),
  pollsClosed: z.array(z.string()),
  ratingsOpened: z.array(z.string()),
  ratingsRevealed: z.array(z.string()),
  arrived: z.number().int(),
  speeches: z.number().int(),
  tasks: z.number().int(),
});
export type Missed = z.output<typeof Missed>;

export const Room = z.object({
  meeting: MeetingPage,
  chair: Chair,
  queue: Queue,
  /** The newest first. */
  polls: z.array(PollCard),
  ratings: z.array(RatingCard),
  /** Null: nothing was missed, or it is told no longer. */
  missed: Missed.nullable(),
});
export type Room = z.output<typeof Room>;

const params = z.object({ meetingId: MeetingId });
const nothing = z.strictObject({});
const done = z.object({});

export const roomRoutes = {
  open: route({ ...roomAddress, summary: '会场此刻的全貌，断线回来时附上错过的事', access: { policy: 'signedIn', perMinute: 600 }, params, reply: Room, problems: ['request.notFound'] }),
  takeChair: route({
    method: 'POST', path: '/meetings/:meetingId/chair', summary: '主持人断线后接手主持', access: { policy: 'signedIn', perMinute: 30 }, params, body: nothing, reply: done,
    problems: ['request.notFound', 'access.notYours', 'meeting.otherState', 'chair.here', 'chair.wait', 'chair.yours'],
  }),
  returnChair: route({ method: 'POST', path: '/meetings/:meetingId/chair/return', summary: '原定主持人收回主持', access: { policy: 'signedIn', perMinute: 30 }, params, body: nothing, reply: done, problems: ['request.notFound', 'access.notYours', 'meeting.otherState'] }),
};

/** What moved, as everybody may see it; what did not is left out. */
export const RoomMoved = z.object({
  meetingId: MeetingId,
  /** When it was read. */
  now: Instant,
  queue: QueueShared.optional(),
  polls: z.array(PollShared).optional(),
  ratings: z.array(RatingShared).optional(),
});
export type RoomMoved = z.output<typeof RoomMoved>;
export const RatingShown = z.object({ meetingId: MeetingId, ratingId: RatingId, result: RatingResult });
export type RatingShown = z.output<typeof RatingShown>;

/** `room.moved` on the topic `meeting:<id>` for everybody; `desk.changed` on `meetingdesk:<id>` for whoever runs it: one more
 *  has answered or rated, the holder of the chair came or went. At most twice a second each; never who, never what.
 *  `room.ratingShown` on `person:<id>` of those who may read the result: they are not the whole hall. */
export const roomEvents = {
  'room.moved': RoomMoved,
  'desk.changed': z.object({ meetingId: MeetingId }),
  'room.ratingShown': RatingShown,
};
