// What later rooms may ask of a document's contribution. Asks nobody's right; the room that calls has.
import { Inject, Injectable } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { Problem } from '../../platform/contract/problem.js';
import { ContributionCount } from './contribution.count.js';

@Injectable()
export class ContributionDoor {
  constructor(@Inject(ContributionCount) private readonly count: ContributionCount) {}

  /** How many of the letters that people wrote and that stand now are his, from 0 to 1; null while there are none. */
  async shareOf(documentId: DocumentId, personId: PersonId): Promise<number | null> {
    const counted = await this.count.of(documentId).catch((error: unknown) => {
      if (error instanceof Problem && error.code === 'request.notFound') return null;
      throw error;
    });
    const lines = counted?.lines.filter(({ person }) => person !== null) ?? [];
    const [mine, all] = [lines.filter(({ person }) => person === personId), lines].map((some) => some.reduce((sum, { stands }) => sum + stands, 0));
    return mine === undefined || all === undefined || all === 0 ? null : mine / all;
  }
}
