// Has a roster file read by a thread of its own: one file at a time, ten seconds at most. Throws
// people.importUnreadable with the reason in words.
import { Injectable } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import type { RosterLine } from '@gongyan/shared/people/roster.rules';
import { Problem } from '../../platform/contract/problem.js';
import { REASONS, type Reason } from './roster.unreadable.js';

const LIMIT_MS = 10_000;
const QUEUE = 4;
/** Tests run the sources; a thread runs what was built from them. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? '../../../dist/people/roster/roster.worker.js' : './roster.worker.js', import.meta.url);

type Answer = { readonly lines: RosterLine[] } | { readonly reason: Reason };

@Injectable()
export class RosterReader {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  async read(bytes: Buffer): Promise<RosterLine[]> {
    if (this.waiting >= QUEUE) throw new Problem('server.busy');
    this.waiting += 1;
    const mine = this.last.then(() => readInThread(bytes));
    this.last = mine.catch(() => undefined);
    const answer = await mine.finally(() => {
      this.waiting -= 1;
    });
    if ('reason' in answer) throw new Problem('people.importUnreadable', { why: REASONS[answer.reason] });
    return answer.lines;
  }
}

const readInThread = (bytes: Buffer): Promise<Answer> =>
  new Promise((done) => {
    const worker = new Worker(WORKER, { workerData: new Uint8Array(bytes), resourceLimits: { maxOldGenerationSizeMb: 256 } });
    const end = (answer: Answer): void => {
      clearTimeout(timer);
      done(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => end({ reason: 'tooSlow' }), LIMIT_MS);
    worker.on('message', (answer: Answer) => end(answer));
    worker.on('error', () => end({ reason: 'tooLarge' }));
    worker.on('exit', () => end({ reason: 'tooLarge' }));
  });
