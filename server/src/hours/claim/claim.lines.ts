// Claims as lists show them: whose, which school, worth what as of now, with which evidence, and what was said last.
import { Inject, Injectable } from '@nestjs/common';
import type { ClaimFile, ClaimId, ClaimLine, ClaimStep } from '@gongyan/shared/hours/claim/claim.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { ClaimStore } from './claim.store.js';
import type { ClaimRow } from './claim.table.js';
import { ClaimWorth, worthIn } from './claim.worth.js';

@Injectable()
export class ClaimLines {
  constructor(
    @Inject(ClaimStore) private readonly store: ClaimStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(ClaimWorth) private readonly worth: ClaimWorth,
  ) {}

  /** In the order given. */
  async of(claims: readonly ClaimRow[]): Promise<ClaimLine[]> {
    const ids = claims.map(({ id }) => id);
    const [cards, schools] = [await this.people.cards(claims.map(({ personId }) => personId)), await this.people.schoolNames(claims.flatMap(({ schoolId }) => schoolId ?? []))];
    const [versions, files, steps] = [await this.worth.versions(), await this.store.filesOf(ids), await this.store.stepsOf(ids)];
    return claims.flatMap((claim) => {
      const person = cards.get(claim.personId);
      if (person === undefined) return [];
      const last = steps.findLast(({ claimId, reason, refusal }) => claimId === claim.id && (reason !== null || refusal !== null));
      return [{
        ...claim, ...worthIn(versions, claim), person, school: claim.schoolId === null ? null : (schools.get(claim.schoolId) ?? null),
        files: files.filter(({ claimId }) => claimId === claim.id).map((file): ClaimFile => file), reason: last?.reason ?? null, refusal: last?.refusal ?? null,
      }];
    });
  }

  async steps(id: ClaimId): Promise<ClaimStep[]> {
    const rows = await this.store.stepsOf([id]);
    const cards = await this.people.cards(rows.flatMap(({ byId }) => byId ?? []));
    return rows.map(({ act, fromState, toState, at, reason, refusal, byId }) => ({ act, from: fromState, to: toState, at, reason, refusal, by: byId === null ? null : (cards.get(byId) ?? null) }));
  }
}
