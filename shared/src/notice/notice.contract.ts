// What waits for a person: one row per person and matter, written in the transaction of the deed itself.
import { z } from 'zod';
import { id, PersonId } from '../kit/id.js';
import { pageOf, PageQuery } from '../kit/page.js';
import { alsoFor, route } from '../kit/route.js';
import { Instant } from '../kit/time.js';

export const NoticeId = id('Notice');
export type NoticeId = z.output<typeof NoticeId>;

export const NoticeKind = z.enum(['studio.invited', 'studio.removed', 'studio.ended', 'studio.behind', 'studio.left', 'studio.robotOff', 'studio.showcaseClosed', 'studio.showcaseLifted', 'joining.proposed', 'joining.waiting', 'joining.passed', 'joining.rejected', 'joining.toSign', 'joining.accepted', 'joining.withdrawn', 'joining.overdue', 'founding.waiting', 'founding.passed', 'founding.hung', 'founding.returned', 'founding.refused', 'founding.suspended', 'founding.resumed', 'founding.reviewed', 'founding.ended', 'founding.renewed', 'founding.overdue', 'assessment.opened', 'assessment.toScore', 'assessment.publicised', 'assessment.objected', 'assessment.held', 'assessment.dismissed', 'assessment.final', 'growth.rated', 'result.waiting', 'result.confirmed', 'result.returned', 'result.withdrawn', 'brief.published', 'brief.withdrawn', 'task.assigned', 'task.handedIn', 'task.returned', 'task.withdrawn', 'task.dueSoon', 'task.overdue', 'task.someOverdue', 'past.waiting', 'past.posted', 'claim.waiting', 'claim.returned', 'claim.rejected', 'claim.publicised', 'claim.objected', 'claim.posted', 'writing.shared', 'mentoring.proposed', 'mentoring.revised', 'mentoring.toSign', 'mentoring.sealed', 'mentoring.logWaiting', 'mentoring.logReturned', 'mentoring.logConfirmed', 'mentoring.reported', 'mentoring.toAssess', 'mentoring.assessed', 'mentoring.completed', 'mentoring.dissolved', 'mentoring.credited', 'mentoring.takenBack', 'mentoring.silent', 'lesson.coauthor', 'lesson.uncoauthor', 'lesson.guest', 'lesson.unguest', 'lesson.discussion', 'lesson.fixed', 'lesson.originUpdated', 'lesson.ideaTaken', 'lesson.published', 'openlesson.teaches', 'openlesson.changed', 'openlesson.cancelled', 'openlesson.seat', 'openlesson.held', 'openlesson.evaluated', 'openlesson.uncredited', 'openlesson.answered', 'meeting.noticed', 'meeting.changed', 'meeting.cancelled', 'meeting.leaveAsked', 'meeting.leaveApproved', 'meeting.leaveRefused', 'meeting.credited', 'meeting.notCredited', 'meeting.noticeDue', 'meeting.monthMissed', 'minutes.toConfirm', 'action.given', 'action.overdue', 'training.applied', 'training.nominated', 'training.approved', 'training.refused', 'training.admitted', 'training.waitlisted', 'training.remind', 'training.recognised', 'training.failed', 'training.deferred', 'training.returned', 'training.moved', 'training.cancelled', 'training.sessionMoved', 'training.sessionCancelled', 'training.workSet', 'training.workMoved', 'training.workCancelled', 'certificate.issued', 'certificate.revoked', 'certificate.reissued', 'certificate.outsideRecorded', 'certificate.outsideRefused', 'document.draftKept', 'document.mentioned', 'document.replied', 'document.accepted', 'document.declined', 'mail.refused', 'account.bound', 'account.unbound']);
export type NoticeKind = z.output<typeof NoticeKind>;
export const Notice = z.object({
  id: NoticeId,
  personId: PersonId,
  kind: NoticeKind,
  /** Facts for the sentence of this kind: names and titles, never private text. */
  facts: z.record(z.string(), z.string()),
  /** Path inside the hub that the notice opens. */
  link: z.string().max(200).nullable(),
  at: Instant,
  readAt: Instant.nullable(),
  /** Its reader chose not to be reminded of such: it stands in the list, and nothing counts it. */
  quiet: z.boolean(),
});
export type Notice = z.output<typeof Notice>;

export const noticeRoutes = {
  list: route({
    method: 'GET', path: '/notices', summary: '我的消息', access: alsoFor('notices:read', { policy: 'signedIn', perMinute: 120 }),
    query: PageQuery.pick({ after: true }), reply: pageOf(Notice).extend({ unread: z.number().int() }),
  }),
  read: route({
    method: 'POST', path: '/notices/:noticeId/read', summary: '标为已读', access: alsoFor('notices:write', { policy: 'signedIn', perMinute: 120 }),
    params: z.object({ noticeId: NoticeId }), body: z.strictObject({}), reply: Notice, problems: ['request.notFound'],
  }),
  readAll: route({
    method: 'POST', path: '/notices/read-all', summary: '全部标为已读', access: alsoFor('notices:write', { policy: 'signedIn', perMinute: 20 }),
    body: z.strictObject({}), reply: z.object({ read: z.number().int() }),
  }),
};

/** Topic `person:<id>`. */
export const noticeEvents = { 'notice.arrived': z.object({ noticeId: NoticeId }) };
