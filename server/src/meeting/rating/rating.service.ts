// Opening a rating on an item of the agenda, handing in a sheet, showing the result to the hall.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Input } from '@gongyan/shared/kit/route';
import { isFilled } from '@gongyan/shared/lesson/evaluation/evaluation.rules';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { RatingId, type ratingRoutes as routes } from '@gongyan/shared/meeting/rating/rating.contract';
import { LEAST_SHEETS, mayOpenRating, mayRate, mayReveal } from '@gongyan/shared/meeting/rating/rating.rules';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { MeetingCircle } from '../meeting.circle.js';
import { MeetingNews } from '../meeting.news.js';
import { MeetingSteps } from '../meeting.steps.js';
import { RatingDesk } from './rating.desk.js';
import { RatingStore } from './rating.store.js';
import type { RatingRow } from './rating.table.js';

type One = Input<typeof routes.reveal>['params'];

@Injectable()
export class RatingService {
  constructor(
    @Inject(MeetingSteps) private readonly steps: MeetingSteps,
    @Inject(RatingStore) private readonly store: RatingStore,
    @Inject(RatingDesk) private readonly desk: RatingDesk,
    @Inject(MeetingCircle) private readonly circle: MeetingCircle,
    @Inject(MeetingNews) private readonly news: MeetingNews,
  ) {}

  open(by: Actor, meetingId: MeetingId, { itemId, rubricId, teacherId }: Input<typeof routes.open>['body']): Promise<RatingId> {
    return this.steps.within(by, meetingId, async ({ meeting, standing, now }) => {
      demand(mayOpenRating(meeting, standing));
      await this.circle.demandKnown([teacherId]);
      if (!(await this.circle.hasItem(meetingId, itemId))) throw new Problem('request.notFound');
      if ((await this.store.of(meetingId)).some((one) => one.itemId === itemId)) throw new Problem('rating.there');
      if ((await this.desk.rubrics.forLessons(rubricId, meeting.studioId)) === null) throw new Problem('openlesson.noRubric');
      const id = RatingId.parse(randomUUID());
      await this.store.insert({ id, meetingId, itemId, rubricId, teacherId, state: 'open', openedBy: by.personId, openedAt: now, revealedAt: null, result: null });
      await this.steps.record({ act: 'rating.opened', actorId: by.personId, subject: id, reason: null, facts: { meetingId, itemId, rubricId, teacherId } });
      this.news.tellRoom(meeting, 'ratings');
      return id;
    });
  }

  /** The last one before it is shown counts; the same one twice is one. */
  submit(by: Actor, { meetingId, ratingId }: One, { sheet }: Input<typeof routes.submit>['body']): Promise<void> {
    return this.steps.run(async () => {
      const { meeting, standing, now } = await this.steps.see(by, meetingId);
      const rating = await this.held(meetingId, ratingId);
      demand(mayRate({ meeting, standing, state: rating.state, teaches: rating.teacherId === by.personId }));
      demand(isFilled(await this.desk.rubric(rating), sheet));
      const before = (await this.store.standing([ratingId])).find(({ personId }) => personId === by.personId);
      if (before !== undefined && isDeepStrictEqual(before.sheet, sheet)) return;
      await this.store.add({ ratingId, personId: by.personId, turn: before === undefined ? 0 : before.turn + 1, sheet, at: now });
      this.news.tellDesk(meeting);
    });
  }

  reveal(by: Actor, { meetingId, ratingId }: One): Promise<void> {
    return this.steps.within(by, meetingId, async ({ meeting, standing, now }) => {
      const rating = await this.held(meetingId, ratingId);
      const raters = (await this.store.standing([ratingId])).map(({ personId }) => personId);
      demand(mayReveal({ meeting, standing, state: rating.state }, raters.length));
      const result = await this.desk.result(rating);
      if (result === null) throw new Problem('rating.tooFew', { least: LEAST_SHEETS, n: raters.length });
      await this.store.change(ratingId, { state: 'revealed', revealedAt: now, result });
      await this.steps.record({ act: 'rating.revealed', actorId: by.personId, subject: ratingId, reason: null, facts: { sheets: raters.length } });
      this.news.tellRoom(meeting, 'ratings');
      this.news.tellDesk(meeting);
      this.news.tellRated([...raters, ...(await this.circle.seeing(meetingId, rating.teacherId === null ? [] : [rating.teacherId]))], { meetingId, ratingId, result });
    });
  }

  private async held(meetingId: MeetingId, ratingId: RatingId): Promise<RatingRow> {
    const rating = await this.store.hold(meetingId, ratingId);
    if (rating === null) throw new Problem('request.notFound');
    return rating;
  }
}
