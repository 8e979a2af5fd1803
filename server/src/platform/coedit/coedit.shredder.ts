// Documents that are to be gone for good: their keys, every row and every copy of their logs, in the caller's unit of work; open pages are
// put out with the commit. Refuses a document that is kept in plain: of that, versions would stay readable.
import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { CoeditLibrary } from './coedit.library.js';
import { CoeditSeals } from './coedit.seals.js';

const LOG: readonly string[] = ['doc_update', 'doc_snapshot', 'doc_segment', 'doc_push_past'];

@Injectable()
export class CoeditShredder {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CoeditLibrary) private readonly library: CoeditLibrary,
    @Inject(CoeditSeals) private readonly seals: CoeditSeals,
  ) {}

  async shred(docIds: readonly string[]): Promise<void> {
    const { manager } = this.work;
    const plain: unknown[] = await manager.query('select 1 from doc_head where doc_id = any ($1::uuid[]) and sealed_key is null', [docIds]);
    if (plain.length > 0) throw new Error('a document that was never sealed cannot be shredded');
    await manager.query("update doc_head set sealed_key = null, state = 'deleted', seq = 0, snap_seq = 0, bytes = 0 where doc_id = any ($1::uuid[])", [docIds]);
    for (const table of LOG) await manager.query(`delete from ${table} where doc_id = any ($1::uuid[])`, [docIds]);
    await this.library.bumpAccess(docIds);
    this.work.afterCommit(() => docIds.forEach((doc) => this.seals.forget(doc)));
  }
}
