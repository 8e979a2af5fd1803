// Finding documents by their words, and keeping those words up with the text: a few seconds after the last edit, one document after
// the other, so that nobody's typing waits for it. Reads the log, writes nothing that could not be made anew.
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { documentJson, documentText } from '@gongyan/shared/document/document.json';
import { gramsOf, holds, needsOf, snippetOf, wordsOf, type SnippetPart } from '@gongyan/shared/document/find/find.rules';
import { CoeditLibrary } from '../../platform/coedit/coedit.library.js';
import { Log } from '../../platform/log.js';
import { FindStore } from './find.store.js';

export interface FoundDocument {
  readonly documentId: DocumentId;
  readonly snippet: readonly SnippetPart[];
}
export interface DocumentQuestion {
  readonly kind: string;
  /** Only documents of these circles are looked at. */
  readonly circleIds: readonly string[];
  readonly question: string;
  readonly limit: number;
}

const LOOK_EVERY_MS = 4_000;
const QUIET_MS = 5_000;
const AT_ONCE = 20;
/** Pairs may stand apart where the word does not: so many texts are read at most to fill a list. */
const READ_AT_MOST = 400;

@Injectable()
export class DocumentFind implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<unknown> | null = null;

  constructor(
    @Inject(FindStore) private readonly store: FindStore,
    @Inject(CoeditLibrary) private readonly library: CoeditLibrary,
    @Inject(Log) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.looking;
  }

  /** Best first, at most `limit`. A text is found by what stood in it when it last rested. */
  async find({ kind, circleIds, question, limit }: DocumentQuestion): Promise<FoundDocument[]> {
    const words = wordsOf(question);
    const [first] = words;
    if (first === undefined || circleIds.length === 0) return [];
    const grams = [...new Set(words.flatMap(needsOf))];
    const found: FoundDocument[] = [];
    for (let offset = 0; found.length < limit && offset < READ_AT_MOST;) {
      const rows = await this.store.find({ kind, circleIds, grams, first }, { limit, offset });
      found.push(...rows.filter((row) => holds(`${row.title}\n${row.text}`, words)).map((row) => ({ documentId: row.documentId, snippet: snippetOf(row.text, words) })));
      if (rows.length < limit) break;
      offset += rows.length;
    }
    return found.slice(0, limit);
  }

  /** Takes in what rests since `quietMs`; how many documents were taken in. */
  async catchUp(quietMs: number = QUIET_MS): Promise<number> {
    const stale = await this.store.stale(quietMs, AT_ONCE);
    for (const document of stale) await this.takeIn(document);
    return stale.length;
  }

  private async takeIn({ id, title }: { readonly id: DocumentId; readonly title: string }): Promise<void> {
    const found = await this.library.text(id);
    const text = found === null ? '' : documentText(documentJson(found.doc));
    await this.store.keep({ documentId: id, title, text, seq: found?.seq ?? 0, grams: gramsOf(`${title}\n${text}`) });
  }

  /** One at a time, however long it takes. */
  private look(): void {
    this.looking ??= this.catchUp().catch((error: unknown) => this.log.fault(error, { job: 'document words' })).finally(() => (this.looking = null));
  }
}
