// What a new lesson design most likely is, from the studio that it is written in. Only a proposal: every field
// can be changed before and after.
import type { DesignCard, Stage } from '@gongyan/shared/lesson/lesson.contract';
import type { StudioCard } from '@gongyan/shared/studio/studio.contract';

/** Grades as schools here call them. */
export const gradesOf: Readonly<Record<Stage, readonly string[]>> = {
  primary: ['一年级', '二年级', '三年级', '四年级', '五年级', '六年级'],
  junior: ['七年级', '八年级', '九年级'],
  senior: ['高一', '高二', '高三'],
  vocational: ['职一', '职二', '职三'],
  special: ['低年级', '中年级', '高年级'],
};

/** Usual length of a lesson; a school's own timetable may differ, so the field stays open. */
export const minutesOf: Readonly<Record<Stage, number>> = { primary: 40, junior: 45, senior: 40, vocational: 40, special: 35 };

/** A studio of head teachers has no stage of its own; most of them teach in junior schools. */
export const stageOf = (studio: Pick<StudioCard, 'stage'>): Stage => (studio.stage === 'headTeacher' ? 'junior' : studio.stage);

/** With whom I wrote last in this studio: the newest design that I lead there. */
export const lastAuthors = (designs: readonly DesignCard[], studioId: string, me: string): readonly string[] => {
  const mine = designs.filter((design) => design.studioId === studioId && design.leadAuthorId === me);
  const [newest] = mine.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  return newest?.authors.map(({ id }) => id).filter((id) => id !== me) ?? [];
};
