// The queries over schemes, levels, versions of rules and programmes.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { CertRuleSetId, Level, LevelId, Programme, ProgrammeId, Scheme } from '@gongyan/shared/training/scheme/scheme.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CertRuleSetTable, LevelTable, ProgrammeTable, SchemeTable, type CertRuleSetRow } from './scheme.table.js';

@Injectable()
export class SchemeStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get sets() {
    return this.work.manager.getRepository(CertRuleSetTable);
  }

  private get programmeRows() {
    return this.work.manager.getRepository(ProgrammeTable);
  }

  schemes(): Promise<Scheme[]> {
    return this.work.manager.getRepository(SchemeTable).find({ order: { recordOnly: 'ASC', code: 'ASC' } });
  }

  levels(): Promise<Level[]> {
    return this.work.manager.getRepository(LevelTable).find({ order: { schemeId: 'ASC', ordinal: 'ASC' } });
  }

  async level(id: LevelId): Promise<{ readonly level: Level; readonly scheme: Scheme } | null> {
    const level = (await this.levels()).find((one) => one.id === id);
    const scheme = (await this.schemes()).find((one) => one.id === level?.schemeId);
    return level === undefined || scheme === undefined ? null : { level, scheme };
  }

  /** Newest first. */
  ruleSets(): Promise<CertRuleSetRow[]> {
    return this.sets.find({ order: { levelId: 'ASC', version: 'DESC' } });
  }

  ruleSet(id: CertRuleSetId): Promise<CertRuleSetRow | null> {
    return this.sets.findOneBy({ id });
  }

  findRuleSets(ids: readonly CertRuleSetId[]): Promise<CertRuleSetRow[]> {
    return this.sets.findBy({ id: In([...new Set(ids)]) });
  }

  /** Until the end of the transaction nobody drafts, changes or publishes. */
  async lock(): Promise<void> {
    await this.work.manager.query("select pg_advisory_xact_lock(hashtextextended('certificate rules', 0))");
  }

  async insertRuleSet(row: CertRuleSetRow): Promise<void> {
    await this.sets.insert(row);
  }

  async changeRuleSet(id: CertRuleSetId, change: Partial<Omit<CertRuleSetRow, 'id' | 'levelId' | 'version'>>): Promise<void> {
    await this.sets.update({ id }, change);
  }

  programmes(): Promise<Programme[]> {
    return this.programmeRows.find({ order: { kind: 'ASC', name: 'ASC' } });
  }

  programme(id: ProgrammeId): Promise<Programme | null> {
    return this.programmeRows.findOneBy({ id });
  }

  async insertProgramme(row: Programme): Promise<void> {
    await this.programmeRows.insert(row);
  }

  /** How many cohorts go by each version. */
  async uses(): Promise<ReadonlyMap<CertRuleSetId, number>> {
    const rows: { id: CertRuleSetId; n: number }[] = await this.work.manager.query('select rule_set_id as id, count(*)::int as n from cohort where rule_set_id is not null group by 1');
    return new Map(rows.map(({ id, n }) => [id, n]));
  }
}
