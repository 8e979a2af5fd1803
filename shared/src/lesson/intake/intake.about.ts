// What the head of a teacher's file says of the lesson itself: title, stage, grade, length. Only a proposal for the form. Pure.
import type { Stage } from '../lesson.contract.js';

export interface AboutLesson {
  readonly title: string;
  readonly stage: Stage | null;
  readonly grade: string;
  readonly minutes: number | null;
}

const TITLE_LENGTH = 80;
const GRADE = /[一二三四五六七八九]年级|高[一二三](?!分)|初[一二三]|职[一二三]/;
const MINUTES = /(?<!\d)(\d{2,3})\s*分钟/;

const stageOf = (text: string, grade: string): Stage | null => {
  if (/特殊教育|特教/.test(text)) return 'special';
  if (/职校|职高|中职/.test(text) || grade.startsWith('职')) return 'vocational';
  if (/^[一二三四五六]年级/.test(grade)) return 'primary';
  if (/^[七八九]年级|^初/.test(grade)) return 'junior';
  if (grade.startsWith('高')) return 'senior';
  if (/小学/.test(text)) return 'primary';
  return /初中/.test(text) ? 'junior' : /高中/.test(text) ? 'senior' : null;
};

/** 《情绪温度计》教学设计 → 情绪温度计 */
export const plainTitle = (text: string): string => {
  const title = text.replaceAll(/\s+/g, ' ').trim();
  const quoted = /《([^《》]{1,80})》/.exec(title)?.[1];
  return (quoted ?? title.replace(/(心理健康教育)?(活动课)?(教学设计|教案|活动设计|活动方案|辅导方案)$/, '')).trim().slice(0, TITLE_LENGTH) || title.slice(0, TITLE_LENGTH);
};

export const aboutLesson = (title: string, head: string): AboutLesson => {
  const grade = GRADE.exec(head)?.[0] ?? '';
  const minutes = Number(MINUTES.exec(head)?.[1] ?? 0);
  return { title: plainTitle(title), stage: stageOf(head, grade), grade, minutes: minutes >= 5 && minutes <= 240 ? minutes : null };
};
