// Where the facts of a file come from: every room that has some puts its reader in here at start; this room knows none of them.
import { Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { FactPart, GrowthFact } from '@gongyan/shared/studio/growth/growth.contract';

export interface GrowthAsk {
  readonly personId: PersonId;
  /** A link is given only where he may go. */
  readonly reader: PersonId;
  /** With what takes long to count, such as one's share of a text. */
  readonly whole: boolean;
}
/** All years, in any order. */
export type GrowthSource = (ask: GrowthAsk) => Promise<readonly GrowthFact[]>;

@Injectable()
export class GrowthSources {
  private readonly sources: { readonly part: FactPart; readonly source: GrowthSource }[] = [];

  register(part: FactPart, source: GrowthSource): void {
    this.sources.push({ part, source });
  }

  /** The newest first. */
  async of(part: FactPart, ask: GrowthAsk): Promise<GrowthFact[]> {
    const facts: GrowthFact[] = [];
    for (const one of this.sources) if (one.part === part) facts.push(...(await one.source(ask)));
    return facts.sort((one, other) => other.day.localeCompare(one.day) || one.title.localeCompare(other.title));
  }
}
