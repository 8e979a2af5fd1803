// Where templates and their versions are kept; the database refuses to change a version (migration 0021).
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Template } from '@gongyan/shared/studio/template/template.contract';

export interface TemplateRow extends Pick<Template, 'id' | 'kind' | 'studioId'> {
  readonly derivedFrom: Template['id'] | null;
  readonly createdBy: PersonId | null;
}

export const TemplateTable = new EntitySchema<TemplateRow>({
  name: 'template',
  columns: {
    id: { type: 'text', primary: true },
    kind: { type: 'text' },
    studioId: { type: 'uuid', nullable: true },
    derivedFrom: { type: 'text', nullable: true },
    createdBy: { type: 'uuid', nullable: true },
  } satisfies Record<keyof TemplateRow, EntitySchemaColumnOptions>,
});

export interface TemplateVersionRow extends Pick<Template, 'version' | 'zh' | 'en' | 'sections' | 'publishedAt'> {
  readonly templateId: Template['id'];
  readonly publishedBy: PersonId | null;
}

export const TemplateVersionTable = new EntitySchema<TemplateVersionRow>({
  name: 'template_version',
  columns: {
    templateId: { type: 'text', primary: true },
    version: { type: 'int', primary: true },
    zh: { type: 'text' },
    en: { type: 'text' },
    sections: { type: 'jsonb' },
    publishedBy: { type: 'uuid', nullable: true },
    publishedAt: { type: 'timestamptz' },
  } satisfies Record<keyof TemplateVersionRow, EntitySchemaColumnOptions>,
});
