// Finds what looks like the same thing claimed twice: other claims on the same days or with the same file, and what the
// ledger already holds. Shown to whoever checks; a person decides.
import { Inject, Injectable } from '@nestjs/common';
import type { Likeness } from '@gongyan/shared/hours/claim/claim.contract';
import { isSameClaim, likenessOf, type Likened } from '@gongyan/shared/hours/claim/likeness.rules';
import { standing } from '@gongyan/shared/hours/hours.count.rules';
import { no, yes, type Verdict } from '@gongyan/shared/kit/verdict';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { PeopleDoor } from '../../people/people.door.js';
import { HoursStore } from '../hours.store.js';
import type { EntryRow } from '../hours.table.js';
import { ClaimStore } from './claim.store.js';
import type { ClaimRow } from './claim.table.js';
import { ClaimWorth, worthIn } from './claim.worth.js';

const MOST_SHOWN = 12;

@Injectable()
export class ClaimLikeness {
  constructor(
    @Inject(ClaimStore) private readonly store: ClaimStore,
    @Inject(HoursStore) private readonly hours: HoursStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(ClaimWorth) private readonly worth: ClaimWorth,
  ) {}

  async proof(claim: ClaimRow): Promise<{ readonly files: number; readonly half: number | null }> {
    await this.worth.rulesFor(claim);
    return { files: (await this.store.filesOf([claim.id])).length, half: worthIn(await this.worth.versions(), claim).half };
  }

  /** One person, one file, one event: one claim. */
  async isNew(claim: ClaimRow): Promise<Verdict> {
    await this.store.lockClaimant(claim.personId);
    const { mine, others } = await this.around(claim);
    const same = others.find(({ facts }) => isSameClaim(mine, facts))?.row;
    return same === undefined ? yes : no('claim.sameFile', { title: same.title, day: same.day });
  }

  /** The strongest first: files, then one's own time, then events. */
  async of(claim: ClaimRow): Promise<Likeness[]> {
    const { mine, others } = await this.around(claim);
    const alike = others.flatMap(({ row, facts }) => {
      const kind = likenessOf(mine, facts);
      return kind === null ? [] : [{ kind, row }];
    });
    const posted = standing(await this.hours.ofPeople([claim.personId])).filter((entry) => !(entry.sourceType === 'claim' && entry.sourceId === claim.id) && meets(claim, entry));
    const cards = await this.people.cards([claim.personId, ...alike.map(({ row }) => row.personId)]);
    const found = [
      ...alike.map(({ kind, row }) => ({ kind, personId: row.personId, title: row.title, day: row.day, state: row.state })),
      ...posted.map(({ personId, title, occurredOn }) => ({ kind: 'posted' as const, personId, title, day: occurredOn, state: null })),
    ].sort((a, b) => STRENGTH.indexOf(a.kind) - STRENGTH.indexOf(b.kind)).slice(0, MOST_SHOWN);
    return found.flatMap(({ personId, ...one }) => {
      const person = cards.get(personId);
      return person === undefined ? [] : [{ ...one, person, own: personId === claim.personId }];
    });
  }

  private async around(claim: ClaimRow): Promise<{ readonly mine: Likened; readonly others: { readonly row: ClaimRow; readonly facts: Likened }[] }> {
    const digests = (await this.store.filesOf([claim.id])).map(({ digest }) => digest);
    const rows = await this.store.near(claim, digests);
    const files = await this.store.filesOf(rows.map(({ id }) => id));
    const digestsOf = ({ id }: ClaimRow): string[] => files.filter(({ claimId }) => claimId === id).map(({ digest }) => digest);
    return { mine: { ...claim, digests }, others: rows.map((row) => ({ row, facts: { ...row, digests: digestsOf(row) } })) };
  }
}

const STRENGTH: readonly Likeness['kind'][] = ['sameFile', 'posted', 'sameTime', 'sameEvent'];

/** In the ledger on the same days; where both tell times, at the same time. */
const meets = ({ day, lastDay, from, to }: ClaimRow, entry: EntryRow): boolean => {
  if (from !== null && to !== null && entry.from !== null && entry.to !== null) return from < entry.to && entry.from < to;
  const first = entry.from === null ? entry.occurredOn : shanghaiDay(entry.from);
  return first <= lastDay && day <= entry.occurredOn;
};
