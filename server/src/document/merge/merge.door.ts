// What later rooms may ask when two documents that began as one are made even again: read one with its authors, write
// the outcome so that every letter keeps the name of whoever wrote it, in whichever of the two that was.
import { Inject, Injectable } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import type { PersonId } from '@gongyan/shared/kit/id';
import { CoeditLibrary } from '../../platform/coedit/coedit.library.js';
import { restoreSteps, type Author } from '../version/restore.plan.js';
import { versionDoc } from '../version/version.door.js';
import type { VersionRow } from '../version/version.table.js';
import { clientsIn, creditedDoc, creditedJson, NOBODY } from './credited.doc.js';

export interface Outcome {
  readonly text: JsonNode;
  /** Who decided; whatever nobody else wrote is his. */
  readonly by: PersonId;
  /** The other document, whose authors stand in the text too. */
  readonly other: DocumentId;
}

@Injectable()
export class MergeDoor {
  constructor(@Inject(CoeditLibrary) private readonly library: CoeditLibrary) {}

  /** As this very transaction sees it, without the places of its comments: those stay where they are. */
  async read(documentId: DocumentId): Promise<JsonNode> {
    return creditedJson((await this.library.here(documentId)).ydoc);
  }

  readVersion(version: Pick<VersionRow, 'state'>): JsonNode {
    return creditedJson(versionDoc(version));
  }

  /** Inside the caller's unit of work; false when the document says so already. */
  async write(documentId: DocumentId, { text, by, other }: Outcome): Promise<boolean> {
    const now = await this.read(documentId);
    const authors = await this.authors([other, documentId], [...clientsIn(text), ...clientsIn(now)]);
    const { ydoc, standsFor } = creditedDoc(text);
    const authorOf = (client: number): Author | null => authors.get(standsFor.get(client) ?? client) ?? null;
    const steps = restoreSteps(ydoc, { by, clients: [NOBODY, ...standsFor.keys()], authorOf, as: 'merge' });
    return (await this.library.amend(documentId, steps)) !== null;
  }

  /** Everybody of whom a letter stands in the document, template text left out; whoever wrote most comes first. */
  async contributors(documentId: DocumentId): Promise<PersonId[]> {
    const letters = new Map<PersonId, number>();
    const json = await this.read(documentId);
    const authors = await this.authors([documentId], clientsIn(json));
    const walk = (node: JsonNode): void => {
      const author = node.type === 'text' ? authors.get(clientsIn(node)[0] ?? 0) : undefined;
      if (author !== undefined && author.kind !== 'seed' && author.kind !== 'mask') letters.set(author.person, (letters.get(author.person) ?? 0) + (node.text ?? '').length);
      node.content?.forEach(walk);
    };
    walk(json);
    return [...letters].sort(([, a], [, b]) => b - a).map(([person]) => person);
  }

  /** Of the later document first, when a client id has written in both. */
  private async authors(documentIds: readonly DocumentId[], clients: readonly number[]): Promise<Map<number, Author>> {
    const found = new Map<number, Author>();
    for (const id of documentIds) for (const [client, author] of await this.library.authorsOf(id, clients)) found.set(client, author);
    return found;
  }
}
