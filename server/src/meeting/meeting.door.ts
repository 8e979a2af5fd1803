// What later rooms may ask of meetings: those that one person comes to, runs or speaks at.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { MeetingStore } from './meeting.store.js';
import type { MeetingRow } from './meeting.table.js';

export type KnownMeeting = Pick<MeetingRow, 'id' | 'theme' | 'form' | 'place' | 'startsAt' | 'endsAt' | 'state'>;

@Injectable()
export class MeetingDoor {
  constructor(@Inject(MeetingStore) private readonly store: MeetingStore) {}

  /** Announced ones, cancelled ones too, the latest first. */
  of(personId: PersonId, limit: number): Promise<KnownMeeting[]> {
    return this.store.ofPerson(personId, limit);
  }
}
