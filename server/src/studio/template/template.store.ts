// The queries over templates and their versions.
import { Inject, Injectable } from '@nestjs/common';
import type { ShelfTemplate } from '@gongyan/shared/studio/template/shelf.contract';
import type { Template, TemplateId } from '@gongyan/shared/studio/template/template.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { programTemplates } from './template.data.js';
import { TemplateTable, TemplateVersionTable, type TemplateRow, type TemplateVersionRow } from './template.table.js';

const COLUMNS = 't.id, t.kind, t.studio_id as "studioId", v.version, v.zh, v.en, v.sections, v.published_at as "publishedAt"';

@Injectable()
export class TemplateStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  /** The newest version of each: those of the program, then the studio's own. */
  async usable(studioId: StudioId): Promise<Template[]> {
    return this.work.manager.query(
      `select distinct on (t.studio_id, t.kind, t.id) ${COLUMNS} from template t join template_version v on v.template_id = t.id
       where t.studio_id is null or t.studio_id = $1 order by t.studio_id nulls first, t.kind, t.id, v.version desc`,
      [studioId],
    );
  }

  /** The newest version of every one in the district. */
  async newest(): Promise<ShelfTemplate[]> {
    return this.work.manager.query(
      `select distinct on (t.studio_id, t.kind, t.id) ${COLUMNS}, s.name as "studioName" from template t join template_version v on v.template_id = t.id left join studio s on s.id = t.studio_id
       order by t.studio_id nulls first, t.kind, t.id, v.version desc`,
    );
  }

  /** One version, or the newest. */
  async find(id: TemplateId, version: number | null = null): Promise<Template | null> {
    const rows: Template[] = await this.work.manager.query(
      `select ${COLUMNS} from template t join template_version v on v.template_id = t.id where t.id = $1 and ($2::int is null or v.version = $2) order by v.version desc limit 1`,
      [id, version],
    );
    return rows[0] ?? null;
  }

  /** Until the end of the transaction nobody else publishes a version of it. */
  async lock(id: TemplateId): Promise<void> {
    await this.work.manager.query('select 1 from template where id = $1 for no key update', [id]);
  }

  async insert(row: TemplateRow): Promise<void> {
    await this.work.manager.getRepository(TemplateTable).insert(row);
  }

  async publish(row: TemplateVersionRow): Promise<void> {
    await this.work.manager.getRepository(TemplateVersionTable).insert(row);
  }

  /** Those of the program that are not there yet; answers the published versions that say something else than the program. */
  async keepProgram(templates: typeof programTemplates): Promise<string[]> {
    const json = JSON.stringify(templates);
    await this.work.manager.query(`insert into template (id, kind) select id, kind from jsonb_to_recordset($1::jsonb) as t (id text, kind text) on conflict do nothing`, [json]);
    const rows: { id: string }[] = await this.work.manager.query(
      `with said as (select * from jsonb_to_recordset($1::jsonb) as t (id text, version int, zh text, en text, sections jsonb)),
         added as (insert into template_version (template_id, version, zh, en, sections, published_at) select id, version, zh, en, sections, clock_timestamp() from said on conflict do nothing)
       select s.id from said s join template_version v on v.template_id = s.id and v.version = s.version where (v.zh, v.en, v.sections) is distinct from (s.zh, s.en, s.sections)`,
      [json],
    );
    return rows.map(({ id }) => id);
  }
}
