// What a robot says, and how 企业微信, 钉钉 and 飞书 want it. Only what concerns the whole studio: no names, no numbers of persons, no text of a document.
import { z } from 'zod';
import { shanghaiTime } from '../../platform/sheet/sheet.order.js';

export type RobotNews =
  | { readonly kind: 'meeting'; readonly theme: string; readonly startsAt: Date; readonly place: string; readonly link: string }
  | { readonly kind: 'minutes'; readonly theme: string; readonly link: string }
  | { readonly kind: 'result'; readonly link: string }
  | { readonly kind: 'brief'; readonly link: string }
  | { readonly kind: 'test'; readonly link: string };

const oneLine = (text: string, most: number): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, most);

const sentenceOf = (news: RobotNews): string => {
  if (news.kind === 'meeting') return `教研活动通知：《${oneLine(news.theme, 100)}》，${shanghaiTime(news.startsAt)}${news.place === '' ? '' : `，${oneLine(news.place, 60)}`}。`;
  if (news.kind === 'minutes') return `《${oneLine(news.theme, 100)}》的纪要已由两人确认。`;
  if (news.kind === 'result') return '工作室新增了一项已确认的成果。';
  if (news.kind === 'brief') return '工作室发布了新一期工作简报。';
  return '这是一条测试消息，收到就说明已接通。';
};

/** 共研 stands in every message: 钉钉 and 飞书 let a group ask for a word. */
export const robotText = (studio: string, news: RobotNews, origin: string): string => `【共研 · ${oneLine(studio, 60)}】${sentenceOf(news)}\n登录查看：${origin}${news.link}`;

const FEISHU = /(^|\.)(feishu\.cn|larksuite\.com)$/;
export const robotMessage = (host: string, text: string): object => (FEISHU.test(host) ? { msg_type: 'text', content: { text } } : { msgtype: 'text', text: { content: text } });

const Answer = z.object({ errcode: z.number().optional(), code: z.number().optional() });
/** They answer 200 also when they refuse; a server that answers in another way has at least taken it. */
export const isTaken = (answer: string): boolean => {
  try {
    const parsed = Answer.safeParse(JSON.parse(answer));
    return !parsed.success || (parsed.data.errcode ?? parsed.data.code ?? 0) === 0;
  } catch {
    return true;
  }
};
