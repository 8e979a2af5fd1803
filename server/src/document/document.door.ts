// What later rooms may ask of documents: make one from a template, say who may what in theirs, and put out
// at once whoever lost a right. No other room touches a text or its register.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type * as Y from 'yjs';
import { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { ServerStep } from '../platform/coedit/coedit.pen.js';
import { CoeditLibrary } from '../platform/coedit/coedit.library.js';
import { DocumentAccess, type DocumentHome, type DocumentKeeper } from './document.access.js';
import { DocumentStore } from './document.store.js';
import { DocumentPresence, type PresenceListener } from './document.presence.js';
import { DocumentFind, type DocumentQuestion, type FoundDocument } from './find/document.find.js';

export interface NewDocument {
  /** Only the demo's seed brings its own. */
  readonly id?: DocumentId;
  readonly kind: string;
  readonly circleId: string;
  readonly title: string;
  /** Whose words the first text is. */
  readonly by: PersonId;
  /** Its words are found by nobody, and kept under a key that is not in the database. */
  readonly confidential?: boolean;
  readonly seed: (ydoc: Y.Doc) => void;
}

export interface ForkedDocument extends Omit<NewDocument, 'seed' | 'confidential'> {
  /** The document it comes from, and its Yjs state at that moment. */
  readonly from: { readonly documentId: DocumentId; readonly state: Uint8Array };
}

export interface ChangedRights {
  readonly circleIds?: readonly string[];
  readonly documentIds?: readonly DocumentId[];
  readonly leaving?: readonly PersonId[];
}

export interface LastEdit {
  readonly at: Date;
  readonly by: PersonId;
}

@Injectable()
export class DocumentDoor {
  constructor(
    @Inject(DocumentAccess) private readonly access: DocumentAccess,
    @Inject(DocumentStore) private readonly store: DocumentStore,
    @Inject(CoeditLibrary) private readonly library: CoeditLibrary,
    @Inject(DocumentFind) private readonly words: DocumentFind,
    @Inject(DocumentPresence) private readonly presence: DocumentPresence,
  ) {}

  /** Registers the room that decides about documents of a kind; once per kind, at start. */
  keep(kind: string, keeper: DocumentKeeper, home: DocumentHome | null = null): void {
    this.access.keep(kind, keeper, home);
  }

  /** For a copy of a confidential document on his own disk; null while it has no seal. The caller knows that he may open it. */
  copyKey(id: DocumentId, personId: PersonId): Promise<string | null> {
    return this.library.copyKey(id, personId);
  }

  /** Inside the caller's unit of work: register and first text stand or fall with it. */
  async create({ id = DocumentId.parse(randomUUID()), kind, circleId, title, by, confidential = false, seed }: NewDocument): Promise<DocumentId> {
    await this.library.create(id, seed, { by, sealed: confidential });
    await this.store.insert({ id, kind, circleId, title, createdBy: by, confidential });
    return id;
  }

  /** Inside the caller's unit of work: a new document that begins as another one was at `state`. */
  async fork({ id = DocumentId.parse(randomUUID()), kind, circleId, title, by, from }: ForkedDocument): Promise<DocumentId> {
    await this.library.fork(id, { docId: from.documentId, state: from.state }, by);
    await this.store.insert({ id, kind, circleId, title, createdBy: by, confidential: false });
    return id;
  }

  /** Inside the caller's unit of work: the server writes in somebody's name. Null when nothing changed. */
  amend(id: DocumentId, steps: readonly ServerStep[]): Promise<{ readonly seq: number } | null> {
    return this.library.amend(id, steps);
  }

  /** Inside the caller's unit of work: the server writes in a text that stays locked for everybody else. */
  async amendLocked(id: DocumentId, steps: readonly ServerStep[]): Promise<void> {
    await this.library.setState([id], 'open');
    await this.library.amend(id, steps);
    await this.library.setState([id], 'locked');
  }

  /** Inside the caller's unit of work: nobody writes in a locked document, whatever his right. */
  setState(ids: readonly DocumentId[], state: 'open' | 'locked'): Promise<void> {
    return this.library.setState(ids, state);
  }

  /** The text as this very transaction sees it. */
  async here(id: DocumentId): Promise<Y.Doc> {
    return (await this.library.here(id)).ydoc;
  }

  rename(id: DocumentId, title: string): Promise<void> {
    return this.store.rename(id, title);
  }

  /** A right in these documents, or in all of these circles, changes in this very transaction: see the engine. `leaving`:
   *  who may no longer read; nothing more reaches them from before the commit on. */
  async bumpAccess({ circleIds = [], documentIds = [], leaving = [] }: ChangedRights): Promise<void> {
    await this.library.bumpAccess([...new Set([...documentIds, ...(await this.store.idsOfCircles(circleIds))])], new Set(leaving));
  }

  /** Documents of a kind and of these circles that hold the words; whoever asks must have a right in the circles. */
  find(question: DocumentQuestion): Promise<FoundDocument[]> {
    return this.words.find(question);
  }

  /** Who has which of these open right now. */
  present(ids: readonly DocumentId[]): Promise<ReadonlyMap<string, readonly PersonId[]>> {
    return this.library.present(ids);
  }

  lastEdit(ids: readonly DocumentId[]): Promise<ReadonlyMap<string, LastEdit>> {
    return this.library.lastEdit(ids);
  }

  /** Tells every few seconds which documents were edited since. */
  onEdited(listener: (ids: readonly DocumentId[]) => void): void {
    this.library.onEdited((ids) => listener(ids.map((id) => DocumentId.parse(id))));
  }

  /** Tells, at most once a second, which documents somebody came into or left. */
  onPeople(listener: PresenceListener): void {
    this.presence.listen(listener);
  }
}
