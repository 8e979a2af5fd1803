// The mail server that the district names: `smtps://` or `smtp://`, with name and password in the address. Refuses parameters, because
// some of them switch off the checks of its certificate, and a password on a line that anybody may read.
import { z } from 'zod';
import { isOwnMachine } from '../own.machine.js';

export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS is demanded, except on this machine itself. */
  readonly secure: boolean;
  readonly loopback: boolean;
  readonly login: { readonly user: string; readonly pass: string } | null;
  readonly from: { readonly name: string; readonly address: string };
}

const FROM = /^(?:([^<>"\r\n]{1,60}?)\s*<([^<>\r\n]+)>|([^<>\r\n]+))$/;

const fromOf = (text: string): MailServer['from'] | null => {
  const [, name = '', inBrackets, alone] = FROM.exec(text.trim()) ?? [];
  const address = z.email().max(200).safeParse(inBrackets ?? alone);
  return address.success ? { name, address: address.data } : null;
};

/** Null when neither is set; a sentence when they do not fit. The sentence never repeats the address: it holds the password. */
export const mailServerOf = (url: string, sender: string): MailServer | null | string => {
  if (url === '' && sender === '') return null;
  if (url === '') return 'SMTP_URL: 填了 MAIL_FROM，还要填写邮件服务器。MAIL_FROM is set, the mail server is missing.';
  const from = fromOf(sender);
  if (from === null) return 'MAIL_FROM: 请填写发件邮箱，如 共研 <gongyan@example.cn>。The sender, such as 共研 <gongyan@example.cn>.';
  if (!/^smtps?:\/\/./.test(url) || !URL.canParse(url)) return 'SMTP_URL: 格式应为 smtps://账号:密码@服务器:465 或 smtp://账号:密码@服务器:587。It must be smtps://user:password@host:465 or smtp://user:password@host:587.';
  const { protocol, hostname, port, username, password, search, pathname, hash } = new URL(url);
  if (hostname === '' || search !== '' || hash !== '' || (pathname !== '' && pathname !== '/')) return 'SMTP_URL: 地址后面不能带路径或参数。No path or parameters after the address.';
  const secure = protocol === 'smtps:';
  const login = username === '' ? null : { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? (secure ? 465 : 587) : Number(port), secure, loopback: isOwnMachine({ hostname }), login, from };
};
