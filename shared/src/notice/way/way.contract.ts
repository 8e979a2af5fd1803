// 消息设置: what a person wants to be reminded of in the hub, and what comes with the daily mail. No choice made: everything comes.
import { z } from 'zod';
import { route } from '../../kit/route.js';
import { Instant } from '../../kit/time.js';

/** What notices are about, as people choose among them: 会议、备课与评语、学时与证书、培训、工作室。 */
export const NoticeSubject = z.enum(['meeting', 'lesson', 'hours', 'training', 'studio']);
export type NoticeSubject = z.output<typeof NoticeSubject>;

export const NoticeChoice = z.object({
  subject: NoticeSubject,
  /** The bell counts them. Off: they stand in the list without being counted, save those that may not be missed. */
  bell: z.boolean(),
  /** They come with the daily mail. */
  mail: z.boolean(),
});
export type NoticeChoice = z.output<typeof NoticeChoice>;

/** 每日邮件: whether the hub sends any, where to, and how far that is. */
export const MailWay = z.object({
  /** The hour of the day (Asia/Shanghai) from which it is sent; null: the district has named no mail server. */
  hour: z.number().int().nullable(),
  /** Confirmed; mails go here. */
  address: z.string().nullable(),
  /** Waits for the code that went there; null when none does. */
  pending: z.string().nullable(),
  /** Its mail server said that there is no such address. */
  refusedAt: Instant.nullable(),
});
export type MailWay = z.output<typeof MailWay>;

export const MailAddress = z.email().max(200);
const Ways = z.object({ choices: z.array(NoticeChoice), mail: MailWay });
const Nothing = z.strictObject({});

export const wayRoutes = {
  open: route({ method: 'GET', path: '/notice-ways', summary: '我的消息设置', access: { policy: 'signedIn', perMinute: 60 }, reply: Ways }),
  choose: route({ method: 'POST', path: '/notice-ways/choice', summary: '选择怎样接收一类消息', access: { policy: 'signedIn', perMinute: 60 }, body: NoticeChoice, reply: Ways }),
  askMail: route({
    method: 'POST', path: '/notice-ways/mail', summary: '填写邮箱，寄出确认码', access: { policy: 'signedIn', perMinute: 6 },
    body: z.strictObject({ address: MailAddress }), reply: Ways, problems: ['mail.none', 'mail.tooMany', 'mail.notSent'],
  }),
  confirmMail: route({
    method: 'POST', path: '/notice-ways/mail/code', summary: '用邮件里的确认码确认邮箱', access: { policy: 'signedIn', perMinute: 20 },
    body: z.strictObject({ code: z.string().regex(/^\d{6}$/) }), reply: Ways, problems: ['mail.wrongCode'],
  }),
  leaveMail: route({ method: 'POST', path: '/notice-ways/mail/leave', summary: '不再用邮箱接收消息', access: { policy: 'signedIn', perMinute: 20 }, body: Nothing, reply: Ways }),
  /** The link in the mail itself, for whoever is not signed in there: the token is the proof. */
  unsubscribe: route({
    method: 'POST', path: '/mail/unsubscribe', summary: '凭邮件里的链接退订', access: { policy: 'anyone', perMinute: 20 },
    body: z.strictObject({ token: z.string().regex(/^[\w-]{32}$/) }), reply: Nothing, problems: ['request.notFound'],
  }),
};
