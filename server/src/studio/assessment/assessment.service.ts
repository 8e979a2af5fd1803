// The deeds of 考核. Each is one transaction over the assessment that it holds; points are added and never changed.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { addDays } from '@gongyan/shared/hours/calendar.rules';
import { step } from '@gongyan/shared/kit/machine';
import type { Input } from '@gongyan/shared/kit/route';
import { shanghaiDay, type Day } from '@gongyan/shared/kit/time';
import type { assessmentRoutes as routes } from '@gongyan/shared/studio/assessment/assessment.contract';
import type { AssessmentId } from '@gongyan/shared/studio/assessment/assessment.id';
import { courseOf, endsStage, fitsSheet, mayAnswer, mayKnow, mayObject, mayPublicise, mayScore, totalOf, type AssessmentAct } from '@gongyan/shared/studio/assessment/assessment.rules';
import { gradeOf } from '@gongyan/shared/studio/assessment/score.rules';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AssessmentAccess, type SeenAssessment } from './assessment.access.js';
import { AssessmentFactsDesk } from './assessment.facts.js';
import { AssessmentNews } from './assessment.news.js';
import type { MarkRow } from './assessment.table.js';

type ScoreBody = Input<typeof routes.score>['body'];
type AnswerBody = Input<typeof routes.answer>['body'];
const LEAST_REASON = 4;

@Injectable()
export class AssessmentService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(AssessmentAccess) private readonly access: AssessmentAccess,
    @Inject(AssessmentFactsDesk) private readonly desk: AssessmentFactsDesk,
    @Inject(AssessmentNews) private readonly news: AssessmentNews,
  ) {}

  /** `turn` is the one that the page showed: what an objection has reopened since is looked at first. */
  score(by: Actor, id: AssessmentId, { stage, turn, marks }: ScoreBody): Promise<void> {
    return this.work.run(async () => {
      const seen = await this.access.hold(by.personId, id);
      if (turn !== seen.row.turn) throw new Problem('assessment.otherState');
      demand(mayScore(stage, seen.facts, seen.hand));
      const items = await this.desk.items(seen);
      demand(fitsSheet(marks, items));
      const rows = marks.map((mark): MarkRow => ({ ...mark, assessmentId: id, turn, stage, byId: by.personId, at: seen.now }));
      await this.access.store.addMarks(rows);
      const state = endsStage(stage, seen.facts, by.personId) ? next(seen, stage) : seen.row.state;
      const total = totalIn({ ...seen, marks: [...seen.marks, ...rows] });
      await this.access.store.change(id, { state, total, grade: total === null ? null : gradeOf(seen.sheet, total) });
      const departs = rows.filter((row) => items.some(({ item, computed }) => item.key === row.item && computed !== null && computed !== row.tenths));
      await this.news.scored(seen, { by, stage, state, departs });
    });
  }

  publicise(by: Actor, id: AssessmentId): Promise<Day> {
    return this.work.run(async () => {
      const seen = await this.access.hold(by.personId, id);
      demand(mayPublicise(seen.facts, seen.hand));
      const until = addDays(shanghaiDay(seen.now), seen.sheet.noticeDays);
      await this.access.store.change(id, { state: next(seen, 'publicise'), noticeUntil: until, facts: await this.desk.of(seen) });
      await this.news.publicised(seen, { by, until });
      return until;
    });
  }

  object(by: Actor, id: AssessmentId, reason: string): Promise<void> {
    return this.work.run(async () => {
      const seen = await this.access.hold(by.personId, id, mayKnow);
      demand(mayObject(seen.facts, seen.hand));
      if (reason.length < LEAST_REASON) throw new Problem('assessment.reason', { item: '' });
      await this.access.store.object({ id: randomUUID(), assessmentId: id, byId: by.personId, reason, at: seen.now, answer: null, answeredBy: null, answeredAt: null, upheld: null });
      await this.access.store.change(id, { state: next(seen, 'object') });
      await this.news.objected(seen, { by, reason });
    });
  }

  /** One that holds sends the last stage back, with facts of today; one that does not lets the notice run on, a day at least. */
  answer(by: Actor, id: AssessmentId, { upheld, answer }: AnswerBody): Promise<void> {
    return this.work.run(async () => {
      const seen = await this.access.hold(by.personId, id);
      const objection = await this.access.store.unanswered(id);
      demand(mayAnswer(seen.facts, seen.hand, objection?.byId ?? null));
      if (objection === null) throw new Problem('assessment.otherState');
      if (answer.length < LEAST_REASON) throw new Problem('assessment.reason', { item: '' });
      await this.access.store.answer(objection.id, { answer, answeredBy: by.personId, answeredAt: seen.now, upheld });
      if (upheld) await this.reopen(seen);
      else await this.access.store.change(id, { state: next(seen, 'dismiss'), noticeUntil: later(seen.row.noticeUntil, shanghaiDay(seen.now)) });
      await this.news.answered(seen, { by, upheld, answer, objector: objection.byId });
    });
  }

  private async reopen(seen: SeenAssessment): Promise<void> {
    const turn = seen.row.turn + 1;
    const total = totalIn({ ...seen, row: { ...seen.row, turn } });
    await this.access.store.change(seen.row.id, { state: next(seen, 'uphold'), turn, facts: null, noticeUntil: null, total, grade: total === null ? null : gradeOf(seen.sheet, total) });
  }
}

const next = ({ facts }: SeenAssessment, act: AssessmentAct): SeenAssessment['row']['state'] => {
  const state = step(courseOf(facts.stages), facts.state, act);
  if (state === null) throw new Problem('assessment.otherState');
  return state;
};

const totalIn = ({ sheet, marks, facts, row }: Pick<SeenAssessment, 'sheet' | 'marks' | 'facts' | 'row'>): number | null =>
  totalOf(sheet.items.map((item) => ({ marks: marks.filter((mark) => mark.item === item.key) })), { stages: facts.stages, turn: row.turn });

const later = (until: Day | null, today: Day): Day => {
  const tomorrow = addDays(today, 1);
  return until === null || until < tomorrow ? tomorrow : until;
};
