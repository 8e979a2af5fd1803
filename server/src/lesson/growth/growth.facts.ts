// Lesson designs and open lessons as facts of 成长档案. The points of a lesson are told where its teacher may read them: after the
// evaluation has ended and he has answered the words.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { GrowthFact } from '@gongyan/shared/studio/growth/growth.contract';
import { ContributionDoor } from '../../document/contribution/contribution.door.js';
import { GrowthDoor, type GrowthAsk } from '../../studio/growth/growth.door.js';
import { StudioDoor } from '../../studio/studio.door.js';
import { LessonStore } from '../lesson.store.js';
import { LessonScores } from './lesson.scores.js';

const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 1000) / 10);

@Injectable()
export class LessonGrowth implements OnModuleInit {
  constructor(
    @Inject(GrowthDoor) private readonly growth: GrowthDoor,
    @Inject(LessonStore) private readonly designs: LessonStore,
    @Inject(ContributionDoor) private readonly contribution: ContributionDoor,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
    @Inject(LessonScores) private readonly scores: LessonScores,
  ) {}

  onModuleInit(): void {
    this.growth.register('designs', (ask) => this.written(ask));
    this.growth.register('lessons', (ask) => this.taught(ask));
  }

  /** Led or co-written. One text after the other: counting a long one takes a while, and others want to count too. */
  private async written({ personId, reader, whole }: GrowthAsk): Promise<GrowthFact[]> {
    const designs = await this.designs.writtenBy(personId);
    const open = new Set((await this.studios.seen(reader)).map(({ studio }) => studio.id));
    const facts: GrowthFact[] = [];
    for (const { id, documentId, studioId, title, leadAuthorId, createdAt } of designs) {
      const amount = whole ? percent(await this.contribution.shareOf(documentId, personId)) : null;
      facts.push({ key: 'designs', day: shanghaiDay(createdAt), title, link: open.has(studioId) ? `/docs/${id}` : null, counts: true, amount, as: leadAuthorId === personId ? 'lead' : 'coAuthor', note: '' });
    }
    return facts;
  }

  private async taught({ personId, reader }: GrowthAsk): Promise<GrowthFact[]> {
    const { lessons, titles, open } = await this.scores.heldBy(personId, reader);
    const facts: GrowthFact[] = [];
    for (const lesson of lessons) {
      facts.push({ key: 'lessons', day: shanghaiDay(lesson.startsAt), title: titles.get(lesson.designId) ?? '', link: open.has(lesson.id) ? `/open-lessons/${lesson.id}` : null, counts: true, amount: await this.scores.mean(lesson), as: null, note: lesson.className });
    }
    return facts;
  }
}
