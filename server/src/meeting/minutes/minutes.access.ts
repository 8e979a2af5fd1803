// Who may in minutes: as the meeting says. Decides for the co-editing engine; whoever loses an office that opened the
// district's minutes to him is asked again by the same commit.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { DocumentRole } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { roleInMinutes } from '@gongyan/shared/meeting/minutes/minutes.rules';
import { DocumentDoor } from '../../document/document.door.js';
import { PeopleDoor } from '../../people/people.door.js';
import { MeetingAccess } from '../meeting.access.js';
import { MeetingStore } from '../meeting.store.js';
import type { MeetingRow } from '../meeting.table.js';
import { MinutesStore } from './minutes.store.js';
import type { MinutesRow } from './minutes.table.js';

export const MEETING_MINUTES = 'meeting_minutes';

/** A studio's minutes belong to its circle: whoever leaves it is put out with its other documents. */
export const circleOf = ({ id, studioId }: Pick<MeetingRow, 'id' | 'studioId'>): string => studioId ?? id;

@Injectable()
export class MinutesAccess implements OnModuleInit {
  constructor(
    @Inject(MinutesStore) private readonly store: MinutesStore,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(MeetingAccess) private readonly access: MeetingAccess,
    @Inject(DocumentDoor) private readonly documents: DocumentDoor,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  onModuleInit(): void {
    this.documents.keep(MEETING_MINUTES, async (personId, { id }) => this.roleOf(personId, (await this.store.ofDocuments([id]))[0]), {
      link: async ({ id }) => ((minutes) => (minutes === undefined ? null : `/meetings/${minutes.meetingId}/minutes`))((await this.store.ofDocuments([id]))[0]),
      readers: async ({ id }) => ((minutes) => (minutes === undefined ? [] : this.meetings.peopleOf(minutes.meetingId)))((await this.store.ofDocuments([id]))[0]),
    });
    this.people.onAppointmentsChanged(async (leaving) => {
      await this.documents.bumpAccess({ documentIds: (await this.store.all()).map(({ documentId }) => documentId), leaving });
    });
  }

  private async roleOf(personId: PersonId, minutes: MinutesRow | undefined): Promise<DocumentRole | null> {
    const meeting = minutes === undefined ? null : await this.meetings.find(minutes.meetingId);
    const [seen] = meeting === null ? [] : await this.access.seen(personId, [meeting]);
    return seen === undefined ? null : roleInMinutes(seen.standing);
  }
}
