// The queries over studios and memberships, and only queries: which of them count is asked of the rules.
import { Inject, Injectable } from '@nestjs/common';
import { And, In, LessThan, LessThanOrEqual, MoreThan } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { MembershipId, MembershipState, StudioId } from '@gongyan/shared/studio/studio.contract';
import { askTogether, grouped, keyed } from '../platform/database/together.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { MembershipTable, StudioTable, type MembershipRow, type StudioRow } from './studio.table.js';

export interface NamedMembership extends MembershipRow {
  readonly studioName: string;
}

@Injectable()
export class StudioStore {
  readonly find: (id: StudioId) => Promise<StudioRow | null>;
  private readonly ofPerson: (personId: PersonId) => Promise<MembershipRow[] | null>;

  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {
    this.find = askTogether(work, async (ids) => keyed(await this.named(ids), ({ id }) => id));
    this.ofPerson = askTogether(work, async (ids) => grouped(await this.memberships.findBy({ personId: In(ids) }), ({ personId }) => personId));
  }

  private get studios() {
    return this.work.manager.getRepository(StudioTable);
  }

  private get memberships() {
    return this.work.manager.getRepository(MembershipTable);
  }

  all(): Promise<StudioRow[]> {
    return this.studios.find({ order: { name: 'ASC' } });
  }

  named(ids: readonly StudioId[]): Promise<StudioRow[]> {
    return this.studios.findBy({ id: In(ids) });
  }

  /** A studio that is being written is not there yet: its id is locked, not its row. */
  async lockFounding(id: StudioId, hostId: PersonId | null): Promise<StudioRow | null> {
    await this.work.manager.query("select pg_advisory_xact_lock(hashtextextended('studio.founding:' || $1, 0))", [id]);
    if (hostId !== null) await this.work.manager.query("select pg_advisory_xact_lock(hashtextextended('studio.host:' || $1, 0))", [hostId]);
    return this.studios.findOne({ where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  hostedBy(personIds: readonly PersonId[]): Promise<StudioRow[]> {
    return this.studios.findBy({ hostId: In(personIds) });
  }

  /** Seats are counted and persons joined by one transaction at a time: per studio, and per person in one
   *  order, so that two studios cannot take the same teacher nor wait for each other. */
  async lock(studioId: StudioId, personIds: readonly PersonId[]): Promise<void> {
    await this.work.manager.query('select 1 from studio where id = $1 for no key update', [studioId]);
    await this.lockPersons(personIds);
  }

  async lockPersons(personIds: readonly PersonId[]): Promise<void> {
    for (const personId of [...personIds].sort()) {
      await this.work.manager.query("select pg_advisory_xact_lock(hashtextextended('studio.membership:' || $1, 0))", [personId]);
    }
  }

  membershipsIn(studioIds: readonly StudioId[]): Promise<MembershipRow[]> {
    return this.memberships.find({ where: { studioId: In(studioIds) }, order: { from: 'ASC', id: 'ASC' } });
  }

  async membershipsOf(personIds: readonly PersonId[]): Promise<MembershipRow[]> {
    const [first] = personIds;
    if (first !== undefined && personIds.length === 1) return (await this.ofPerson(first)) ?? [];
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

  async changeStudio(id: StudioId, change: Partial<Omit<StudioRow, 'id'>>): Promise<void> {
    await this.studios.update({ id }, change);
  }

  async changeMembership(id: MembershipId, change: Partial<Omit<MembershipRow, 'id' | 'studioId' | 'personId'>>): Promise<void> {
    await this.memberships.update({ id }, change);
  }

  findMembership(id: MembershipId): Promise<MembershipRow | null> {
    return this.memberships.findOneBy({ id });
  }

  /** Applications somebody has to decide on, the longest first. */
  underWay(states: readonly MembershipState[]): Promise<MembershipRow[]> {
    return this.memberships.find({ where: { state: In([...states]) }, order: { changedAt: 'ASC', id: 'ASC' } });
  }

  /** Whose last day lies before `today`, of these persons or of all. */
  ended(today: Day, personIds: readonly PersonId[] | 'all'): Promise<MembershipRow[]> {
    const whose = personIds === 'all' ? {} : { personId: In([...personIds]) };
    return this.memberships.find({ where: { state: 'active', to: LessThan(today), ...whose }, lock: { mode: 'pessimistic_write' } });
  }

  /** Whose deadline is over and was not yet told. */
  overdue(today: Day): Promise<MembershipRow[]> {
    return this.memberships.find({ where: { dueOn: LessThan(today), reminded: false }, lock: { mode: 'pessimistic_write' } });
  }

  overdueStudios(today: Day): Promise<StudioRow[]> {
    return this.studios.find({ where: { dueOn: LessThan(today), reminded: false }, lock: { mode: 'pessimistic_write' } });
  }

  /** Renewed ones whose new term has begun. */
  beginning(today: Day): Promise<StudioRow[]> {
    return this.studios.find({ where: { state: 'renewed', nextStart: LessThanOrEqual(today) }, lock: { mode: 'pessimistic_write' } });
  }

  /** Whose first day lies in these days. */
  membershipsBegun({ after, to }: { readonly after: Day; readonly to: Day }): Promise<MembershipRow[]> {
    return this.memberships.findBy({ state: 'active', from: And(MoreThan(after), LessThanOrEqual(to)) });
  }
}
