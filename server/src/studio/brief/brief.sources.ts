// Where the facts come from that an issue may report: every room that has some puts its reader in here at start; this room knows none of them.
import { Injectable } from '@nestjs/common';
import type { Span } from '@gongyan/shared/hours/calendar.rules';
import { BriefFact, BriefFactKind } from '@gongyan/shared/studio/brief/brief.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';

export interface BriefAsk {
  readonly studioId: StudioId;
  /** Both days included. */
  readonly span: Span;
}
/** `ref` is the fact's own id in its room. */
export type FoundFact = Omit<BriefFact, 'ref'> & { readonly ref: string };
/** Of the studio itself, in any order; no names of people. */
export type BriefSource = (ask: BriefAsk) => Promise<readonly FoundFact[]>;

@Injectable()
export class BriefSources {
  private readonly sources: BriefSource[] = [];

  register(source: BriefSource): void {
    this.sources.push(source);
  }

  /** By kind, then as they happened. */
  async of(ask: BriefAsk): Promise<BriefFact[]> {
    const facts: BriefFact[] = [];
    for (const source of this.sources) facts.push(...(await source(ask)).map((fact) => BriefFact.parse(fact)));
    const order = (fact: BriefFact): number => BriefFactKind.options.indexOf(fact.kind);
    return facts.sort((one, other) => order(one) - order(other) || one.day.localeCompare(other.day) || one.title.localeCompare(other.title));
  }
}
