// The queries over the ledger and over what is expected. It changes no entry: the database would refuse.
import { Inject, Injectable } from '@nestjs/common';
import { In, Not, type FindOptionsWhere } from 'typeorm';
import type { EntryId, ExpectedId } from '@gongyan/shared/hours/hours.contract';
import type { Counted } from '@gongyan/shared/hours/hours.count.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { EntryTable, ExpectedTable, type EntryRow, type ExpectedRow } from './hours.table.js';

export interface LedgerQuery {
  readonly personId: PersonId;
  readonly before: number | null;
  readonly limit: number;
  readonly span: { readonly from: string; readonly to: string } | null;
  readonly rule: string | null;
}

@Injectable()
export class HoursStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get entries() {
    return this.work.manager.getRepository(EntryTable);
  }

  private get hoped() {
    return this.work.manager.getRepository(ExpectedTable);
  }

  /** Until the end of the transaction nobody else posts for these people; taken in one order. */
  async lockPeople(ids: readonly PersonId[]): Promise<void> {
    const sorted = [...new Set(ids)].sort();
    if (sorted.length === 0) return;
    await this.work.manager.query("select pg_advisory_xact_lock(hashtextextended('hours:' || id, 0)) from (select id from unnest($1::text[]) as t (id) order by id) s", [sorted]);
  }

  find(id: EntryId): Promise<EntryRow | null> {
    return this.entries.findOneBy({ id });
  }

  ofPeople(ids: readonly PersonId[]): Promise<EntryRow[]> {
    return this.entries.findBy({ personId: In([...ids]) });
  }

  /** As much of each entry as counting asks for: a teacher of many years has many, and his first page counts them all. */
  countedOf(ids: readonly PersonId[]): Promise<(Counted & Pick<EntryRow, 'personId'>)[]> {
    return this.work.manager.query(
      `select id, person_id as "personId", kind, half, category, form, rule_set_id as "ruleSetId", rule_code as "ruleCode", occurred_on as "occurredOn", reverses
       from hours_entry where person_id = any ($1::uuid[])`, [ids],
    );
  }

  /** Of everybody, the reversals too. */
  ofFact({ sourceType, sourceId }: Pick<EntryRow, 'sourceType' | 'sourceId'>): Promise<EntryRow[]> {
    return this.entries.findBy({ sourceType, sourceId });
  }

  /** Everybody who has any entry, in one order. */
  async peopleWithHours(): Promise<PersonId[]> {
    const rows: { person_id: PersonId }[] = await this.work.manager.query('select distinct person_id from hours_entry order by person_id');
    return rows.map(({ person_id }) => person_id);
  }

  /** Newest first. */
  async list({ personId, before, limit, span, rule }: LedgerQuery): Promise<EntryRow[]> {
    const query = this.entries.createQueryBuilder('e').where('e.personId = :personId', { personId });
    if (before !== null) query.andWhere('e.seq < :before', { before });
    if (span !== null) query.andWhere('e.occurredOn between :from and :to', span);
    if (rule !== null) query.andWhere('e.ruleCode = :rule', { rule });
    return query.orderBy('e.seq', 'DESC').limit(limit).getMany();
  }

  /** Entry → the reversal that took it back. */
  async reversalsOf(ids: readonly EntryId[]): Promise<Map<EntryId, EntryId>> {
    const rows = ids.length === 0 ? [] : await this.entries.find({ select: { id: true, reverses: true }, where: { reverses: In([...ids]) } });
    return new Map(rows.flatMap(({ id, reverses }) => (reverses === null ? [] : [[reverses, id] as const])));
  }

  expectedOf(ids: readonly PersonId[]): Promise<ExpectedRow[]> {
    return this.hoped.find({ where: { personId: In([...ids]) }, order: { occurredOn: 'ASC', id: 'ASC' } });
  }

  waiting(): Promise<ExpectedRow[]> {
    return this.hoped.find({ where: { why: 'secondPerson' }, order: { since: 'ASC', id: 'ASC' } });
  }

  async lockExpected(id: ExpectedId): Promise<ExpectedRow | null> {
    await this.work.manager.query('select 1 from hours_expected where id = $1 for update', [id]);
    return this.hoped.findOneBy({ id });
  }

  /** One line per person, fact and rule: said again, it says the newer. */
  async expect(rows: readonly ExpectedRow[]): Promise<void> {
    if (rows.length > 0) await this.hoped.upsert([...rows], { conflictPaths: ['personId', 'sourceType', 'sourceId', 'ruleCode'] });
  }

  /** In one question, however many they are: a whole course is posted at once. */
  async forget(rows: readonly Pick<ExpectedRow, 'personId' | 'sourceType' | 'sourceId' | 'ruleCode'>[]): Promise<void> {
    if (rows.length === 0) return;
    await this.work.manager.query(
      `delete from hours_expected e using unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as f (person_id, source_type, source_id, rule_code)
       where (e.person_id, e.source_type, e.source_id, e.rule_code) = (f.person_id, f.source_type, f.source_id, f.rule_code)`,
      [rows.map(({ personId }) => personId), rows.map(({ sourceType }) => sourceType), rows.map(({ sourceId }) => sourceId), rows.map(({ ruleCode }) => ruleCode)],
    );
  }

  /** Everybody's for this fact, but those that wait for a second person. Answers whose. */
  forgetSource({ sourceType, sourceId }: Pick<ExpectedRow, 'sourceType' | 'sourceId'>): Promise<PersonId[]> {
    return this.drop({ sourceType, sourceId, why: Not('secondPerson' as const) });
  }

  /** Everybody's for this fact, or one person's. Answers whose. */
  withdrawSource({ sourceType, sourceId }: Pick<ExpectedRow, 'sourceType' | 'sourceId'>, personId?: PersonId): Promise<PersonId[]> {
    return this.drop({ sourceType, sourceId, ...(personId === undefined ? {} : { personId }) });
  }

  private async drop(where: FindOptionsWhere<ExpectedRow>): Promise<PersonId[]> {
    const people = (await this.hoped.find({ select: { personId: true }, where })).map(({ personId }) => personId);
    await this.hoped.delete(where);
    return people;
  }
}
