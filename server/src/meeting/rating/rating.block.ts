// Ratings as the minutes show them: what the host has shown, and only from the close on, when everybody of the meeting may read it.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { MeetingStore } from '../meeting.store.js';
import { MinutesBlocks, ONLY } from '../minutes/minutes.blocks.js';
import type { MeetingRow } from '../meeting.table.js';
import { RatingDesk } from './rating.desk.js';
import { RatingStore } from './rating.store.js';
import type { Block } from '@gongyan/shared/meeting/minutes/minutes.contract';

@Injectable()
export class RatingBlock implements OnModuleInit {
  constructor(
    @Inject(RatingStore) private readonly store: RatingStore,
    @Inject(RatingDesk) private readonly desk: RatingDesk,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(MinutesBlocks) private readonly blocks: MinutesBlocks,
  ) {}

  onModuleInit(): void {
    this.blocks.register({ kind: 'ratings', all: (meeting) => this.block(meeting) });
  }

  private async block({ id, state }: MeetingRow): Promise<Block[]> {
    const shown = state === 'closed' ? (await this.store.of(id)).toReversed() : [];
    const rubrics = await this.desk.rubrics.many(shown.map(({ rubricId }) => rubricId));
    const agenda = await this.meetings.agendaOf(id);
    const ratings = shown.flatMap(({ itemId, rubricId, result }) => {
      const rubric = rubrics.get(rubricId);
      if (result === null || rubric === undefined) return [];
      const { sheets, experts, mean, grade } = result;
      const items = result.items.flatMap((item) => rubric.items.filter(({ key }) => key === item.key).map(({ name, weight }) => ({ ...item, name, weight })));
      return [{ item: agenda.find((one) => one.id === itemId)?.title ?? '', rubric: rubric.name, sheets, experts, mean, grade, items }];
    });
    return [{ ref: ONLY, content: { kind: 'ratings', ratings } }];
  }
}
