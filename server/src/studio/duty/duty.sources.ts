// Where the facts behind duties and scores come from: every room that has some puts its reader in here at start; this room knows none of them.
import { Injectable } from '@nestjs/common';
import type { Span } from '@gongyan/shared/hours/calendar.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Fact } from '@gongyan/shared/studio/fact.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';

export interface DutyAsk {
  readonly studioId: StudioId;
  readonly personIds: readonly PersonId[];
  /** Both days included. */
  readonly year: Span;
}
export interface DutyFact extends Fact {
  readonly personId: PersonId;
}
export type DutySource = (ask: DutyAsk) => Promise<readonly DutyFact[]>;

@Injectable()
export class DutySources {
  private readonly sources: DutySource[] = [];

  register(source: DutySource): void {
    this.sources.push(source);
  }

  async of(ask: DutyAsk): Promise<readonly DutyFact[]> {
    const facts: DutyFact[] = [];
    if (ask.personIds.length > 0) for (const source of this.sources) facts.push(...(await source(ask)));
    return facts;
  }
}

/** What several of them did together happened once; it counts if it counts for one of them. */
export const once = (facts: readonly DutyFact[]): DutyFact[] => {
  const kept = new Map<string, DutyFact>();
  for (const fact of facts) {
    const name = `${fact.key} ${fact.day} ${fact.link ?? ''} ${fact.title}`;
    if (!kept.has(name) || fact.counts) kept.set(name, fact);
  }
  return [...kept.values()];
};
