// A renewed studio begins its new term with its first day, and a deadline that is over is told once, without anybody's deed.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DayTurn, type DaysBegun } from '../../platform/jobs/day.turn.js';
import { CharterService } from '../charter/charter.service.js';
import { StudioStore } from '../studio.store.js';
import { FoundingMoves } from './founding.moves.js';
import { FoundingNews } from './founding.news.js';

@Injectable()
export class FoundingTurn implements OnModuleInit {
  constructor(
    @Inject(DayTurn) private readonly days: DayTurn,
    @Inject(StudioStore) private readonly store: StudioStore,
    @Inject(CharterService) private readonly charters: CharterService,
    @Inject(FoundingMoves) private readonly moves: FoundingMoves,
    @Inject(FoundingNews) private readonly news: FoundingNews,
  ) {}

  onModuleInit(): void {
    this.days.once('studio.terms', (begun) => this.turn(begun));
  }

  private async turn({ to }: DaysBegun): Promise<void> {
    const rules = await this.charters.today();
    for (const studio of await this.store.beginning(to)) await this.moves.take(studio, 'begin', { by: null, reason: null, rules });
    const late = await this.store.overdueStudios(to);
    await this.news.late(late);
    for (const { id } of late) await this.store.changeStudio(id, { reminded: true });
  }
}
