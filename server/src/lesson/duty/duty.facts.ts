// Lessons as facts behind the duties and scores of a studio's people: open lessons taught, lessons observed and judged, reflections written, designs published. Puts its answer
// into the earlier room, which knows no lesson.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { OpenLevel } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import type { ResultLevel } from '@gongyan/shared/studio/result/result.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DutyDoor, type DutyAsk, type DutyFact } from '../../studio/duty/duty.door.js';

interface Found {
  readonly personId: PersonId;
  readonly id: string;
  readonly title: string;
  readonly at: Date;
  /** Of an open lesson. */
  readonly level: OpenLevel | null;
}

/** Whole days of the district. */
const BETWEEN = "at >= ($2::date)::timestamp at time zone 'Asia/Shanghai' and at < ($3::date + 1)::timestamp at time zone 'Asia/Shanghai'";
const TAUGHT = `select teacher_id as "personId", l.id, d.title, l.starts_at as at, l.level from open_lesson l join lesson_design d on d.id = l.design_id where l.teacher_id = any($1) and l.state in ('held', 'evaluated', 'archived')`;
/** With the end of the evaluation: before it nobody is told who has handed in. */
const OBSERVED = `select e.observer_id as "personId", l.id, d.title, l.starts_at as at, null as level from evaluation e join open_lesson l on l.id = e.open_lesson_id join lesson_design d on d.id = l.design_id
  where e.observer_id = any($1) and e.turn = 0 and l.state in ('evaluated', 'archived')`;
const REFLECTED = `select s.by_id as "personId", d.id, d.title, s.at, null as level from lesson_step s join lesson_design d on d.id = s.design_id where s.by_id = any($1) and s.action = 'reflect'`;
const PUBLISHED = `select d.lead_author_id as "personId", d.id, d.title, s.at, null as level from lesson_step s join lesson_design d on d.id = s.design_id where d.lead_author_id = any($1) and s.action = 'publish' and d.state = 'published'`;
/** 片区 lies between a school and the district, and sheets count it with the district. */
const LEVELS: Readonly<Record<OpenLevel, ResultLevel>> = { school: 'school', cluster: 'district', district: 'district', city: 'city' };

@Injectable()
export class LessonDuties implements OnModuleInit {
  constructor(
    @Inject(DutyDoor) private readonly duties: DutyDoor,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.duties.register(async (ask) => [
      ...(await this.found(TAUGHT, ask)).map(factOf('openLessons', '/open-lessons')), ...(await this.found(OBSERVED, ask)).map(factOf('lessonsObserved', '/open-lessons')), ...(await this.found(REFLECTED, ask)).map(factOf('reflections', '/docs')),
      ...(await this.found(PUBLISHED, ask)).map(factOf('published', '/docs')),
    ]);
  }

  private found(sql: string, { personIds, year }: DutyAsk): Promise<Found[]> {
    return this.work.manager.query<Found[]>(`select * from (${sql}) facts where ${BETWEEN}`, [personIds, year.from, year.to]);
  }
}

const factOf = (key: DutyFact['key'], base: string) => ({ personId, id, title, at, level }: Found): DutyFact => ({ personId, key, title, day: shanghaiDay(at), link: `${base}/${id}`, counts: true, level: level === null ? null : LEVELS[level], mark: null });
