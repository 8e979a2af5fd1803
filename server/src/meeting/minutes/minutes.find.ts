// Minutes by the words of their text: only those of meetings that are open to the reader.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { FoundMinutes } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { DocumentDoor } from '../../document/document.door.js';
import { MeetingAccess } from '../meeting.access.js';
import { MeetingGroups } from '../meeting.groups.js';
import { MeetingStore } from '../meeting.store.js';
import { circleOf, MEETING_MINUTES } from './minutes.access.js';
import { MinutesStore } from './minutes.store.js';

const FOUND_AT_MOST = 20;
/** A circle may hold minutes that are closed to this reader; they are left out afterwards. */
const LOOKED_AT = 100;

@Injectable()
export class MinutesFind {
  constructor(
    @Inject(MinutesStore) private readonly store: MinutesStore,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(MeetingAccess) private readonly access: MeetingAccess,
    @Inject(MeetingGroups) private readonly groups: MeetingGroups,
    @Inject(DocumentDoor) private readonly documents: DocumentDoor,
  ) {}

  async find(reader: PersonId, question: string): Promise<FoundMinutes[]> {
    const all = await this.store.all();
    const seen = (await this.access.seen(reader, await this.meetings.findMany(all.map(({ meetingId }) => meetingId)))).map(({ meeting }) => meeting);
    const found = await this.documents.find({ kind: MEETING_MINUTES, circleIds: [...new Set(seen.map(circleOf))], question, limit: LOOKED_AT });
    const names = await this.groups.names(seen.map(({ studioId }) => studioId));
    return found.flatMap(({ documentId, snippet }): FoundMinutes[] => {
      const meetingId = all.find((minutes) => minutes.documentId === documentId)?.meetingId;
      const meeting = seen.find(({ id }) => id === meetingId);
      return meeting === undefined ? [] : [{ meetingId: meeting.id, theme: meeting.theme, groupName: names.get(meeting.studioId) ?? '', startsAt: meeting.startsAt, snippet: [...snippet] }];
    }).slice(0, FOUND_AT_MOST);
  }
}
