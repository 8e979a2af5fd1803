// The count of a document's contribution, made in the worker thread and kept as long as nobody wrote since. Several who
// ask at once wait for one count, and a long log is counted with rests between: others use the worker too.
import { Inject, Injectable } from '@nestjs/common';
import { DocumentId } from '@gongyan/shared/document/document.contract';
import { Problem } from '../../platform/contract/problem.js';
import { CoeditHistory } from '../../platform/coedit/coedit.history.js';
import { Counted } from './contribution.study.js';

/** Tests run the sources; the worker thread runs what was built from them. */
const STUDY = new URL(import.meta.url.endsWith('.ts') ? '../../../dist/document/contribution/contribution.study.js' : './contribution.study.js', import.meta.url);
const KEPT = 40;
/** Between two counts of a text lie so many times of what the first one took. */
const REST = 3;
const LONGEST_REST_MS = 30_000;

interface Kept {
  /** The number of the log that it holds at least. */
  readonly seq: number;
  readonly counted: Promise<Counted>;
  /** Settles when the next one may begin. */
  readonly rested: Promise<void>;
}

@Injectable()
export class ContributionCount {
  private readonly kept = new Map<DocumentId, Kept>();
  /** Not begun yet: each will see what is committed until it begins. */
  private readonly waiting = new Map<DocumentId, Promise<Counted>>();

  constructor(@Inject(CoeditHistory) private readonly history: CoeditHistory) {}

  /** Throws 没有找到 when there is no text. */
  async of(documentId: DocumentId): Promise<Counted> {
    const seq = await this.history.head(documentId);
    if (seq === 0) throw new Problem('request.notFound');
    const before = this.kept.get(documentId);
    if (before !== undefined && before.seq >= seq) return before.counted;
    const next = this.waiting.get(documentId) ?? this.next(documentId, before?.rested);
    this.waiting.set(documentId, next);
    return next;
  }

  private async next(documentId: DocumentId, rested: Promise<void> | undefined): Promise<Counted> {
    const begun = this.begin(documentId, rested).finally(() => this.waiting.delete(documentId));
    return (await begun).counted;
  }

  private async begin(documentId: DocumentId, rested: Promise<void> | undefined): Promise<Kept> {
    await rested;
    const seq = await this.history.head(documentId);
    const began = performance.now();
    const counted = this.make(documentId);
    // A count that failed is made again for the next who asks.
    const done = counted.then(() => undefined, () => void this.kept.delete(documentId));
    const kept: Kept = { seq, counted, rested: done.then(() => rest(performance.now() - began)) };
    this.keep(documentId, kept);
    return kept;
  }

  private async make(documentId: DocumentId): Promise<Counted> {
    const origin = await this.history.origin(documentId);
    const moves = origin === null ? [] : (await this.of(DocumentId.parse(origin))).moves;
    return Counted.parse(await this.history.study(documentId, STUDY, { moves }));
  }

  private keep(documentId: DocumentId, kept: Kept): void {
    this.kept.delete(documentId);
    this.kept.set(documentId, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
  }
}

const rest = (took: number): Promise<void> => new Promise((done) => void setTimeout(done, Math.min(LONGEST_REST_MS, REST * took)).unref());
