// What a check asks of the text: who wrote in it, what the guard finds, and the words written over what was found. The text of an
// archived design is locked; it is opened for the masks alone, inside the caller's unit of work.
import { Inject, Injectable } from '@nestjs/common';
import { documentJson } from '@gongyan/shared/document/document.json';
import { privateInDocument, type PrivateFinding } from '@gongyan/shared/document/privacy/private.document';
import { maskPrivate, type Mask } from '@gongyan/shared/document/privacy/private.masks';
import type { PersonId } from '@gongyan/shared/kit/id';
import { DocumentDoor } from '../../document/document.door.js';
import { MergeDoor } from '../../document/merge/merge.door.js';
import type { SeenDesign } from '../lesson.access.js';
import type { DesignRow } from '../lesson.table.js';
import { CollectiveStore } from '../collective/collective.store.js';

@Injectable()
export class PublishDesk {
  constructor(
    @Inject(DocumentDoor) private readonly documents: DocumentDoor,
    @Inject(MergeDoor) private readonly merge: MergeDoor,
    @Inject(CollectiveStore) private readonly store: CollectiveStore,
  ) {}

  /** Who leads it, who co-writes it, and everybody of whom a letter stands in it. */
  async writers({ design, authorship }: SeenDesign): Promise<PersonId[]> {
    return [...new Set([design.leadAuthorId, ...authorship.authorIds, ...(await this.merge.contributors(design.documentId))])];
  }

  async findings({ documentId }: DesignRow): Promise<readonly PrivateFinding[]> {
    return privateInDocument(documentJson(await this.documents.here(documentId)));
  }

  /** Those that nobody has called a false alarm in the last signed check. */
  async open(design: DesignRow): Promise<readonly PrivateFinding[]> {
    const known = new Set((await this.store.lastCheck(design.id))?.marks.flatMap(({ print }) => print ?? []));
    return (await this.findings(design)).filter(({ print }) => !known.has(print));
  }

  async mask({ documentId }: DesignRow, masks: readonly Mask[], by: PersonId): Promise<void> {
    if (masks.length > 0) await this.documents.amendLocked(documentId, [{ by, kind: 'mask', change: (ydoc) => maskPrivate(ydoc, masks) }]);
  }
}
