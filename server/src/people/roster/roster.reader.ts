// Has a roster file read by a thread of its own: one file at a time, ten seconds at most. Throws
// people.importUnreadable with the reason in words.
import { Injectable } from '@nestjs/common';
import type { RosterLine } from '@gongyan/shared/people/roster.rules';
import { Problem } from '../../platform/contract/problem.js';
import { SideThread } from '../../platform/jobs/side.thread.js';
import { REASONS, type Reason } from './roster.unreadable.js';

/** Tests run the sources; a thread runs what was built from them. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? '../../../dist/people/roster/roster.worker.js' : './roster.worker.js', import.meta.url);

type Answer = { readonly lines: RosterLine[] } | { readonly reason: Reason };

@Injectable()
export class RosterReader {
  private readonly thread = new SideThread({ heapMb: 256, ms: 10_000, waiting: 4 });

  async read(bytes: Buffer): Promise<RosterLine[]> {
    const outcome = await this.thread.run({ module: WORKER, input: new Uint8Array(bytes) });
    const answer: Answer = outcome.kind === 'answer' ? (outcome.answer as Answer) : { reason: outcome.kind === 'tooSlow' ? 'tooSlow' : 'tooLarge' };
    if ('reason' in answer) throw new Problem('people.importUnreadable', { why: REASONS[answer.reason] });
    return answer.lines;
  }
}
