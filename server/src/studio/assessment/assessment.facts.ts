// The facts behind one assessment: of a person his own, of the studio everybody's, each happening once. From the public notice on they stand still.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { AssessmentItem } from '@gongyan/shared/studio/assessment/assessment.contract';
import { standing } from '@gongyan/shared/studio/assessment/assessment.rules';
import { computed, factsOf } from '@gongyan/shared/studio/assessment/score.rules';
import type { Fact } from '@gongyan/shared/studio/fact.contract';
import { DutySources, once } from '../duty/duty.sources.js';
import { StudioAccess } from '../studio.access.js';
import type { SeenAssessment } from './assessment.access.js';

@Injectable()
export class AssessmentFactsDesk {
  constructor(
    @Inject(DutySources) private readonly sources: DutySources,
    @Inject(StudioAccess) private readonly studios: StudioAccess,
  ) {}

  async of({ row, round }: Pick<SeenAssessment, 'row' | 'round'>): Promise<readonly Fact[]> {
    if (row.facts !== null) return row.facts;
    const personIds: PersonId[] = row.personId === null ? await this.studios.circle(round.studioId) : [row.personId];
    const found = await this.sources.of({ studioId: round.studioId, personIds, year: { from: round.yearFrom, to: round.yearTo } });
    return (row.personId === null ? once(found) : found).map(({ personId: _, ...fact }) => fact).sort((one, other) => other.day.localeCompare(one.day) || one.title.localeCompare(other.title));
  }

  async items(seen: SeenAssessment): Promise<AssessmentItem[]> {
    const facts = await this.of(seen);
    const turn = { stages: seen.facts.stages, turn: seen.row.turn };
    return seen.sheet.items.map((item) => {
      const marks = seen.marks.filter((mark) => mark.item === item.key).map(({ assessmentId: _, ...mark }) => mark);
      return { item, computed: computed(item.rule, facts), facts: factsOf(item.rule, facts), marks, stands: standing(marks, turn) };
    });
  }
}
