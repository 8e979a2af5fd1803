// 名额: a meeting to which teachers sign up themselves, besides those who were asked. Whoever has not signed up sees what it is about, and
// nothing of the meeting itself.
import { z } from 'zod';
import { alsoFor, route } from '../../kit/route.js';
import { PersonCard } from '../../people/people.contract.js';
import { Meeting, MeetingId } from '../meeting.contract.js';

export const OpenMeeting = Meeting.pick({ id: true, theme: true, form: true, startsAt: true, endsAt: true, place: true, units: true }).extend({
  groupName: z.string(),
  chair: PersonCard,
  speaker: PersonCard.nullable(),
  seats: z.number().int(),
  /** Asked or signed up. */
  taken: z.number().int(),
  /** On the list: asked, or signed up himself. */
  expected: z.boolean(),
  /** Signed up himself, and may give the seat back. */
  mine: z.boolean(),
});
export type OpenMeeting = z.output<typeof OpenMeeting>;

const params = z.object({ meetingId: MeetingId });
const nothing = z.strictObject({});
const done = z.object({});

export const seatRoutes = {
  list: route({ method: 'GET', path: '/open-meetings', summary: '可以自己报名的活动', access: alsoFor('meetings:read', { policy: 'signedIn', perMinute: 120 }), reply: z.array(OpenMeeting) }),
  take: route({
    method: 'POST', path: '/open-meetings/:meetingId/seat', summary: '报名（重复报名算一次）', access: { policy: 'signedIn', perMinute: 30 }, params, body: nothing, reply: done, problems: ['request.notFound', 'meeting.full'],
  }),
  giveUp: route({
    method: 'POST', path: '/open-meetings/:meetingId/seat/withdrawal', summary: '取消自己的报名', access: { policy: 'signedIn', perMinute: 30 }, params, body: nothing, reply: done, problems: ['request.notFound'],
  }),
};

/** Topic `meetingseats:<id>`: open to everybody signed in as long as one can sign up. */
export const seatEvents = { 'meeting.seatsMoved': z.object({ meetingId: MeetingId }) };
