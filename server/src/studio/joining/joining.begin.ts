// How an application comes into being: written by the teacher, or proposed by the host; and the locks of every later step.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { CharterRules } from '@gongyan/shared/studio/charter/charter.contract';
import type { JoiningForm } from '@gongyan/shared/studio/joining/joining.contract';
import type { MembershipId, MembershipKind, StudioId } from '@gongyan/shared/studio/studio.contract';
import { isHung, isRunning, mayInvite } from '@gongyan/shared/studio/studio.rules';
import { demand, Problem } from '../../platform/contract/problem.js';
import { CharterService } from '../charter/charter.service.js';
import { MembershipDesk } from '../membership/membership.desk.js';
import { StudioAccess } from '../studio.access.js';
import { StudioStore } from '../studio.store.js';
import type { MembershipRow } from '../studio.table.js';
import { SeatDesk } from './seat.desk.js';

@Injectable()
export class JoiningBegin {
  constructor(
    @Inject(StudioStore) private readonly store: StudioStore,
    @Inject(StudioAccess) private readonly studios: StudioAccess,
    @Inject(CharterService) private readonly charters: CharterService,
    @Inject(SeatDesk) private readonly seats: SeatDesk,
    @Inject(MembershipDesk) private readonly desk: MembershipDesk,
  ) {}

  /** Nobody learns by trying which studios exist: what takes no applications is 没有找到. */
  async apply(by: PersonId, studioId: StudioId, { kind, statement, goals }: JoiningForm): Promise<MembershipRow> {
    await this.store.lock(studioId, [by]);
    const seen = await this.studios.asGuest(by, studioId);
    if (seen === null || !isHung(seen.studio)) throw new Problem('request.notFound');
    const { studio, now } = seen;
    if (!isRunning(studio, now)) throw new Problem('studio.notActive');
    const rules = await this.charters.today();
    await this.seats.demandNothingUnderWay([by], { studio, kind });
    await this.seats.demandSeats([by], { studio, kind, rules });
    const row: MembershipRow = { ...this.desk.fresh(studio, by, kind), state: 'applied', chain: rules.chains[kind], statement, goals, schoolId: await this.desk.schoolOf(by) };
    return this.desk.open(row, 'apply', { by, rules });
  }

  async propose(by: PersonId, studioId: StudioId, { personIds, kind }: { personIds: readonly PersonId[]; kind: MembershipKind }): Promise<MembershipRow[]> {
    const { studio, rights, now } = await this.studios.see(by, studioId);
    demand(mayInvite(studio, rights, now));
    await this.store.lock(studioId, personIds);
    const rules = await this.charters.today();
    await this.seats.demandNothingUnderWay(personIds, { studio, kind });
    await this.seats.demandSeats(personIds, { studio, kind, rules });
    const rows: MembershipRow[] = [];
    for (const personId of personIds) rows.push(await this.desk.open({ ...this.desk.fresh(studio, personId, kind), state: 'proposed', chain: rules.chains[kind] }, 'propose', { by, rules }));
    return rows;
  }

  /** Before an application is looked at: nobody else touches it, its studio's seats or its person until the end. */
  async lockOf(id: MembershipId): Promise<CharterRules> {
    const row = await this.store.findMembership(id);
    if (row === null) throw new Problem('request.notFound');
    await this.store.lock(row.studioId, [row.personId]);
    return this.charters.today();
  }
}
