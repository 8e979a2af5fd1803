// Where the facts behind duties come from: every room that has some puts its reader in here at start; this room knows none of them.
import { Injectable } from '@nestjs/common';
import type { Span } from '@gongyan/shared/hours/calendar.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { DutyEvidence, DutyKey } from '@gongyan/shared/studio/duty/duty.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';

export interface DutyAsk {
  readonly studioId: StudioId;
  readonly personIds: readonly PersonId[];
  /** Both days included. */
  readonly year: Span;
}
export interface DutyFact extends DutyEvidence {
  readonly personId: PersonId;
  readonly key: DutyKey;
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
