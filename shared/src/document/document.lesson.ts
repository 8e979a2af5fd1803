// The document of a lesson design: from a template's sections, with or without text, and from the older shape
// in which the four stages were sections called 团体热身(6分钟). The stages become the rows of one process
// table, 教学过程; every other section stays one. Pure.
import type { JsonNode } from './document.json.js';
import { PROCESS_COLUMNS } from './document.schema.js';
import type { ProcessRowText } from './document.rules.js';

export interface TemplateSection {
  readonly key: string;
  readonly title: string;
  readonly hint: string;
  readonly required: boolean;
  /** The section is a stage of the lesson with minutes: a row of the process table. */
  readonly hasMinutes: boolean;
  /** Never published. */
  readonly private?: boolean;
}

/** Text by section key, one paragraph for each line, `• ` before the items of a list; for a stage, its row. */
export interface FilledLesson {
  readonly texts?: Readonly<Record<string, string>>;
  readonly rows?: Readonly<Record<string, Partial<ProcessRowText>>>;
  /** Names the process section in the page's language. */
  readonly processTitle?: string;
}

export const PROCESS_KEY = 'process';
export const PROCESS_TITLE = '教学过程';
/** 未能对应的内容: the section of what an import could not lay anywhere. */
export const REST_KEY = 'imported';
const BULLET = '• ';

const textNode = (text: string): readonly JsonNode[] => (text === '' ? [] : [{ type: 'text', text }]);
const withContent = (type: string, content: readonly JsonNode[]): JsonNode => (content.length > 0 ? { type, content } : { type });
const paragraph = (text: string): JsonNode => withContent('paragraph', textNode(text));

/** One paragraph for each line; an empty text is one empty paragraph, a place to write. */
const blocks = (text: string): readonly JsonNode[] => {
  const made: JsonNode[] = [];
  let items: JsonNode[] = [];
  const close = (): void => {
    if (items.length > 0) made.push({ type: 'bulletList', content: items });
    items = [];
  };
  for (const line of text.split('\n')) {
    if (line.startsWith(BULLET)) items.push({ type: 'listItem', content: [paragraph(line.slice(BULLET.length))] });
    else {
      close();
      made.push(paragraph(line));
    }
  }
  close();
  return made;
};

interface SectionFacts {
  readonly key: string;
  readonly title: string;
  readonly hint: string;
  readonly required: boolean;
  readonly private?: boolean;
}

export const lessonSection = ({ key, title, hint, required, private: hidden = false }: SectionFacts, content: readonly JsonNode[]): JsonNode => ({
  type: 'section', attrs: { key, required, hint, ...(hidden ? { private: true } : {}) }, content: [withContent('sectionTitle', textNode(title)), ...content],
});

export const stageRow = (stage: TemplateSection, row: Partial<ProcessRowText>): JsonNode => ({
  type: 'processRow',
  attrs: { stage: stage.key },
  content: PROCESS_COLUMNS.map((col) => ({ type: 'processCell', attrs: { col }, content: blocks(row[col] ?? (col === 'stage' ? stage.title : '')) })),
});

const processSection = (stages: readonly TemplateSection[], filled: FilledLesson): JsonNode =>
  lessonSection(
    { key: PROCESS_KEY, title: filled.processTitle ?? PROCESS_TITLE, hint: stages.map(({ title, hint }) => `${title}：${hint}`).join('；'), required: stages.some(({ required }) => required) },
    [{ type: 'processTable', content: stages.map((stage) => stageRow(stage, filled.rows?.[stage.key] ?? {})) }],
  );

/** The JSON of a lesson design. The stages (`hasMinutes`) stand together where the first of them stood. */
export const lessonDocument = (template: readonly TemplateSection[], filled: FilledLesson = {}): JsonNode => {
  const stages = template.filter(({ hasMinutes }) => hasMinutes);
  const content = template.flatMap((part): JsonNode[] => {
    if (part.hasMinutes) return part === stages[0] ? [processSection(stages, filled)] : [];
    return [lessonSection(part, blocks(filled.texts?.[part.key] ?? ''))];
  });
  return { type: 'doc', content };
};
