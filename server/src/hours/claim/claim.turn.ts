// The first turn of the day after a public notice posts what nobody objected to, in the name of whoever checked for the
// district.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Day } from '@gongyan/shared/kit/time';
import { DayTurn } from '../../platform/jobs/day.turn.js';
import { ClaimPoster } from './claim.poster.js';
import { ClaimStore } from './claim.store.js';
import type { ClaimRow } from './claim.table.js';

@Injectable()
export class ClaimTurn implements OnModuleInit {
  constructor(
    @Inject(DayTurn) private readonly days: DayTurn,
    @Inject(ClaimStore) private readonly store: ClaimStore,
    @Inject(ClaimPoster) private readonly poster: ClaimPoster,
  ) {}

  onModuleInit(): void {
    this.days.once('hours.claims', ({ to }) => this.turn(to));
  }

  private async turn(today: Day): Promise<void> {
    const due: ClaimRow[] = [];
    // Locked one by one and looked at again: somebody may object or post in the same second.
    for (const { id } of await this.store.due(today)) {
      const claim = await this.store.lock(id);
      if (claim?.state === 'publicised' && claim.noticeUntil !== null && claim.noticeUntil < today) due.push(claim);
    }
    for (const poster of new Set(due.flatMap(({ districtCheckedBy }) => districtCheckedBy ?? []))) {
      await this.poster.post(due.filter(({ districtCheckedBy }) => districtCheckedBy === poster), { poster, hand: null });
    }
  }
}
