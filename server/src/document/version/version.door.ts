// What later rooms may ask of versions: keep one for good inside their own deed, read one, list them.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { applyAll, newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { documentJson, type JsonNode } from '@gongyan/shared/document/document.json';
import { VersionId, type VersionKind } from '@gongyan/shared/document/version/version.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import * as Y from 'yjs';
import { Clock } from '../../platform/clock.js';
import { CoeditLibrary } from '../../platform/coedit/coedit.library.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { countSince } from './version.count.js';
import { VersionStore, type VersionHead } from './version.store.js';
import type { VersionRow } from './version.table.js';

export interface NewVersion {
  readonly documentId: DocumentId;
  readonly kind: VersionKind;
  readonly name: string;
  readonly note: string;
  /** Null: it keeps itself. */
  readonly by: PersonId | null;
}

@Injectable()
export class VersionDoor {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(VersionStore) private readonly store: VersionStore,
    @Inject(CoeditLibrary) private readonly library: CoeditLibrary,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Inside the caller's unit of work: the text as this very transaction sees it, for good. */
  async fix({ documentId, kind, name, note, by }: NewVersion): Promise<VersionRow> {
    this.work.demandRunning('fix');
    const { seq, ydoc } = await this.library.here(documentId);
    const { clients, ...counts } = countSince(ydoc, (await this.store.last(documentId))?.state ?? null);
    const row: VersionRow = {
      ...counts, id: VersionId.parse(randomUUID()), documentId, seq, kind, name, note, madeBy: by, madeAt: this.clock.now(),
      writers: await this.writers(documentId, clients), state: Buffer.from(Y.encodeStateAsUpdate(ydoc)),
    };
    await this.store.insert(row);
    this.work.announce(topic('document', documentId), 'version.made', { documentId });
    return row;
  }

  /** Template text is nobody's writing. */
  private async writers(documentId: DocumentId, clients: readonly number[]): Promise<PersonId[]> {
    const authors = [...(await this.library.authorsOf(documentId, clients)).values()];
    return [...new Set(authors.filter(({ kind }) => kind !== 'seed' && kind !== 'comment').map(({ person }) => person))];
  }

  list(documentId: DocumentId): Promise<VersionHead[]> {
    return this.store.list(documentId);
  }

  find(documentId: DocumentId, id: VersionId): Promise<VersionRow | null> {
    return this.store.find(documentId, id);
  }
}

/** The document as it was. */
export const versionDoc = ({ state }: Pick<VersionRow, 'state'>): Y.Doc => {
  const ydoc = newYDoc();
  applyAll(ydoc, [state], null);
  return ydoc;
};
export const versionJson = (version: Pick<VersionRow, 'state'>): JsonNode => documentJson(versionDoc(version));
