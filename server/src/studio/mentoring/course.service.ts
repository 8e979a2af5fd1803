// The way of a pairing to its end: the report lesson, the assessment, the completion, or the dissolution.
import { Inject, Injectable } from '@nestjs/common';
import { step } from '@gongyan/shared/kit/machine';
import type { AssessPair, PairAction } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { mayAssess, mayComplete, mayDissolve, mayReport, pairTable } from '@gongyan/shared/studio/mentoring/mentoring.rules';
import type { PairId } from '@gongyan/shared/studio/mentoring/pair.id';
import type { Actor } from '../../platform/contract/actor.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { MentoringDoor } from './mentoring.door.js';
import { MentoringNews } from './mentoring.news.js';
import { MentoringSteps } from './mentoring.steps.js';
import { MentoringStore } from './mentoring.store.js';
import type { PairRow } from './mentoring.table.js';

type Change = Partial<Pick<PairRow, 'reportLessonId' | 'grade' | 'words' | 'assessedBy' | 'reason'>>;

@Injectable()
export class CourseService {
  constructor(
    @Inject(MentoringSteps) private readonly steps: MentoringSteps,
    @Inject(MentoringStore) private readonly store: MentoringStore,
    @Inject(MentoringDoor) private readonly lessons: MentoringDoor,
    @Inject(MentoringNews) private readonly news: MentoringNews,
  ) {}

  /** 汇报课: one that the apprentice has held, within the days of the pairing. */
  report(by: Actor, id: PairId, openLessonId: string): Promise<void> {
    return this.steps.within(by, id, async ({ pair, standing }) => {
      demand(mayReport(pair, standing));
      const held = (await this.lessons.lessonsOfOne(pair)).lessons.find((lesson) => lesson.id === openLessonId && lesson.teacherId === pair.apprenticeId);
      if (held === undefined) throw new Problem('mentoring.noReportLesson');
      await this.turn(by, pair, { action: 'report', change: { reportLessonId: openLessonId } });
      await this.news.both(pair, { kind: 'mentoring.reported', by, facts: { title: held.title } });
      await this.news.host(pair, { kind: 'mentoring.toAssess', by, facts: { title: held.title } });
    });
  }

  assess(by: Actor, id: PairId, { grade, words }: AssessPair): Promise<void> {
    return this.steps.within(by, id, async ({ pair, standing }) => {
      demand(mayAssess(pair, standing));
      await this.turn(by, pair, { action: 'assess', change: { grade, words, assessedBy: by.personId } });
      await this.news.both(pair, { kind: 'mentoring.assessed', by });
    });
  }

  complete(by: Actor, id: PairId): Promise<void> {
    return this.steps.within(by, id, async ({ pair, standing }) => {
      demand(mayComplete(pair, standing));
      await this.turn(by, pair, { action: 'complete', change: {} });
      await this.news.both(pair, { kind: 'mentoring.completed', by });
    });
  }

  dissolve(by: Actor, id: PairId, reason: string): Promise<void> {
    return this.steps.within(by, id, async ({ pair, standing }) => {
      demand(mayDissolve(pair, standing));
      await this.turn(by, pair, { action: 'dissolve', change: { reason } });
      await this.news.both(pair, { kind: 'mentoring.dissolved', by, facts: { reason } });
      await this.news.host(pair, { kind: 'mentoring.dissolved', by, facts: { reason } });
    });
  }

  private async turn(by: Actor, pair: PairRow, { action, change }: { readonly action: PairAction; readonly change: Change }): Promise<void> {
    const state = step(pairTable, pair.state, action);
    if (state === null) throw new Problem('mentoring.otherState');
    await this.store.change(pair.id, { ...change, state });
    const { words: _, reason = null, ...told } = change;
    await this.steps.record({ act: `mentoring.${action}`, actorId: by.personId, subject: pair.id, reason, facts: { from: pair.state, to: state, before: pair.grade, ...told } });
    this.news.tell(pair);
  }
}
