// Which rows of a board are shown and which of them are on the screen. Rows have one height, so a list of hundreds is a list
// of dozens.
import type { BoardRow } from '@gongyan/shared/training/progress/progress.contract';
import { bandOf } from '@gongyan/shared/training/progress/progress.rules';

export const BANDS = ['met', 'oneShort', 'behind', 'under', 'none'] as const;
export type Band = (typeof BANDS)[number];
export const ROW_HEIGHT = 48;
const AROUND = 8;

/** Whoever is not learning (yet, or any more) stands apart. */
export const bandIn = ({ enrolment, progress }: BoardRow): Band => (enrolment.state === 'met_requirements' || enrolment.state === 'certified' ? 'met' : enrolment.state !== 'in_training' || progress === null ? 'none' : bandOf(progress));

export interface Slice {
  readonly from: number;
  readonly to: number;
}
export const sliceAt = (scrolled: number, height: number, count: number): Slice => {
  const from = Math.max(0, Math.floor(scrolled / ROW_HEIGHT) - AROUND);
  return { from: Math.min(from, Math.max(0, count - 1)), to: Math.min(count, Math.ceil((scrolled + height) / ROW_HEIGHT) + AROUND) };
};
