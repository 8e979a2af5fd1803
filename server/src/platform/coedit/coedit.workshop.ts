// The door to the worker thread: one thread, jobs in order, a time limit each, and a new thread when the
// old one dies.
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import type { Unknown } from '@gongyan/shared/coedit/coedit.admission';
import type { Material, WorkerJob, WorkerReply } from './coedit.worker.js';

const LIMIT_MS = 30_000;
/** Tests run the sources; a worker thread runs what was built from them. */
const WORKER_FILE = new URL(import.meta.url.endsWith('.ts') ? '../../../dist/platform/coedit/coedit.worker.js' : './coedit.worker.js', import.meta.url);

interface Waiting {
  readonly done: (reply: WorkerReply) => void;
  readonly fail: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

type Task = WorkerJob extends infer Job ? (Job extends WorkerJob ? Omit<Job, 'id'> : never) : never;

@Injectable()
export class Workshop implements OnModuleDestroy {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  async compact(material: Material): Promise<Uint8Array> {
    const reply = await this.give({ kind: 'compact', ...material });
    if (!('bytes' in reply)) throw new Error('worker answered something else');
    return reply.bytes;
  }

  async depths(material: Material, unknown: readonly Unknown[]): Promise<ReadonlyMap<string, number>> {
    const ids = unknown.map(({ id, as }) => ({ client: id.client, clock: id.clock, as }));
    const reply = await this.give({ kind: 'depths', ids, ...material });
    return new Map('depths' in reply ? reply.depths : []);
  }

  /** What a room's own module reads out of a document. Whoever asks checks the answer. */
  async study(module: URL, material: Material, input: unknown): Promise<unknown> {
    const reply = await this.give({ kind: 'study', module: module.href, input, ...material });
    if (!('answer' in reply)) throw new Error('worker answered something else');
    return reply.answer;
  }

  async onModuleDestroy(): Promise<void> {
    await this.worker?.terminate();
  }

  private give(task: Task): Promise<WorkerReply> {
    const id = (this.last += 1);
    return new Promise((done, fail) => {
      const timer = setTimeout(() => this.broken(new Error('worker took too long')), LIMIT_MS);
      this.waiting.set(id, { done, fail, timer });
      this.thread().postMessage({ id, ...task });
    });
  }

  private thread(): Worker {
    if (this.worker !== null) return this.worker;
    const worker = new Worker(WORKER_FILE, { resourceLimits: { maxOldGenerationSizeMb: 512 } });
    worker.unref();
    worker.on('message', (reply: WorkerReply) => this.answer(reply));
    worker.on('error', (error) => this.broken(error));
    worker.on('exit', () => this.worker === worker && this.broken(new Error('worker ended')));
    this.worker = worker;
    return worker;
  }

  private answer(reply: WorkerReply): void {
    const waiting = this.waiting.get(reply.id);
    if (waiting === undefined) return;
    this.waiting.delete(reply.id);
    clearTimeout(waiting.timer);
    if ('error' in reply) waiting.fail(new Error(reply.error));
    else waiting.done(reply);
  }

  private broken(error: Error): void {
    const worker = this.worker;
    this.worker = null;
    void worker?.terminate();
    const all = [...this.waiting.values()];
    this.waiting.clear();
    for (const waiting of all) {
      clearTimeout(waiting.timer);
      waiting.fail(error);
    }
  }
}
