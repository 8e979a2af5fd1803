// What a later room puts in: the lessons and designs of the two, from which their progress is counted. This room knows no lesson.
import { Injectable } from '@nestjs/common';
import type { Pair } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import type { PairId } from '@gongyan/shared/studio/mentoring/pair.id';
import type { LessonFacts } from '@gongyan/shared/studio/mentoring/progress.rules';

export type PairSpan = Pick<Pair, 'id' | 'mentorId' | 'apprenticeId' | 'from' | 'to'>;
export type LessonKeeper = (pairs: readonly PairSpan[]) => Promise<ReadonlyMap<PairId, LessonFacts>>;

const NOTHING: LessonFacts = { lessons: [], designs: [] };

@Injectable()
export class MentoringDoor {
  private keeper: LessonKeeper = () => Promise.resolve(new Map());

  /** Filled once, by the room of lessons: only what happened within the days of each pairing. */
  keepLessons(keeper: LessonKeeper): void {
    this.keeper = keeper;
  }

  lessonsOf(pairs: readonly PairSpan[]): Promise<ReadonlyMap<PairId, LessonFacts>> {
    return this.keeper(pairs);
  }

  async lessonsOfOne(pair: PairSpan): Promise<LessonFacts> {
    return (await this.keeper([pair])).get(pair.id) ?? NOTHING;
  }
}
