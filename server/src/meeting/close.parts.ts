// The hook that the parts of a meeting fill: what ends with it, what is frozen, and what opens again when the close is taken
// back. Everything runs inside the one transaction of the close, with the meeting held: a part that throws stops the close.
import { Injectable } from '@nestjs/common';
import type { CloseWarning } from '@gongyan/shared/meeting/attendance/attendance.contract';
import type { Actor } from '../platform/contract/serves.js';
import type { MeetingRow } from './meeting.table.js';

export interface ClosePart {
  /** `doing` ends first (polls, ratings, the queue), so that what is `written` (the minutes) freezes its last word. */
  readonly stage: 'doing' | 'written';
  /** The meeting as it stands after the step. */
  readonly close: (meeting: MeetingRow, by: Actor) => Promise<void>;
  readonly reopen: (meeting: MeetingRow, by: Actor) => Promise<void>;
  /** What the close sheet tells before anybody confirms; nothing of it stops the close. */
  readonly warn: (meeting: MeetingRow) => Promise<readonly CloseWarning[]>;
}

@Injectable()
export class CloseParts {
  private readonly parts: ClosePart[] = [];

  /** Once per part, at start. */
  register(part: ClosePart): void {
    this.parts.push(part);
    this.parts.sort((one, other) => Number(one.stage === 'written') - Number(other.stage === 'written'));
  }

  async close(meeting: MeetingRow, by: Actor): Promise<void> {
    for (const part of this.parts) await part.close(meeting, by);
  }

  /** The other way round: what was frozen last is opened first. */
  async reopen(meeting: MeetingRow, by: Actor): Promise<void> {
    for (const part of this.parts.toReversed()) await part.reopen(meeting, by);
  }

  async warnings(meeting: MeetingRow): Promise<CloseWarning[]> {
    const all: CloseWarning[] = [];
    for (const part of this.parts) all.push(...(await part.warn(meeting)));
    return all;
  }
}
