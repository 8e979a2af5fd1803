// 任务 in the close and in the minutes: those without an owner are warned of, and all of them stand as a live block.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { CloseWarning } from '@gongyan/shared/meeting/attendance/attendance.contract';
import type { Block } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { CloseParts } from '../close.parts.js';
import type { MeetingRow } from '../meeting.table.js';
import { MinutesBlocks, ONLY } from '../minutes/minutes.blocks.js';
import { ActionStore } from './action.store.js';

@Injectable()
export class ActionParts implements OnModuleInit {
  constructor(
    @Inject(ActionStore) private readonly store: ActionStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(MinutesBlocks) private readonly blocks: MinutesBlocks,
    @Inject(CloseParts) private readonly parts: CloseParts,
  ) {}

  onModuleInit(): void {
    this.blocks.register({ kind: 'actions', all: (meeting) => this.block(meeting) });
    // They go on after the close; what the minutes show of them is frozen there.
    this.parts.register({ stage: 'doing', close: () => Promise.resolve(), reopen: () => Promise.resolve(), warn: (meeting) => this.warnings(meeting) });
  }

  private async block({ id }: MeetingRow): Promise<Block[]> {
    const rows = await this.store.of([id]);
    const cards = await this.people.cards(rows.flatMap(({ ownerId }) => ownerId ?? []));
    return [{ ref: ONLY, content: { kind: 'actions', lines: rows.map(({ what, ownerId, dueOn, state }) => ({ what, owner: ownerId === null ? '' : (cards.get(ownerId)?.name ?? ''), dueOn, state })) } }];
  }

  private async warnings({ id }: MeetingRow): Promise<CloseWarning[]> {
    const count = (await this.store.of([id])).filter(({ state, ownerId }) => state === 'open' && ownerId === null).length;
    return count === 0 ? [] : [{ kind: 'actions', count }];
  }
}
