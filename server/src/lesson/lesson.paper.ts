// A design as a file to print or to hand in: what it is, who wrote it, and its text.
import { Inject, Injectable } from '@nestjs/common';
import type { DesignCard, lessonRoutes, Stage } from '@gongyan/shared/lesson/lesson.contract';
import type { Input } from '@gongyan/shared/kit/route';
import type { PersonId } from '@gongyan/shared/kit/id';
import { PaperDoor } from '../document/paper/paper.door.js';
import type { Download } from '../platform/contract/file.js';
import { LessonQueries } from './lesson.queries.js';

const STAGES: Readonly<Record<Stage, string>> = { primary: '小学', junior: '初中', senior: '高中', vocational: '职校', special: '特教' };

const linesOf = ({ stage, grade, minutes, unit, studioName, authors: [lead, ...others] }: DesignCard): string[] => [
  [STAGES[stage], grade, `${minutes} 分钟`, unit, studioName].filter((part) => part !== '').join(' · '),
  [lead === undefined ? '' : `主备：${lead.name}`, others.length === 0 ? '' : `共写：${others.map(({ name }) => name).join('、')}`].filter((part) => part !== '').join('　'),
];

@Injectable()
export class LessonPaper {
  constructor(
    @Inject(LessonQueries) private readonly queries: LessonQueries,
    @Inject(PaperDoor) private readonly papers: PaperDoor,
  ) {}

  /** Throws 没有找到 for everybody who may not open the design. */
  async file(reader: PersonId, { params, query }: Input<typeof lessonRoutes.paper>): Promise<Download> {
    const design = await this.queries.card(reader, params.designId);
    return this.papers.make(design.documentId, { title: design.title, lines: linesOf(design) }, { reader, format: params.format, landscape: query.page === 'landscape', comments: query.comments === 'with', people: query.people === 'with' });
  }
}
