// Pictures in a document: whoever writes adds one, whoever reads sees it. Refuses more than the document's quota.
import { Inject, Injectable } from '@nestjs/common';
import type { DocumentId, documentRoutes } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Reply } from '@gongyan/shared/kit/route';
import { Clock } from '../../platform/clock.js';
import { Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { drawAnew, type Picture } from '../../platform/files/picture.js';
import { DocumentAccess } from '../document.access.js';
import { DocumentStore } from '../document.store.js';
import { ImageStore } from './image.store.js';
import type { ImageRow } from './image.table.js';

const QUOTA_MB = 60;

@Injectable()
export class ImageService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(DocumentAccess) private readonly access: DocumentAccess,
    @Inject(DocumentStore) private readonly documents: DocumentStore,
    @Inject(ImageStore) private readonly images: ImageStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async add(personId: PersonId, documentId: DocumentId, upload: Buffer): Promise<Reply<typeof documentRoutes.addImage>> {
    if ((await this.access.demandRole(personId, documentId)) !== 'write') throw new Problem('coedit.revoked');
    const picture = await drawAnew(upload);
    await this.work.run(() => this.keep(personId, documentId, picture));
    return { src: `/api/documents/${documentId}/images/${picture.name}`, width: picture.width, height: picture.height };
  }

  private async keep(personId: PersonId, documentId: DocumentId, { name, bytes, width, height }: Picture): Promise<void> {
    await this.documents.lock(documentId);
    // Asked again: drawing takes a while, and a right may have ended in it.
    if ((await this.access.roleOf(personId, documentId)) !== 'write') throw new Problem('coedit.revoked');
    if (await this.images.has(documentId, name)) return;
    if ((await this.images.total(documentId)) + bytes.length > QUOTA_MB * 1024 * 1024) throw new Problem('file.quota', { maxMb: QUOTA_MB });
    await this.images.insert({ documentId, name, width, height, size: bytes.length, addedBy: personId, addedAt: this.clock.now(), bytes });
  }

  async open(personId: PersonId, documentId: DocumentId, name: string): Promise<ImageRow> {
    await this.access.demandShown(personId, documentId);
    const image = await this.images.find(documentId, name);
    if (image === null) throw new Problem('request.notFound');
    return image;
  }
}
