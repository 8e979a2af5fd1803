// The people around a meeting: who would lead it, who is asked to come, and that whoever is named exists.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { AgendaItemId, MeetingId, MeetingStanding } from '@gongyan/shared/meeting/meeting.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { PeopleDoor } from '../people/people.door.js';
import { Problem } from '../platform/contract/problem.js';
import { StudioDoor } from '../studio/studio.door.js';
import { MeetingAccess } from './meeting.access.js';
import { MeetingGroups } from './meeting.groups.js';
import { MeetingStore } from './meeting.store.js';
import type { MeetingRow } from './meeting.table.js';

@Injectable()
export class MeetingCircle {
  constructor(
    @Inject(MeetingAccess) private readonly access: MeetingAccess,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
    @Inject(MeetingGroups) readonly groups: MeetingGroups,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
  ) {}

  standing(personId: PersonId, group: Pick<MeetingRow, 'studioId' | 'chairId'>): Promise<MeetingStanding> {
    return this.access.inGroup(personId, group);
  }

  /** A studio comes whole, and whoever else is named. Throws 没有找到 for a person that does not exist. */
  async expectedIn(studioId: StudioId | null, personIds: readonly PersonId[]): Promise<PersonId[]> {
    await this.demandKnown(personIds);
    return [...new Set([...(studioId === null ? [] : await this.studios.people(studioId)), ...personIds])];
  }

  /** Those of them who see the meeting. */
  async seeing(id: MeetingId, personIds: readonly PersonId[]): Promise<PersonId[]> {
    const seen: PersonId[] = [];
    for (const personId of new Set(personIds)) if (await this.access.sees(personId, id)) seen.push(personId);
    return seen;
  }

  /** In the group of its studio, if it has one. */
  async sayNoticed({ id, studioId, theme, startsAt, place }: MeetingRow): Promise<void> {
    if (studioId !== null) await this.studios.say(studioId, { kind: 'meeting', theme, startsAt, place, link: `/meetings/${id}` });
  }

  async hasItem(meetingId: MeetingId, itemId: AgendaItemId): Promise<boolean> {
    return (await this.meetings.agendaOf(meetingId)).some(({ id }) => id === itemId);
  }

  async demandKnown(personIds: readonly (PersonId | null)[]): Promise<void> {
    const named = personIds.filter((id) => id !== null);
    const cards = await this.people.cards(named);
    if (named.some((id) => !cards.has(id))) throw new Problem('request.notFound');
  }
}
