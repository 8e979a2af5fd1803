// The queries over schools and organisations.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { SchoolId } from '@gongyan/shared/people/people.contract';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { OrganisationTable, SchoolTable, type OrganisationRow, type SchoolRow } from './people.table.js';

@Injectable()
export class SchoolStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get schools() {
    return this.work.manager.getRepository(SchoolTable);
  }

  all(): Promise<SchoolRow[]> {
    return this.schools.find({ order: { name: 'ASC' } });
  }

  findMany(ids: readonly SchoolId[]): Promise<SchoolRow[]> {
    return this.schools.findBy({ id: In([...ids]) });
  }

  organisationsOf(type: OrganisationRow['type']): Promise<OrganisationRow[]> {
    return this.work.manager.getRepository(OrganisationTable).find({ where: { type }, order: { name: 'ASC' } });
  }

  async insertSchools(rows: readonly SchoolRow[]): Promise<void> {
    await this.schools.insert([...rows]);
  }

  /** New ones, and those that are there with what is said of them now. */
  async saveSchools(rows: readonly SchoolRow[]): Promise<void> {
    if (rows.length > 0) await this.schools.upsert([...rows], ['id']);
  }

  /** Parents before children. */
  async insertOrganisations(rows: readonly OrganisationRow[]): Promise<void> {
    await this.work.manager.getRepository(OrganisationTable).insert([...rows]);
  }
}
