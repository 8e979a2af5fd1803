// Who somebody is towards a claim: its owner, the lead of its school, district staff; and what he may see of it.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLAIM_NOTICES, type ClaimId } from '@gongyan/shared/hours/claim/claim.contract';
import { mayEdit, type ClaimFacts, type ClaimHand } from '@gongyan/shared/hours/claim/claim.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { SchoolId } from '@gongyan/shared/people/people.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { Problem } from '../../platform/contract/problem.js';
import { LiveKeepers } from '../../platform/realtime/live.keepers.js';
import { ClaimStore } from './claim.store.js';
import type { ClaimRow } from './claim.table.js';

export interface Seen {
  readonly claim: ClaimRow;
  readonly hand: ClaimHand;
  readonly facts: ClaimFacts;
}

@Injectable()
export class ClaimAccess implements OnModuleInit {
  constructor(
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(ClaimStore) private readonly store: ClaimStore,
    @Inject(LiveKeepers) private readonly keepers: LiveKeepers,
  ) {}

  onModuleInit(): void {
    // What is public to every teacher of the district; a hint without names.
    this.keepers.register('claims', (_person, id) => Promise.resolve(id === CLAIM_NOTICES));
  }

  /** Where the claimant works today; the first of several. */
  async schoolOf(personId: PersonId): Promise<SchoolId | null> {
    return (await this.people.offices([personId])).get(personId)?.worksAt[0] ?? null;
  }

  async hands(reader: PersonId): Promise<{ readonly districtStaff: boolean; readonly leadsSchools: readonly SchoolId[] }> {
    const offices = (await this.people.offices([reader])).get(reader);
    return { districtStaff: offices?.districtStaff ?? false, leadsSchools: offices?.leadsSchools ?? [] };
  }

  /** Each claim with this reader's hand and the facts that rules ask for. */
  async weigh(reader: PersonId, claims: readonly ClaimRow[]): Promise<Seen[]> {
    const { districtStaff, leadsSchools } = await this.hands(reader);
    const leads = await this.people.leadsOf([...new Set(claims.flatMap(({ schoolId }) => schoolId ?? []))]);
    return claims.map((claim) => ({
      claim,
      hand: { personId: reader, districtStaff, leadsSchool: claim.schoolId !== null && leadsSchools.includes(claim.schoolId) },
      facts: { ...claim, schoolHasLead: (claim.schoolId === null ? [] : (leads.get(claim.schoolId) ?? [])).some((id) => id !== claim.personId) },
    }));
  }

  /** Throws 没有找到 for everybody but its owner and, once it was handed in, whoever checks. */
  async demandSight(reader: PersonId, claim: ClaimRow | null): Promise<Seen> {
    const [seen] = claim === null ? [] : await this.weigh(reader, [claim]);
    if (seen === undefined || !maySee(seen)) throw new Problem('request.notFound');
    return seen;
  }

  /** Throws 没有找到, and claim.otherState once it is handed in. */
  async demandMine(owner: PersonId, id: ClaimId): Promise<ClaimRow> {
    const claim = await this.store.lock(id);
    if (claim === null || claim.personId !== owner) throw new Problem('request.notFound');
    if (!mayEdit(claim)) throw new Problem('claim.otherState');
    return claim;
  }
}

export const maySee = ({ claim, hand }: Pick<Seen, 'claim' | 'hand'>): boolean =>
  claim.personId === hand.personId || (claim.submittedAt !== null && (hand.districtStaff || hand.leadsSchool));
