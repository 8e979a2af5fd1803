// What later rooms may ask of versions: keep one for good inside their own deed, read one, list them.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { applyAll, newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import { DocumentId } from '@gongyan/shared/document/document.contract';
import { VersionId, type VersionKind } from '@gongyan/shared/document/version/version.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import type * as Y from 'yjs';
import { Clock } from '../../platform/clock.js';
import { CoeditLibrary } from '../../platform/coedit/coedit.library.js';
import { Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Log } from '../../platform/log.js';
import { lettersOf, type Counted } from './version.count.js';
import { VersionStore, type VersionHead } from './version.store.js';
import { digestOf, Kept, type VersionQuestion } from './version.study.js';
import type { VersionRow } from './version.table.js';

export interface NewVersion {
  readonly documentId: DocumentId;
  readonly kind: VersionKind;
  readonly name: string;
  readonly note: string;
  /** Null: it keeps itself. */
  readonly by: PersonId | null;
}

/** Tests run the sources; the worker thread runs what was built from them. */
const STUDY = new URL(import.meta.url.endsWith('.ts') ? '../../../dist/document/version/version.study.js' : './version.study.js', import.meta.url);
const NOT_WRITING: ReadonlySet<string> = new Set(['seed', 'comment', 'mask', 'import']);

@Injectable()
export class VersionDoor implements OnModuleInit {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(VersionStore) private readonly store: VersionStore,
    @Inject(CoeditLibrary) private readonly library: CoeditLibrary,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Log) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.library.beforeWriting('import', (docId, by) => this.fixUnlessKept({ documentId: DocumentId.parse(docId), kind: 'beforeImport', name: '', note: '', by }));
  }

  /** Inside the caller's unit of work: the text as this very transaction sees it, for good. */
  async fix({ documentId, kind, name, note, by }: NewVersion): Promise<VersionRow> {
    this.work.demandRunning('fix');
    const question: VersionQuestion = { kind: 'keep', before: await this.stateBefore(documentId) };
    const { seq, answer } = await this.library.studyHere(documentId, STUDY, question);
    const { state, digest, since, letters, ...counts } = Kept.parse(answer);
    const row: VersionRow = {
      ...counts, id: VersionId.parse(randomUUID()), documentId, seq, kind, name, note, madeBy: by, madeAt: this.clock.now(),
      ...(await this.people(documentId, { since, letters })), state: Buffer.from(state), digest,
    };
    await this.store.insert(row);
    this.work.announce(topic('document', documentId), 'version.made', { documentId });
    return row;
  }

  /** The same text is not kept twice: what the last version holds may be thrown over safely. */
  private async fixUnlessKept(version: NewVersion): Promise<void> {
    const [[last], seq] = [await this.store.list(version.documentId), await this.library.seqHere(version.documentId)];
    if (last?.seq !== seq && seq > 1) await this.fix(version);
  }

  list(documentId: DocumentId): Promise<VersionHead[]> {
    return this.store.list(documentId);
  }

  /** Throws when the bytes are not those that were kept. */
  async find(documentId: DocumentId, id: VersionId): Promise<VersionRow | null> {
    const row = await this.store.find(documentId, id);
    if (row === null || isSound(row)) return row;
    this.log.fault(new Error('A version is damaged'), { documentId, versionId: id });
    throw new Problem('version.damaged');
  }

  /** Its text, as JSON of the editor. */
  text({ state }: Pick<VersionRow, 'state'>): Promise<unknown> {
    const question: VersionQuestion = { kind: 'text' };
    return this.library.study(state, STUDY, question);
  }

  /** Whose letters stand in the text as committed now, whoever has most first. Template text and imported text are nobody's. */
  async writing(documentId: DocumentId): Promise<{ readonly person: PersonId; readonly letters: number }[]> {
    const found = await this.library.text(documentId);
    if (found === null) return [];
    const standing = standingOf(await this.written(documentId, lettersOf(found.doc)));
    return [...standing].map(([person, letters]) => ({ person, letters })).filter(({ letters }) => letters > 0);
  }

  /** A damaged one does not keep anybody from keeping the next: all counts as new then. */
  private async stateBefore(documentId: DocumentId): Promise<Uint8Array | null> {
    const last = await this.store.last(documentId);
    if (last === null || isSound(last)) return last?.state ?? null;
    this.log.fault(new Error('A version is damaged'), { documentId, versionId: last.id });
    return null;
  }

  /** Who wrote since the version before, and everybody who ever did, whoever has most letters in it first. Template
   *  text is nobody's writing. */
  private async people(documentId: DocumentId, { since, letters }: Pick<Counted, 'since' | 'letters'>): Promise<Pick<VersionRow, 'writers' | 'contributors'>> {
    const [written, recent] = [await this.written(documentId, letters), new Set(since)];
    const writers = new Set(written.filter(({ client }) => recent.has(client)).map(({ person }) => person));
    return { writers: [...writers], contributors: [...standingOf(written).keys()] };
  }

  /** By client id, without what nobody wrote. */
  private async written(documentId: DocumentId, letters: readonly (readonly [client: number, count: number])[]): Promise<Written[]> {
    const authors = await this.library.authorsOf(documentId, letters.map(([client]) => client));
    return letters.flatMap(([client, count]) => {
      const author = authors.get(client);
      return author === undefined || NOT_WRITING.has(author.kind) ? [] : [{ client, count, person: author.person }];
    });
  }
}

interface Written {
  readonly client: number;
  readonly count: number;
  readonly person: PersonId;
}

/** Whoever has most letters comes first. */
const standingOf = (written: readonly Written[]): Map<PersonId, number> => {
  const standing = new Map<PersonId, number>();
  for (const { person, count } of written) standing.set(person, (standing.get(person) ?? 0) + count);
  return new Map([...standing].sort(([, a], [, b]) => b - a));
};

/** Versions from before they were sealed have no seal to compare. */
const isSound = ({ state, digest }: Pick<VersionRow, 'state' | 'digest'>): boolean => digest === null || digestOf(state) === digest;

/** The document as it was. */
export const versionDoc = ({ state }: Pick<VersionRow, 'state'>): Y.Doc => {
  const ydoc = newYDoc();
  applyAll(ydoc, [state], null);
  return ydoc;
};
