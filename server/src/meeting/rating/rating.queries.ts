// What pages show of ratings: how many have handed in, the reader's own sheet, and the result to whoever may read it by now.
// This is the only place that hands it out.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { AgendaItem, MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import type { RatingCard, RatingShared } from '@gongyan/shared/meeting/rating/rating.contract';
import { mayReadRating } from '@gongyan/shared/meeting/rating/rating.rules';
import { PeopleDoor } from '../../people/people.door.js';
import type { SeenMeeting } from '../meeting.access.js';
import { MeetingStore } from '../meeting.store.js';
import { RatingDesk } from './rating.desk.js';
import { RatingStore } from './rating.store.js';
import type { RatingRow, SheetRow } from './rating.table.js';

interface Reader {
  readonly personId: PersonId;
  readonly agenda: readonly Pick<AgendaItem, 'id' | 'title'>[];
}

@Injectable()
export class RatingQueries {
  constructor(
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(RatingStore) private readonly store: RatingStore,
    @Inject(RatingDesk) private readonly desk: RatingDesk,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  async of({ meeting, standing }: SeenMeeting, { personId, agenda }: Reader): Promise<RatingCard[]> {
    const ratings = await this.store.of(meeting.id);
    const sheets = await this.store.standing(ratings.map(({ id }) => id));
    return (await this.cards(ratings, { sheets, agenda })).map((card) => {
      const own = sheets.find((sheet) => sheet.ratingId === card.id && sheet.personId === personId);
      const may = mayReadRating({ meeting, standing, state: card.state, teaches: card.teacher?.id === personId }, own !== undefined);
      return { ...card, mine: own?.sheet ?? null, result: may ? (ratings.find(({ id }) => id === card.id)?.result ?? null) : null };
    });
  }

  async shared(meetingId: MeetingId): Promise<RatingShared[]> {
    const ratings = await this.store.of(meetingId);
    return this.cards(ratings, { sheets: await this.store.standing(ratings.map(({ id }) => id)), agenda: await this.meetings.agendaOf(meetingId) });
  }

  private async cards(ratings: readonly RatingRow[], { sheets, agenda }: Pick<Reader, 'agenda'> & { readonly sheets: readonly SheetRow[] }): Promise<RatingShared[]> {
    const [rubrics, people] = [await this.desk.rubrics.many(ratings.map(({ rubricId }) => rubricId)), await this.people.cards(ratings.flatMap(({ teacherId }) => teacherId ?? []))];
    return ratings.flatMap(({ meetingId: _meeting, openedBy: _by, rubricId, teacherId, result: _result, ...rating }) => {
      const rubric = rubrics.get(rubricId);
      if (rubric === undefined) return [];
      return [{
        ...rating, rubric, teacher: teacherId === null ? null : (people.get(teacherId) ?? null), itemTitle: agenda.find(({ id }) => id === rating.itemId)?.title ?? '',
        submitted: sheets.filter(({ ratingId }) => ratingId === rating.id).length,
      }];
    });
  }
}
