// Originals of documents, for whoever reads the document; pictures of a preview, for whoever made it.
import { Inject, Injectable } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { IntakeId, Original, OriginalId } from '@gongyan/shared/document/intake/intake.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { PeopleDoor } from '../../people/people.door.js';
import type { Download } from '../../platform/contract/file.js';
import { Problem } from '../../platform/contract/problem.js';
import { DocumentAccess } from '../document.access.js';
import { WORD_MIME } from '../paper/paper.docx.js';
import { IntakeStore } from './intake.store.js';

@Injectable()
export class IntakeService {
  constructor(
    @Inject(DocumentAccess) private readonly access: DocumentAccess,
    @Inject(IntakeStore) private readonly store: IntakeStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  async originals(reader: PersonId, documentId: DocumentId): Promise<Original[]> {
    await this.access.demandRole(reader, documentId);
    const rows = await this.store.originalsOf(documentId);
    const cards = await this.people.cards(rows.map(({ addedBy }) => addedBy));
    return rows.map(({ id, fileName, size, addedBy, addedAt }) => ({ id, fileName, size, addedAt, addedBy: cards.get(addedBy) ?? null }));
  }

  async original(reader: PersonId, documentId: DocumentId, id: OriginalId): Promise<Download> {
    await this.access.demandRole(reader, documentId);
    const row = await this.store.original(documentId, id);
    if (row === null) throw new Problem('request.notFound');
    return { bytes: row.bytes, fileName: row.fileName, mime: WORD_MIME };
  }

  async picture(owner: PersonId, id: IntakeId, name: string): Promise<Download> {
    const picture = await this.store.picture(id, name, owner);
    if (picture === null) throw new Problem('request.notFound');
    return { bytes: picture.bytes, fileName: name, mime: 'image/webp' };
  }
}
