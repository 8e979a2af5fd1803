// Seals the log of a document that was kept in plain until now: rows, snapshot and what was shelved, in the caller's unit of work. Whoever
// writes in it meanwhile waits for the head. Refuses to touch one that is sealed already.
import { Inject, Injectable } from '@nestjs/common';
import { deflate, inflate } from 'node:zlib';
import { promisify } from 'node:util';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { DocumentSeal } from '../sealed/document.seal.js';
import { CoeditSeals } from './coedit.seals.js';
import { packRows, unpackRows } from './coedit.segment.js';
import { sumOf } from './coedit.sum.js';

const squeezed = promisify(deflate);
const unpacked = promisify(inflate);

@Injectable()
export class CoeditReseal {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CoeditSeals) private readonly seals: CoeditSeals,
  ) {}

  /** Null when another node is at it, or was. */
  async seal(doc: string): Promise<DocumentSeal | null> {
    const { manager } = this.work;
    const heads: unknown[] = await manager.query('select 1 from doc_head where doc_id = $1 and sealed_key is null for update skip locked', [doc]);
    if (heads.length === 0) return null;
    const { kept, seal } = this.seals.fresh(doc);
    await manager.query('update doc_head set sealed_key = $2 where doc_id = $1', [doc, kept]);
    for (const table of ['doc_update', 'doc_snapshot']) await this.rows(doc, table, seal);
    await this.segments(doc, seal);
    this.work.afterCommit(() => this.seals.remember(doc, seal));
    return seal;
  }

  private async rows(doc: string, table: string, seal: DocumentSeal): Promise<void> {
    const rows: { seq: string; bytes: Buffer }[] = await this.work.manager.query(`select seq, bytes from ${table} where doc_id = $1`, [doc]);
    for (const { seq, bytes } of rows) {
      const sealed = seal.seal(bytes);
      await this.work.manager.query(`update ${table} set bytes = $3, crc = $4 where doc_id = $1 and seq = $2`, [doc, seq, sealed, sumOf(sealed)]);
    }
  }

  private async segments(doc: string, seal: DocumentSeal): Promise<void> {
    const segments: { from_seq: string; rows: Buffer }[] = await this.work.manager.query('select from_seq, rows from doc_segment where doc_id = $1', [doc]);
    for (const { from_seq, rows } of segments) {
      const sealed = unpackRows(await unpacked(rows)).map((row) => ({ ...row, bytes: seal.seal(row.bytes) }));
      await this.work.manager.query('update doc_segment set rows = $3 where doc_id = $1 and from_seq = $2', [doc, from_seq, await squeezed(packRows(sealed))]);
    }
  }
}
