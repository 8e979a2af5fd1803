// The hook that the document room fills: who may do what in a document, and what its editors write. The
// engine itself knows no room, no template and no person's rights.
import { Injectable } from '@nestjs/common';
import type { CoeditRoleName } from '@gongyan/shared/coedit/coedit.protocol';
import type { Vocabulary } from '@gongyan/shared/coedit/coedit.vocabulary';

export interface CoeditKeeper {
  /** The schema number that new documents get and that writers must at least know. */
  readonly schema: number;
  readonly vocabulary: Vocabulary;
  /** Null: this person may not even know that the document exists. */
  readonly roleOf: (personId: string, doc: string) => Promise<CoeditRoleName | null>;
}

@Injectable()
export class CoeditKeepers {
  private keeper: CoeditKeeper | null = null;

  register(keeper: CoeditKeeper): void {
    if (this.keeper !== null) throw new Error('The co-editing engine already has a keeper');
    this.keeper = keeper;
  }

  get current(): CoeditKeeper {
    if (this.keeper === null) throw new Error('No room keeps the documents: register a keeper before the first join');
    return this.keeper;
  }
}
