// Lessons as facts of a studio's 工作简报: open lessons that were held, and designs whose 共案 was agreed in that time and still stands.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { OpenLevel } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { BriefDoor, type BriefAsk, type FoundFact } from '../../studio/brief/brief.door.js';

interface Found {
  readonly id: string;
  readonly title: string;
  readonly at: Date;
  readonly level: OpenLevel | null;
}

const HELD = `select l.id, d.title, l.starts_at as at, l.level from open_lesson l join lesson_design d on d.id = l.design_id where l.studio_id = $1 and l.state in ('held', 'evaluated', 'archived')`;
/** By the last time it was agreed. */
const AGREED = `select d.id, d.title, max(s.at) as at, null as level from lesson_step s join lesson_design d on d.id = s.design_id where d.studio_id = $1 and s.action = 'fix' and d.state not in ('first_draft', 'in_discussion') group by d.id, d.title`;
/** Whole days of the district. */
const BETWEEN = "at >= ($2::date)::timestamp at time zone 'Asia/Shanghai' and at < ($3::date + 1)::timestamp at time zone 'Asia/Shanghai'";

@Injectable()
export class LessonBriefs implements OnModuleInit {
  constructor(
    @Inject(BriefDoor) private readonly briefs: BriefDoor,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.briefs.register(async (ask) => [...(await this.found(HELD, ask)).map(factOf('openLesson')), ...(await this.found(AGREED, ask)).map(factOf('design'))]);
  }

  private found(sql: string, { studioId, span }: BriefAsk): Promise<Found[]> {
    return this.work.manager.query<Found[]>(`select * from (${sql}) facts where ${BETWEEN}`, [studioId, span.from, span.to]);
  }
}

const factOf = (kind: FoundFact['kind']) => ({ id, title, at, level }: Found): FoundFact => ({ kind, ref: id, day: shanghaiDay(at), title, word: null, level, note: '', attended: null });
