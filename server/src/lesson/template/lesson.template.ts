// The template of a 心理健康教育活动课教学设计: data beside the program, with a version that every design made
// from it keeps. Refuses to start with a template that is not whole.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { lessonDocument, type FilledLesson, type TemplateSection } from '@gongyan/shared/document/document.lesson';

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

/** The first text of a design: the template's sections, and whatever is already written of them. Title, grade, length and
 *  authors are columns and shown from there, so the text does not repeat them. */
export const firstLesson = (filled: FilledLesson = {}): JsonNode => lessonDocument(lessonSections, filled);
