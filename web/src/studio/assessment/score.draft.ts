// What stands in the fields while somebody scores, as text; how it becomes points; and what is wrong with it. Kept on this device until handed in.
import type { AssessmentItem, AssessmentPage, MarkForm } from '@gongyan/shared/studio/assessment/assessment.contract';
import { mostOf, pointsText } from '@gongyan/shared/studio/assessment/score.rules';
import { z } from 'zod';

export const ScoreDraft = z.record(z.string(), z.object({ points: z.string(), reason: z.string() }));
export type ScoreDraft = z.output<typeof ScoreDraft>;
export type Typed = ScoreDraft[string];

/** As computed; what people judge as it stands from the hand before, and empty at first. */
export const typedAtFirst = ({ computed, stands }: AssessmentItem): Typed => {
  const tenths = computed ?? stands;
  return { points: tenths === null ? '' : pointsText(tenths), reason: '' };
};

/** In tenths; null: no number, or more than one decimal. */
export const tenthsIn = (text: string): number | null => {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,4}(\.\d)?$/.test(plain) ? Math.round(Number(plain) * 10) : null;
};

export type Wrong = 'points' | 'reason' | null;
export const wrongWith = ({ item, computed }: AssessmentItem, { points, reason }: Typed): Wrong => {
  const tenths = tenthsIn(points);
  if (tenths === null || tenths > mostOf(item.rule)) return 'points';
  return computed !== null && tenths !== computed && reason.trim().length < 2 ? 'reason' : null;
};

/** Null while something is wrong. */
export const marksOf = (items: readonly AssessmentItem[], typed: (item: AssessmentItem) => Typed): MarkForm[] | null => {
  const marks: MarkForm[] = [];
  for (const item of items) {
    const { points, reason } = typed(item);
    const tenths = tenthsIn(points);
    if (tenths === null || wrongWith(item, typed(item)) !== null) return null;
    marks.push({ item: item.item.key, tenths, reason: reason.trim() });
  }
  return marks;
};

/** One per assessment, turn, stage and person of this device. */
export const draftKey = ({ id, turn, may }: Pick<AssessmentPage, 'id' | 'turn' | 'may'>, personId: string): string => `assessment:${id}:${turn}:${may.score ?? ''}:${personId}`;
