// A mapped file as contents for the sections of a new design. Stages that the file does not have stay as places to write, when it has some
// of them; what fitted nowhere gets a section of its own at the end. Pure.
import type { JsonNode } from '../../document/document.json.js';
import { lessonSection, PROCESS_KEY, REST_KEY, stageRow, type TemplateSection } from '../../document/document.lesson.js';
import type { FilledSections } from '../../document/document.seed.js';
import type { MappedLesson } from './intake.rules.js';

const REST_TITLE = '未能对应的内容';
const REST_HINT = '从 Word 导入时没有对应到模板的内容。移到合适的部分后，这里可以留空。';

const rowsOf = (template: readonly TemplateSection[], rows: MappedLesson['rows']): readonly JsonNode[] => {
  const stages = template.filter(({ hasMinutes }) => hasMinutes);
  if (rows === null) return stages.map((stage) => stageRow(stage, {}));
  const found = new Set(rows.map(({ attrs }) => attrs?.['stage']));
  return stages.some(({ key }) => found.has(key)) ? [...rows, ...stages.filter(({ key }) => !found.has(key)).map((stage) => stageRow(stage, {}))] : rows;
};

export const importedSections = (template: readonly TemplateSection[], { sections, rows, rest }: MappedLesson): FilledSections => {
  const contents = new Map(sections.map(({ key, content }): [string, readonly JsonNode[]] => [key, content]));
  const before = contents.get(PROCESS_KEY) ?? [];
  if (rows !== null || before.length > 0) contents.set(PROCESS_KEY, [...before, { type: 'processTable', content: rowsOf(template, rows) }]);
  return { contents, added: rest.length === 0 ? [] : [lessonSection({ key: REST_KEY, title: REST_TITLE, hint: REST_HINT, required: false }, rest)] };
};
