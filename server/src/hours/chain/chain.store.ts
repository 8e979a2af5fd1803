// The end of the chain and the walk along it. Entries enter only through here: one row lock gives each its
// number and the hash before it.
import { Inject, Injectable } from '@nestjs/common';
import { insertRows } from '../../platform/database/insert-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Tell } from '../../platform/tell.js';
import { EntryTable, type EntryRow } from '../hours.table.js';
import { FIRST_HASH, hashOf, type Unhashed } from './chain.hash.js';

interface End {
  readonly seq: string;
  readonly hash: Buffer;
}

/** What the verifier found: nothing, or the first number that is not what was posted, and why. */
export type ChainVerdict = { readonly whole: true; readonly entries: number; readonly hash: string } | { readonly whole: false; readonly seq: number; readonly why: 'changed' | 'missing' | 'end' };

const READ_AT_ONCE = 5_000;

@Injectable()
export class ChainStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  /** Inside the caller's unit of work. Later commits wait until it ends, so it comes last in a deed. */
  async append(entries: readonly Omit<Unhashed, 'seq'>[]): Promise<EntryRow[]> {
    if (entries.length === 0) return [];
    this.work.demandRunning('append');
    const { manager } = this.work;
    const end = await this.end(' for update');
    let seq = Number(end.seq);
    let hash: Buffer = end.hash;
    const rows = entries.map((entry): EntryRow => {
      const numbered = { ...entry, seq: (seq += 1) };
      hash = hashOf(numbered, hash);
      return { ...numbered, hash };
    });
    await insertRows(manager, EntryTable, rows);
    await manager.query('update hours_chain set seq = $1, hash = $2', [seq, hash]);
    this.work.report(...rows.map(({ id, personId, kind }) => ({ kind: 'hours.posted', data: { entryId: id, personId, reversal: kind === 'reversal' } }) as const));
    return rows;
  }

  /** Walks the whole ledger and names the first entry that was changed, removed or added past the chain. */
  async verify(tell: Tell = () => undefined): Promise<ChainVerdict> {
    const end = await this.end('');
    let seq = 0;
    let hash: Buffer = FIRST_HASH;
    for (let rows = await this.after(seq); rows.length > 0; rows = await this.after(seq)) {
      for (const row of rows) {
        if (row.seq !== seq + 1) return { whole: false, seq: seq + 1, why: 'missing' };
        hash = hashOf(row, hash);
        if (!hash.equals(row.hash)) return { whole: false, seq: row.seq, why: 'changed' };
        seq = row.seq;
      }
      tell(seq, Number(end.seq));
    }
    return seq === Number(end.seq) && hash.equals(end.hash) ? { whole: true, entries: seq, hash: hash.toString('hex') } : { whole: false, seq: seq + 1, why: 'end' };
  }

  private after(seq: number): Promise<EntryRow[]> {
    return this.work.manager.getRepository(EntryTable).createQueryBuilder('e').where('e.seq > :seq', { seq }).orderBy('e.seq').limit(READ_AT_ONCE).getMany();
  }

  private async end(lock: '' | ' for update'): Promise<End> {
    const rows: End[] = await this.work.manager.query(`select seq, hash from hours_chain${lock}`);
    const [row] = rows;
    if (row === undefined) throw new Error('The hours chain has no end');
    return row;
  }
}
