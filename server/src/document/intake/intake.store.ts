// The queries over files on their way in and over originals.
import { Inject, Injectable } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { IntakeId, OriginalId } from '@gongyan/shared/document/intake/intake.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { MoreThan } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { IntakePictureTable, IntakeTable, OriginalTable, type IntakePictureRow, type IntakeRow, type OriginalRow } from './intake.table.js';

@Injectable()
export class IntakeStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get intakes() {
    return this.work.manager.getRepository(IntakeTable);
  }

  private get originals() {
    return this.work.manager.getRepository(OriginalTable);
  }

  /** In the place of this person's last one; what is older than `since` goes, whoever's it was. Pictures go with their file. */
  async hold(row: IntakeRow, pictures: readonly IntakePictureRow[], since: Date): Promise<void> {
    await this.work.manager.query('delete from document_intake where person_id = $1 or at < $2', [row.personId, since]);
    const { id, personId, fileName, word, bytes, at } = row;
    await this.work.manager.query('insert into document_intake (id, person_id, file_name, word, bytes, at) values ($1, $2, $3, $4, $5, $6)', [id, personId, fileName, JSON.stringify(word), bytes, at]);
    for (const picture of pictures) await this.work.manager.getRepository(IntakePictureTable).insert(picture);
  }

  /** Held until the transaction ends: two clicks make one document. */
  take(id: IntakeId, personId: PersonId, since: Date): Promise<IntakeRow | null> {
    return this.intakes.findOne({ where: { id, personId, at: MoreThan(since) }, lock: { mode: 'pessimistic_write' } });
  }

  picture(intakeId: IntakeId, name: string, personId: PersonId): Promise<IntakePictureRow | null> {
    return this.work.manager.getRepository(IntakePictureTable)
      .createQueryBuilder('p').innerJoin('document_intake', 'i', 'i.id = p.intake_id')
      .where('p.intake_id = :intakeId and p.name = :name and i.person_id = :personId', { intakeId, name, personId }).getOne();
  }

  /** Its pictures are the document's from now on, the file its original, and the held copy is gone. */
  async settle({ id, personId }: Pick<IntakeRow, 'id' | 'personId'>, original: OriginalRow): Promise<void> {
    const { documentId, addedAt } = original;
    await this.work.manager.query(
      `insert into document_image (document_id, name, width, height, size, added_by, added_at, bytes)
       select $2, name, width, height, length(bytes), $3, $4, bytes from document_intake_picture where intake_id = $1`,
      [id, documentId, personId, addedAt],
    );
    await this.originals.insert(original);
    await this.intakes.delete({ id });
  }

  /** Without their bytes. */
  originalsOf(documentId: DocumentId): Promise<Omit<OriginalRow, 'bytes'>[]> {
    return this.originals.find({ select: { id: true, documentId: true, fileName: true, size: true, digest: true, addedBy: true, addedAt: true }, where: { documentId }, order: { addedAt: 'ASC', id: 'ASC' } });
  }

  original(documentId: DocumentId, id: OriginalId): Promise<OriginalRow | null> {
    return this.originals.findOneBy({ documentId, id });
  }
}
