// What the mails say, as text and as HTML, Chinese first. Nothing but the notices' own lines; those whose line may hold a child's or a
// colleague's private matter only say that there is one. No word of a person ever stands in a header.
import type { Notice, NoticeKind } from '@gongyan/shared/notice/notice.contract';
import { foldNotices } from '@gongyan/shared/notice/notice.rules';
import { noticeSentences } from '@gongyan/shared/notice/notice.zh';
import type { NoticeSubject } from '@gongyan/shared/notice/way/way.contract';
import { subjectOf } from '@gongyan/shared/notice/way/way.rules';
import type { Mail } from '../../platform/mail/mail.sender.js';

type Letter = Pick<Mail, 'subject' | 'text' | 'html'>;

const SUBJECTS: Readonly<Record<NoticeSubject, string>> = { meeting: '会议', lesson: '备课与评语', hours: '学时与证书', training: '培训', studio: '工作室' };
const CONFIDENTIAL: ReadonlySet<NoticeKind> = new Set<NoticeKind>(['writing.shared', 'meeting.leaveAsked', 'studio.removed', 'studio.left']);
const SHOWN = 30;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
const page = (body: string): string => `<!doctype html><html lang="zh-CN"><body style="margin:0;padding:24px 16px;background:#f6f8fa;color:#1f2328;font:15px/1.7 'PingFang SC','Microsoft YaHei',sans-serif"><div style="max-width:560px;margin:0 auto;padding:20px 24px;background:#fff;border:1px solid #d8dee4;border-radius:8px">${body}</div></body></html>`;

export const codeMail = (hub: string, code: string): Letter => ({
  subject: `${hub}：确认您的邮箱`,
  text: `您的确认码是 ${code}，15 分钟内有效。请回到“消息设置”填写。\n如果不是您本人操作，请不用理会这封邮件。\n\nYour code is ${code}. It is good for 15 minutes. If you did not ask for it, ignore this mail.\n`,
  html: page(`<p>您的确认码是</p><p style="font-size:28px;letter-spacing:6px;margin:8px 0"><strong>${code}</strong></p><p>15 分钟内有效，请回到“消息设置”填写。如果不是您本人操作，请不用理会这封邮件。</p><p style="color:#57606a;font-size:13px">Your code is ${code}. It is good for 15 minutes. If you did not ask for it, ignore this mail.</p>`),
});

/** One line: what a person wrote cannot break out of it. */
const sentenceOf = ({ kind, facts }: Notice): string => {
  if (CONFIDENTIAL.has(kind)) return '有一条内容不便写进邮件的消息，请登录查看';
  const [room = '', deed = ''] = kind.split('.');
  const said: unknown = Reflect.get(Reflect.get(noticeSentences, room), deed);
  return String(said).replace(/\{\{(\w+)\}\}/g, (_, name: string) => (facts[name] ?? '').replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 200));
};

interface Digest {
  readonly hub: string;
  /** The hub as people address it, without a slash at the end. */
  readonly origin: string;
  /** Newest first. */
  readonly notices: readonly Notice[];
  readonly leave: string;
}

interface Line {
  readonly text: string;
  readonly link: string;
}

export const digestMail = ({ hub, origin, notices, leave }: Digest): Letter => {
  const shown = notices.slice(0, SHOWN);
  const parts = (Object.keys(SUBJECTS) as NoticeSubject[]).flatMap((subject) => {
    const folds = foldNotices(shown.filter(({ kind }) => subjectOf(kind) === subject));
    const lines = folds.map(({ newest, rows }): Line => ({ text: `${sentenceOf(newest)}${rows.length > 1 ? `（同类 ${String(rows.length)} 条）` : ''}`, link: origin + (newest.link ?? '/notices') }));
    return lines.length === 0 ? [] : [{ title: SUBJECTS[subject], lines }];
  });
  const more = notices.length > SHOWN ? `另有 ${String(notices.length - SHOWN)} 条，请到“消息”里查看。` : '';
  const text = parts.map(({ title, lines }) => `【${title}】\n${lines.map((line) => `· ${line.text}\n  ${line.link}`).join('\n')}`).join('\n\n');
  const html = parts.map(({ title, lines }) => `<h2 style="font-size:15px;margin:18px 0 6px">${title}</h2>${lines.map((line) => `<p style="margin:4px 0"><a style="color:#0b6e6e" href="${escaped(line.link)}">${escaped(line.text)}</a></p>`).join('')}`).join('');
  const foot = `每天最多一封，只在有未读消息时寄出。At most one mail a day, only when something is unread.`;
  return {
    subject: `${hub}：${String(notices.length)} 条未读消息`,
    text: `您有 ${String(notices.length)} 条未读消息。\n\n${text}\n\n${more}\n消息设置 Settings: ${origin}/notices/settings\n退订 Unsubscribe: ${leave}\n${foot}\n`,
    html: page(`<p>您有 ${String(notices.length)} 条未读消息。</p>${html}<p>${more}</p><p style="margin-top:24px;color:#57606a;font-size:13px"><a style="color:#57606a" href="${escaped(origin)}/notices/settings">消息设置</a> · <a style="color:#57606a" href="${escaped(leave)}">退订</a><br>${foot}</p>`),
  };
};
