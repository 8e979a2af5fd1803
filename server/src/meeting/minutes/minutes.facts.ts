// What the steps and pages of minutes know: the rows, the blocks as they stand, who was there.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { hasArrived } from '@gongyan/shared/meeting/attendance/attendance.rules';
import { Clock } from '../../platform/clock.js';
import { AttendanceRoll } from '../attendance/attendance.roll.js';
import type { MeetingRow } from '../meeting.table.js';
import { MinutesBlocks } from './minutes.blocks.js';
import { MinutesStore } from './minutes.store.js';

@Injectable()
export class MinutesFacts {
  constructor(
    @Inject(MinutesStore) readonly store: MinutesStore,
    @Inject(MinutesBlocks) readonly blocks: MinutesBlocks,
    @Inject(AttendanceRoll) private readonly roll: AttendanceRoll,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  async came(meeting: MeetingRow, personId: PersonId): Promise<boolean> {
    return (await this.roll.of(meeting)).lines.some((line) => line.personId === personId && hasArrived(line));
  }
}
