// The way of an open lesson from its day to the archive: held, evaluated, archived, or cancelled. Hours are shown when it
// was held and posted when its evaluation is closed.
import { Inject, Injectable } from '@nestjs/common';
import { step } from '@gongyan/shared/kit/machine';
import type { OpenAction, OpenLessonId } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { mayTakeStep, openTable } from '@gongyan/shared/lesson/openlesson/openlesson.rules';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import type { SeenOpenLesson } from './openlesson.access.js';
import { OpenLessonDesk } from './openlesson.desk.js';
import { seatsIn } from './openlesson.facts.js';
import { OpenLessonHours } from './openlesson.hours.js';
import { OpenLessonNews } from './openlesson.news.js';
import { OpenLessonSteps } from './openlesson.steps.js';
import { OpenLessonStore } from './openlesson.store.js';

@Injectable()
export class OpenLessonCourse {
  constructor(
    @Inject(OpenLessonSteps) private readonly steps: OpenLessonSteps,
    @Inject(OpenLessonStore) private readonly store: OpenLessonStore,
    @Inject(OpenLessonDesk) private readonly desk: OpenLessonDesk,
    @Inject(OpenLessonNews) private readonly news: OpenLessonNews,
    @Inject(OpenLessonHours) private readonly hours: OpenLessonHours,
  ) {}

  hold(by: Actor, id: OpenLessonId): Promise<void> {
    return this.steps.within(by, id, async (seen) => {
      await this.turn(by, seen, 'hold');
      const versionId = await this.desk.latest(seen);
      if (versionId !== null) await this.store.change(id, { versionId });
      await this.news.notify(seatsIn(seen.seats, 'booked'), seen.lesson, { kind: 'openlesson.held', title: seen.title, by, page: '/observe' });
      await this.hours.expect(by.personId, seen);
    });
  }

  conclude(by: Actor, id: OpenLessonId): Promise<void> {
    return this.steps.within(by, id, async (seen) => {
      const { lesson, title } = seen;
      await this.turn(by, seen, 'conclude');
      await this.news.notify([lesson.teacherId], lesson, { kind: 'openlesson.evaluated', title, by: null, page: '/result' });
      const refused = await this.hours.settle(by.personId, seen);
      if (refused !== null) await this.news.notify([lesson.teacherId], lesson, { kind: 'openlesson.uncredited', title, by: null, facts: refused });
    });
  }

  archive(by: Actor, id: OpenLessonId): Promise<void> {
    return this.steps.within(by, id, (seen) => this.turn(by, seen, 'archive'));
  }

  cancel(by: Actor, id: OpenLessonId, reason: string): Promise<void> {
    return this.steps.within(by, id, async (seen) => {
      await this.turn(by, seen, 'cancel', reason);
      await this.news.notify([seen.lesson.teacherId, ...seen.seats.map(({ personId }) => personId)], seen.lesson, { kind: 'openlesson.cancelled', title: seen.title, by, facts: { reason } });
    });
  }

  private async turn(by: Actor, { lesson, standing, submitted }: SeenOpenLesson, action: OpenAction, reason: string | null = null): Promise<void> {
    demand(mayTakeStep(action, { ...lesson, submitted }, { standing, now: this.steps.now() }));
    const state = step(openTable, lesson.state, action);
    if (state === null) throw new Problem('openlesson.otherState');
    await this.store.change(lesson.id, { state, reason });
    await this.steps.record({ act: `openlesson.${action}`, actorId: by.personId, subject: lesson.id, reason, facts: { from: lesson.state, to: state } });
    this.news.tell(lesson);
  }
}
