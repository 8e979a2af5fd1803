// The queries over awards and what happened to them. It changes no award: the database would refuse.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { AwardId } from '@gongyan/shared/training/certificate/certificate.contract';
import type { LevelId } from '@gongyan/shared/training/scheme/scheme.contract';
import { insertRows } from '../../platform/database/insert-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AwardEventTable, AwardTable, type AwardEventRow, type AwardRow } from './certificate.table.js';

export interface AwardSearch {
  readonly find: string;
  readonly levelId: LevelId | null;
  readonly after: { readonly issuedOn: string; readonly serial: string } | null;
  readonly limit: number;
}

const like = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

@Injectable()
export class CertificateStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get awards() {
    return this.work.manager.getRepository(AwardTable);
  }

  private get events() {
    return this.work.manager.getRepository(AwardEventTable);
  }

  /** So many numbers of this year, for this transaction alone: the row stays locked until its end. Answers the first. */
  async takeNumbers({ scheme, level, year }: { readonly scheme: string; readonly level: string; readonly year: number }, count: number): Promise<number> {
    const rows: { last: number }[] = await this.work.manager.query(
      `insert into certificate_number (scheme, level, year, last) values ($1, $2, $3, $4)
       on conflict (scheme, level, year) do update set last = certificate_number.last + $4 returning last`, [scheme, level, year, count],
    );
    return (rows[0]?.last ?? count) - count + 1;
  }

  async insert(rows: readonly AwardRow[]): Promise<void> {
    await insertRows(this.work.manager, AwardTable, rows);
  }

  async insertEvent(row: AwardEventRow): Promise<void> {
    await this.events.insert(row);
  }

  find(id: AwardId): Promise<AwardRow | null> {
    return this.awards.findOneBy({ id });
  }

  findMany(ids: readonly AwardId[]): Promise<AwardRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.awards.findBy({ id: In([...ids]) });
  }

  /** Until the end of the transaction nobody else adds an event to it. */
  async lock(id: AwardId): Promise<AwardRow | null> {
    await this.work.manager.query("select pg_advisory_xact_lock(hashtextextended('certificate:' || $1::text, 0))", [id]);
    return this.find(id);
  }

  findByCode(code: string): Promise<AwardRow | null> {
    return this.awards.findOneBy({ code });
  }

  ofPeople(ids: readonly PersonId[]): Promise<AwardRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.awards.find({ where: { personId: In([...ids]) }, order: { issuedOn: 'DESC', serial: 'DESC' } });
  }

  eventsOf(ids: readonly AwardId[]): Promise<AwardEventRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.events.find({ where: { awardId: In([...ids]) }, order: { at: 'ASC', copy: { direction: 'ASC', nulls: 'LAST' } } });
  }

  async revokedAmong(ids: readonly AwardId[]): Promise<ReadonlySet<AwardId>> {
    return new Set((await this.eventsOf(ids)).filter(({ kind }) => kind === 'revoked').map(({ awardId }) => awardId));
  }

  /** Newest first. By the name on the certificate, the name of today, the school on it, or the beginning of its number. */
  search({ find, levelId, after, limit }: AwardSearch): Promise<AwardRow[]> {
    const query = this.awards.createQueryBuilder('a');
    if (find !== '') {
      query.andWhere("(a.serial like :start or a.snapshot ->> 'name' like :part or a.snapshot ->> 'school' like :part or exists (select 1 from person p where p.id = a.person_id and p.name like :part))", {
        start: `${like(find.toUpperCase())}%`, part: `%${like(find)}%`,
      });
    }
    if (levelId !== null) query.andWhere('a.levelId = :levelId', { levelId });
    if (after !== null) query.andWhere('(a.issuedOn, a.serial) < (:issuedOn, :serial)', after);
    return query.orderBy('a.issuedOn', 'DESC').addOrderBy('a.serial', 'DESC').limit(limit).getMany();
  }
}
