// The queries over studios and memberships, and only queries: which of them count is asked of the rules.
import { Inject, Injectable } from '@nestjs/common';
import { And, In, LessThan, LessThanOrEqual, MoreThan } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { MembershipId, StudioId } from '@gongyan/shared/studio/studio.contract';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { MembershipTable, StudioTable, type MembershipRow, type StudioRow } from './studio.table.js';

export interface NamedMembership extends MembershipRow {
  readonly studioName: string;
}

@Injectable()
export class StudioStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get studios() {
    return this.work.manager.getRepository(StudioTable);
  }

  private get memberships() {
    return this.work.manager.getRepository(MembershipTable);
  }

  all(): Promise<StudioRow[]> {
    return this.studios.find({ order: { name: 'ASC' } });
  }

  find(id: StudioId): Promise<StudioRow | null> {
    return this.studios.findOneBy({ id });
  }

  named(ids: readonly StudioId[]): Promise<StudioRow[]> {
    return this.studios.findBy({ id: In(ids) });
  }

  hostedBy(personIds: readonly PersonId[]): Promise<StudioRow[]> {
    return this.studios.findBy({ hostId: In(personIds) });
  }

  /** Seats are counted and persons joined by one transaction at a time: per studio, and per person in one
   *  order, so that two studios cannot take the same teacher nor wait for each other. */
  async lock(studioId: StudioId, personIds: readonly PersonId[]): Promise<void> {
    await this.work.manager.query('select 1 from studio where id = $1 for no key update', [studioId]);
    for (const personId of [...personIds].sort()) {
      await this.work.manager.query("select pg_advisory_xact_lock(hashtextextended('studio.membership:' || $1, 0))", [personId]);
    }
  }

  membershipsIn(studioIds: readonly StudioId[]): Promise<MembershipRow[]> {
    return this.memberships.find({ where: { studioId: In(studioIds) }, order: { from: 'ASC', id: 'ASC' } });
  }

  membershipsOf(personIds: readonly PersonId[]): Promise<MembershipRow[]> {
    return this.memberships.findBy({ personId: In(personIds) });
  }

  async namedMembershipsOf(personIds: readonly PersonId[]): Promise<NamedMembership[]> {
    const rows = await this.membershipsOf(personIds);
    const names = new Map((await this.named([...new Set(rows.map(({ studioId }) => studioId))])).map(({ id, name }) => [id, name]));
    return rows.map((row) => ({ ...row, studioName: names.get(row.studioId) ?? '' }));
  }

  async insertStudios(rows: readonly StudioRow[]): Promise<void> {
    await this.studios.insert([...rows]);
  }

  async insertMemberships(rows: readonly MembershipRow[]): Promise<void> {
    await this.memberships.insert([...rows]);
  }

  async changeMembership(id: MembershipId, change: Partial<Pick<MembershipRow, 'state' | 'kind' | 'from' | 'to' | 'endReason'>>): Promise<void> {
    await this.memberships.update({ id }, change);
  }

  /** Memberships whose last day has passed give their seat and their person free. */
  async completeEnded(personIds: readonly PersonId[], today: Day): Promise<void> {
    await this.work.manager.query("update studio_membership set state = 'completed' where person_id = any ($1::uuid[]) and state = 'active' and to_on < $2", [personIds, today]);
  }

  /** All whose last day lies before `today`; returns them as they were. */
  async completeAllEnded(today: Day): Promise<MembershipRow[]> {
    const ended = await this.memberships.find({ where: { state: 'active', to: LessThan(today) }, lock: { mode: 'pessimistic_write' } });
    await this.memberships.update({ id: In(ended.map(({ id }) => id)) }, { state: 'completed' });
    return ended;
  }

  /** Whose first day lies in these days. */
  membershipsBegun({ after, to }: { readonly after: Day; readonly to: Day }): Promise<MembershipRow[]> {
    return this.memberships.findBy({ state: 'active', from: And(MoreThan(after), LessThanOrEqual(to)) });
  }
}
