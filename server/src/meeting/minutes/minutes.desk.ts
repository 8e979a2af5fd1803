// What the steps of minutes do to their text: make it of the template, give new items of the agenda their section, lock it with
// its snapshot in the same breath, open it. Always inside the caller's unit of work.
import { Inject, Injectable } from '@nestjs/common';
import { documentJson, type JsonNode } from '@gongyan/shared/document/document.json';
import { addSections, seedDocument } from '@gongyan/shared/document/document.seed';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { VersionId } from '@gongyan/shared/document/version/version.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { itemKey, itemSection, minutesDocument } from '@gongyan/shared/meeting/minutes/minutes.text';
import { DocumentDoor } from '../../document/document.door.js';
import { VersionDoor } from '../../document/version/version.door.js';
import { StudioDoor } from '../../studio/studio.door.js';
import { TemplateDoor } from '../../studio/template/template.door.js';
import type { PlanChange } from '../meeting.news.js';
import { MeetingStore } from '../meeting.store.js';
import type { MeetingRow } from '../meeting.table.js';
import { circleOf, MEETING_MINUTES } from './minutes.access.js';
import type { MinutesRow } from './minutes.table.js';

type BegunText = Pick<MinutesRow, 'documentId' | 'templateVersion'>;

interface Beginning {
  readonly by: PersonId;
  readonly id?: DocumentId;
  /** Only the demo's seed brings any. */
  readonly texts?: Readonly<Record<string, string>>;
}

@Injectable()
export class MinutesDesk {
  constructor(
    @Inject(DocumentDoor) private readonly documents: DocumentDoor,
    @Inject(VersionDoor) private readonly versions: VersionDoor,
    @Inject(TemplateDoor) private readonly templates: TemplateDoor,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
  ) {}

  /** In the group of its studio, if it has one. */
  async sayConfirmed({ id, studioId, theme }: MeetingRow): Promise<void> {
    if (studioId !== null) await this.studios.say(studioId, { kind: 'minutes', theme, link: `/meetings/${id}/minutes` });
  }

  async begin(meeting: MeetingRow, { by, texts = {}, ...named }: Beginning): Promise<BegunText> {
    const template = await this.templates.newest(meeting.studioId, 'meeting_minutes');
    const text = minutesDocument(template.sections, await this.meetings.agendaOf(meeting.id), texts);
    const documentId = await this.documents.create({ ...named, kind: MEETING_MINUTES, circleId: circleOf(meeting), title: titleOf(meeting.theme), by, seed: (ydoc) => seedDocument(ydoc, text) });
    return { documentId, templateVersion: template.version };
  }

  /** Nothing that somebody may have written goes: a section whose item left the agenda stays. Whoever came in may write at once. */
  async followPlan({ documentId }: MinutesRow, { id: meetingId, theme }: Pick<MeetingRow, 'id' | 'theme'>, { by: { personId: by }, leaving }: PlanChange): Promise<void> {
    const agenda = await this.meetings.agendaOf(meetingId);
    await this.documents.rename(documentId, titleOf(theme));
    await this.documents.amend(documentId, [{ by, kind: 'seed', change: (ydoc) => {
      const keys = sectionKeys(documentJson(ydoc));
      const added = agenda.filter(({ id }) => !keys.includes(itemKey(id)));
      const after = keys.findLast((key) => key.startsWith('item_')) ?? 'process';
      if (added.length > 0) addSections(ydoc, added.map((item) => itemSection(item, '')), after);
    } }]);
    await this.documents.bumpAccess({ documentIds: [documentId], leaving });
  }

  /** The lock first: whoever writes meanwhile waits for this commit and is then refused, so that the snapshot is the end. */
  async lock({ documentId, turn }: MinutesRow, by: PersonId): Promise<{ readonly versionId: VersionId; readonly text: JsonNode }> {
    await this.documents.setState([documentId], 'locked');
    const { id } = await this.versions.fix({ documentId, kind: 'named', name: `纪要（第 ${turn + 1} 稿）`, note: '', by });
    return { versionId: id, text: await this.read(documentId) };
  }

  open({ documentId }: MinutesRow): Promise<void> {
    return this.documents.setState([documentId], 'open');
  }

  async read(documentId: DocumentId): Promise<JsonNode> {
    return documentJson(await this.documents.here(documentId));
  }
}

const titleOf = (theme: string): string => `${theme}（纪要）`;
const sectionKeys = (document: JsonNode): string[] => (document.content ?? []).map(({ attrs }) => String(attrs?.['key'] ?? ''));
