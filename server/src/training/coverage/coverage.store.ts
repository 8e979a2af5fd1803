// The queries that count: targets in force, cohorts with their enrolments.
import { Inject, Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import type { Day } from '@gongyan/shared/kit/time';
import type { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import type { Level, LevelId, Scheme } from '@gongyan/shared/training/scheme/scheme.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { SchemeStore } from '../scheme/scheme.store.js';
import { TargetTable, type TargetRow } from './coverage.table.js';

export interface CohortLine {
  readonly id: CohortId;
  readonly name: string;
  readonly levelId: LevelId | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly organiser: string;
  readonly enrolled: number;
  readonly certified: number;
}

/** Whoever applied, waits, was refused or went away again has not taken part. */
const TOOK_PART = "('admitted', 'in_training', 'met_requirements', 'certified', 'failed', 'deferred')";

@Injectable()
export class CoverageStore {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(SchemeStore) private readonly certificates: SchemeStore,
  ) {}

  async plan(): Promise<{ readonly schemes: readonly Scheme[]; readonly levels: readonly Level[] }> {
    return { schemes: await this.certificates.schemes(), levels: await this.certificates.levels() };
  }

  /** Of each kind the latest that is in force. */
  async targets(day: Day): Promise<TargetRow[]> {
    const rows = await this.work.manager.getRepository(TargetTable).find({ where: { validFrom: LessThanOrEqual(day) }, order: { validFrom: 'DESC', id: 'ASC' } });
    const latest = new Map<string, TargetRow>();
    for (const row of rows) if (!latest.has(`${row.measure}${row.levelId ?? ''}`)) latest.set(`${row.measure}${row.levelId ?? ''}`, row);
    return [...latest.values()].sort((a, b) => a.id.localeCompare(b.id));
  }

  cohorts(): Promise<CohortLine[]> {
    return this.work.manager.query(
      `select c.id, c.name, p.level_id as "levelId", c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", c.organiser, coalesce(e.enrolled, 0)::int as enrolled, coalesce(e.certified, 0)::int as certified
       from cohort c join programme p on p.id = c.programme_id
       left join (select cohort_id, count(*) filter (where state in ${TOOK_PART}) as enrolled, count(*) filter (where state = 'certified') as certified from enrolment group by cohort_id) e on e.cohort_id = c.id
       where c.state <> 'cancelled' order by c.starts_on desc, c.id`,
    );
  }
}
