// The schools of a district from a file (学校名单): look first, write only after a yes, all or nothing; the same file twice changes nothing
// the second time. A cluster (片区) that is named and not there yet is made. Refuses a file with a line that is wrong.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { OrganisationId, SchoolId } from '@gongyan/shared/people/people.contract';
import { judgeSchools, type JudgedSchool, type SchoolFacts, type SchoolLine } from '@gongyan/shared/people/school.rules';
import { AuditTrail, type ActorId } from '../../platform/audit/audit.trail.js';
import { Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { columnsBy, linesIn, tidy, tidyCode } from '../../platform/sheet/read/table.columns.js';
import { TableReader, type TableRow } from '../../platform/sheet/read/table.reader.js';
import { SchoolStore } from '../school.store.js';
import type { SchoolRow } from '../people.table.js';

type Field = Exclude<keyof SchoolLine, 'line'>;
const NAMES: Readonly<Record<string, Field>> = {
  学校: 'name', 学校名称: 'name', 学校全称: 'name', 学段: 'stage', 类型: 'stage', 办学类型: 'stage', 片区: 'cluster', 学区: 'cluster', 集团: 'cluster',
  学生数: 'students', 在校学生数: 'students', 心理辅导室: 'room', 有心理辅导室: 'room', 心理课: 'course', 心理课进课表: 'course',
};
const REQUIRED: readonly Field[] = ['name', 'stage'];

const lineOf = ({ line, cells }: TableRow, columns: ReadonlyMap<Field, number>): SchoolLine => {
  const text = (field: Field): string => cells[columns.get(field) ?? -1] ?? '';
  return { line, name: tidy(text('name')), stage: tidyCode(text('stage')), cluster: tidy(text('cluster')), students: tidyCode(text('students')), room: tidyCode(text('room')), course: tidyCode(text('course')) };
};

/** Throws Unreadable. */
export const schoolLinesOf = (tables: readonly (readonly TableRow[])[]): SchoolLine[] => linesIn(tables, (cells) => columnsBy(NAMES, REQUIRED, cells), lineOf);

@Injectable()
export class SchoolIntake {
  constructor(
    @Inject(TableReader) private readonly reader: TableReader,
    @Inject(SchoolStore) private readonly schools: SchoolStore,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** What the file says, and what it would change. Throws people.importUnreadable. */
  async judge(bytes: Buffer): Promise<{ readonly lines: readonly SchoolLine[]; readonly judged: readonly JudgedSchool[] }> {
    const lines = await this.reader.read(bytes, schoolLinesOf);
    return { lines, judged: judgeSchools(lines, (await this.known()).facts) };
  }

  /** All or nothing, judged again. Throws people.importHasErrors. */
  write(lines: readonly SchoolLine[], by: ActorId): Promise<{ readonly created: number; readonly updated: number }> {
    return this.work.run(async () => {
      const { facts, ids, clusters } = await this.known();
      const judged = judgeSchools(lines, facts);
      const wrong = judged.filter(({ verdict }) => verdict === 'error').length;
      if (wrong > 0) throw new Problem('people.importHasErrors', { count: wrong });
      const touched = judged.filter(({ verdict }) => verdict !== 'same').flatMap((one) => (one.facts === null ? [] : [one.facts]));
      const places = await this.withNewClusters(clusters, touched);
      await this.schools.saveSchools(touched.map((one) => rowOf(one, ids.get(one.name) ?? SchoolId.parse(randomUUID()), places)));
      const created = judged.filter(({ verdict }) => verdict === 'create').length;
      const counts = { created, updated: touched.length - created };
      await this.audit.record({ act: 'people.schoolsImported', actorId: by, subject: by, reason: null, facts: counts });
      return counts;
    });
  }

  private async known() {
    const [rows, clusters] = await Promise.all([this.schools.all(), this.schools.organisationsOf('cluster')]);
    const names = new Map(clusters.map(({ id, name }) => [id, name]));
    const facts = rows.map(({ name, clusterId, type, students, hasCounsellingRoom, courseInTimetable }): [string, SchoolFacts] =>
      [name, { name, type, cluster: clusterId === null ? '' : (names.get(clusterId) ?? ''), students, hasCounsellingRoom, courseInTimetable }]);
    return { facts: new Map(facts), ids: new Map(rows.map(({ id, name }) => [name, id])), clusters: new Map(clusters.map(({ id, name }) => [name, id])) };
  }

  private async withNewClusters(known: ReadonlyMap<string, OrganisationId>, schools: readonly SchoolFacts[]): Promise<ReadonlyMap<string, OrganisationId>> {
    const fresh = [...new Set(schools.map(({ cluster }) => cluster))].filter((name) => name !== '' && !known.has(name)).map((name) => ({ id: OrganisationId.parse(randomUUID()), name, type: 'cluster' as const, parentId: null }));
    if (fresh.length > 0) await this.schools.insertOrganisations(fresh);
    return new Map([...known, ...fresh.map(({ id, name }) => [name, id] as const)]);
  }
}

const rowOf = ({ cluster, ...facts }: SchoolFacts, id: SchoolId, clusters: ReadonlyMap<string, OrganisationId>): SchoolRow => ({ ...facts, id, clusterId: clusters.get(cluster) ?? null });
