// Has a file of rows (XLSX or CSV) read by a thread of its own: one file at a time, ten seconds at most. What the rows mean is the
// room's business, and so is the problem that says why a file cannot be read.
import { Injectable } from '@nestjs/common';
import { Problem } from '../../contract/problem.js';
import { SideThread } from '../../jobs/side.thread.js';
import { REASONS, Unreadable, type Reason, type TableRow } from './table.unreadable.js';

export { Unreadable, type TableRow } from './table.unreadable.js';

/** Tests run the sources; a thread runs what was built from them. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? '../../../../dist/platform/sheet/read/table.worker.js' : './table.worker.js', import.meta.url);

type Answer = { readonly tables: TableRow[][] } | { readonly reason: Reason };

@Injectable()
export class TableReader {
  private readonly thread = new SideThread({ heapMb: 256, ms: 10_000, waiting: 4 });

  /** `meaning` may throw Unreadable. Throws people.importUnreadable with the reason in words. */
  async read<Line>(bytes: Buffer, meaning: (tables: readonly (readonly TableRow[])[]) => Line[]): Promise<Line[]> {
    const outcome = await this.thread.run({ module: WORKER, input: new Uint8Array(bytes) });
    const answer: Answer = outcome.kind === 'answer' ? (outcome.answer as Answer) : { reason: outcome.kind === 'tooSlow' ? 'tooSlow' : 'tooLarge' };
    if ('reason' in answer) throw unreadable(answer.reason);
    try {
      return meaning(answer.tables);
    } catch (error) {
      throw error instanceof Unreadable ? unreadable(error.reason) : error;
    }
  }
}

const unreadable = (reason: Reason): Problem => new Problem('people.importUnreadable', { why: REASONS[reason] });
