// Dates as people here write them: 11月24日 周二 14:00, always in the district's own time. Never ISO in the page.
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import 'dayjs/locale/zh-cn';
import type { Language } from '../platform/words';

dayjs.extend(utc);

/** China keeps one time without summer time, so a fixed offset is exact. */
const SHANGHAI_MINUTES = 8 * 60;

const here = (at: Date, language: Language) => dayjs(at).utcOffset(SHANGHAI_MINUTES).locale(language === 'zh' ? 'zh-cn' : 'en');
const isSameYear = (at: Date, now: Date) => here(at, 'en').year() === here(now, 'en').year();

/** 11月24日 周二 14:00; the year only when it is another one. */
export const dayText = (at: Date, language: Language, now: Date = new Date()): string => {
  const year = isSameYear(at, now) ? '' : language === 'zh' ? 'YYYY年' : ' YYYY';
  return language === 'zh' ? here(at, 'zh').format(`${year}M月D日 ddd HH:mm`) : here(at, 'en').format(`ddd D MMM${year} HH:mm`);
};

/** 11月24日 星期二 */
export const dateText = (at: Date, language: Language): string =>
  language === 'zh' ? here(at, 'zh').format('M月D日 dddd') : here(at, 'en').format('dddd, D MMMM');

export const clockText = (at: Date): string => here(at, 'en').format('HH:mm');

/** 刚刚, 8 分钟前, 今天 14:00, 昨天 09:12, else the day. */
export const sinceText = (at: Date, language: Language, now: Date = new Date()): string => {
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000);
  const zh = language === 'zh';
  if (minutes < 1) return zh ? '刚刚' : 'just now';
  if (minutes < 60) return zh ? `${minutes} 分钟前` : `${minutes} min ago`;
  const days = here(now, 'en').startOf('day').diff(here(at, 'en').startOf('day'), 'day');
  if (days === 0) return `${zh ? '今天' : 'today'} ${clockText(at)}`;
  if (days === 1) return `${zh ? '昨天' : 'yesterday'} ${clockText(at)}`;
  return dayText(at, language, now);
};

/** A calendar day that came as text: 2026年9月1日. */
export const plainDay = (day: string, language: Language): string => {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => String(Number(part)));
  return language === 'zh' ? `${year}年${month}月${date}日` : day;
};

/** 上午, 下午 … for a greeting. */
export const partOfDay = (now: Date): 'early' | 'morning' | 'noon' | 'afternoon' | 'evening' => {
  const hour = here(now, 'en').hour();
  if (hour < 6) return 'early';
  if (hour < 11) return 'morning';
  if (hour < 14) return 'noon';
  return hour < 18 ? 'afternoon' : 'evening';
};
