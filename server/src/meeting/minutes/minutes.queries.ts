// What pages show of minutes. Only reads; minutes of meetings that are not open to the reader are left out.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import type { Block, Confirmation, FoundMinutes, Minutes } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { minutesState, roleInMinutes } from '@gongyan/shared/meeting/minutes/minutes.rules';
import { PeopleDoor } from '../../people/people.door.js';
import { MeetingAccess } from '../meeting.access.js';
import type { MeetingRow } from '../meeting.table.js';
import { MinutesFacts } from './minutes.facts.js';
import { MinutesFind } from './minutes.find.js';
import type { MinutesRow } from './minutes.table.js';

@Injectable()
export class MinutesQueries {
  constructor(
    @Inject(MeetingAccess) private readonly access: MeetingAccess,
    @Inject(MinutesFacts) private readonly facts: MinutesFacts,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(MinutesFind) private readonly words: MinutesFind,
  ) {}

  async page(reader: PersonId, id: MeetingId): Promise<Minutes> {
    const { meeting, standing } = await this.access.see(reader, id);
    const minutes = await this.facts.store.find(id);
    const [role, came] = [roleInMinutes(standing), standing.expected && (await this.facts.came(meeting, reader))];
    if (minutes === null) return { meetingId: id, state: 'none', documentId: null, role, turn: 0, versionId: null, frozenAt: null, reason: null, blocks: [], confirmations: [], came };
    const { open, turn, documentId, reason } = minutes;
    const [freeze, confirmations] = [await this.facts.store.freezeOf(minutes), open ? [] : await this.confirmations(minutes)];
    return { meetingId: id, state: minutesState(minutes, confirmations.length), documentId, role, turn, versionId: freeze?.versionId ?? null, frozenAt: freeze?.at ?? null, reason, blocks: await this.blocks(minutes, meeting), confirmations, came };
  }

  /** What was frozen, or what stands now. */
  blocks(minutes: MinutesRow, meeting: MeetingRow): Promise<Block[]> {
    return minutes.open ? this.facts.blocks.all(meeting) : this.facts.store.blocksOf(minutes);
  }

  find(reader: PersonId, question: string): Promise<FoundMinutes[]> {
    return this.words.find(reader, question);
  }

  private async confirmations(minutes: MinutesRow): Promise<Confirmation[]> {
    const rows = await this.facts.store.confirmationsOf(minutes);
    const cards = await this.people.cards(rows.map(({ personId }) => personId));
    return rows.flatMap(({ personId, as, at }) => {
      const person = cards.get(personId);
      return person === undefined ? [] : [{ person, as, at }];
    });
  }
}
