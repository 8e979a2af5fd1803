// The facts of a rating: the sheet it is by, who handed in what, who of them is an expert. Also its end with the meeting.
import { Inject, Injectable } from '@nestjs/common';
import type { Rubric } from '@gongyan/shared/lesson/rubric/rubric.contract';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { ratingResult } from '@gongyan/shared/meeting/rating/rating.rules';
import type { RatingResult } from '@gongyan/shared/meeting/rating/rating.contract';
import { RubricDoor } from '../../lesson/rubric/rubric.door.js';
import { PeopleDoor } from '../../people/people.door.js';
import { Problem } from '../../platform/contract/problem.js';
import { CloseParts } from '../close.parts.js';
import { RatingStore } from './rating.store.js';
import type { RatingRow } from './rating.table.js';

@Injectable()
export class RatingDesk {
  constructor(
    @Inject(RatingStore) private readonly store: RatingStore,
    @Inject(RubricDoor) readonly rubrics: RubricDoor,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(CloseParts) parts: CloseParts,
  ) {
    parts.register({
      stage: 'doing',
      close: async ({ id }) => {
        for (const rating of await this.openIn(id)) await this.end(rating);
      },
      reopen: () => Promise.resolve(),
      warn: async ({ id }) => {
        const count = (await this.openIn(id)).length;
        return count === 0 ? [] : [{ kind: 'ratings', count }];
      },
    });
  }

  async rubric({ rubricId }: Pick<RatingRow, 'rubricId'>): Promise<Rubric> {
    const rubric = (await this.rubrics.many([rubricId])).get(rubricId);
    if (rubric === undefined) throw new Problem('request.notFound');
    return rubric;
  }

  /** Null with too few sheets. */
  async result(rating: RatingRow): Promise<RatingResult | null> {
    const rows = await this.store.standing([rating.id]);
    const offices = await this.people.offices(rows.map(({ personId }) => personId));
    return ratingResult(await this.rubric(rating), rows.map(({ personId, sheet }) => ({ sheet, isExpert: offices.get(personId)?.roles.includes('expert') ?? false })));
  }

  private async openIn(meetingId: MeetingId): Promise<RatingRow[]> {
    return (await this.store.of(meetingId)).filter(({ state }) => state === 'open');
  }

  /** What the host did not show stays unseen. */
  private async end({ meetingId, id }: RatingRow): Promise<void> {
    const held = await this.store.hold(meetingId, id);
    if (held?.state === 'open') await this.store.change(id, { state: 'closed', revealedAt: null, result: null });
  }
}
