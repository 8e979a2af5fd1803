// The template of a 心理健康教育活动课教学设计: data beside the program, with a version that every design made
// from it keeps. Refuses to start with a template that is not whole.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { lessonDocument, type FilledLesson, type TemplateSection } from '@gongyan/shared/document/document.lesson';
import type { Stage } from '@gongyan/shared/lesson/lesson.contract';

const Template = z.object({
  id: z.literal('lesson_design'),
  version: z.number().int().positive(),
  sections: z.array(z.object({
    key: z.string(), zh: z.string(), en: z.string(), hintZh: z.string(), hintEn: z.string(), required: z.boolean(), hasMinutes: z.boolean(),
  })).min(1),
});

export const lessonTemplate = Template.parse(JSON.parse(readFileSync(new URL('./lesson-design.json', import.meta.url), 'utf8')));

/** Documents are written in Chinese; the English words of the template serve the English pages. */
export const lessonSections: readonly TemplateSection[] = lessonTemplate.sections.map(({ key, zh, hintZh, required, hasMinutes }) => ({ key, title: zh, hint: hintZh, required, hasMinutes }));

export interface LessonFacts {
  readonly title: string;
  readonly stage: Stage;
  readonly grade: string;
  readonly minutes: number;
  readonly unit: string;
  /** The lead author's name. */
  readonly leadAuthor: string;
}

const STAGES: Readonly<Record<Stage, string>> = { primary: '小学', junior: '初中', senior: '高中', vocational: '职校', special: '特教' };

const basics = ({ title, stage, grade, minutes, unit, leadAuthor }: LessonFacts): string =>
  [`课题：${title}`, `学段年级：${STAGES[stage]}${grade}`, `课时：${minutes} 分钟`, ...(unit === '' ? [] : [`单元：${unit}`]), `主备人：${leadAuthor}`].join('\n');

/** The first text of a design: its basic facts, and whatever is already written of it. */
export const firstLesson = (facts: LessonFacts, { texts = {}, ...filled }: FilledLesson = {}): JsonNode =>
  lessonDocument(lessonSections, { ...filled, texts: { basic: basics(facts), ...texts } });
