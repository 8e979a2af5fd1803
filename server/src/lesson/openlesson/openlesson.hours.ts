// What a 公开课 is worth to its teacher: shown when it was held, posted once when its evaluation is closed. Its time is told
// too, so that the same hour is not credited for a meeting as well.
import { Inject, Injectable } from '@nestjs/common';
import { problemSentence } from '@gongyan/shared/kit/problem';
import { problemSentenceEn } from '@gongyan/shared/kit/problem.en';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { HoursDoor, type NewCredit } from '../../hours/hours.door.js';
import type { SeenOpenLesson } from './openlesson.access.js';

type Taught = Pick<SeenOpenLesson, 'lesson' | 'title'>;

@Injectable()
export class OpenLessonHours {
  constructor(@Inject(HoursDoor) private readonly hours: HoursDoor) {}

  expect(by: PersonId, taught: Taught): Promise<void> {
    return this.hours.expect([creditOf(taught)], { by, why: 'notOver' });
  }

  /** A teacher who closes his own evaluation is credited by a second person. Why not, when the ledger refuses. */
  async settle(by: PersonId, taught: Taught): Promise<Readonly<Record<'why' | 'whyEn', string>> | null> {
    const credit = creditOf(taught);
    await this.hours.forget(credit);
    const { refused: [refusal] } = await this.hours.post([credit], by);
    if (refusal === undefined) return null;
    const { code, facts } = refusal.verdict;
    return { why: problemSentence(code, facts), whyEn: problemSentenceEn(code, facts) };
  }
}

const creditOf = ({ lesson, title }: Taught): NewCredit => ({
  personId: lesson.teacherId, ruleCode: 'open_lesson', units: 1, level: null, title: `公开课《${title}》`, sourceType: 'open_lesson', sourceId: lesson.id,
  from: lesson.startsAt, to: new Date(lesson.startsAt.getTime() + lesson.minutes * 60_000), occurredOn: shanghaiDay(lesson.startsAt),
  evidence: [{ label: '教案与评课量表', link: `/open-lessons/${lesson.id}/result` }],
});
