// What later rooms may ask of hours: credit what happened, take it back, show what is expected. They tell the
// fact and the rule's name; what it is worth is the rules' business.
import { Inject, Injectable } from '@nestjs/common';
import type { EntryId, Rules } from '@gongyan/shared/hours/hours.contract';
import { inForce, standing } from '@gongyan/shared/hours/hours.count.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import { HoursLedger, type NewCredit, type Posting } from './hours.ledger.js';
import { HoursStore } from './hours.store.js';
import type { EntryRow, RuleSetRow } from './hours.table.js';
import { RuleSetStore } from './rules/ruleset.store.js';

export type { NewCredit, Posting } from './hours.ledger.js';

@Injectable()
export class HoursDoor {
  constructor(
    @Inject(HoursLedger) private readonly ledger: HoursLedger,
    @Inject(HoursStore) private readonly store: HoursStore,
    @Inject(RuleSetStore) private readonly ruleSets: RuleSetStore,
  ) {}

  /** Inside the caller's unit of work. What is refused is told, and refuses nobody else's. */
  post(credits: readonly NewCredit[], by: PersonId): Promise<Posting> {
    return this.ledger.post(credits, by);
  }

  /** Inside the caller's unit of work: shown as not yet counted until it is posted or forgotten. */
  expect(credits: readonly NewCredit[], how: Parameters<HoursLedger['expect']>[1]): Promise<void> {
    return this.ledger.expect(credits, how);
  }

  /** Inside the caller's unit of work: what was expected of this fact will not come. */
  forget(fact: Pick<NewCredit, 'sourceType' | 'sourceId'>): Promise<void> {
    return this.ledger.forget(fact);
  }

  /** Inside the caller's unit of work: the fact itself is withdrawn, for everybody or for one, so nothing of it waits any more, for a
   *  second person neither. Before the entries are looked at: a confirmation under way has ended when this returns. */
  withdraw(fact: Pick<NewCredit, 'sourceType' | 'sourceId'>, personId?: PersonId): Promise<void> {
    return this.ledger.withdraw(fact, personId);
  }

  reverse(id: EntryId, by: { readonly by: PersonId; readonly reason: string }): Promise<EntryRow> {
    return this.ledger.reverse(id, by);
  }

  /** Inside the caller's unit of work, before several postings of different hands: all people are held at once and in one order. */
  hold(people: readonly PersonId[]): Promise<void> {
    return this.store.lockPeople(people);
  }

  /** The rules of a day: what one deed would be worth, and when absence voids it. Null before the first version. */
  async rulesOn(day: Day): Promise<Rules | null> {
    return inForce(await this.ruleSets.published(), day)?.rules ?? null;
  }

  /** Only the demo's seed and an installation bring their first version ready-made. */
  seedRules(version: RuleSetRow): Promise<void> {
    return this.ruleSets.insert(version);
  }

  entriesOf(ids: readonly PersonId[]): Promise<EntryRow[]> {
    return this.store.ofPeople(ids);
  }

  /** What this fact has brought anybody and still stands. */
  async standingOf(fact: Pick<NewCredit, 'sourceType' | 'sourceId'>): Promise<EntryRow[]> {
    return standing(await this.store.ofFact(fact));
  }
}
