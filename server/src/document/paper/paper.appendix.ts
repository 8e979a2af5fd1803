// What stands behind a document on paper when it is asked for: its comments, and who wrote it.
import { Inject, Injectable } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import type { PersonId } from '@gongyan/shared/kit/id';
import { PeopleDoor } from '../../people/people.door.js';
import { CommentQueries } from '../comment/comment.queries.js';
import { VersionDoor } from '../version/version.door.js';
import { withComments, withPeople } from './paper.notes.js';

export interface PaperExtras {
  readonly comments: boolean;
  readonly people: boolean;
}

@Injectable()
export class PaperAppendix {
  constructor(
    @Inject(CommentQueries) private readonly comments: CommentQueries,
    @Inject(VersionDoor) private readonly versions: VersionDoor,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  /** Throws 没有找到 for whoever may not read the comments. */
  async add(json: JsonNode, { reader, id, comments, people }: PaperExtras & { readonly reader: PersonId; readonly id: DocumentId }): Promise<JsonNode> {
    const noted = comments ? withComments(json, await this.comments.threads(reader, id)) : json;
    return people ? withPeople(noted, await this.writers(id)) : noted;
  }

  private async writers(id: DocumentId) {
    const standing = await this.versions.writing(id);
    const cards = await this.people.cards(standing.map(({ person }) => person));
    return standing.flatMap(({ person, letters }) => {
      const card = cards.get(person);
      return card === undefined ? [] : [{ name: card.name, letters }];
    });
  }
}
