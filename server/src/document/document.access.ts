// Who may what in a document: asks the room that keeps documents of its kind, and answers the co-editing
// engine. A document of a kind that nobody keeps is found by nobody.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DocumentId, type DocumentRole } from '@gongyan/shared/document/document.contract';
import { DOCUMENT_SCHEMA, documentVocabulary } from '@gongyan/shared/document/document.schema';
import { PersonId } from '@gongyan/shared/kit/id';
import { CoeditKeepers } from '../platform/coedit/coedit.keepers.js';
import { Problem } from '../platform/contract/problem.js';
import { DocumentStore } from './document.store.js';
import type { DocumentRow } from './document.table.js';

export type KeptDocument = Pick<DocumentRow, 'id' | 'kind' | 'circleId'>;
/** Null: this person may not even know that the document exists. */
export type DocumentKeeper = (personId: PersonId, document: KeptDocument) => Promise<DocumentRole | null>;

@Injectable()
export class DocumentAccess implements OnModuleInit {
  private readonly keepers = new Map<string, DocumentKeeper>();

  constructor(
    @Inject(CoeditKeepers) private readonly engine: CoeditKeepers,
    @Inject(DocumentStore) private readonly store: DocumentStore,
  ) {}

  onModuleInit(): void {
    this.engine.register({
      schema: DOCUMENT_SCHEMA,
      vocabulary: documentVocabulary,
      roleOf: (personId, document) => this.roleOf(PersonId.parse(personId), DocumentId.parse(document)),
    });
  }

  keep(kind: string, keeper: DocumentKeeper): void {
    if (this.keepers.has(kind)) throw new Error(`Documents of kind ${kind} already have a keeper`);
    this.keepers.set(kind, keeper);
  }

  async roleOf(personId: PersonId, id: DocumentId): Promise<DocumentRole | null> {
    const document = await this.store.find(id);
    return document === null ? null : ((await this.keepers.get(document.kind)?.(personId, document)) ?? null);
  }

  /** Throws 没有找到 for everybody without a right. */
  async demandRole(personId: PersonId, id: DocumentId): Promise<DocumentRole> {
    const role = await this.roleOf(personId, id);
    if (role === null) throw new Problem('request.notFound');
    return role;
  }
}
