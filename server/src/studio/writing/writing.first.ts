// The first text of a studio's document: its template's sections. The sessions of a group plan are a table with one row for
// each, as they are written on paper.
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { lessonDocument } from '@gongyan/shared/document/document.lesson';
import type { Template } from '@gongyan/shared/studio/template/template.contract';
import { sectionsOf } from '../template/template.data.js';

const SESSIONS = ['次', '主题', '目标', '活动', '时间', '材料'];
const ROWS = 4;

const cell = (type: 'tableHeader' | 'tableCell', text: string): JsonNode => ({ type, content: [{ type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) }] });

const sessionTable: JsonNode = {
  type: 'table',
  content: [
    { type: 'tableRow', content: SESSIONS.map((title) => cell('tableHeader', title)) },
    ...Array.from({ length: ROWS }, (_, row): JsonNode => ({ type: 'tableRow', content: SESSIONS.map((_title, column) => cell('tableCell', column === 0 ? String(row + 1) : '')) })),
  ],
};

export const firstWriting = (template: Pick<Template, 'sections'>): JsonNode => {
  const tables = new Set(template.sections.filter(({ hasMinutes }) => hasMinutes).map(({ key }) => key));
  const plain = lessonDocument(sectionsOf(template).map((section) => ({ ...section, hasMinutes: false })));
  const withTable = (section: JsonNode): JsonNode => (tables.has(String(section.attrs?.['key'])) ? { ...section, content: [...(section.content ?? []).slice(0, 1), sessionTable] } : section);
  return { ...plain, content: (plain.content ?? []).map(withTable) };
};
