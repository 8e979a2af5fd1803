// What pages show of open lessons. Only reads; lessons that are not open to the reader are left out.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Reply } from '@gongyan/shared/kit/route';
import type { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import type { OpenCard, OpenLessonId, openLessonRoutes } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { Problem } from '../../platform/contract/problem.js';
import { StudioDoor } from '../../studio/studio.door.js';
import { RubricStore } from '../rubric/rubric.store.js';
import { OpenLessonAccess, type SeenOpenLesson } from './openlesson.access.js';
import { seatsIn } from './openlesson.facts.js';
import { OpenLessonStore } from './openlesson.store.js';

@Injectable()
export class OpenLessonQueries {
  constructor(
    @Inject(OpenLessonAccess) private readonly access: OpenLessonAccess,
    @Inject(OpenLessonStore) private readonly store: OpenLessonStore,
    @Inject(RubricStore) private readonly rubrics: RubricStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
  ) {}

  async list(reader: PersonId, designId: LessonDesignId | undefined): Promise<OpenCard[]> {
    return this.cards(await this.access.seen(reader, await this.store.list(designId)));
  }

  async card(reader: PersonId, id: OpenLessonId): Promise<OpenCard> {
    return this.cardOf(await this.access.see(reader, id));
  }

  async cardOf(seen: SeenOpenLesson): Promise<OpenCard> {
    const [card] = await this.cards([seen]);
    if (card === undefined) throw new Problem('request.notFound');
    return card;
  }

  /** For those who run it: they prepare chairs. */
  async guests(reader: PersonId, id: OpenLessonId): Promise<Reply<typeof openLessonRoutes.guests>> {
    const { standing, seats } = await this.access.see(reader, id);
    if (!standing.leads) throw new Problem('access.notYours', { who: 'lessonLead' });
    const people = await this.people.cards(seats.map(({ personId }) => personId));
    return seats.flatMap(({ personId, state }) => ((person) => (person === undefined ? [] : [{ person, state }]))(people.get(personId)));
  }

  private async cards(all: readonly SeenOpenLesson[]): Promise<OpenCard[]> {
    const teachers = await this.people.cards(all.map(({ lesson }) => lesson.teacherId));
    const schools = await this.people.schoolNames(all.map(({ lesson }) => lesson.schoolId));
    const studios = await this.studios.names(all.map(({ lesson }) => lesson.studioId));
    const rubrics = new Map((await this.rubrics.findMany(all.map(({ lesson }) => lesson.rubricId))).map((rubric) => [rubric.id, rubric]));
    return all.flatMap(({ lesson, standing, seats, title, grade, submitted }) => {
      const [teacher, rubric] = [teachers.get(lesson.teacherId), rubrics.get(lesson.rubricId)];
      if (teacher === undefined || rubric === undefined) return [];
      return [{
        ...lesson, standing, title, grade, submitted, teacher, rubric: { name: rubric.name, version: rubric.version },
        studioName: studios.get(lesson.studioId) ?? '', schoolName: schools.get(lesson.schoolId) ?? '',
        booked: seatsIn(seats, 'booked').length, waiting: seatsIn(seats, 'waiting').length,
      }];
    });
  }
}
