// What the steps of the preparation do to texts: lock one with its snapshot in the same breath, open it, begin a fork,
// put a reflection into a locked one. Always inside the caller's unit of work.
import { Inject, Injectable } from '@nestjs/common';
import { documentJson } from '@gongyan/shared/document/document.json';
import { completenessOf, sectionStates } from '@gongyan/shared/document/document.rules';
import type { VersionId } from '@gongyan/shared/document/version/version.contract';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { DocumentDoor } from '../../document/document.door.js';
import { MergeDoor } from '../../document/merge/merge.door.js';
import { VersionDoor } from '../../document/version/version.door.js';
import { Problem } from '../../platform/contract/problem.js';
import { LESSON_DESIGN } from '../lesson.access.js';
import type { DesignRow } from '../lesson.table.js';
import { addReflection } from './reflection.js';

export interface Snapshot {
  readonly versionId: VersionId;
  readonly contributors: PersonId[];
}

@Injectable()
export class CollectiveDesk {
  constructor(
    @Inject(DocumentDoor) private readonly documents: DocumentDoor,
    @Inject(VersionDoor) private readonly versions: VersionDoor,
    @Inject(MergeDoor) private readonly merge: MergeDoor,
  ) {}

  /** At least one required section says something. */
  async isWritten({ documentId }: DesignRow): Promise<boolean> {
    return completenessOf(sectionStates(documentJson(await this.documents.here(documentId)))).done > 0;
  }

  /** The lock first: whoever writes meanwhile waits for this commit and is then refused, so that the snapshot is the end. */
  async lock(design: DesignRow, { kind, name, note, by }: { readonly kind: 'consensus' | 'taught' | 'published'; readonly name: string; readonly note: string; readonly by: PersonId }): Promise<Snapshot> {
    const { documentId, leadAuthorId } = design;
    await this.documents.setState([documentId], 'locked');
    const { id } = await this.versions.fix({ documentId, kind, name, note, by });
    const writers = await this.merge.contributors(documentId);
    return { versionId: id, contributors: [leadAuthorId, ...writers.filter((person) => person !== leadAuthorId)] };
  }

  open({ documentId }: DesignRow): Promise<void> {
    return this.documents.setState([documentId], 'open');
  }

  /** From the snapshot, not from the text that may be open again. */
  async fork(origin: DesignRow, versionId: VersionId, by: PersonId): Promise<DocumentId> {
    const version = await this.versions.find(origin.documentId, versionId);
    if (version === null) throw new Problem('lesson.notFixed');
    return this.documents.fork({ kind: LESSON_DESIGN, circleId: origin.studioId, title: origin.title, by, from: { documentId: origin.documentId, state: version.state } });
  }

  /** The taught text stays locked for everybody; the reflection is written under its teacher's name. */
  reflect({ documentId }: DesignRow, by: PersonId, text: string): Promise<void> {
    return this.documents.amendLocked(documentId, [{ by, kind: 'merge', change: (ydoc) => addReflection(ydoc, text) }]);
  }
}
