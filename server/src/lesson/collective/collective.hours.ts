// What 集体备课 is worth: when the 共案 is fixed, lead author and contributors see hours that are not counted yet; when
// the whole round is archived they are posted, each once. A reopened 共案 is worth nothing until it is fixed again.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { earnsHours } from '@gongyan/shared/lesson/collective/collective.rules';
import { HoursDoor, type NewCredit } from '../../hours/hours.door.js';
import type { Actor } from '../../platform/contract/serves.js';
import type { SeenDesign } from '../lesson.access.js';
import type { DesignRow } from '../lesson.table.js';

const sourceOf = ({ id }: Pick<DesignRow, 'id'>) => ({ sourceType: 'lesson_design', sourceId: id });

@Injectable()
export class CollectiveHours {
  constructor(@Inject(HoursDoor) private readonly hours: HoursDoor) {}

  async expect({ personId }: Actor, seen: SeenDesign, contributors: readonly PersonId[]): Promise<void> {
    await this.hours.forget(sourceOf(seen.design));
    await this.hours.expect(creditsOf(seen, contributors), { by: personId, why: 'notOver' });
  }

  forget(design: DesignRow): Promise<void> {
    return this.hours.forget(sourceOf(design));
  }

  /** Whoever archives is credited by a second person; whom the rules refuse loses only what was expected. */
  async settle({ personId }: Actor, seen: SeenDesign, contributors: readonly PersonId[]): Promise<void> {
    await this.hours.forget(sourceOf(seen.design));
    await this.hours.post(creditsOf(seen, contributors), personId);
  }
}

/** Nobody's for a teacher's own version: the round that it belongs to is the 共案's. */
const creditsOf = ({ design, now }: SeenDesign, contributors: readonly PersonId[]): NewCredit[] => {
  if (design.forkOf !== null || !earnsHours({ leadAuthorId: design.leadAuthorId, contributors }).ok) return [];
  return [...new Set([design.leadAuthorId, ...contributors])].map((personId) => ({
    ...sourceOf(design), personId, ruleCode: 'collective_prep', units: 1, level: null, title: `集体备课《${design.title}》`, from: null, to: null, occurredOn: shanghaiDay(now),
    evidence: [{ label: '共案、版本与贡献记录', link: `/docs/${design.id}` }],
  }));
};
