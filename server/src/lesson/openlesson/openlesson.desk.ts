// What announcing needs of other places: who teaches and where, which sheet, and the design as it stands, kept for good.
// Always inside the caller's unit of work.
import { Inject, Injectable } from '@nestjs/common';
import type { VersionId, VersionKind } from '@gongyan/shared/document/version/version.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { mayChangeDesign } from '@gongyan/shared/lesson/lesson.rules';
import type { AnnounceLesson } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { mayAnnounce } from '@gongyan/shared/lesson/openlesson/openlesson.rules';
import { SchoolId } from '@gongyan/shared/people/people.contract';
import type { Studio } from '@gongyan/shared/studio/studio.contract';
import { VersionDoor } from '../../document/version/version.door.js';
import { PeopleDoor } from '../../people/people.door.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { StudioDoor } from '../../studio/studio.door.js';
import { LessonAccess, type SeenDesign } from '../lesson.access.js';
import type { DesignRow } from '../lesson.table.js';
import { RubricStore } from '../rubric/rubric.store.js';

/** Kept by somebody's wish, so a lesson may be taught by it. */
const WISHED: ReadonlySet<VersionKind> = new Set<VersionKind>(['named', 'consensus', 'taught']);

@Injectable()
export class OpenLessonDesk {
  constructor(
    @Inject(LessonAccess) private readonly access: LessonAccess,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
    @Inject(RubricStore) private readonly rubrics: RubricStore,
    @Inject(VersionDoor) private readonly versions: VersionDoor,
  ) {}

  /** Throws the first reason why not. */
  async demandAnnounce({ personId }: Actor, wanted: AnnounceLesson): Promise<SeenDesign> {
    const seen = await this.access.see(personId, wanted.designId);
    const { studio, rights, authorship, now } = seen;
    const [card, his] = [(await this.people.cards([wanted.teacherId])).get(wanted.teacherId), (await this.studios.rightsOf(studio, [wanted.teacherId])).get(wanted.teacherId)];
    if (card === undefined) throw new Problem('request.notFound');
    const rubric = await this.rubrics.find(wanted.rubricId);
    const rubricFits = rubric !== null && rubric.state === 'published' && rubric.kind === 'lesson' && (rubric.studioId === null || rubric.studioId === studio.id);
    const leads = rights.oversees || mayChangeDesign(authorship, { personId, rights }).ok;
    demand(mayAnnounce({ wanted, leads, teacher: { name: card.name, ofStudio: his?.host === true || his?.member === true }, rubricFits }, now));
    return seen;
  }

  /** Where the teacher has an office today; a host without one teaches at the studio's school. */
  async schoolOf(teacherId: PersonId, { baseSchoolId }: Studio): Promise<SchoolId> {
    const office = (await this.people.activeAppointments(teacherId)).find(({ scope }) => scope === 'school');
    return office === undefined ? baseSchoolId : SchoolId.parse(office.scopeId);
  }

  async keep({ documentId }: DesignRow, { startsAt, className }: Pick<AnnounceLesson, 'startsAt' | 'className'>, by: PersonId): Promise<VersionId> {
    return (await this.versions.fix({ documentId, kind: 'named', name: `公开课（${shanghaiDay(startsAt)}）`, note: className, by })).id;
  }

  /** The design may be refined after the announcement: what somebody has kept last is what is taught. */
  async latest({ documentId }: Pick<DesignRow, 'documentId'>): Promise<VersionId | null> {
    return (await this.versions.list(documentId)).find(({ kind }) => WISHED.has(kind))?.id ?? null;
  }
}
