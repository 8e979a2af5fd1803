// Work that must not disturb anybody's typing, such as reading a file from outside or setting a page: a fresh thread for each piece, with
// little memory and little time, which ends with it. Refuses more waiting pieces than it was made for.
import { Worker } from 'node:worker_threads';
import { Problem } from '../contract/problem.js';

export interface SideWork {
  /** The address of a built module that reads its `workerData` and posts one answer. */
  readonly module: URL;
  readonly input: unknown;
}
export type SideOutcome = { readonly kind: 'answer'; readonly answer: unknown } | { readonly kind: 'tooSlow' } | { readonly kind: 'died' };

export interface SideLimits {
  readonly heapMb: number;
  readonly ms: number;
  /** Pieces that may wait for their turn; one is done at a time. */
  readonly waiting: number;
}

export class SideThread {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(private readonly limits: SideLimits) {}

  /** Whoever asks checks the answer. Throws server.busy. */
  async run(work: SideWork): Promise<SideOutcome> {
    if (this.waiting >= this.limits.waiting) throw new Problem('server.busy');
    this.waiting += 1;
    const mine = this.last.then(() => inThread(work, this.limits));
    this.last = mine;
    return mine.finally(() => {
      this.waiting -= 1;
    });
  }
}

/** Never fails: a thread that dies, by its own fault or for want of memory, is an outcome. */
const inThread = ({ module, input }: SideWork, { heapMb, ms }: SideLimits): Promise<SideOutcome> =>
  new Promise((done) => {
    const worker = new Worker(module, { workerData: input, resourceLimits: { maxOldGenerationSizeMb: heapMb } });
    const end = (outcome: SideOutcome): void => {
      clearTimeout(timer);
      done(outcome);
      void worker.terminate();
    };
    const timer = setTimeout(() => end({ kind: 'tooSlow' }), ms);
    worker.on('message', (answer: unknown) => end({ kind: 'answer', answer }));
    worker.on('error', () => end({ kind: 'died' }));
    worker.on('exit', () => end({ kind: 'died' }));
  });
