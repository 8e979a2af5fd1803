// The rows of memberships as deeds of the district and the host need them: locked in one order, appointed, left.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { CharterRules } from '@gongyan/shared/studio/charter/charter.contract';
import type { MembershipKind, StudioId } from '@gongyan/shared/studio/studio.contract';
import { CharterService } from '../charter/charter.service.js';
import { StudioStore } from '../studio.store.js';
import type { MembershipRow, StudioRow } from '../studio.table.js';
import { MembershipDesk, type Leaving } from './membership.desk.js';

interface Appointing {
  readonly by: PersonId;
  readonly reason: string;
  readonly rules: CharterRules;
}

@Injectable()
export class MembershipBook {
  constructor(
    @Inject(StudioStore) private readonly store: StudioStore,
    @Inject(CharterService) private readonly charters: CharterService,
    @Inject(MembershipDesk) private readonly desk: MembershipDesk,
  ) {}

  /** Studios in the order of their ids, so that two moves in opposite directions do not wait for each other. */
  async lock(studioIds: readonly StudioId[], personIds: readonly PersonId[]): Promise<void> {
    for (const id of [...studioIds].sort()) await this.store.lock(id, []);
    await this.store.lockPersons(personIds);
  }

  rules(): Promise<CharterRules> {
    return this.charters.today();
  }

  of(personIds: readonly PersonId[]): Promise<MembershipRow[]> {
    return this.store.membershipsOf(personIds);
  }

  appoint(studio: StudioRow, { personId, pending }: { personId: PersonId; pending: MembershipRow | null }, { by, reason, rules }: Appointing): Promise<MembershipRow> {
    if (pending === null) return this.desk.place(studio, personId, { act: 'appoint', by, reason, rules, kind: 'member' });
    return this.desk.enter(studio, { ...pending, kind: 'member' }, { act: 'appoint', by, reason, rules });
  }

  place(studio: StudioRow, personId: PersonId, { kind, ...move }: Appointing & { readonly act: 'transfer'; readonly kind: MembershipKind }): Promise<MembershipRow> {
    return this.desk.place(studio, personId, { ...move, kind });
  }

  leave(studio: StudioRow, row: MembershipRow, leaving: Leaving): Promise<MembershipRow> {
    return this.desk.leave(studio, row, leaving);
  }
}
