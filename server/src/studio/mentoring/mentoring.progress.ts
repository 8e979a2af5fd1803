// The facts of other rooms from which progress is counted, and what a kind of entry counts as.
import { Inject, Injectable } from '@nestjs/common';
import type { MentoringNumbers as Numbers } from '@gongyan/shared/hours/hours.contract';
import type { LessonFacts } from '@gongyan/shared/studio/mentoring/progress.rules';
import { MentoringDoor } from './mentoring.door.js';
import { MentoringNumbers } from './mentoring.numbers.js';
import type { PairRow } from './mentoring.table.js';

const NOTHING: LessonFacts = { lessons: [], designs: [] };

@Injectable()
export class MentoringProgress {
  constructor(
    @Inject(MentoringDoor) private readonly lessons: MentoringDoor,
    @Inject(MentoringNumbers) private readonly numbers: MentoringNumbers,
  ) {}

  async of(pairs: readonly PairRow[]): Promise<{ readonly lessons: (pair: PairRow) => LessonFacts; readonly kinds: Numbers['kinds'] }> {
    const found = await this.lessons.lessonsOf(pairs);
    return { lessons: ({ id }) => found.get(id) ?? NOTHING, kinds: (await this.numbers.today()).kinds };
  }
}
