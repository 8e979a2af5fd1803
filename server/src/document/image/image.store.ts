// The queries over pictures; each names the document.
import { Inject, Injectable } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { CoeditSeals } from '../../platform/coedit/coedit.seals.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ImageTable, type ImageRow } from './image.table.js';

@Injectable()
export class ImageStore {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CoeditSeals) private readonly seals: CoeditSeals,
  ) {}

  private get images() {
    return this.work.manager.getRepository(ImageTable);
  }

  async insert(row: ImageRow): Promise<void> {
    const seal = await this.seals.of(row.documentId);
    await this.images.insert({ ...row, bytes: seal?.seal(row.bytes) ?? row.bytes });
  }

  async find(documentId: DocumentId, name: string): Promise<ImageRow | null> {
    const row = await this.images.findOneBy({ documentId, name });
    const seal = row === null ? null : await this.seals.of(documentId);
    return row === null || seal === null ? row : { ...row, bytes: Buffer.from(seal.open(row.bytes)) };
  }

  has(documentId: DocumentId, name: string): Promise<boolean> {
    return this.images.existsBy({ documentId, name });
  }

  /** Bytes of all pictures of a document. */
  async total(documentId: DocumentId): Promise<number> {
    return (await this.images.sum('size', { documentId })) ?? 0;
  }
}
