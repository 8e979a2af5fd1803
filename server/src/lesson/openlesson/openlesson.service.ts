// Announcing an open lesson, and its seats. Each deed is one transaction that first holds the lesson: two who book the last
// seat at once come one after the other, and the second waits.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { OpenLessonId, type AnnounceLesson, type ChangeLesson } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { mayBook, mayChangeLesson, mayGiveBack } from '@gongyan/shared/lesson/openlesson/openlesson.rules';
import { demand } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { LessonStore } from '../lesson.store.js';
import type { SeenOpenLesson } from './openlesson.access.js';
import { OpenLessonDesk } from './openlesson.desk.js';
import { seatsIn } from './openlesson.facts.js';
import { OpenLessonNews } from './openlesson.news.js';
import { OpenLessonSteps } from './openlesson.steps.js';
import { OpenLessonStore } from './openlesson.store.js';
import type { OpenLessonRow } from './openlesson.table.js';

@Injectable()
export class OpenLessonService {
  constructor(
    @Inject(OpenLessonSteps) private readonly steps: OpenLessonSteps,
    @Inject(OpenLessonStore) private readonly store: OpenLessonStore,
    @Inject(LessonStore) private readonly designs: LessonStore,
    @Inject(OpenLessonDesk) private readonly desk: OpenLessonDesk,
    @Inject(OpenLessonNews) private readonly news: OpenLessonNews,
  ) {}

  announce(by: Actor, wanted: AnnounceLesson): Promise<OpenLessonId> {
    return this.steps.run(async () => {
      await this.designs.lock(wanted.designId);
      const { design, studio, now } = await this.desk.demandAnnounce(by, wanted);
      const lesson: OpenLessonRow = {
        ...wanted, id: OpenLessonId.parse(randomUUID()), studioId: studio.id, schoolId: await this.desk.schoolOf(wanted.teacherId, studio), state: 'announced', reason: null,
        announcedBy: by.personId, announcedAt: now, versionId: await this.desk.keep(design, wanted, by.personId),
      };
      await this.store.insert(lesson);
      await this.news.notify([lesson.teacherId], lesson, { kind: 'openlesson.teaches', title: design.title, by });
      this.news.tell(lesson, 'openlesson.announced');
      return lesson.id;
    });
  }

  change(by: Actor, id: OpenLessonId, wanted: ChangeLesson): Promise<void> {
    return this.steps.within(by, id, async (seen) => {
      const { lesson, standing, seats, title } = seen;
      demand(mayChangeLesson(wanted, { lesson: { ...lesson, booked: seatsIn(seats, 'booked').length }, standing }, this.steps.now()));
      await this.store.change(id, wanted);
      const changed: OpenLessonRow = { ...lesson, ...wanted };
      await this.news.notify([lesson.teacherId, ...seats.map(({ personId }) => personId)], changed, { kind: 'openlesson.changed', title, by });
      await this.fill({ ...seen, lesson: changed });
      this.news.tell(lesson);
    });
  }

  /** Whoever has a place already keeps it. */
  book({ personId, ...by }: Actor, id: OpenLessonId): Promise<void> {
    return this.steps.within({ personId, ...by }, id, async ({ lesson, standing, seats }) => {
      const now = this.steps.now();
      demand(mayBook(lesson, standing, now));
      if (standing.seat !== null) return;
      const free = seatsIn(seats, 'booked').length < lesson.seats;
      await this.store.take({ openLessonId: id, personId, state: free ? 'booked' : 'waiting', at: now });
      this.news.tell(lesson);
    });
  }

  giveBack(by: Actor, id: OpenLessonId): Promise<void> {
    return this.steps.within(by, id, async (seen) => {
      demand(mayGiveBack(seen.lesson, seen.standing));
      await this.store.giveBack(id, by.personId);
      await this.fill({ ...seen, seats: seen.seats.filter(({ personId }) => personId !== by.personId) });
      this.news.tell(seen.lesson);
    });
  }

  /** Free seats go to those who have waited longest. */
  private async fill({ lesson, seats, title }: SeenOpenLesson): Promise<void> {
    const free = lesson.seats - seatsIn(seats, 'booked').length;
    const lucky = seatsIn(seats, 'waiting').slice(0, Math.max(0, free));
    await this.store.setSeats(lesson.id, lucky, 'booked');
    await this.news.notify(lucky, lesson, { kind: 'openlesson.seat', title, by: null });
  }
}
