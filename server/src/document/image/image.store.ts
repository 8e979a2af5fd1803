// The queries over pictures; each names the document.
import { Inject, Injectable } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ImageTable, type ImageRow } from './image.table.js';

@Injectable()
export class ImageStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get images() {
    return this.work.manager.getRepository(ImageTable);
  }

  async insert(row: ImageRow): Promise<void> {
    await this.images.insert(row);
  }

  find(documentId: DocumentId, name: string): Promise<ImageRow | null> {
    return this.images.findOneBy({ documentId, name });
  }

  has(documentId: DocumentId, name: string): Promise<boolean> {
    return this.images.existsBy({ documentId, name });
  }

  /** Bytes of all pictures of a document. */
  async total(documentId: DocumentId): Promise<number> {
    return (await this.images.sum('size', { documentId })) ?? 0;
  }
}
