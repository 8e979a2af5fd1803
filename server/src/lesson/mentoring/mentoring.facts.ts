// What the lessons and designs of two people say about their pairing: who observed whom, what the mentor said to a text. Puts its
// answer into the earlier room, which knows no lesson.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { shanghaiDay, type Day } from '@gongyan/shared/kit/time';
import type { PairId } from '@gongyan/shared/studio/mentoring/pair.id';
import type { LessonFacts } from '@gongyan/shared/studio/mentoring/progress.rules';
import { CommentDoor } from '../../document/comment/comment.door.js';
import { MentoringDoor, type PairSpan } from '../../studio/mentoring/mentoring.door.js';
import { EvaluationStore } from '../evaluation/evaluation.store.js';
import { LessonStore } from '../lesson.store.js';
import type { DesignRow } from '../lesson.table.js';
import { OpenLessonStore } from '../openlesson/openlesson.store.js';

const within = ({ from, to }: PairSpan, day: Day): boolean => from <= day && day <= to;

@Injectable()
export class MentoringFacts implements OnModuleInit {
  constructor(
    @Inject(MentoringDoor) private readonly mentoring: MentoringDoor,
    @Inject(OpenLessonStore) private readonly lessons: OpenLessonStore,
    @Inject(EvaluationStore) private readonly evaluations: EvaluationStore,
    @Inject(LessonStore) private readonly designs: LessonStore,
    @Inject(CommentDoor) private readonly comments: CommentDoor,
  ) {}

  onModuleInit(): void {
    this.mentoring.keepLessons((pairs) => this.of(pairs));
  }

  private async of(pairs: readonly PairSpan[]): Promise<ReadonlyMap<PairId, LessonFacts>> {
    const found = new Map<PairId, LessonFacts>();
    if (pairs.length === 0) return found;
    const held = await this.lessons.heldBy([...new Set(pairs.flatMap(({ mentorId, apprenticeId }) => [mentorId, apprenticeId]))]);
    const evaluators = await this.evaluations.observersOf(held.map(({ id }) => id));
    const titles = new Map((await this.designs.findMany(held.map(({ designId }) => designId))).map(({ id, title }) => [id, title]));
    const led = await this.designs.ledBy([...new Set(pairs.map(({ apprenticeId }) => apprenticeId))]);
    for (const pair of pairs) {
      const own = held.filter(({ teacherId, startsAt }) => (teacherId === pair.mentorId || teacherId === pair.apprenticeId) && within(pair, shanghaiDay(startsAt)));
      const lessons = own.map(({ id, designId, teacherId, startsAt }) => ({ id, teacherId, title: titles.get(designId) ?? '', day: shanghaiDay(startsAt), evaluators: evaluators.get(id) ?? [], link: `/open-lessons/${id}` }));
      found.set(pair.id, { lessons, designs: await this.worked(pair, led) });
    }
    return found;
  }

  /** Begun at any time before its last day: a text from before the pairing is worked on in it too. */
  private async worked(pair: PairSpan, led: readonly DesignRow[]): Promise<LessonFacts['designs']> {
    const designs: LessonFacts['designs'][number][] = [];
    for (const { id, documentId, title, leadAuthorId, createdAt } of led) {
      if (leadAuthorId !== pair.apprenticeId || shanghaiDay(createdAt) > pair.to) continue;
      const said = await this.comments.begunSince(documentId, new Date(`${pair.from}T00:00:00+08:00`));
      designs.push({ documentId, title, day: shanghaiDay(createdAt), commented: said.has(pair.mentorId), link: `/docs/${id}` });
    }
    return designs;
  }
}
