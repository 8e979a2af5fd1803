// Who is in the room by his page's connection: its coming and going is heard here and kept, so that a restart forgets nobody
// who was lost and blames nobody for the time in which the server itself was down.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { topic } from '@gongyan/shared/kit/topic';
import { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { lostSince } from '@gongyan/shared/meeting/room/chair.rules';
import { Clock } from '../../platform/clock.js';
import { Drain } from '../../platform/drain.js';
import { LivePresence } from '../../platform/realtime/live.presence.js';
import { holderOf, type MeetingRow } from '../meeting.table.js';
import { RoomBook, type Going } from './room.book.js';

const keyOf = ({ meetingId, personId }: Pick<Going, 'meetingId' | 'personId'>): string => `${meetingId} ${personId}`;

@Injectable()
export class RoomPresence implements OnModuleInit {
  private from = new Date(0);
  /** One after the other: a page that goes and comes again is kept in that order. */
  private writing: Promise<void> = Promise.resolve();
  /** Not written yet, or could not be: what is known here stands before the row. */
  private readonly unwritten = new Map<string, Date>();

  constructor(
    @Inject(LivePresence) private readonly presence: LivePresence,
    @Inject(RoomBook) private readonly book: RoomBook,
    @Inject(Drain) private readonly drain: Drain,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.from = this.clock.now();
    this.presence.onWatch('meeting', (personId, id, here) => {
      const meetingId = MeetingId.safeParse(id);
      // When this server goes, everybody's connection goes with it: that is nobody's absence.
      if (meetingId.success && !this.drain.begun) this.note({ meetingId: meetingId.data, personId, here, at: this.clock.now() });
    });
  }

  /** Since when whoever holds the chair is lost; null while he is here. */
  async holderLostAt(meeting: MeetingRow): Promise<Date | null> {
    const who = { meetingId: meeting.id, personId: holderOf(meeting) };
    const here = await this.presence.isWatching(topic('meeting', meeting.id), who.personId);
    const goneAt = this.unwritten.get(keyOf(who)) ?? (await this.book.goneAt(who));
    const heldFrom = (await this.book.takenAt(meeting.id)) ?? meeting.begunAt ?? this.from;
    return lostSince({ here, goneAt }, { servedFrom: this.from, heldFrom });
  }

  /** Until everything seen so far is kept. */
  async settled(): Promise<void> {
    await this.presence.told();
    await this.writing;
  }

  /** A page that went here says nothing while another of his is open on another node. */
  private async write(going: Going): Promise<void> {
    if (!going.here && (await this.presence.isWatching(topic('meeting', going.meetingId), going.personId))) return;
    await this.book.write(going);
  }

  private note(going: Going): void {
    const key = keyOf(going);
    if (going.here) this.unwritten.delete(key);
    else this.unwritten.set(key, going.at);
    this.writing = this.writing.then(() => this.write(going)).then(
      () => void (this.unwritten.get(key) === going.at && this.unwritten.delete(key)),
      () => undefined,
    );
  }
}
