// Who may in a studio's documents. Every way to the text asks here, so every reading of a case is noted here: there is no way
// around it.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { DocumentId, DocumentRole } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { isConfidential } from '@gongyan/shared/studio/template/template.rules';
import { WritingId } from '@gongyan/shared/studio/writing/writing.contract';
import { roleInWriting, type WritingFacts, type WritingReader } from '@gongyan/shared/studio/writing/writing.rules';
import { DocumentDoor } from '../../document/document.door.js';
import { Clock } from '../../platform/clock.js';
import { Problem } from '../../platform/contract/problem.js';
import { LiveKeepers } from '../../platform/realtime/live.keepers.js';
import { StudioAccess } from '../studio.access.js';
import { WritingStore } from './writing.store.js';
import type { WritingRow } from './writing.table.js';

export const STUDIO_WRITING = 'studio_writing';
const ONE_READING_MS = 5 * 60_000;

export interface SeenWriting {
  readonly writing: WritingRow;
  readonly facts: WritingFacts;
  readonly reader: WritingReader;
  readonly role: DocumentRole;
}

@Injectable()
export class WritingAccess implements OnModuleInit {
  constructor(
    @Inject(WritingStore) private readonly store: WritingStore,
    @Inject(StudioAccess) private readonly studios: StudioAccess,
    @Inject(DocumentDoor) private readonly documents: DocumentDoor,
    @Inject(LiveKeepers) private readonly topics: LiveKeepers,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.documents.keep(STUDIO_WRITING, (personId, { id }) => this.openText(personId, id), {
      link: async ({ id }) => ((writing) => (writing === null ? null : `/writings/${writing.id}`))(await this.store.ofDocument(id)),
      readers: async ({ id }) => this.readers(await this.store.ofDocument(id)),
    });
    this.topics.register('writing', async (personId, id) => {
      const parsed = WritingId.safeParse(id);
      return parsed.success && (await this.judge(personId, await this.store.find(parsed.data))) !== null;
    });
  }

  /** Throws 没有找到 for everybody without a role in it. */
  async see(personId: PersonId, id: WritingId): Promise<SeenWriting> {
    const seen = await this.judge(personId, await this.store.find(id));
    if (seen === null) throw new Problem('request.notFound');
    return seen;
  }

  private async openText(personId: PersonId, id: DocumentId): Promise<DocumentRole | null> {
    const seen = await this.judge(personId, await this.store.ofDocument(id));
    if (seen !== null && isConfidential(seen.writing.kind)) await this.store.noteRead({ writingId: seen.writing.id, personId, at: this.clock.now() }, ONE_READING_MS);
    return seen?.role ?? null;
  }

  private async readers(writing: WritingRow | null): Promise<readonly PersonId[]> {
    if (writing === null) return [];
    if (!isConfidential(writing.kind)) return this.studios.circle(writing.studioId);
    return [writing.ownerId, ...(await this.store.readersOf([writing.id])).map(({ personId }) => personId)];
  }

  private async judge(personId: PersonId, writing: WritingRow | null): Promise<SeenWriting | null> {
    if (writing === null) return null;
    const readerIds = (await this.store.readersOf([writing.id])).map((reader) => reader.personId);
    const facts: WritingFacts = { kind: writing.kind, ownerId: writing.ownerId, readerIds };
    const reader: WritingReader = { personId, rights: (await this.studios.find(personId, writing.studioId))?.rights ?? null };
    const role = roleInWriting(facts, reader);
    return role === null ? null : { writing, facts, reader, role };
  }
}
