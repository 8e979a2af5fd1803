// Who may what in a document: asks the room that keeps documents of its kind, and answers the co-editing
// engine. A document of a kind that nobody keeps is found by nobody.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DocumentId, type DocumentRole } from '@gongyan/shared/document/document.contract';
import { DOCUMENT_SCHEMA, documentVocabulary } from '@gongyan/shared/document/document.schema';
import { PersonId } from '@gongyan/shared/kit/id';
import { CoeditKeepers } from '../platform/coedit/coedit.keepers.js';
import { Problem } from '../platform/contract/problem.js';
import { LiveKeepers } from '../platform/realtime/live.keepers.js';
import { DocumentStore } from './document.store.js';
import type { DocumentRow } from './document.table.js';

export type KeptDocument = Pick<DocumentRow, 'id' | 'kind' | 'circleId'>;
/** What else a room tells of its documents: the page that shows one, and who sees it, as a list to choose from. */
export interface DocumentHome {
  readonly link: (document: KeptDocument) => Promise<string | null>;
  readonly readers: (document: KeptDocument) => Promise<readonly PersonId[]>;
  /** Its pictures may be seen by everybody who is signed in. */
  readonly isShown?: (document: KeptDocument) => Promise<boolean>;
}
/** Null: this person may not even know that the document exists. */
export type DocumentKeeper = (personId: PersonId, document: KeptDocument) => Promise<DocumentRole | null>;

@Injectable()
export class DocumentAccess implements OnModuleInit {
  private readonly keepers = new Map<string, DocumentKeeper>();
  private readonly homes = new Map<string, DocumentHome>();

  constructor(
    @Inject(CoeditKeepers) private readonly engine: CoeditKeepers,
    @Inject(DocumentStore) private readonly store: DocumentStore,
    @Inject(LiveKeepers) private readonly topics: LiveKeepers,
  ) {}

  onModuleInit(): void {
    this.engine.register({
      schema: DOCUMENT_SCHEMA,
      vocabulary: documentVocabulary,
      roleOf: (personId, document) => this.roleOf(PersonId.parse(personId), DocumentId.parse(document)),
    });
    this.topics.register('document', async (personId, id) => {
      const parsed = DocumentId.safeParse(id);
      return parsed.success && (await this.roleOf(personId, parsed.data)) !== null;
    });
  }

  keep(kind: string, keeper: DocumentKeeper, home: DocumentHome | null): void {
    if (this.keepers.has(kind)) throw new Error(`Documents of kind ${kind} already have a keeper`);
    this.keepers.set(kind, keeper);
    if (home !== null) this.homes.set(kind, home);
  }

  /** Title and page of a document, for notices. */
  async home(id: DocumentId): Promise<{ readonly title: string; readonly link: string | null }> {
    const document = await this.store.find(id);
    return { title: document?.title ?? '', link: document === null ? null : ((await this.homes.get(document.kind)?.link(document)) ?? null) };
  }

  async readers(id: DocumentId): Promise<readonly PersonId[]> {
    const document = await this.store.find(id);
    return document === null ? [] : ((await this.homes.get(document.kind)?.readers(document)) ?? []);
  }

  async roleOf(personId: PersonId, id: DocumentId): Promise<DocumentRole | null> {
    const document = await this.store.find(id);
    return document === null ? null : ((await this.keepers.get(document.kind)?.(personId, document)) ?? null);
  }

  /** Throws 没有找到 for everybody who may see neither the document nor what was published of it. */
  async demandShown(personId: PersonId, id: DocumentId): Promise<void> {
    const document = await this.store.find(id);
    const shown = document === null ? false : ((await this.homes.get(document.kind)?.isShown?.(document)) ?? false);
    if (!shown) await this.demandRole(personId, id);
  }

  /** Throws 没有找到 for everybody without a right. */
  async demandRole(personId: PersonId, id: DocumentId): Promise<DocumentRole> {
    const role = await this.roleOf(personId, id);
    if (role === null) throw new Problem('request.notFound');
    return role;
  }
}
