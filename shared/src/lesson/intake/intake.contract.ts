// 从 Word 导入教学设计: one call looks at the file, a second one makes the design. Between them nothing is written but the preview.
import { z } from 'zod';
import { route } from '../../kit/route.js';
import { Block } from '../../document/document.contract.js';
import { IntakeId, WORD_BYTES } from '../../document/intake/intake.contract.js';
import { CreateDesign, DesignCard, LessonDesign, Stage } from '../lesson.contract.js';

/** What a part of the file became. */
export const WordSection = z.object({
  key: z.string(),
  title: z.string(),
  /** How the file itself calls it. */
  names: z.array(z.string()),
  content: z.array(Block),
});
export type WordSection = z.output<typeof WordSection>;

export const WordPreview = z.object({
  id: IntakeId,
  fileName: z.string(),
  /** What the file seems to say of the lesson: proposals for the form. */
  about: z.object({ title: z.string(), stage: Stage.nullable(), grade: z.string(), minutes: LessonDesign.shape.minutes.nullable() }),
  sections: z.array(WordSection),
  /** Sections of the template that the file has nothing for, by title. */
  missing: z.array(z.string()),
  /** 未能对应的内容 */
  rest: z.array(Block),
  pictures: z.object({ kept: z.number().int(), refused: z.number().int() }),
});
export type WordPreview = z.output<typeof WordPreview>;

export const lessonIntakeRoutes = {
  preview: route({
    method: 'POST', path: '/designs/intakes', summary: '读取 Word 并预览，不写入', access: { policy: 'signedIn', perMinute: 10 },
    reply: WordPreview, upload: { field: 'file', maxBytes: WORD_BYTES },
    problems: [
      'lesson.noStudio', 'request.tooLarge', 'server.busy', 'intake.notWord', 'intake.oldWord', 'intake.encrypted', 'intake.macros', 'intake.unsafe', 'intake.tooLarge', 'intake.tooLong', 'intake.tooSlow',
      'intake.empty',
    ],
  }),
  create: route({
    method: 'POST', path: '/designs/intakes/:intakeId', summary: '按预览建立教学设计', access: { policy: 'signedIn', perMinute: 20 },
    params: z.object({ intakeId: IntakeId }), body: CreateDesign, reply: DesignCard,
    problems: ['request.notFound', 'intake.gone', 'lesson.noStudio', 'lesson.authorNotMember', 'studio.notActive'],
  }),
};
