// The live blocks of a meeting: what they show now. Each kind has one reader; rooms of the meeting bring theirs here.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Block, BlockContent } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { hasArrived } from '@gongyan/shared/meeting/attendance/attendance.rules';
import { PeopleDoor } from '../../people/people.door.js';
import { AttendanceRoll } from '../attendance/attendance.roll.js';
import type { MeetingRow } from '../meeting.table.js';

/** `ref` of a kind of which a meeting has one. */
export const ONLY = 'meeting';

export interface BlockReader {
  readonly kind: BlockContent['kind'];
  /** Every block of this kind that the meeting has, as it stands now. */
  readonly all: (meeting: MeetingRow) => Promise<readonly Block[]>;
}

@Injectable()
export class MinutesBlocks implements OnModuleInit {
  private readonly readers: BlockReader[] = [];

  constructor(
    @Inject(AttendanceRoll) private readonly roll: AttendanceRoll,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  onModuleInit(): void {
    this.register({ kind: 'facts', all: (meeting) => this.facts(meeting) });
    this.register({ kind: 'attendance', all: (meeting) => this.attendance(meeting) });
  }

  /** Once per kind, at start. */
  register(reader: BlockReader): void {
    if (this.readers.some(({ kind }) => kind === reader.kind)) throw new Error(`Blocks of kind ${reader.kind} already have a reader`);
    this.readers.push(reader);
  }

  async all(meeting: MeetingRow): Promise<Block[]> {
    const blocks: Block[] = [];
    for (const { all } of this.readers) blocks.push(...(await all(meeting)));
    return blocks;
  }

  private async facts({ theme, form, startsAt, endsAt, place, chairId, speakerId, recorderId }: MeetingRow): Promise<Block[]> {
    const cards = await this.people.cards([chairId, speakerId, recorderId].filter((id) => id !== null));
    const name = (id: MeetingRow['recorderId']): string => (id === null ? '' : (cards.get(id)?.name ?? ''));
    return [{ ref: ONLY, content: { kind: 'facts', theme, form, startsAt, endsAt, place, chair: name(chairId), speaker: name(speakerId), recorder: name(recorderId) } }];
  }

  private async attendance(meeting: MeetingRow): Promise<Block[]> {
    const { lines } = await this.roll.of(meeting);
    const count = (state: string): number => lines.filter((line) => line.state === state).length;
    return [{ ref: ONLY, content: { kind: 'attendance', expected: lines.length, arrived: lines.filter(hasArrived).length, late: count('late'), leftEarly: count('leftEarly'), leave: count('leave'), absent: count('absent') } }];
  }
}
