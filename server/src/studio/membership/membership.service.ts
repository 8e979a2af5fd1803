// What the district and the host do with memberships without an application: appoint, remove, move to another studio. One
// transaction each: seats counted under a lock, the row, its step, the notice, the audit line.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { AppointMembers, Member, Membership, RemoveMember, StudioId } from '@gongyan/shared/studio/studio.contract';
import { isCurrent, isUnderWay, mayInvite, mayRemove } from '@gongyan/shared/studio/studio.rules';
import { demand, Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { StudioAccess, type SeenStudio } from '../studio.access.js';
import { StudioService } from '../studio.service.js';
import type { MembershipRow } from '../studio.table.js';
import { SeatDesk } from '../joining/seat.desk.js';
import { MembershipBook } from './membership.book.js';

interface Place {
  readonly studioId: StudioId;
  readonly personId: PersonId;
}

@Injectable()
export class MembershipService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(StudioAccess) private readonly access: StudioAccess,
    @Inject(StudioService) private readonly studios: StudioService,
    @Inject(SeatDesk) private readonly seats: SeatDesk,
    @Inject(MembershipBook) private readonly book: MembershipBook,
  ) {}

  /** 直接聘任: all of them or none. An application to this studio ends with this yes, in the same row. */
  appoint(by: PersonId, id: StudioId, { personIds, reason }: AppointMembers): Promise<Member[]> {
    return this.work.run(async () => {
      const ids = [...new Set(personIds)];
      const { studio, rules } = await this.into(by, id, ids);
      const rows = await this.book.of(ids);
      const pending = (personId: PersonId): MembershipRow | undefined => rows.find((row) => row.personId === personId && row.studioId === id && isUnderWay(row.state));
      for (const personId of ids) {
        const own = pending(personId)?.id;
        await this.seats.demandNothingUnderWay([personId], { studio, kind: 'member', ...(own === undefined ? {} : { own }) });
      }
      await this.seats.demandSeats(ids, { studio, kind: 'member', rules });
      const joined: MembershipRow[] = [];
      for (const personId of ids) joined.push(await this.book.appoint(studio, { personId, pending: pending(personId) ?? null }, { by, reason, rules }));
      return this.studios.members(joined);
    });
  }

  /** 劝退 */
  remove(by: PersonId, { studioId, personId }: Place, { reason }: RemoveMember): Promise<Membership> {
    return this.work.run(async () => {
      const { studio, rights, now } = await this.access.see(by, studioId);
      await this.book.lock([studioId], [personId]);
      const [removed] = await this.access.standings(studioId, [personId]);
      if (removed === undefined) throw new Problem('request.notFound');
      demand(mayRemove(studio, { rights, removed, reason }, now));
      const row = await this.current({ studioId, personId }, now);
      return this.book.leave(studio, row, { act: 'dismiss', by, reason, rules: await this.book.rules() });
    });
  }

  /** 转出: out of one and into the other, or neither. */
  transfer(by: PersonId, place: Place, { to, reason }: { readonly to: StudioId; readonly reason: string }): Promise<Membership> {
    return this.work.run(async () => {
      if (by === place.personId) throw new Problem('joining.own');
      if (to === place.studioId) throw new Problem('joining.sameStudio');
      await this.book.lock([place.studioId, to], [place.personId]);
      const { studio, now } = await this.access.see(by, place.studioId);
      const row = await this.current(place, now);
      const { studio: target, rules } = await this.into(by, to, [place.personId]);
      await this.seats.demandNothingUnderWay([place.personId], { studio: target, kind: row.kind });
      await this.seats.demandSeats([place.personId], { studio: target, kind: row.kind, rules, own: row.id });
      await this.book.leave(studio, row, { act: 'transfer', by, reason, rules });
      return this.book.place(target, place.personId, { act: 'transfer', by, reason, rules, kind: row.kind });
    });
  }

  private async into(by: PersonId, id: StudioId, personIds: readonly PersonId[]): Promise<Pick<SeenStudio, 'studio'> & { readonly rules: Awaited<ReturnType<MembershipBook['rules']>> }> {
    const { studio, rights, now } = await this.access.see(by, id);
    demand(mayInvite(studio, rights, now));
    if (personIds.includes(by)) throw new Problem('joining.own');
    await this.book.lock([id], personIds);
    return { studio, rules: await this.book.rules() };
  }

  private async current({ studioId, personId }: Place, now: Date): Promise<MembershipRow> {
    const row = (await this.book.of([personId])).find((one) => one.studioId === studioId && isCurrent(one, now));
    if (row === undefined) throw new Problem('request.notFound');
    return row;
  }
}
