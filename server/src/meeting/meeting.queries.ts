// What pages show of meetings. Only reads; meetings that are not open to the reader are left out.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { MeetingCard, MeetingId, MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { plusDays, shanghaiInstant } from '@gongyan/shared/meeting/series/series.rules';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { PeopleDoor } from '../people/people.door.js';
import { Clock } from '../platform/clock.js';
import { Problem } from '../platform/contract/problem.js';
import { MeetingAccess, type SeenMeeting } from './meeting.access.js';
import { MeetingGroups } from './meeting.groups.js';
import { MeetingStore } from './meeting.store.js';

/** A school year back and one ahead. */
const AROUND_DAYS = 370;

@Injectable()
export class MeetingQueries {
  constructor(
    @Inject(MeetingAccess) private readonly access: MeetingAccess,
    @Inject(MeetingStore) private readonly store: MeetingStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(MeetingGroups) private readonly groups: MeetingGroups,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(reader: PersonId, { from, to }: { readonly from?: Day | undefined; readonly to?: Day | undefined }): Promise<MeetingCard[]> {
    const today = shanghaiDay(this.clock.now());
    const span = { from: shanghaiInstant(from ?? plusDays(today, -AROUND_DAYS), '00:00'), to: shanghaiInstant(plusDays(to ?? plusDays(today, AROUND_DAYS), 1), '00:00') };
    return this.cards(await this.access.seen(reader, await this.store.between(span)));
  }

  async page(reader: PersonId, id: MeetingId): Promise<MeetingPage> {
    return this.pageOf(await this.access.see(reader, id));
  }

  /** Everybody who is asked to come. */
  async asked(reader: PersonId, id: MeetingId): Promise<PersonCard[]> {
    await this.access.see(reader, id);
    return this.people.list(await this.store.peopleOf(id));
  }

  async pageOf(seen: SeenMeeting): Promise<MeetingPage> {
    const { id } = seen.meeting;
    const [card] = await this.cards([seen]);
    if (card === undefined) throw new Problem('request.notFound');
    const agenda = await this.store.agendaOf(id);
    const owners = await this.people.cards(agenda.flatMap(({ ownerId }) => ownerId ?? []));
    return {
      ...card, now: seen.now,
      agenda: agenda.map(({ meetingId: _meeting, position: _position, ownerId, ...item }) => ({ ...item, owner: ownerId === null ? null : (owners.get(ownerId) ?? null) })),
    };
  }

  private async cards(all: readonly SeenMeeting[]): Promise<MeetingCard[]> {
    const people = await this.people.cards(all.flatMap(({ meeting: { chairId, coChairId, recorderId, speakerId } }) => [chairId, coChairId, recorderId, speakerId].filter((id) => id !== null)));
    const groups = await this.groups.names(all.map(({ meeting: { studioId } }) => studioId));
    const card = (id: PersonId | null) => (id === null ? null : (people.get(id) ?? null));
    return all.flatMap(({ meeting: { key: _key, short: _short, actingId: _acting, createdBy: _by, createdAt: _at, ...meeting }, standing, expected, arrived }) => {
      const chair = card(meeting.chairId);
      if (chair === null) return [];
      const groupName = groups.get(meeting.studioId) ?? '';
      return [{ ...meeting, groupName, chair, coChair: card(meeting.coChairId), recorder: card(meeting.recorderId), speaker: card(meeting.speakerId), expected, arrived, standing }];
    });
  }
}
