// Who comes into a studio and who goes. One transaction each: seats counted under a lock, the row, the notice,
// the audit line; whoever goes is put out of every open editor of the studio from that commit on.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { MembershipId, type Member, type Membership, type RemoveMember, type StudioId } from '@gongyan/shared/studio/studio.contract';
import { isCurrent, isUnderWay, mayInvite, mayJoin, mayRemove } from '@gongyan/shared/studio/studio.rules';
import { demand, Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { StudioAccess, type CandidateRow } from '../studio.access.js';
import { StudioService } from '../studio.service.js';
import { StudioStore } from '../studio.store.js';
import type { MembershipRow, StudioRow } from '../studio.table.js';
import { MembershipLive } from './membership.live.js';

@Injectable()
export class MembershipService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(StudioAccess) private readonly access: StudioAccess,
    @Inject(StudioStore) private readonly store: StudioStore,
    @Inject(StudioService) private readonly studios: StudioService,
    @Inject(MembershipLive) private readonly live: MembershipLive,
  ) {}

  /** All of them or none. */
  invite(by: PersonId, id: StudioId, personIds: readonly PersonId[]): Promise<Member[]> {
    return this.work.run(async () => {
      const { studio, rights, now } = await this.access.see(by, id);
      demand(mayInvite(studio, rights, now));
      await this.store.lock(id, personIds);
      await this.store.completeEnded(personIds, shanghaiDay(now));
      const candidates = await this.access.candidates([...new Set(personIds)]);
      let taken = (await this.store.membershipsIn([id])).filter((one) => one.kind === 'member' && isCurrent(one, now)).length;
      for (const candidate of candidates) {
        demand(mayJoin(studio, { candidate, taken }, now));
        taken += 1;
      }
      const joined: MembershipRow[] = [];
      for (const candidate of candidates) joined.push(await this.join(studio, candidate, now));
      await this.live.joined(studio, joined, by);
      return this.studios.members(joined);
    });
  }

  /** An application under way ends with this yes. */
  private async join(studio: StudioRow, { personId, memberships }: CandidateRow, now: Date): Promise<MembershipRow> {
    const pending = memberships.find(({ studioId, state }) => studioId === studio.id && isUnderWay(state));
    const row: MembershipRow = {
      id: pending?.id ?? MembershipId.parse(randomUUID()), studioId: studio.id, personId, kind: 'member', state: 'active', from: shanghaiDay(now), to: studio.termEnd, endReason: null,
    };
    if (pending === undefined) await this.store.insertMemberships([row]);
    else await this.store.changeMembership(row.id, { kind: row.kind, state: row.state, from: row.from, to: row.to });
    return row;
  }

  remove(by: PersonId, { studioId, personId }: { studioId: StudioId; personId: PersonId }, { reason }: RemoveMember): Promise<Membership> {
    return this.work.run(async () => {
      const { studio, rights, now } = await this.access.see(by, studioId);
      await this.store.lock(studioId, [personId]);
      const [removed] = await this.access.standings(studioId, [personId]);
      if (removed === undefined) throw new Problem('request.notFound');
      demand(mayRemove(studio, { rights, removed, reason }, now));
      const membership = (await this.store.membershipsOf([personId])).find((one) => one.studioId === studioId && isCurrent(one, now));
      if (membership === undefined) throw new Problem('request.notFound');
      const ended: MembershipRow = { ...membership, state: 'dismissed', to: shanghaiDay(now), endReason: reason };
      await this.store.changeMembership(membership.id, { state: ended.state, to: ended.to, endReason: reason });
      await this.live.removed(studio, { personId, by, reason, was: membership });
      return ended;
    });
  }
}
